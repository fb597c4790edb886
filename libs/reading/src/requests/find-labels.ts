import { ROW_LABELS, standsAsLabel } from './request-row-labels.js';
import type { TableLines, ValueGroup } from './table-lines.js';

/** A row's label where it stands in the bare words of the table. */
export interface FoundLabel {
  readonly key: string;
  readonly order: number;
  /** Bare offsets. */
  readonly start: number;
  readonly end: number;
  /** The row's own full label, a shortened form, or words that only resemble it. */
  readonly likeness: 'full' | 'short' | 'resembling';
}

/**
 * The rows' labels in the words of the table. The printed order of the form is the second witness: of all places where
 * the words occur, the chain that follows the order and explains most text is taken, not the first match of each.
 */
export function findLabels(table: TableLines): FoundLabel[] {
  const candidates = candidateLabels(table.words.bare);
  candidates.sort((a, b) => a.start - b.start || a.end - b.end);
  const best: { weight: number; previous: number }[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    const own = weightOf(candidate, table.groups);
    let weight = own;
    let previous = -1;
    for (let before = 0; before < index; before += 1) {
      const other = candidates[before];
      const chained = best[before];
      if (other === undefined || chained === undefined) continue;
      if (other.order < candidate.order && other.end <= candidate.start && chained.weight + own > weight) {
        weight = chained.weight + own;
        previous = before;
      }
    }
    best.push({ weight, previous });
    if (last < 0 || weight > (best[last]?.weight ?? 0)) last = index;
  });
  const chain: FoundLabel[] = [];
  for (let index = last; index >= 0; index = best[index]?.previous ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) chain.unshift(candidate);
  }
  return chain;
}

/** Every place where a row's words occur, in any order; also those that the chain leaves out. */
export function candidateLabels(bare: string): FoundLabel[] {
  const candidates: FoundLabel[] = [];
  for (const { row, order, phrases } of ROW_LABELS) {
    const taken: [number, number][] = [];
    phrases.forEach((phrase, index) => {
      for (let at = bare.indexOf(phrase); at >= 0; at = bare.indexOf(phrase, at + 1)) {
        const end = at + phrase.length;
        if (taken.some(([from, to]) => at < to && end > from)) continue;
        if (!standsAsLabel(row.key, phrase, bare, at)) continue;
        taken.push([at, end]);
        candidates.push({ key: row.key, order, start: at, end, likeness: index === 0 ? 'full' : 'short' });
      }
    });
  }
  // 其他 without its number is the third item only below the first two.
  const firstItem = Math.min(...candidates.filter(({ key }) => key === 'otherHandling.notCorrected' || key === 'otherHandling.feeUnpaid').map(({ start }) => start));
  return candidates.filter(({ key, start }) => key !== 'otherHandling.other' || bare[start - 1] === '3' || (start > firstItem && bare[start - 1] !== '六'));
}

function weightOf(candidate: FoundLabel, groups: readonly ValueGroup[]): number {
  const words = Math.min(candidate.end - candidate.start, 12);
  const next = groups.find((group) => group.at >= candidate.end);
  if (next === undefined) return words;
  const between = next.at - candidate.end;
  return words + (between === 0 ? 7 : between <= 2 ? 6 : between <= 30 ? 3 : 0);
}
