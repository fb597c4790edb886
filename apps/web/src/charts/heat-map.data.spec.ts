import { comparison, count, noReport, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Wording } from '../wording/wording.js';
import { HEAT_STEPS, heatRows, heatScale, heatStep, largestInHeat } from './heat-map.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

describe('the steps of a heat map', () => {
  test('zero is a step of its own', () => {
    expect(heatStep(0, 100, false)).toBe(0);
    expect(heatStep(0.001, 100, false)).toBe(1);
    expect(heatStep(0, 0, false)).toBe(0);
  });
  test('the largest value is the darkest', () => expect(heatStep(500, 500, false)).toBe(HEAT_STEPS));
  test('one value 500 times the others leaves them apart', () => expect(heatStep(20, 500, false)).toBeGreaterThan(heatStep(1, 500, false)));
  test('rates grow evenly', () => expect([0.1, 0.5, 0.9].map((value) => heatStep(value, 0.9, true))).toEqual([1, 4, 6]));
  test('its key ends where the steps end', () => {
    for (const isRate of [true, false]) {
      heatScale(500, isRate).forEach((end, index) => expect(heatStep(end, 500, isRate)).toBe(index + 1));
    }
  });
});

describe('the rows of a heat map', () => {
  test('agencies with the largest mean first; a missing report is no zero in it', () => {
    const rows = heatRows(
      comparison('requests.received', [2022, 2023], { a: { 2022: count(4), 2023: count(4) }, b: { 2022: count(6), 2023: noReport }, c: { 2022: noReport, 2023: noReport } }),
      0,
      zh,
    );
    expect(rows.map((row) => row.name)).toEqual(['b', 'a', 'c']);
    expect(rows[0]?.cells.map((cell) => cell.step)).toEqual([6, null]);
  });

  test('rates over few cases have no colour, set no scale, and do not lead', () => {
    const compared = comparison('disclosureRate', [2022, 2023], {
      小局: { 2022: rate(2, 2), 2023: rate(1, 1) },
      大局: { 2022: rate(10, 40), 2023: rate(20, 40) },
    });
    expect(largestInHeat(compared, 0)).toBe(0.5);
    const rows = heatRows(compared, 0, zh);
    expect(rows.map((row) => row.name)).toEqual(['大局', '小局']);
    expect(rows[1]?.cells[0]).toMatchObject({ step: null, weak: true, text: '100.0%' });
  });
});
