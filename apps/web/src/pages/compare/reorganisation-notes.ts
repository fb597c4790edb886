import type { Reorganisation } from '../../charts/reorganisations.data.js';
import type { Wording } from '../../wording/wording.js';
import { namesText } from './compare-titles.js';

/** Who came and who went, a sentence a year. */
export function reorganisationNotes(changes: readonly Reorganisation[], wording: Wording): string[] {
  return changes.flatMap(({ year, begun, ended }) => [
    ...(begun.length > 0 ? [wording.t('compare.begins', { year, names: namesText(begun, wording) })] : []),
    ...(ended.length > 0 ? [wording.t('compare.ends', { year: year - 1, names: namesText(ended, wording) })] : []),
  ]);
}
