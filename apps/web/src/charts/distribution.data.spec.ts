import { comparison, count, noReport, notStated, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Wording } from '../wording/wording.js';
import { distributionOf, dotColumns, stackDots } from './distribution.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

describe('a distribution', () => {
  test('has everybody with a number, smallest first, and says how many have none', () => {
    const spread = distributionOf(
      comparison('requests.received', [2023], {
        公安局: { 2023: count(100) },
        教育局: { 2023: count(4) },
        商务局: { 2023: count(0) },
        审计局: { 2023: count(2) },
        民政局: { 2023: noReport },
        水利局: { 2023: notStated },
      }),
      0,
      2023,
      zh,
    );
    expect(spread.dots.map((dot) => [dot.subject.name, dot.value])).toEqual([['商务局', 0], ['审计局', 2], ['教育局', 4], ['公安局', 100]]);
    expect([spread.lowerQuartile, spread.median, spread.upperQuartile]).toEqual([1.5, 3, 28]);
    expect([spread.few, spread.absent]).toEqual([0, 2]);
  });

  test('leaves out rates over few cases, and says so', () => {
    const spread = distributionOf(comparison('disclosureRate', [2023], { 大局: { 2023: rate(5, 50) }, 小局: { 2023: rate(1, 1) } }), 0, 2023, zh);
    expect(spread.dots.map((dot) => dot.subject.name)).toEqual(['大局']);
    expect(spread.few).toBe(1);
  });

  test('of nobody is empty', () => {
    const spread = distributionOf(comparison('requests.received', [2023], { 公安局: { 2023: noReport } }), 0, 2023, zh);
    expect([spread.dots, spread.median]).toEqual([[], null]);
  });
});

describe('dots', () => {
  const dots = [0, 1, 1, 9, 10].map((value, index) => ({ subject: { id: String(index), name: '', label: '', kind: null, system: null, isGroup: false }, value, reportId: null, sentence: '' }));
  const at = (value: number) => value / 10;

  test('that fall together lie upon one another', () => {
    expect(stackDots(dots, at, 10).map(({ across, layer }) => [across, layer])).toEqual([[0.05, 0], [0.15, 0], [0.15, 1], [0.95, 0], [0.95, 1]]);
  });

  test('make columns that know from where to where they reach', () => {
    expect([...dotColumns(dots, at, 2).values()].map(({ from, to, dots: there }) => [from, to, there.length])).toEqual([[0, 1, 3], [9, 10, 2]]);
  });
});
