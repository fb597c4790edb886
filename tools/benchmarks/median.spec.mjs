import { median } from './median.mjs';

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median([9, 1, 10])).toBe(9);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});
