import { likeness } from '../likeness.js';
import { bareText } from '../normalise-text.js';
import type { FoundLabel } from './find-labels.js';
import { ROW_LABELS } from './request-row-labels.js';
import { isRowSized, type TableLines } from './table-lines.js';
import { withoutFormWords } from './words-between.js';

/**
 * Rows whose label is misprinted beyond exact recognition: between two found neighbours of the form, the words before a
 * group of values are compared with the rows that can stand there.
 */
export function withResembling(table: TableLines, labels: readonly FoundLabel[]): FoundLabel[] {
  const found: FoundLabel[] = [...labels];
  const spots = [...new Set(table.groups.filter((group) => isRowSized(group)).map((group) => group.at))];
  for (const spot of spots) {
    const at = found.findIndex((label) => label.start >= spot);
    const index = at < 0 ? found.length : at;
    const before = found[index - 1];
    const after = found[index];
    // The words since the last row: behind its label, and behind the values printed for it.
    const from = Math.max(before?.end ?? spot - 80, ...table.groups.filter((group) => group.at < spot && isRowSized(group)).map((group) => group.at), 0);
    const text = table.words.bare.slice(Math.max(from, spot - 80), spot);
    // A number among the words begins another row: only the words behind the last one are this row's.
    const own = /^.*[1-8](?=[^\d])/.exec(text.slice(0, -1));
    const words = own === null ? text : text.slice(own[0].length);
    if (words.length < 3) continue;
    // The label before has its values on its own line or just below: these are another row's only when words precede them.
    if (before !== undefined && !table.groups.some((group) => group.at >= before.start && group.at < spot && group.at - before.end < 25)) continue;
    const possible = ROW_LABELS.filter(
      ({ order, row }) => order > (before?.order ?? -1) && order < (after?.order ?? 99) && bareText(row.label.zh).length >= 4,
    );
    const scored = possible
      .map(({ row, order }) => {
        const label = bareText(row.label.zh);
        const whole = label + bareText(row.formNote ?? '');
        const part = words.slice(-(whole.length + 6));
        const share = likeness(label, part);
        const score = (2 * share * label.length) / (label.length + Math.min(part.length, label.length + 2));
        return { row, order, share: wordsOfOneRow(whole, words) && halvesAlike(label, part) && endsAlike(whole, part) ? share : 0, score };
      })
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.share < 0.6 || best.score - (second?.score ?? 0) < 0.15) continue;
    found.splice(index, 0, { key: best.row.key, order: best.order, start: from, end: spot, likeness: 'resembling' });
  }
  return found;
}

/** Not more words than a row has, the form's headings apart: else they are those of two rows, one of which lost its values. */
function wordsOfOneRow(label: string, words: string): boolean {
  return withoutFormWords(words).length <= label.length + 16;
}

/** Both halves are recognisable: the tail of a label whose values stand in its middle is not taken for the next one. */
function halvesAlike(label: string, words: string): boolean {
  const middle = Math.ceil(label.length / 2);
  return likeness(label.slice(0, middle), words) >= 0.4 && likeness(label.slice(middle), words) >= 0.4;
}

/** Nothing unknown stands between the label's words and the values. */
function endsAlike(label: string, words: string): boolean {
  return likeness(words.slice(-3), label) >= 0.6;
}
