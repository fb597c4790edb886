import type { ReportTable } from '@huilan/annual-report';
import type { FormCell, FormRow, FormTable, PrintedForm } from './printed-form.js';
import { gridOf } from './table-grid.js';

/** What two rows share: one drawn row, labels and values below each other in its cells; or only the cell of their labels. */
export type SharedByRows = 'row' | 'label';

/** Draws neighbouring items of a table two by two with one cell for both labels, as bureaus do whose table was a row too short. */
export function joinRows(form: PrintedForm, table: ReportTable, shared: SharedByRows): PrintedForm {
  return { ...form, blocks: form.blocks.map((block) => (block.kind === 'table' && block.table === table ? joined(block, shared) : block)) };
}

function joined(table: FormTable, shared: SharedByRows): FormTable {
  const rows: FormRow[] = [];
  const dropped: number[] = [];
  for (let index = 0; index < table.rows.length; index += 1) {
    const row = table.rows[index]!;
    const next = table.rows[index + 1];
    if (next === undefined || !endsWithItem(row) || !isItem(next)) {
      rows.push(row);
      continue;
    }
    index += 1;
    if (shared === 'row') {
      rows.push(stacked(row, next));
      dropped.push(index);
    } else {
      rows.push({ ...row, cells: row.cells.map((cell) => (cell.role === 'label' ? { ...below(cell, next.cells[0]), rowSpan: 2 } : cell)) });
      rows.push({ ...next, cells: next.cells.slice(1) });
    }
  }
  return dropped.length === 0 ? { ...table, rows } : { ...table, rows: withoutRows(table, rows, dropped) };
}

/** A label of its own column and values, behind whatever group begins here. */
function endsWithItem(row: FormRow): boolean {
  return row.kind === 'data' && row.cells.some((cell) => cell.role === 'label' && cell.columnSpan === 1);
}

function isItem(row: FormRow): boolean {
  return endsWithItem(row) && row.cells[0]?.role === 'label';
}

function stacked(row: FormRow, next: FormRow): FormRow {
  const own = row.cells.filter(({ role }) => role !== 'group');
  return { ...row, cells: [...row.cells.filter(({ role }) => role === 'group'), ...own.map((cell, index) => below(cell, next.cells[index]))] };
}

function below(cell: FormCell, other: FormCell | undefined): FormCell {
  return { ...cell, text: `${cell.text}\n${other?.text ?? ''}` };
}

/** Groups that reached over rows which are no more are as much shorter. */
function withoutRows(table: FormTable, rows: readonly FormRow[], dropped: readonly number[]): FormRow[] {
  const grid = gridOf(table);
  const lost = (cell: FormCell): number => dropped.filter((index) => grid[index]!.some((field) => field?.cell === cell)).length;
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.role === 'group' ? { ...cell, rowSpan: cell.rowSpan - lost(cell) } : cell)) }));
}
