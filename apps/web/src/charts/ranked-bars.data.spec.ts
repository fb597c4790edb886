import { comparison, count, noReport, notStated, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Wording } from '../wording/wording.js';
import { rankedBars, rankedBarsTable } from './ranked-bars.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

describe('ranked bars', () => {
  test('stand largest first; equals by name; without a number last and with a word', () => {
    const compared = comparison('requests.received', [2023], {
      审计局: { 2023: count(0) },
      水利局: { 2023: notStated },
      公安局: { 2023: count(500) },
      财政局: { 2023: count(1) },
      教育局: { 2023: noReport },
      商务局: { 2023: count(1) },
    });
    const bars = rankedBars(compared, 0, 2023, zh);
    expect(bars.map((bar) => [bar.subject.name, bar.label])).toEqual([
      ['公安局', '500'],
      ['财政局', '1'],
      ['商务局', '1'],
      ['审计局', '0'],
      ['教育局', '无报告'],
      ['水利局', '未载明'],
    ]);
    expect(bars.map((bar) => bar.reportId)).toEqual(['公安局-2023', '财政局-2023', '商务局-2023', '审计局-2023', null, '水利局-2023']);
  });

  test('rates over few cases are not ranked, however large', () => {
    const compared = comparison('disclosureRate', [2023], { 小局: { 2023: rate(2, 2) }, 大局: { 2023: rate(30, 100) }, 中局: { 2023: rate(5, 10) } });
    const bars = rankedBars(compared, 0, 2023, zh);
    expect(bars.map((bar) => [bar.subject.name, bar.weak])).toEqual([
      ['中局', false],
      ['大局', false],
      ['小局', true],
    ]);
    expect(bars[0]?.sentence).toBe('中局2023年：公开率 50.0%（5/10）');
  });

  test('know the year before', () => {
    const bars = rankedBars(comparison('requests.received', [2022, 2023], { 公安局: { 2022: count(4), 2023: count(5) } }), 0, 2023, zh);
    expect(bars[0]?.before).toBe(4);
  });

  test('their table has the same rows in the same order', () => {
    const compared = comparison('disclosureRate', [2023], { 小局: { 2023: rate(2, 2) }, 大局: { 2023: rate(30, 100) } });
    const bars = rankedBars(compared, 0, 2023, zh);
    const table = rankedBarsTable(bars, compared, 0, zh);
    expect(table.rows.map((row) => row.key)).toEqual(bars.map((bar) => bar.subject.id));
    expect(table.rows[0]?.cells[1]).toMatchObject({ text: '30.0%', value: 0.3, numerator: 30, denominator: 100, reportId: '大局-2023' });
  });

  test('of a measure that was not asked for there are none', () => {
    expect(rankedBars(comparison('disclosures', [2023], {}), 3, 2023, zh)).toEqual([]);
  });
});
