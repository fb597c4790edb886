import type { ReportTable } from '@huilan/annual-report';
import type { FormRow, PrintedForm } from './printed-form.js';
import { splitTable } from './split-table.js';

/** Prints the heads of a table again in its middle, without ending the table: what a page break leaves in a converted file. */
export function repeatHead(form: PrintedForm, table: ReportTable, dataRows: number): PrintedForm {
  const halves = splitTable(form, table, dataRows, true).blocks;
  const joined = halves.flatMap((block, index) => {
    const next = halves[index + 1];
    const before = halves[index - 1];
    if (block.kind !== 'table' || block.table !== table) return [block];
    if (before?.kind === 'table' && before.table === table) return [];
    return [next?.kind === 'table' && next.table === table ? { ...block, rows: [...block.rows, ...next.rows] } : block];
  });
  return { ...form, blocks: joined };
}

/** Makes the head of Table 3 one column narrower than its body: the label columns are counted once too little. */
export function narrowHead(form: PrintedForm): PrintedForm {
  const blocks = form.blocks.map((block) => {
    if (block.kind !== 'table' || block.table !== 'requests') return block;
    const rows = block.rows.map((row): FormRow => {
      if (row.kind !== 'head') return row;
      return { ...row, cells: row.cells.map((cell, index) => (index === 0 && cell.rowSpan > 2 ? { ...cell, columnSpan: cell.columnSpan - 1 } : cell)) };
    });
    return { ...block, rows };
  });
  return { ...form, blocks };
}
