import fc from 'fast-check';
import { comparison, count, noReport, notStated, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Wording } from '../wording/wording.js';
import { largestOf, lastPoint, lastValue, placeLabels, smallestOf, trendSeries, trendTable } from './trend-lines.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

describe('trend lines', () => {
  const years = [2021, 2022, 2023];
  const figures = {
    澄溪县审计局: { 2021: count(1), 2022: noReport, 2023: count(2) },
    澄溪县公安局: { 2021: count(9), 2022: count(8), 2023: notStated },
    澄溪县体育局: { 2021: noReport, 2022: noReport, 2023: noReport },
  };

  test('a year without a report or number is a gap, not a zero', () => {
    const series = trendSeries(comparison('requests.received', years, figures), 0, zh);
    expect(series.find((one) => one.name === '澄溪县审计局')?.points.map((point) => point.value)).toEqual([1, null, 2]);
  });

  test('the one that ends highest comes first; one without numbers last', () => {
    const series = trendSeries(comparison('requests.received', years, figures), 0, zh);
    expect(series.map((one) => [one.label, lastValue(one)])).toEqual([
      ['公安局', 8],
      ['审计局', 2],
      ['体育局', null],
    ]);
    expect(lastPoint(series[0] as (typeof series)[0])?.year).toBe(2022);
  });

  test('points over few cases are marked', () => {
    const series = trendSeries(comparison('disclosureRate', [2023], { a: { 2023: rate(1, 2) }, b: { 2023: rate(10, 20) } }), 0, zh);
    expect(series.map((one) => [one.name, one.points[0]?.weak])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  test('reach from the smallest value below zero to the largest', () => {
    const series = trendSeries(comparison('backlogChange', [2022, 2023], { a: { 2022: count(-5), 2023: count(3) } }), 0, zh);
    expect([smallestOf(series), largestOf(series)]).toEqual([-5, 3]);
    expect([smallestOf([]), largestOf([])]).toEqual([0, 0]);
  });

  test('their table has a row a line and a column a year', () => {
    const compared = comparison('requests.received', years, figures);
    const table = trendTable(trendSeries(compared, 0, zh), compared, 0, zh);
    expect(table.columns.map((column) => column.label)).toEqual(['机关', '2021', '2022', '2023']);
    expect(table.rows[1]?.cells.map((cell) => cell.text)).toEqual(['澄溪县审计局', '1', '无报告', '2']);
  });
});

describe('labels at the ends of lines', () => {
  test('stay where they are while there is room', () => expect(placeLabels([20, 80], 17, 0, 100)).toEqual([20, 80]));

  test('do not overlap and keep the order of their lines', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 6 }), (wanted) => {
        const placed = placeLabels(wanted, 17, 0, 300);
        const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
        const heights = order.map((index) => placed[index] ?? 0);
        heights.slice(1).forEach((height, index) => expect(height - (heights[index] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9));
        for (const height of placed) {
          expect(height).toBeGreaterThanOrEqual(-1e-9);
          expect(height).toBeLessThanOrEqual(300 + 1e-9);
        }
      }),
    );
  });
});
