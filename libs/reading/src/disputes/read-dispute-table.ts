import type { PrintedFlow } from '../printed-flow.js';
import type { ReadingResult } from '../reading-result.js';
import type { TableRegion } from '../requests/read-request-table.js';
import { readEmptyGrid, readGrid } from './dispute-grid.js';
import { readInOrder } from './dispute-lines.js';

/**
 * Table 4 (行政复议、行政诉讼): fifteen numbers, five for each group; the groups and results by their heads, by
 * position where fifteen values follow the heads of the form.
 */
export function readDisputeTable(flow: PrintedFlow, region: TableRegion, result: ReadingResult): void {
  const firstRow = headRow(flow, flow.rowIndexAt(region.from));
  const endRow = flow.rowIndexAt(Math.max(region.from, region.to - 1)) + 1;
  const rows = flow.rows.slice(firstRow, endRow);
  if (readGrid(flow, rows.filter((row) => row.cells !== null), result)) return;
  if (readEmptyGrid(flow, rows, result)) return;
  readInOrder(flow, rows, region, result);
}

/** The first row of the table's head: the region may begin in the middle of the head, at words that only this table has. */
function headRow(flow: PrintedFlow, at: number): number {
  let first = at;
  const table = flow.rows[at]?.table;
  while (first > at - 3 && table !== null && table !== undefined && flow.rows[first - 1]?.table === table) {
    const row = flow.rows[first - 1];
    if (row === undefined || !/复议|诉讼/.test(flow.text.slice(row.start, row.end))) break;
    first -= 1;
  }
  return first;
}
