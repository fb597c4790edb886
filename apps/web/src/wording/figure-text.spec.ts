import { findMeasure, type Measure } from '@huilan/measures';
import { testWording } from '../testing/wording.js';
import { changeText, figureSentence, figureText, isOverFewCases, NO_REPORT, shortFigureText, wholeFigureText, type Figure } from './figure-text.js';
import type { Wording } from './wording.js';

const measure = (key: string) => findMeasure(key) as Measure;
const received = measure('requests.received');
const disclosureRate = measure('disclosureRate');
const count = (value: number): Figure => ({ state: 'AVAILABLE', value, numerator: null, denominator: null, covered: 1 });
const rate = (numerator: number, denominator: number): Figure => ({ state: 'AVAILABLE', value: numerator / denominator, numerator, denominator, covered: 1 });
const absent = (state: Figure['state']): Figure => ({ ...NO_REPORT, state });

let zh: Wording;
let en: Wording;
beforeAll(async () => {
  en = await testWording('en');
  zh = await testWording('zh');
});

describe('a figure in words', () => {
  test('counts are grouped and carry their unit', () => {
    expect(figureText(received, count(1295), zh)).toBe('1,295');
    expect(wholeFigureText(received, count(1295), zh)).toBe('1,295 件');
  });

  test('counts are shortened only where there is no room', () => {
    expect(shortFigureText(received, count(27_200), zh)).toBe('2.72万');
    expect(shortFigureText(received, count(9_999), zh)).toBe('9,999');
    expect(shortFigureText(received, count(27_200), en)).toBe('27.2k');
  });

  test('rates carry their two parts', () => {
    expect(wholeFigureText(disclosureRate, rate(7, 40), zh)).toBe('17.5%（7/40）');
  });

  test('zero is a number', () => {
    expect(figureText(received, count(0), zh)).toBe('0');
  });

  test.each([
    ['NO_REPORT', '无报告'],
    ['NOT_AVAILABLE', '未载明'],
    ['NOT_APPLICABLE', '不适用'],
  ] as const)('%s is a word and never a zero', (state, word) => {
    expect(figureText(received, absent(state), zh)).toBe(word);
    expect(wholeFigureText(disclosureRate, absent(state), zh)).toBe(word);
  });

  test('the sentence names agency, year, measure and value', () => {
    expect(figureSentence({ name: '澄溪县公安局', year: 2023 }, disclosureRate, rate(7, 40), zh)).toBe('澄溪县公安局2023年：公开率 17.5%（7/40）');
  });

  test('a rate over few cases says that it is not ranked', () => {
    expect(isOverFewCases(disclosureRate, rate(1, 9))).toBe(true);
    expect(isOverFewCases(disclosureRate, rate(1, 10))).toBe(false);
    expect(isOverFewCases(received, count(1))).toBe(false);
    expect(figureSentence({ name: '商务局', year: 2023 }, disclosureRate, rate(1, 2), zh)).toContain('不足 10 件，不参加排序');
  });
});

describe('a change in words', () => {
  test.each([
    [count(12), count(10), '比上年增加 2 件（+20.0%）'],
    [count(8), count(10), '比上年减少 2 件（−20.0%）'],
    [count(10), count(10), '与上年持平'],
    // A percentage of very little exaggerates.
    [count(9), count(3), '比上年增加 6 件'],
    [count(9), count(0), '比上年增加 9 件'],
    [count(9), absent('NO_REPORT'), '上年无可比数据'],
    [absent('NOT_AVAILABLE'), count(3), '上年无可比数据'],
  ])('of counts', (now, before, words) => {
    expect(changeText(received, now, before, zh)).toBe(words);
  });

  test('of rates is in percentage points', () => {
    expect(changeText(disclosureRate, rate(60, 100), rate(568, 1000), zh)).toBe('比上年提高 3.2 个百分点');
    expect(changeText(disclosureRate, rate(568, 1000), rate(60, 100), zh)).toBe('比上年下降 3.2 个百分点');
    expect(changeText(disclosureRate, rate(1, 2), rate(50, 100), zh)).toBe('与上年持平');
    // Less than what is printed is no change.
    expect(changeText(disclosureRate, rate(5000, 10_000), rate(5003, 10_000), zh)).toBe('与上年持平');
  });

  test('in English', () => {
    expect(changeText(received, count(12), count(10), en)).toBe('2 cases more than last year (+20.0%)');
  });
});
