import { CELLS, findCell } from './cells.js';
import { COLUMN_BALANCES, DISPUTE_TOTALS, IDENTITIES, OUTCOME_SUMS, ROW_TOTALS } from './identities.js';

const touching = (key: string) => IDENTITIES.filter((identity) => [...identity.left, ...identity.right].includes(key)).map((identity) => identity.code);

describe('the sums the form demands of itself (勾稽关系)', () => {
  test('speak only of cells the form prints', () => {
    for (const identity of IDENTITIES) {
      for (const key of [...identity.left, ...identity.right]) expect(findCell(key)).toBeDefined();
    }
  });

  test('balance every column, total every row, sum the outcomes of every column, total every group of disputes', () => {
    expect(COLUMN_BALANCES).toHaveLength(7);
    expect(ROW_TOTALS).toHaveLength(26);
    expect(OUTCOME_SUMS).toHaveLength(7);
    expect(DISPUTE_TOTALS).toHaveLength(3);
  });

  test('every cell of Table 3 and Table 4 stands in at least one of them', () => {
    for (const cell of CELLS.filter(({ table }) => table === 'requests' || table === 'disputes')) {
      expect(touching(cell.key)).not.toEqual([]);
    }
  });

  test('a natural person’s request withheld as a state secret counts in its row and among its column’s outcomes', () => {
    expect(touching('requests.withheld.stateSecret.naturalPerson')).toEqual(['A02', 'A03']);
  });

  test('（六） is one row in 2019 and three items in 2021: each a whole alternative of the outcomes', () => {
    for (const identity of OUTCOME_SUMS) {
      expect(identity.alternatives?.map((cells) => cells.length)).toEqual([1, 3]);
      for (const key of identity.alternatives?.flat() ?? []) expect(identity.right).toContain(key);
    }
  });
});
