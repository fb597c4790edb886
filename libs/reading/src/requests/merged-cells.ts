import { APPLICANTS } from '@huilan/annual-report';
import type { ValueGroup } from './table-lines.js';

/** Rows that a table must have cut alike before another is said to be cut unlike them. */
const FEWEST_ALIKE = 3;

/** `before values`: what stands between the label and the first value belongs to a row above. */
export type MergedCells = 'among values' | 'before values';

/**
 * Rows of drawn tables whose value cells are not cut as those of the table's other rows: a cell reaches over its neighbour, or one
 * from above reaches down among them. What the covered cell held is not printed, and the values behind it are no longer the
 * seventh, sixth, fifth of their row though the empty cells behind the table's last column may make seven of them again.
 */
export function rowsWithMergedCells(groups: readonly ValueGroup[]): ReadonlyMap<ValueGroup, MergedCells> {
  const merged = new Map<ValueGroup, MergedCells>();
  const tables = new Map<number, Map<string, ValueGroup[]>>();
  for (const group of groups) {
    if (group.table === null || !group.cells) continue;
    const cells = placesOf(group);
    if (cells.some(({ first }, index) => first !== (cells[index - 1]?.last ?? -1) + 1)) {
      merged.set(group, cells[0]?.first === 0 ? 'among values' : 'before values');
      continue;
    }
    const cuts = tables.get(group.table) ?? new Map<string, ValueGroup[]>();
    tables.set(group.table, cuts);
    const cut = cells.map(({ last }) => last).join();
    cuts.set(cut, [...(cuts.get(cut) ?? []), group]);
  }
  for (const cuts of tables.values()) {
    const [usual, ...others] = [...cuts.values()].sort((a, b) => b.length - a.length);
    if (usual === undefined || usual.length < FEWEST_ALIKE) continue;
    for (const group of others.flat()) merged.set(group, 'among values');
    for (const group of beginningLate([...cuts.values()].flat())) merged.set(group, 'among values');
    const cellCount = Math.max(...usual.map(({ values }) => values.length));
    for (const group of usual) if (group.values.length < cellCount && labelIsTooWide(group, usual)) merged.set(group, 'among values');
  }
  return merged;
}

/** Seven numbers among more cells that begin later than the other rows': the first may have been moved behind the last. */
function beginningLate(groups: readonly ValueGroup[]): readonly ValueGroup[] {
  const firstFilled = ({ values }: ValueGroup): number => values.findIndex((value) => value.text.trim() !== '');
  const first = Math.min(...groups.map(firstFilled).filter((at) => at >= 0));
  return groups.filter((group) => group.values.length > APPLICANTS.length && group.values.filter((value) => value.text.trim() !== '').length === APPLICANTS.length && firstFilled(group) > first);
}

/** The label reaches over the column in which the values of most rows begin. */
function labelIsTooWide({ label }: ValueGroup, rows: readonly ValueGroup[]): boolean {
  if (label === undefined || label.columnSpan === 1) return false;
  const covered = rows.filter(({ values }) => (values[0]?.column ?? 0) < label.column + label.columnSpan).length;
  return covered > rows.length / 2;
}

/** The columns of the first seven value cells, counted from the label: rows of a table may have more label cells or fewer. */
function placesOf({ values, label }: ValueGroup): { first: number; last: number }[] {
  const from = label === undefined ? (values[0]?.column ?? 0) : label.column + label.columnSpan;
  return values.slice(0, APPLICANTS.length).map(({ column = 0, lastColumn = column }) => ({ first: column - from, last: lastColumn - from }));
}
