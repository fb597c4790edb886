import { countStates, inBoardOrder, type BoardRow } from './collection-board.data.js';

const row = (agencyName: string, rest: Partial<BoardRow> = {}): BoardRow => ({
  agencyId: agencyName,
  agencyName,
  kind: 'DEPARTMENT',
  state: 'EXPECTED',
  reportId: null,
  versionNumber: null,
  deadline: '2026-01-31',
  firstReceivedAt: null,
  daysLate: 0,
  waitingDays: null,
  errors: 0,
  warnings: 0,
  returnedFor: [],
  dueOn: null,
  ...rest,
});
const names = (rows: readonly BoardRow[]) => rows.map((one) => one.agencyName);

describe('the collection board', () => {
  const rows = [row('水利局', { daysLate: 3 }), row('财政局', { state: 'HANDED_IN', waitingDays: 5, warnings: 2 }), row('教育局', { state: 'RETURNED', daysLate: 9, errors: 1 })];

  test('is ordered by what is most urgent', () => {
    expect(names(inBoardOrder(rows, 'late'))).toEqual(['教育局', '水利局', '财政局']);
    expect(names(inBoardOrder(rows, 'waiting'))[0]).toBe('财政局');
    expect(names(inBoardOrder(rows, 'findings'))).toEqual(['教育局', '财政局', '水利局']);
    expect(names(inBoardOrder(rows, 'state'))).toEqual(['水利局', '财政局', '教育局']);
  });

  test('counts the agencies in each state, nobody as 0', () => {
    const counts = countStates(rows);
    expect([counts.get('EXPECTED'), counts.get('HANDED_IN'), counts.get('PUBLISHED')]).toEqual([1, 1, 0]);
  });
});
