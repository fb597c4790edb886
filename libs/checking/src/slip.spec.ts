import { slipBetween } from './slip.js';

describe('slips of the pen', () => {
  test.each([
    [21, 12, 'digitsSwapped'],
    [1729, 1279, 'digitsSwapped'],
    [1, 11, 'digitLost'],
    [15, 105, 'digitLost'],
    [4, 40, 'digitLost'],
    [112, 12, 'digitAdded'],
    [120, 12, 'digitAdded'],
    [713, 718, 'digitMistaken'],
  ])('%d printed for %d: %s', (printed, likely, slip) => expect(slipBetween(printed, likely)).toBe(slip));

  test.each([
    [3, 8],
    [12, 12],
    [321, 123],
    [12, 1345],
    [0, 7],
  ])('%d for %d is no single slip', (printed, likely) => expect(slipBetween(printed, likely)).toBeUndefined());
});
