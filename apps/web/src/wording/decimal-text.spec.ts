import fc from 'fast-check';
import { decimalText, percentText } from './decimal-text.js';
import { shortCountText } from './numbers.js';

const intl = (options: Intl.NumberFormatOptions, locale = 'zh-CN') => {
  const format = new Intl.NumberFormat(locale, options);
  return (value: number) => format.format(value).replace('-', '−');
};
const count = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -1e14, max: 1e14 }));
const amount = fc.tuple(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 0, max: 6 })).map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
const share = fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 })).map(([numerator, denominator]) => numerator / denominator);

describe('numbers are written as the browser would write them', () => {
  test('counts and amounts of money', () => {
    const expected = intl({ maximumFractionDigits: 4 });
    fc.assert(fc.property(fc.oneof(count, amount, share), (value) => expect(decimalText(value, 0, 4)).toBe(expected(value).replace(/^−0$/, '0'))), { numRuns: 2000 });
  });
  test('shares, rounded as they are printed', () => {
    const expected = intl({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    fc.assert(fc.property(share, (value) => expect(percentText(value, 1)).toBe(expected(value))), { numRuns: 2000 });
    expect(percentText(0.1745, 1)).toBe('17.5%');
    expect(percentText(349 / 2000, 1)).toBe('17.5%');
  });
  test.each(['zh', 'en'] as const)('large counts in their unit, %s', (language) => {
    const expected = intl({ notation: 'compact', maximumSignificantDigits: 3 }, language === 'zh' ? 'zh-CN' : 'en-GB');
    const large = count.filter((value) => Math.abs(value) >= 10_000);
    fc.assert(fc.property(large, (value) => expect(shortCountText(value, language)).toBe(expected(value))), { numRuns: 2000 });
    for (const edge of [99_949, 99_950, 99_999, 999_500, 99_950_000, 99_995_000, 999_999_999_999]) expect(shortCountText(edge, language)).toBe(expected(edge));
  });
  test('what rounds to nothing has no sign', () => expect(decimalText(-0.00001, 0, 4)).toBe('0'));
});
