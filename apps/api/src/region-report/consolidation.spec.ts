import { numberOf, type CellValue } from '@huilan/annual-report';
import { checkSums, compareOwn, consolidate, printedSums, type Consolidation } from './consolidation.js';
import type { CollectedReport } from './counted-reports.js';
import { draftText } from './draft-text.js';

const number = (value: number): CellValue => ({ kind: 'number', value, raw: String(value) });
const BLANK: CellValue = { kind: 'blank', raw: '' };
const DASH: CellValue = { kind: 'notApplicable', raw: '/' };

let serial = 0;
const report = (cells: CollectedReport['cells'], { isCounted = true, indicators = {} }: Partial<CollectedReport> = {}): CollectedReport => {
  serial += 1;
  return { agencyId: String(serial), agencyName: `机关${serial}`, state: isCounted ? 'ACCEPTED' : 'RETURNED', reportId: String(serial), isCounted, cells, indicators };
};
const sumOf = ({ cells, indicators }: Consolidation, key: string) => [...cells, ...indicators].find((sum) => sum.key === key);

const KEY = 'requests.received.total';
const column = (received: number, carriedIn: number, handled: number, carriedOut: number) =>
  Object.fromEntries(Object.entries({ received, carriedIn, handled, carriedOut }).map(([row, value]) => [`requests.${row}.naturalPerson`, number(value)]));

/** Figures in no order, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('reports added up', () => {
  test('a blank is not zero: the sum says of how many reports it is made', () => {
    const sums = consolidate([report({ [KEY]: number(3) }), report({ [KEY]: BLANK }), report({ [KEY]: DASH }), report({})], 2024);
    expect(sumOf(sums, KEY)).toEqual({ key: KEY, sum: 3, numbers: 1, notApplicable: 1, without: 2 });
    expect(sumOf(sums, 'requests.handled.total')).toEqual({ key: 'requests.handled.total', sum: null, numbers: 0, notApplicable: 0, without: 4 });
  });

  test('a report that is not accepted does not count, and is still expected', () => {
    const sums = consolidate([report({ [KEY]: number(3) }), report({ [KEY]: number(5) }, { isCounted: false })], 2024);
    expect(sums).toMatchObject({ expected: 2, counted: 1 });
    expect(sumOf(sums, KEY)).toMatchObject({ sum: 3, numbers: 1 });
  });

  test('money of tenths and hundredths adds up without tails', () => {
    const fee = 'disclosure.fees.amount';
    expect(sumOf(consolidate([report({ [fee]: number(0.1) }), report({ [fee]: number(0.2) })], 2024), fee)?.sum).toBe(0.3);
  });

  test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('any split of the agencies adds up to the whole (%i)', (seed) => {
    const next = random(seed * 7919);
    const keys = ['requests.received.naturalPerson', 'requests.handled.total', 'disclosure.fees.amount', 'disputes.reconsideration.total'];
    const some = (): CellValue | undefined => {
      const draw = next();
      if (draw < 0.15) return undefined;
      if (draw < 0.3) return BLANK;
      return draw < 0.45 ? DASH : number(Math.floor(next() * 10_000) / 100);
    };
    const reports = Array.from({ length: 1 + Math.floor(next() * 30) }, () =>
      report(Object.fromEntries(keys.flatMap((key) => [some()].flatMap((value) => (value === undefined ? [] : [[key, value]])))), {
        isCounted: next() < 0.8,
        indicators: next() < 0.5 ? { 'indicator.website': Math.floor(next() * 1000) } : {},
      }),
    );
    const parts: CollectedReport[][] = [[], [], []];
    for (const one of reports) parts[Math.floor(next() * 3)]?.push(one);
    const whole = consolidate(reports, 2024);
    const sums = parts.map((part) => consolidate(part, 2024));
    for (const key of [...keys, 'indicator.website']) {
      const of = (name: 'sum' | 'numbers' | 'notApplicable') => sums.reduce((total, part) => total + (sumOf(part, key)?.[name] ?? 0), 0);
      expect(of('numbers')).toBe(sumOf(whole, key)?.numbers ?? 0);
      expect(of('notApplicable')).toBe(sumOf(whole, key)?.notApplicable ?? 0);
      expect(of('sum')).toBeCloseTo(sumOf(whole, key)?.sum ?? 0, 5);
    }
    expect(sums.reduce((total, part) => total + part.counted, 0)).toBe(whole.counted);
  });
});

describe('the sums checked', () => {
  const before = consolidate([report(column(1, 0, 0, 1))], 2023);

  test('a column that does not balance at one agency does not balance in the sum', () => {
    const sums = consolidate([report(column(5, 0, 5, 0)), report(column(5, 0, 4, 0))], 2024);
    expect(checkSums(sums, 2024, before).findings.filter(({ code }) => code === 'A01')).toMatchObject([{ identity: 'A01:naturalPerson', expected: 10, actual: 9 }]);
  });

  test('a column with a blank in it is not judged', () => {
    const sums = consolidate([report(column(5, 0, 5, 0)), report({ ...column(5, 0, 4, 0), 'requests.handled.naturalPerson': BLANK })], 2024);
    const checked = checkSums(sums, 2024, before);
    expect(checked.findings.filter(({ code }) => code === 'A01')).toEqual([]);
    expect(checked.notAssessed).toBeGreaterThan(0);
  });

  test('what was carried over from the year before is followed where both years are complete, and only there', () => {
    const carries = (sums: Consolidation) => checkSums(sums, 2024, before).findings.filter(({ code }) => code === 'Y01').map(({ identity }) => identity);
    expect(carries(consolidate([report(column(5, 2, 7, 0))], 2024))).toEqual(['Y01:naturalPerson']);
    expect(carries(consolidate([report(column(5, 1, 6, 0))], 2024))).toEqual([]);
    expect(carries(consolidate([report(column(5, 2, 7, 0)), report({}, { isCounted: false })], 2024))).toEqual([]);
  });

  test('the region’s own report is compared cell by cell, differences named', () => {
    const sums = consolidate([report({ [KEY]: number(3) }), report({ [KEY]: number(4) })], 2024);
    const own = { reportId: '9', state: 'PUBLISHED' as const, cells: { [KEY]: number(8), 'requests.handled.total': number(8) } };
    expect(compareOwn(sums, own, 2024)).toMatchObject({ reportId: '9', differences: [{ cells: [KEY], expected: 7, actual: 8 }], same: 0, notCompared: 1 });
  });
});

describe('the draft', () => {
  const textOf = (sums: Consolidation, missing: string[] = []) =>
    draftText(sums, '青禾县', 2024, missing).map(({ paragraphs }) => paragraphs.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n'));

  test('states sums, of how many agencies they are made, and names who is missing', () => {
    const sums = consolidate([report({ [KEY]: number(3) }, { indicators: { 'indicator.website': 12 } }), report({ [KEY]: number(4) }), report({}, { isCounted: false })], 2024);
    const [overview, , , , problems] = textOf(sums, ['民政局']);
    expect(overview).toContain('尚未计入1个：民政局。');
    expect(overview).toContain('新收政府信息公开申请7件');
    expect(overview).toContain('通过政府网站发布信息12条（据1个机关）');
    expect(overview).not.toContain('行政复议');
    expect(problems).toContain('待撰写');
  });

  test('each count names its figure, and is the sum of it', () => {
    const sums = consolidate([report({ [KEY]: number(3) }, { indicators: { 'indicator.website': 12 } })], 2024);
    const counts = draftText(sums, '青禾县', 2024, []).flatMap(({ paragraphs }) => paragraphs.flat()).filter(({ figure }) => figure !== null);
    expect(counts.map(({ figure }) => figure)).toEqual(['indicator.website', KEY]);
    for (const { figure, text } of counts) expect(text).toBe(String(sumOf(sums, figure as string)?.sum));
  });
});

test('a sum is printed as far as it goes; dashes stay dashes, nothing becomes zero', () => {
  const cells = printedSums(consolidate([report({ [KEY]: number(3), 'disclosure.regulations.issued': DASH }), report({ [KEY]: BLANK, 'disclosure.regulations.issued': DASH })], 2024));
  expect(numberOf(cells[KEY])).toBe(3);
  expect(cells['disclosure.regulations.issued']?.kind).toBe('notApplicable');
  expect(cells['requests.handled.total']?.kind).toBe('blank');
});
