import { requestCellKey } from '@huilan/annual-report';
import { numberedReport } from '../layouts/numbered-report.fixture.js';
import { printForm } from './print-form.js';
import type { FormTable } from './printed-form.js';
import { splitTable } from './split-table.js';
import { gridOf } from './table-grid.js';

const tables = (form: ReturnType<typeof printForm>) => form.blocks.filter((block): block is FormTable => block.kind === 'table');
const texts = (table: FormTable) => table.rows.map((row) => row.cells.map((cell) => cell.text));

describe('the printed form', () => {
  test.each(['2021', '2019'] as const)('covers the grid of every table of format %s without gap or overlap', (format) => {
    for (const table of tables(printForm(numberedReport(format)))) {
      const grid = gridOf(table);
      expect(grid.flat().filter((field) => field === null)).toEqual([]);
      const area = table.rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + cell.columnSpan * cell.rowSpan, 0);
      expect(area).toBe(table.columnCount * table.rows.length);
    }
  });

  test('a report of 2021 has three items under （六）其他处理, one of 2019 a single row', () => {
    const rows = (format: '2021' | '2019') => texts(tables(printForm(numberedReport(format)))[1]!).map((row) => row.find((text) => text.startsWith('（六）')));
    expect(rows('2021').filter(Boolean)).toEqual(['（六）其他处理']);
    expect(tables(printForm(numberedReport('2021')))[1]!.rows).toHaveLength(3 + 25);
    expect(tables(printForm(numberedReport('2019')))[1]!.rows).toHaveLength(3 + 23);
  });

  test('a mixture of both generations comes out as it was: Table 2 of 2021 over the single （六） row of 2019', () => {
    const older = numberedReport('2019').cells;
    const report = numberedReport('2021');
    const cells = Object.fromEntries([
      ...Object.entries(report.cells).filter(([key]) => !key.startsWith('requests.otherHandling')),
      ...Object.entries(older).filter(([key]) => key.startsWith('requests.otherHandling')),
    ]);
    const [disclosure, requests] = tables(printForm({ ...report, cells }));
    expect(texts(disclosure!)[1]).toEqual(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
    expect(requests!.rows).toHaveLength(3 + 23);
  });

  test('fees are headed with their unit, ten thousand yuan', () => {
    expect(texts(tables(printForm(numberedReport('2021')))[0]!).flat()).toContain('本年收费金额（单位：万元）');
  });

  test('a row the report does not have is not printed, and its neighbours keep their label', () => {
    const report = numberedReport('2021');
    const cells = Object.fromEntries(Object.entries(report.cells).filter(([key]) => !key.startsWith('requests.withheld.stateSecret.')));
    const table = tables(printForm({ ...report, cells }))[1]!;
    const first = table.rows.find((row) => row.cells.some((cell) => cell.text === '（三）不予公开'))!;
    expect(first.cells.map((cell) => cell.text)).toContain('2.其他法律行政法规禁止公开');
    expect(gridOf(table).flat().filter((field) => field === null)).toEqual([]);
  });

  test('a table cut in two keeps every value, and labels that reach over the cut stand in both halves', () => {
    const form = printForm(numberedReport('2021'));
    for (let rows = 1; rows < 25; rows += 1) {
      const [, upper, lower] = tables(splitTable(form, 'requests', rows, true));
      for (const half of [upper!, lower!]) expect(gridOf(half).flat().filter((field) => field === null)).toEqual([]);
      const keys = [upper!, lower!].flatMap((half) => half.rows.flatMap((row) => row.cells.flatMap((cell) => cell.cellKey ?? [])));
      expect(keys).toHaveLength(25 * 7);
      expect(keys[0]).toBe(requestCellKey('received', 'naturalPerson'));
    }
  });

  test('a table shorter than the cut stays whole', () => {
    const form = printForm(numberedReport('2021'));
    expect(splitTable(form, 'requests', 25, false)).toEqual(form);
  });
});
