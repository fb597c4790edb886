import { axisCountText, countText, dateText, pointsText, rateText, sizeText } from './numbers.js';

describe('numbers in the way of the field', () => {
  test('negative numbers have a minus sign, not a hyphen', () => {
    expect(countText(-3)).toBe('−3');
    expect(rateText(-0.05)).toBe('−5.0%');
  });
  test('along one axis all counts have one unit', () => {
    expect([0, 5_000, 10_000, 20_000].map(axisCountText([0, 5_000, 10_000, 20_000], 'zh'))).toEqual(['0', '0.5万', '1万', '2万']);
    expect([-5_000, 10_000].map(axisCountText([-5_000, 10_000], 'en'))).toEqual(['−5k', '10k']);
    expect([0, 500, 1_000].map(axisCountText([0, 500, 1_000], 'zh'))).toEqual(['0', '500', '1,000']);
    expect([1, 100, 20_000].map(axisCountText([0, 1, 100, 20_000], 'zh'))).toEqual(['1', '100', '2万']);
  });
  test('money keeps its decimals', () => expect(countText(4068.208)).toBe('4,068.208'));
  test('points have no sign: the words say the direction', () => expect(pointsText(-0.032)).toBe('3.2'));
  test('dates are written out', () => {
    expect(dateText('2024-01-31', 'zh')).toBe('2024年1月31日');
    expect(dateText('2024-01-31', 'en')).toBe('31 January 2024');
    expect(dateText('unknown', 'zh')).toBe('unknown');
  });
  test('sizes are in the unit that fits', () => {
    expect(sizeText(1536)).toBe('1.5 KB');
    expect(sizeText(326_000)).toBe('318 KB');
    expect(sizeText(5_400_000)).toBe('5.1 MB');
  });
});
