import { bareText } from '../normalise-text.js';
import { REQUEST_ROW_LAW, satisfies } from '../split-digits.js';
import { likeness } from '../likeness.js';
import { findLabels, type FoundLabel } from './find-labels.js';
import { ROW_LABELS, ROW_LABELS_BY_KEY } from './request-row-labels.js';
import type { TableLines, ValueGroup } from './table-lines.js';

/** A row of the form with the values printed for it. */
export interface MatchedRow {
  readonly label: FoundLabel;
  readonly group: ValueGroup;
  /** Values that follow the group with no words in between and belong to no row: a page number, or wrapped digits. */
  readonly tail: ValueGroup | null;
  /** True when label and values stand on one printed line or in one table row. */
  readonly sameRow: boolean;
  /** The values stand above the label: in the whole table, or in this row alone, as the order of printing decided. */
  readonly above: 'never' | 'everywhere' | 'here';
}

export interface MatchedRows {
  readonly rows: readonly MatchedRow[];
  /** Labels of the form that were found, but no values beside them. */
  readonly bareLabels: readonly FoundLabel[];
  /** Groups of values that no row's label was found for. */
  readonly leftGroups: readonly ValueGroup[];
}

/**
 * Gives every row's label the values printed for it. Values on the label's own line come first; then values inside a
 * broken label; then the values that follow it; values above their label are taken only where the printing leaves no
 * other reading.
 */
export function matchGroups(table: TableLines): MatchedRows {
  const every = withResembling(table, findLabels(table));
  const { rows } = table.words;
  const together = labelsOfOneRow(table, every);
  const labels = every.filter((label) => !together.labels.has(label));
  const taken = new Map<FoundLabel, { group: ValueGroup; sameRow: boolean; above: MatchedRow['above'] }>();
  const free = new Set(table.groups.filter((group) => !together.groups.has(group)));

  const take = (label: FoundLabel, group: ValueGroup, sameRow: boolean, above: MatchedRow['above'] = 'never'): void => {
    taken.set(label, { group, sameRow, above });
    free.delete(group);
  };

  const gap = (index: number): ValueGroup[] => {
    const after = labels[index - 1]?.end ?? 0;
    const until = labels[index]?.start ?? Number.MAX_SAFE_INTEGER;
    return table.groups.filter((group) => free.has(group) && group.at >= after && group.at <= until);
  };

  // On one line: the nearest label before the values, none other in between.
  labels.forEach((label, index) => {
    const line = rows[label.end - 1];
    const next = labels[index + 1];
    const group = table.groups.find(
      (candidate) =>
        free.has(candidate) &&
        candidate.firstRow === line &&
        candidate.at >= label.end &&
        (next === undefined || candidate.at <= next.start) &&
        isRowSized(candidate) &&
        !(isEmpty(candidate) && table.groups.some((inside) => inside.at > label.start && inside.at < label.end && !isEmpty(inside))) &&
        strangeWords(table, label, candidate) <= MOST_STRANGE_WORDS,
    );
    if (group !== undefined) take(label, group, true);
  });
  // Inside a label that is broken over lines.
  for (const label of labels) {
    if (taken.has(label)) continue;
    const inside = table.groups.filter((group) => free.has(group) && group.at > label.start && group.at < label.end);
    const only = inside.filter(isRowSized);
    if (only.length === 1 && only[0] !== undefined) take(label, only[0], false);
  }

  if (valuesStandAbove(labels, taken, gap)) {
    labels.forEach((label, index) => {
      const group = gap(index).filter(isRowSized).at(-1);
      if (!taken.has(label) && group !== undefined) take(label, group, false, 'everywhere');
    });
  }
  // Several rows on end whose values all stand above: one before each label and none behind the last.
  for (const stretch of untakenStretches(labels, taken)) {
    const above = stretch.map((index, position) => {
      const from = position === 0 ? firstGapOf(index, labels, taken) : (stretch[position - 1] ?? 0) + 1;
      return Array.from({ length: index - from + 1 }, (_, n) => gap(from + n)).flat().filter(isRowSized);
    });
    const last = stretch.at(-1) ?? 0;
    if (stretch.length < 2 || above.some((groups) => groups.length !== 1) || gap(last + 1).some(isRowSized)) continue;
    stretch.forEach((index, position) => {
      const label = labels[index];
      const group = above[position]?.[0];
      if (label !== undefined && group !== undefined) take(label, group, false, 'here');
    });
  }
  // After the label.
  labels.forEach((label, index) => {
    if (taken.has(label)) return;
    const groups = gap(index + 1);
    // A lone number above the row's line is a page number; `sevenValues` weighs it like one below.
    const first = groups.find((group, position) => isRowSized(group) && (position === 0 || !group.cells) && groups.slice(0, position).every(({ values, cells }) => !cells && values.length === 1));
    const next = labels[index + 1];
    if (first === undefined || !isRowSized(first) || strangeWords(table, label, first) > MOST_STRANGE_WORDS) return;
    // Labels without values above, several rows of values below: the labels of a table printed first, and then all its rows.
    const before = labels[index - 1];
    const alike = groups.filter((group) => group.at === first.at && group.values.length >= 5);
    if (before !== undefined && !taken.has(before) && !heads(before) && alike.length > 1) return;
    const nextNeedsOne = next !== undefined && !taken.has(next) && gap(index + 2).length === 0;
    // One group between two labels that both want it: the one it stands closer to on the page.
    if (groups.length === 1 && nextNeedsOne && next !== undefined && !heads(label) && closerToNext(table, label, first, next)) return;
    take(label, first, false);
  });
  // Before the label: what is left directly above it.
  labels.forEach((label, index) => {
    if (taken.has(label)) return;
    const group = gap(index).filter(isRowSized).at(-1);
    if (group === undefined) return;
    // Words between that no row explains: the values may be theirs.
    if (unexplained(table, group.at, label.start) > 8) return;
    // Words above the values: they may be the rest of a label that these values belong to.
    const last = Math.max(labels[index - 1]?.end ?? 0, ...table.groups.filter((other) => other.at < group.at && isRowSized(other)).map((other) => other.at));
    if (unexplained(table, last, group.at) > 2) return;
    take(label, group, false, 'here');
  });

  const matched: MatchedRow[] = [];
  for (const label of labels) {
    const found = taken.get(label);
    if (found === undefined) continue;
    const tail = table.groups.find(
      (group) => free.has(group) && !group.cells && group.at === found.group.at && (group.firstRow > found.group.lastRow - 1 || group.values.length === 1) && group !== found.group && !rowsOfTheirOwn(found.group, group),
    );
    if (tail !== undefined) free.delete(tail);
    matched.push({ label, group: found.group, tail: tail ?? null, sameRow: found.sameRow, above: found.above });
  }
  return {
    rows: matched,
    bareLabels: every.filter((label) => !taken.has(label)),
    leftGroups: [...free, ...together.groups].filter((group) => group.values.some((value) => value.text.trim() !== '')),
  };
}

/** Labels that stand together in one printed row, and the values behind them: whose these are cannot be said. */
function labelsOfOneRow(table: TableLines, labels: readonly FoundLabel[]): { readonly labels: ReadonlySet<FoundLabel>; readonly groups: ReadonlySet<ValueGroup> } {
  const { rows } = table.words;
  const together = { labels: new Set<FoundLabel>(), groups: new Set<ValueGroup>() };
  labels.forEach((label, index) => {
    const next = labels[index + 1];
    if (next === undefined || heads(label) || rows[label.end - 1] !== rows[next.start]) return;
    if (table.groups.some((group) => group.at >= label.end && group.at <= next.start)) return;
    together.labels.add(label).add(next);
    const until = labels[index + 2]?.start ?? Number.MAX_SAFE_INTEGER;
    for (const group of table.groups) if (group.at >= next.end && group.at <= until) together.groups.add(group);
  });
  return together;
}

/** Runs of labels on end that have no values yet; headings in between do not count. */
function untakenStretches(labels: readonly FoundLabel[], taken: ReadonlyMap<FoundLabel, unknown>): number[][] {
  const stretches: number[][] = [[]];
  labels.forEach((label, index) => {
    if (taken.has(label)) stretches.push([]);
    else if (!heads(label)) stretches.at(-1)?.push(index);
  });
  return stretches.filter((stretch) => stretch.length > 0);
}

/** The first gap behind the last row that has its values. */
function firstGapOf(index: number, labels: readonly FoundLabel[], taken: ReadonlyMap<FoundLabel, unknown>): number {
  let first = index;
  while (first > 0) {
    const before = labels[first - 1];
    if (before === undefined || taken.has(before)) break;
    first -= 1;
  }
  return first;
}

/** More words than this between a label and values, and they may be those of another row whose label was lost. */
const MOST_STRANGE_WORDS = 8;

/** Number of characters between a label and values that neither the rest of the label nor a heading of the form explains. */
function strangeWords(table: TableLines, label: FoundLabel, group: ValueGroup): number {
  let between = table.words.bare.slice(label.end, group.at);
  for (const words of FURNITURE_WORDS) between = between.replace(words, '');
  if (between.length <= MOST_STRANGE_WORDS) return between.length;
  // What the form prints behind the words that were recognised: the rest of the label, and its remark.
  const own = ROW_LABELS_BY_KEY.get(label.key)?.row;
  const whole = bareText(`${own?.label.zh ?? ''}${own?.formNote ?? ''}`);
  const found = table.words.bare.slice(label.start, label.end);
  const rest = whole.includes(found) ? whole.slice(whole.indexOf(found) + found.length) : whole;
  return Math.round(between.length * (1 - likeness(between, rest)));
}

/** Two lines of seven that both add up are two rows, the second without its label; seven below seven may else be wrapped digits. */
function rowsOfTheirOwn(first: ValueGroup, second: ValueGroup): boolean {
  return [first, second].every(({ values }) => values.length === 7 && satisfies(REQUEST_ROW_LAW, values.map((value) => Number(value.text))));
}

/** `（六）其他处理` may be a heading without values. */
function heads(label: FoundLabel): boolean {
  return label.key === 'otherHandling';
}

function isEmpty(group: ValueGroup): boolean {
  return group.values.every((value) => value.text.trim() === '');
}

/** Enough printed to be a row: five cells at least, or digits that may be glued. */
function isRowSized(group: ValueGroup): boolean {
  return group.values.length >= 5 || group.values.some((value) => value.text.replace(/\D/g, '').length >= 5) || group.values.length >= 2;
}

/** True when every row's values are printed above its label: values before the first label, none after the last. */
function valuesStandAbove(
  labels: readonly FoundLabel[],
  taken: ReadonlyMap<FoundLabel, unknown>,
  gap: (index: number) => ValueGroup[],
): boolean {
  if (labels.length < 4 || taken.size > 0) return false;
  const wanting = labels.filter((label) => !heads(label));
  const above = labels.filter((label, index) => !heads(label) && gap(index).filter((group) => group.values.length === 7).length === 1);
  return above.length === wanting.length && gap(labels.length).every((group) => group.values.length < 5);
}

function closerToNext(table: TableLines, label: FoundLabel, group: ValueGroup, next: FoundLabel): boolean {
  const { rows } = table.words;
  const fromLabel = group.firstRow - (rows[label.end - 1] ?? 0);
  const toNext = (rows[next.start] ?? 0) - group.lastRow;
  return toNext < fromLabel && unexplained(table, label.end, group.at) > 0;
}

const FURNITURE_WORDS = ['三本年度办理结果', '三不予公开', '四无法提供', '五不予处理', '六其他处理', '区分处理的只计这一情形不计其他情形'];

/** Number of characters between two bare offsets that no heading of the form explains. */
function unexplained(table: TableLines, from: number, to: number): number {
  let text = table.words.bare.slice(from, to);
  for (const words of FURNITURE_WORDS) text = text.replace(words, '');
  return text.length;
}

/**
 * Rows whose label is misprinted beyond exact recognition: between two found neighbours of the form, the words before a
 * group of values are compared with the rows that can stand there.
 */
function withResembling(table: TableLines, labels: readonly FoundLabel[]): FoundLabel[] {
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
  let rest = words;
  for (const heading of FURNITURE_WORDS) rest = rest.replace(heading, '');
  return rest.length <= label.length + 16;
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
