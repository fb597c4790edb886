import { figureSentence } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { figureOf, observation, remarksOn, type ComparedSubject, type Comparison } from './comparison.data.js';

/** Everything there is to say of one figure of a comparison; of a group also how many reports it stands on. */
export function sentenceOf(comparison: Comparison, measureIndex: number, subject: ComparedSubject, year: number, wording: Wording): string {
  const measure = comparison.measures[measureIndex];
  if (!measure) return '';
  const figure = figureOf(comparison, measureIndex, subject.id, year);
  return figureSentence({ name: subject.name, year }, measure, figure, wording) + coverageOf(comparison, measureIndex, subject, year, wording) + remarkText(comparison, measureIndex, subject, year, wording);
}

/** `。备注：……` behind a figure that somebody left a note on. */
function remarkText(comparison: Comparison, measureIndex: number, subject: ComparedSubject, year: number, wording: Wording): string {
  const remarks = remarksOn(comparison, measureIndex, subject.id, year);
  return remarks.length === 0 ? '' : wording.t('note.marked', { text: remarks.join(wording.t('cell.separator')) });
}

/** `（41/45 份报告）` behind the figure of a group; nothing behind that of one agency. */
export function coverageOf(comparison: Comparison, measureIndex: number, subject: ComparedSubject, year: number, wording: Wording): string {
  const observed = observation(comparison, subject.id, year);
  if (!subject.isGroup || !observed) return '';
  return wording.t('coverage.inBrackets', { covered: observed.figures[measureIndex]?.covered ?? 0, expected: observed.expected });
}
