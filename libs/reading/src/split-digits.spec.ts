import fc from 'fast-check';
import { cutDigits, DISPUTE_GROUP_LAW, DISPUTE_ROW_LAW, joinDigits, REQUEST_ROW_LAW, satisfies } from './split-digits.js';

const cell = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(999));
const row = fc.tuple(cell, cell, cell, cell, cell, cell).map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);

describe('digits divided by the arithmetic of the form', () => {
  test('713000074 can only be 71·3·0·0·0·0·74', () => {
    expect(cutDigits(['713000074'], REQUEST_ROW_LAW)).toEqual([[71, 3, 0, 0, 0, 0, 74]]);
  });

  test('seven zeros are seven zeros', () => {
    expect(cutDigits(['0000000'], REQUEST_ROW_LAW)).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
  });

  test('two ways to cut are both returned, and so neither is taken', () => {
    expect(cutDigits(['111', '222', '1', '2', '6'], { length: 7, sums: [] }).length).toBe(2);
  });

  test('no way to cut leaves the row open', () => {
    expect(cutDigits(['713000075'], REQUEST_ROW_LAW)).toEqual([]);
  });

  test('gaps between runs stay cuts', () => {
    expect(cutDigits(['71', '30', '0', '0', '0', '74'], REQUEST_ROW_LAW)).toEqual([[71, 3, 0, 0, 0, 0, 74]]);
  });

  test('2 over 6 is 26 where the row then adds up', () => {
    expect(joinDigits(['2', '6', '0', '0', '0', '0', '0', '26'], REQUEST_ROW_LAW)).toEqual([[26, 0, 0, 0, 0, 0, 26]]);
  });

  test('the fifteen numbers of Table 4 have a law for each group', () => {
    expect(satisfies(DISPUTE_ROW_LAW, [1, 0, 0, 0, 1, 0, 2, 0, 0, 2, 0, 0, 0, 3, 3])).toBe(true);
    expect(satisfies(DISPUTE_ROW_LAW, [1, 0, 0, 0, 1, 0, 2, 0, 0, 3, 0, 0, 0, 3, 3])).toBe(false);
    expect(cutDigits(['271091561'], DISPUTE_GROUP_LAW)).toEqual([[27, 10, 9, 15, 61]]);
  });

  test('never a digit more, less or other than printed', () => {
    fc.assert(
      fc.property(row, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (values, glued) => {
        const runs = [String(values[0])];
        values.slice(1).forEach((value, index) => {
          if (glued[index]) runs.push(`${runs.pop() ?? ''}${value}`);
          else runs.push(String(value));
        });
        for (const solution of cutDigits(runs, REQUEST_ROW_LAW)) {
          expect(solution.join('')).toBe(runs.join(''));
          expect(satisfies(REQUEST_ROW_LAW, solution)).toBe(true);
        }
      }),
    );
  });

  test('the true cut is always among the solutions', () => {
    fc.assert(
      fc.property(row, (values) => {
        const solutions = cutDigits([values.join('')], REQUEST_ROW_LAW);
        // Two solutions are enough to leave the row open; the search stops there.
        if (solutions.length < 2) expect(solutions).toEqual([values]);
      }),
    );
  });

  test('joining uses every run once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99).map(String), { minLength: 8, maxLength: 10 }), (runs) => {
        for (const solution of joinDigits(runs, REQUEST_ROW_LAW)) expect(solution.join('')).toBe(runs.join(''));
      }),
    );
  });

  test('long runs of digits are answered at once', () => {
    expect(cutDigits(['1'.repeat(400)], REQUEST_ROW_LAW)).toEqual([]);
    expect(cutDigits(['123456789'.repeat(4)], DISPUTE_ROW_LAW).length).toBeLessThanOrEqual(2);
  });
});
