import { REQUEST_ROW_LAW, satisfies } from '../split-digits.js';
import { findLabels, type FoundLabel } from './find-labels.js';
import { withResembling } from './resembling-labels.js';
import { heads, rowStretches } from './row-stretches.js';
import { isRowSized, type TableLines, type ValueGroup } from './table-lines.js';
import { apart, strangersBetween, unexplained } from './words-between.js';

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

  const groupBelow = (index: number): ValueGroup | undefined => {
    const label = labels[index];
    const groups = gap(index + 1);
    // A lone number above the row's line is a page number; `sevenValues` weighs it like one below.
    const first = groups.find((group, position) => isRowSized(group) && (position === 0 || !group.cells) && groups.slice(0, position).every(({ values, cells }) => !cells && values.length === 1));
    const next = labels[index + 1];
    if (label === undefined || first === undefined || apart(table, label, first)) return undefined;
    // Labels without values above, several rows of values below: the labels of a table printed first, and then all its rows.
    const before = labels[index - 1];
    const alike = groups.filter((group) => group.at === first.at && group.values.length >= 5);
    if (before !== undefined && !taken.has(before) && !heads(before) && alike.length > 1) return undefined;
    const nextNeedsOne = next !== undefined && !taken.has(next) && gap(index + 2).length === 0;
    // One group between two labels that both want it: the one it stands closer to on the page.
    if (groups.length === 1 && nextNeedsOne && !heads(label) && closerToNext(table, label, first, next)) return undefined;
    return first;
  };

  const groupAbove = (index: number, headAbove: boolean): ValueGroup | undefined => {
    const label = labels[index];
    const group = gap(index).filter(isRowSized).at(-1);
    // Words between that no row explains: the values may be theirs.
    if (label === undefined || group === undefined || strangersBetween(table, null, group.at, label.start)) return undefined;
    // Words above the values: they may be the rest of a label that these values belong to.
    const last = Math.max(labels[index - 1]?.end ?? 0, ...table.groups.filter((other) => other.at < group.at && isRowSized(other)).map((other) => other.at));
    if (!(headAbove && last === 0) && unexplained(table, last, group.at) > 2) return undefined;
    return group;
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
        !apart(table, label, candidate),
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

  const firm = taken.size;
  for (const stretch of rowStretches(table, labels, free, (label) => taken.get(label)?.group)) {
    for (const label of stretch.labels) {
      const index = labels.indexOf(label);
      const group = stretch.order === 'below' ? groupBelow(index) : stretch.order === 'above' ? groupAbove(index, stretch.first) : undefined;
      if (group === undefined) continue;
      take(label, group, false, stretch.order === 'below' ? 'never' : firm === 0 && stretch.labels.length > 3 ? 'everywhere' : 'here');
    }
  }

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

/** Two lines of seven that both add up are two rows, the second without its label; seven below seven may else be wrapped digits. */
function rowsOfTheirOwn(first: ValueGroup, second: ValueGroup): boolean {
  return [first, second].every(({ values }) => values.length === 7 && satisfies(REQUEST_ROW_LAW, values.map((value) => Number(value.text))));
}

function isEmpty(group: ValueGroup): boolean {
  return group.values.every((value) => value.text.trim() === '');
}

function closerToNext(table: TableLines, label: FoundLabel, group: ValueGroup, next: FoundLabel): boolean {
  const { rows } = table.words;
  const fromLabel = group.firstRow - (rows[label.end - 1] ?? 0);
  const toNext = (rows[next.start] ?? 0) - group.lastRow;
  return toNext < fromLabel && unexplained(table, label.end, group.at) > 0;
}
