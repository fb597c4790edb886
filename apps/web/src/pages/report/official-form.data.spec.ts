import { cellsOfFormat } from '@huilan/annual-report';
import { disclosureBlocks, layoutFormat, requestRows } from './official-form.data.js';

const nothing = new Set<string>();

describe('the layout of the form', () => {
  test.each([
    ['2019', 2023, '2019'],
    [null, 2020, '2019'],
    [null, 2016, '2014'],
    [null, 2010, '2021'],
    ['1999', 2022, '2021'],
  ] as const)('of format %s in %d is %s', (format, year, layout) => expect(layoutFormat(format, year)).toBe(layout));

  test.each(['2021', '2019'] as const)('prints every cell of Tables 2 and 3 of %s once', (format) => {
    const printed = [
      ...disclosureBlocks(format, nothing).flatMap((block) => block.rows.flatMap((row) => row.cells)),
      ...requestRows(format, nothing).flatMap((row) => row.cells.map((cell) => cell.key)),
    ];
    const defined = cellsOfFormat(format).filter((cell) => cell.table === 'disclosure' || cell.table === 'requests');
    expect(printed).toEqual(defined.map((cell) => cell.key));
  });

  test('a report of 2021 that prints the single （六） of 2019 shows that row too', () => {
    const keys = requestRows('2021', new Set(['requests.otherHandling.total'])).map((row) => row.key);
    expect(keys).toContain('otherHandling');
    expect(requestRows('2021', nothing).map((row) => row.key)).not.toContain('otherHandling');
  });

  test('merged cells span what stands beside them', () => {
    const rows = requestRows('2021', nothing);
    expect(rows.find((row) => row.resultSpan !== undefined)).toMatchObject({ key: 'grantedInFull', resultSpan: 22 });
    expect(rows.flatMap((row) => (row.outcomeSpan ? [[row.outcomeSpan.outcome, row.outcomeSpan.rows]] : []))).toEqual([
      ['withheld', 8],
      ['unavailable', 3],
      ['notProcessed', 5],
      ['otherHandling', 3],
    ]);
    expect(rows.filter((row) => row.level === 'whole').map((row) => row.key)).toEqual(['received', 'carriedIn', 'carriedOut']);
  });

  test('the rows of Table 2 are as wide as the table', () => {
    for (const block of disclosureBlocks('2021', nothing)) expect(block.columns.reduce((sum, column) => sum + column.span, 0)).toBe(3);
  });
});
