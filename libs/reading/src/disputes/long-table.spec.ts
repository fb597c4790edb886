import { documentOf } from '../fixtures/documents.js';
import { PrintedFlow, type PrintedRow } from '../printed-flow.js';
import { ReadingResult } from '../reading-result.js';
import { readInOrder } from './dispute-lines.js';

/** Looks at the cells of rows are counted, so that no clock has to tell. */
function counted(rows: readonly PrintedRow[]): { rows: PrintedRow[]; looks: () => number } {
  let looks = 0;
  const watched = rows.map(({ cells, ...row }) => ({ ...row, get cells() { looks += 1; return cells; } }));
  return { rows: watched, looks: () => looks };
}

test('a Table 4 that damage made thousands of rows long: each row is looked at a few times, however many there are', () => {
  const looksAt = (count: number): number => {
    const flow = new PrintedFlow(documentOf({ rows: Array.from({ length: count }, () => ['', '', '1']) }));
    const { rows, looks } = counted(flow.rows);
    readInOrder(flow, rows, { from: 0, to: flow.text.length }, new ReadingResult(flow));
    return looks();
  };
  expect(looksAt(1_000)).toBeLessThan(20_000);
  expect(looksAt(2_000)).toBe(2 * looksAt(1_000));
});
