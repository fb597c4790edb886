import { count, noReport, notStated } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames } from './comparison.data.js';
import { largestFirst, STACK_MEASURES, STACK_PARTS, stackNotes, stackOf, stackTable, type StackSource } from './outcome-stack.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

/** Figures in the order of `STACK_MEASURES`: six outcomes, carried over, handled. */
const source = (name: string, figures: readonly (number | Figure)[]): StackSource => ({
  key: name,
  name,
  label: name,
  subject: `${name}2023年`,
  reportId: `${name}-2023`,
  figures: figures.map((figure) => (typeof figure === 'number' ? count(figure) : figure)),
});

const police = source('公安局', [50, 10, 20, 10, 5, 5, 8, 100]);

describe('a stack of outcomes', () => {
  test('asks for the outcomes in the order of the form, what was carried over, and what was handled', () => {
    expect(STACK_MEASURES.map((measure) => measure.label.zh)).toEqual(['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理', '结转下年', '办结']);
  });

  test('as counts has every part, one upon the other', () => {
    const stack = stackOf(police, false, zh);
    expect(stack.segments.map((segment) => [segment.part, segment.from, segment.value])).toEqual([
      ['grantedInFull', 0, 50],
      ['grantedInPart', 50, 10],
      ['withheld', 60, 20],
      ['unavailable', 80, 10],
      ['notProcessed', 90, 5],
      ['otherHandling', 95, 5],
      ['carriedOut', 100, 8],
    ]);
    expect(stack.total).toBe(108);
  });

  test('as shares are shares of what was handled; what was carried over is none of it', () => {
    const stack = stackOf(police, true, zh);
    expect(stack.segments.map((segment) => segment.part)).toEqual(STACK_PARTS.slice(0, 6));
    expect(stack.total).toBeCloseTo(1);
    expect(stack.sentence).toBe(
      '公安局2023年：办结 100 件，其中予以公开 50.0%，部分公开 10.0%，不予公开 20.0%，无法提供 10.0%，不予处理 5.0%，其他处理 5.0%',
    );
  });

  test('says of each part how many and of how many', () => {
    const stack = stackOf(police, false, zh);
    expect(stack.segments[2]?.sentence).toBe('公安局2023年：不予公开 20 件，占办结 100 件的 20.0%');
    expect(stack.segments[6]?.sentence).toBe('公安局2023年：结转下年 8 件');
  });

  test('a part that is not stated is named and not taken for zero', () => {
    const stack = stackOf(source('水利局', [1, 0, notStated, 0, 0, 0, 0, 3]), false, zh);
    expect(stack.unknown).toEqual(['withheld']);
    expect(stack.total).toBe(1);
    expect(stackNotes([stack, stackOf(police, false, zh)], zh)).toEqual(['* 以下各项有数字未载明，图中不按 0 计：水利局。']);
  });

  test.each([true, false])('that is not the total its report states says so (shares: %s); a sum over many reports does not', (shares) => {
    const short = source('科学技术局', [1, 0, 0, 0, 0, 0, 0, 2]);
    const stacks = [short, police].map((one) => stackOf(one, shares, zh));
    expect(stackNotes(stacks, zh)).toEqual(['各项结果之和与报告所填总计不等，照原数画出：科学技术局。']);
    expect(stackNotes([stackOf({ ...short, reportId: null }, shares, zh)], zh)).toEqual([]);
  });

  test.each([
    ['无报告', STACK_MEASURES.map(() => noReport), false],
    ['未载明', STACK_MEASURES.map(() => notStated), false],
    ['无办理', [0, 0, 0, 0, 0, 0, 0, 0], false],
    ['无办结', [0, 0, 0, 0, 0, 0, 3, 0], true],
    ['未载明', [1, 0, 0, 0, 0, 0, 0, notStated], true],
  ] as const)('%s: a word in place of a stack', (word, figures, shares) => {
    const stack = stackOf(source('审计局', figures), shares, zh);
    expect(stack.absence).toBe(word);
    expect(stack.segments).toEqual([]);
    expect(stack.sentence).toBe(`审计局2023年：${word}`);
  });
});

describe('stacks of agencies', () => {
  const few = source('司法局', [3, 0, 0, 0, 0, 0, 90, 3]);
  const none = source('审计局', STACK_MEASURES.map(() => noReport));
  const names = (sources: readonly StackSource[], shares: boolean) =>
    largestFirst(sources.map((one) => stackOf(one, shares, zh)), shares, compareNames).map((stack) => stack.name);

  test('as counts stand by what is drawn', () => expect(names([none, few, police], false)).toEqual(['公安局', '司法局', '审计局']));

  test('as shares of few cases stand below the others and are pale', () => {
    expect(stackOf(few, true, zh).weak).toBe(true);
    expect(stackOf(few, false, zh).weak).toBe(false);
    expect(names([none, few, source('教育局', [9, 1, 0, 0, 0, 0, 0, 10])], true)).toEqual(['教育局', '司法局', '审计局']);
  });

  test('their table has counts whatever is drawn', () => {
    const table = stackTable([stackOf(police, true, zh), stackOf(none, true, zh)], [police, none], '机关', zh);
    expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual(['公安局', '50', '10', '20', '10', '5', '5', '8', '100']);
    expect(table.rows[1]?.cells[1]).toMatchObject({ text: '无报告', value: null });
  });
});
