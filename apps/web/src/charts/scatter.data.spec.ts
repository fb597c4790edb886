import { findMeasure, type Measure } from '@huilan/measures';
import { count, noReport, notStated, rate, rowsOf } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { comparisonOf } from './comparison.data.js';
import { scatterOf, scatterTable } from './scatter.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

const measures = ['requests.received', 'disclosureRate'].map((key) => findMeasure(key) as Measure);

function compared(figures: Record<string, readonly [Figure, Figure]>) {
  const rows = Object.entries(figures).flatMap(([name, pair]) => rowsOf({ [name]: { 2023: pair[0] } }).map((row) => ({ ...row, values: pair as never })));
  return comparisonOf(rows, measures, [2023]);
}

describe('two measures against each other', () => {
  const of = () =>
    compared({
      公安局: [count(151), rate(60, 150)],
      教育局: [count(40), rate(38, 40)],
      审计局: [count(1), rate(1, 1)],
      商务局: [count(3), notStated],
      民政局: [noReport, noReport],
    });

  test('name those farthest out first, over few cases last; who lacks a number has no place', () => {
    const scatter = scatterOf(of(), 0, 1, 2023, zh);
    expect(scatter.points.map((point) => [point.subject.name, point.x, point.y, point.weak])).toEqual([
      ['公安局', 151, 0.4, false],
      ['教育局', 40, 0.95, false],
      ['审计局', 1, 1, true],
    ]);
    expect(scatter.absent.map((subject) => subject.name)).toEqual(['民政局', '商务局']);
  });

  test('say both numbers in one sentence', () => {
    expect(scatterOf(of(), 0, 1, 2023, zh).points[0]?.sentence).toBe('公安局2023年：新收申请 151 件；公开率 40.0%（60/150）');
  });

  test('have a table with everybody in it, and words for what is missing', () => {
    const table = scatterTable(scatterOf(of(), 0, 1, 2023, zh), of(), 0, 1, 2023, zh);
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['公安局', '151', '40.0%'],
      ['教育局', '40', '95.0%'],
      ['审计局', '1', '100.0%'],
      ['民政局', '无报告', '无报告'],
      ['商务局', '3', '未载明'],
    ]);
  });
});
