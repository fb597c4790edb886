import { comparison, count, noReport, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import { typicalOf } from './typical.data.js';

test('typical of counts is the median, of rates all cases together, each with the reports it stands on', async () => {
  const zh = await testWording();
  const counts = comparison('requests.received', [2023], { 甲: { 2023: count(1) }, 乙: { 2023: count(2) }, 丙: { 2023: count(500) }, 丁: { 2023: noReport } });
  expect(typicalOf(counts, 0, 2023, zh)).toMatchObject({ value: 2, label: '中位数 2 件', sentence: '中位数 2 件，据 3/4 份报告' });
  const rates = comparison('disclosureRate', [2023], { 甲: { 2023: rate(1, 1) }, 乙: { 2023: rate(10, 100) }, 丙: { 2023: rate(0, 99) } });
  expect(typicalOf(rates, 0, 2023, zh)).toMatchObject({ value: 0.055, sentence: '合计 5.5%（11/200），据 3/3 份报告' });
});

test('two are not enough to be typical', async () => {
  const zh = await testWording();
  expect(typicalOf(comparison('requests.received', [2023], { 甲: { 2023: count(1) }, 乙: { 2023: count(2) } }), 0, 2023, zh)).toBeUndefined();
});
