import type { MatchedRow, MatchedRows } from './match-groups.js';
import { ROW_LABELS } from './request-row-labels.js';
import type { TableLines, ValueGroup } from './table-lines.js';
import { withoutFormWords } from './words-between.js';

/** So many filled cells are a row of values, not a page number or a remark. */
const FEWEST_VALUES = 3;
/** Fewer characters are no label. */
const FEWEST_LETTERS = 3;

/**
 * Rows whose labels may have slipped. Where a cell of a sheet is deleted or put in, the labels behind it move by a row and the values stay: then a
 * row of values has no label at all, and elsewhere a row of the form has no values. Whatever stands between the two may be beside
 * values not its own. Where both are at the same place, only that label was lost.
 */
export function rowsOfMovedLabels(table: TableLines, matched: MatchedRows): ReadonlySet<MatchedRow> {
  const rows = [...matched.rows].sort((one, other) => one.group.firstRow - other.group.firstRow);
  const unlabelled = matched.leftGroups.filter((group) => hasValues(group) && !hasWordsBefore(table, group)).map((group) => rows.filter((row) => row.group.firstRow < group.firstRow).length);
  if (unlabelled.length === 0) return new Set();
  const valueless = ordersWithoutValues(rows).map((order) => rows.filter((row) => row.label.order < order).length);
  if (valueless.length === 0) return new Set();
  return new Set(rows.slice(Math.min(...unlabelled, ...valueless), Math.max(...unlabelled, ...valueless)));
}

function hasValues({ values }: ValueGroup): boolean {
  return values.filter(({ text }) => text.trim() !== '').length >= FEWEST_VALUES;
}

/** A label that cannot be read, or that the form does not have, is a label all the same. */
function hasWordsBefore(table: TableLines, group: ValueGroup): boolean {
  const { bare, rows } = table.words;
  // In a table the words of its own row; else those since the values before.
  const begin = group.cells ? rows.indexOf(group.firstRow) : Math.max(0, ...table.groups.filter((other) => other.at < group.at).map((other) => other.at));
  return begin !== -1 && withoutFormWords(bare.slice(begin, group.at)).length >= FEWEST_LETTERS;
}

/** Places in the form of the rows that were not found with values. （六） is printed as three items or as one row. */
function ordersWithoutValues(rows: readonly MatchedRow[]): number[] {
  const filled = new Set(rows.filter(({ group }) => group.values.some(({ text }) => text.trim() !== '')).map(({ label }) => label.key));
  const items = [...filled].some((key) => key.startsWith('otherHandling.'));
  return ROW_LABELS.filter(({ row: { key } }) => !filled.has(key) && (key === 'otherHandling' ? !items : !(key.startsWith('otherHandling.') && filled.has('otherHandling')))).map(({ order }) => order);
}
