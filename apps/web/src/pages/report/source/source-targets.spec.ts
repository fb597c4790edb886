import { targetAt } from './source-targets.js';

const nowhere = { row: null, column: null, start: null, end: null, page: null, box: null };
const onPage = (page: number, x: number, y: number, width = 20, height = 10) => ({ ...nowhere, block: 3, page, box: { x, y, width, height } });

describe('pointing at a place of the source', () => {
  const standings = [
    { target: 'requests.received.total', at: onPage(2, 100, 200) },
    { target: 'requests.carriedIn.total', at: onPage(2, 100, 220) },
    { target: 'indicator:0', at: onPage(2, 90, 190, 200, 60) },
  ];

  test('on a drawn page → the figure whose box it is, not the sentence around it', () => {
    expect(targetAt(standings, { page: 2, x: 110, y: 205 })).toBe('requests.received.total');
    expect(targetAt(standings, { page: 2, x: 250, y: 205 })).toBe('indicator:0');
  });

  test('beside all figures, or on another page → nothing', () => {
    expect(targetAt(standings, { page: 2, x: 5, y: 5 })).toBeUndefined();
    expect(targetAt(standings, { page: 1, x: 110, y: 205 })).toBeUndefined();
  });

  test('in a cell of a table, and in a range of a paragraph', () => {
    const flowing = [
      { target: 'disputes.reconsideration.upheld', at: { ...nowhere, block: 7, row: 1, column: 4 } },
      { target: 'indicator:1', at: { ...nowhere, block: 8, start: 0, end: 40 } },
      { target: 'disclosure.licence', at: { ...nowhere, block: 8, start: 12, end: 15 } },
    ];
    expect(targetAt(flowing, { block: 7, row: 1, column: 4 })).toBe('disputes.reconsideration.upheld');
    expect(targetAt(flowing, { block: 7, row: 1, column: 5 })).toBeUndefined();
    expect(targetAt(flowing, { block: 8, offset: 13 })).toBe('disclosure.licence');
    expect(targetAt(flowing, { block: 8, offset: 30 })).toBe('indicator:1');
  });
});
