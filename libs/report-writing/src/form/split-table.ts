import type { ReportTable } from '@huilan/annual-report';
import type { FormBlock, FormCell, FormRow, FormTable, PrintedForm } from './printed-form.js';
import { gridOf } from './table-grid.js';

/**
 * Cuts a table in two after its `dataRows`-th row of values, as a page break or two pastings do. A label that stands beside
 * rows of both halves stands in both. `repeatHead`: the second half begins with the heads again. A table with fewer rows stays whole.
 */
export function splitTable(form: PrintedForm, table: ReportTable, dataRows: number, repeatHead: boolean): PrintedForm {
  const blocks = form.blocks.flatMap((block): FormBlock[] =>
    block.kind === 'table' && block.table === table ? halves(block, dataRows, repeatHead) : [block],
  );
  return { ...form, blocks };
}

function halves(table: FormTable, dataRows: number, repeatHead: boolean): FormTable[] {
  const dataIndexes = table.rows.flatMap((row, index) => (row.kind === 'data' ? [index] : []));
  const cut = dataIndexes[dataRows];
  if (cut === undefined || dataRows <= 0) return [table];
  const grid = gridOf(table);
  const upper = table.rows.slice(0, cut).map((row, index) => shortened(row, cut - index));
  const lower = table.rows.slice(cut).map((row, offset): FormRow => {
    if (offset > 0) return row;
    const reaching = grid[cut]!.flatMap((field): FormCell[] => {
      if (!field?.isRowStart) return [];
      if (row.cells.includes(field.cell)) return [field.cell];
      return [{ ...field.cell, rowSpan: rowsLeft(grid, cut, field.cell) }];
    });
    return { ...row, cells: reaching };
  });
  const head = repeatHead ? table.rows.filter((row) => row.kind === 'head') : [];
  return [
    { ...table, rows: upper },
    { ...table, rows: [...head, ...lower] },
  ];
}

function shortened(row: FormRow, rowsLeftInHalf: number): FormRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rowsLeftInHalf) })) };
}

function rowsLeft(grid: ReturnType<typeof gridOf>, from: number, cell: FormCell): number {
  let count = 0;
  while (from + count < grid.length && grid[from + count]!.some((field) => field?.cell === cell)) count += 1;
  return count;
}
