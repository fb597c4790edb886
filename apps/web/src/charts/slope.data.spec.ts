import { comparison, count, noReport, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Wording } from '../wording/wording.js';
import { slopeLines, slopeTable } from './slope.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

describe('two years against each other', () => {
  const compared = () =>
    comparison('requests.received', [2019, 2023], {
      公安局: { 2019: count(120), 2023: count(151) },
      教育局: { 2019: count(40), 2023: count(5) },
      审计局: { 2019: count(1), 2023: count(1) },
      商务局: { 2019: count(3), 2023: noReport },
      数据局: { 2023: count(2) },
    });

  test('stand by the size of their change, whichever way it goes; without a number at one end last', () => {
    expect(slopeLines(compared(), 0, 2019, 2023, zh).map((line) => [line.subject.name, line.change])).toEqual([
      ['教育局', -35],
      ['公安局', 31],
      ['审计局', 0],
      ['商务局', null],
      ['数据局', null],
    ]);
  });

  test('say both numbers and the change; a missing report is no fall to zero', () => {
    const sentences = slopeLines(compared(), 0, 2019, 2023, zh).map((line) => line.sentence);
    expect(sentences[0]).toBe('教育局新收申请：2019年 40 件，2023年 5 件，减少 35 件（−87.5%）');
    expect(sentences[2]).toBe('审计局新收申请：2019年 1 件，2023年 1 件，持平');
    expect(sentences[3]).toBe('商务局新收申请：2019年 3 件，2023年 无报告');
    expect(sentences[4]).toBe('数据局新收申请：2019年 未列入应交，2023年 2 件');
  });

  test('rates change by percentage points, and over few cases do not lead', () => {
    const rates = comparison('disclosureRate', [2022, 2023], {
      小局: { 2022: rate(0, 1), 2023: rate(1, 1) },
      大局: { 2022: rate(30, 100), 2023: rate(40, 100) },
    });
    const lines = slopeLines(rates, 0, 2022, 2023, zh);
    expect(lines.map((line) => [line.subject.name, line.weak, line.changeText])).toEqual([
      ['大局', false, '提高 10.0 个百分点'],
      ['小局', true, '提高 100.0 个百分点'],
    ]);
    const table = slopeTable(lines, rates, 0, zh);
    expect(table.columns.map((column) => column.label)).toEqual(['机关', '2022', '2023', '增减（百分点）']);
    expect(table.rows[0]?.cells[3]?.value).toBeCloseTo(10, 9);
  });

  test('their table has the same rows in the same order, with the word for what is missing', () => {
    const lines = slopeLines(compared(), 0, 2019, 2023, zh);
    const table = slopeTable(lines, compared(), 0, zh);
    expect(table.rows.map((row) => row.cells[0]?.text)).toEqual(lines.map((line) => line.subject.name));
    expect(table.rows[3]?.cells.map((cell) => cell.text)).toEqual(['商务局', '3', '无报告', '无报告']);
    expect(table.rows[3]?.cells[3]?.value).toBeNull();
  });
});
