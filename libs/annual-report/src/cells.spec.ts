import { existsSync, readFileSync } from 'node:fs';
import { CELLS, cellsOfFormat, findCell, type CellDefinition } from './index.js';

const specification = new URL('../../../../shared/spec/', import.meta.url);
const inWorkplace = existsSync(specification) ? describe : describe.skip;

interface SpecifiedCell {
  key: string;
  row: string;
  table?: string;
  note?: string;
}

/** A definition in the words of the specification's JSON. */
const asSpecified = (cell: CellDefinition) => ({
  key: cell.key,
  row: cell.row.zh,
  column: cell.column.zh,
  unit: cell.unit,
  formats: [...cell.formats],
  article: cell.article,
  signed: cell.signed,
  decimal: cell.decimal,
});

describe('the vocabulary of cells', () => {
  test('every key is used once', () => {
    expect(new Set(CELLS.map((cell) => cell.key)).size).toBe(CELLS.length);
  });

  test('a report of 2021 prints 200 cells: 10 + 25 rows × 7 + 15', () => {
    const printed = cellsOfFormat('2021');
    expect(printed.filter((cell) => cell.table === 'disclosure')).toHaveLength(10);
    expect(printed.filter((cell) => cell.table === 'requests')).toHaveLength(25 * 7);
    expect(printed.filter((cell) => cell.table === 'disputes')).toHaveLength(15);
  });

  test('a key nobody defined is not found', () => {
    expect(findCell('requests.withheld.curiosity.total')).toBeUndefined();
  });

  inWorkplace('against the specification (needs ../shared/spec)', () => {
    const specified = (name: string) => JSON.parse(readFileSync(new URL(name, specification), 'utf8')) as SpecifiedCell[];

    test('formats 2021 and 2019 agree cell for cell with cells.json', () => {
      const byKey = new Map(CELLS.map((cell) => [cell.key, asSpecified(cell)]));
      for (const { table: _table, note: _note, ...want } of specified('cells.json')) {
        expect(byKey.get(want.key)).toEqual({ article: undefined, signed: undefined, decimal: undefined, ...want });
      }
      expect(CELLS.filter((cell) => cell.table !== 'statistics')).toHaveLength(specified('cells.json').length);
    });

    test('the statistics annex agrees with cells-2014.json', () => {
      expect(CELLS.filter((cell) => cell.table === 'statistics').map(({ key, row }) => ({ key, row: row.zh }))).toEqual(
        specified('cells-2014.json').map(({ key, row }) => ({ key, row })),
      );
    });
  });
});
