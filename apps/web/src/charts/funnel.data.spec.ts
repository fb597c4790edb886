import fc from 'fast-check';
import { comparison, count, noReport, overNothing, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import type { Wording } from '../wording/wording.js';
import { chanceLimits, FUNNEL_LEVELS, funnelLimits, funnelOf, wilsonInterval, type Funnel } from './funnel.data.js';

let zh: Wording;
beforeAll(async () => {
  zh = await testWording();
});

const share = fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.nat(2000)).map(([denominator, numerator]) => ({ denominator, numerator: Math.min(numerator, denominator) }));

describe('the limits of chance', () => {
  test('are those of the textbook', () => {
    // 0.3 ± 1.96·√(0.3·0.7/100)
    const [lower, upper] = chanceLimits(0.3, 100, FUNNEL_LEVELS.ninetyFive);
    expect([lower, upper].map((limit) => limit.toFixed(4))).toEqual(['0.2102', '0.3898']);
    // Newcombe 1998, table I: 81 of 263 → 0.2553 to 0.3662; 0 of 20 → 0 to 0.1611.
    expect(wilsonInterval(81, 263, FUNNEL_LEVELS.ninetyFive).map((limit) => limit.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect(wilsonInterval(0, 20, FUNNEL_LEVELS.ninetyFive).map((limit) => limit.toFixed(4))).toEqual(['0.0000', '0.1611']);
  });

  test('leave a rate outside exactly when the pooled rate is outside of its Wilson interval', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.constantFrom(...Object.values(FUNNEL_LEVELS)), ({ numerator, denominator }, pooled, z) => {
        const rateOf = numerator / denominator;
        const [lower, upper] = chanceLimits(pooled, denominator, z);
        const [from, to] = wilsonInterval(numerator, denominator, z);
        const near = [lower, upper].some((limit) => Math.abs(limit - rateOf) < 1e-9);
        if (!near) expect(rateOf < lower || rateOf > upper).toBe(pooled < from || pooled > to);
      }),
    );
  });

  test('narrow with the number of cases, and stay between nothing and all', () => {
    const limits = funnelLimits(0.1, 500, FUNNEL_LEVELS.ninetyNineEight);
    expect(limits[0]).toMatchObject({ denominator: 1, lower: 0 });
    expect(limits.at(-1)?.denominator).toBeCloseTo(500, 6);
    for (const [index, { lower, upper }] of limits.entries()) {
      expect(lower >= 0 && upper <= 1 && lower <= 0.1 && upper >= 0.1).toBe(true);
      if (index > 0) expect(upper).toBeLessThanOrEqual(limits[index - 1]!.upper + 1e-12);
    }
  });
});

describe('a funnel', () => {
  const of = (figures: Parameters<typeof comparison>[2], key = 'withheldRate') => funnelOf(comparison(key, [2023], figures), 0, 2023, zh);

  test('lies around all cases together, and says who is beyond chance', () => {
    const funnel = of({
      甲局: { 2023: rate(10, 100) },
      乙局: { 2023: rate(12, 100) },
      丙局: { 2023: rate(45, 100) },
      丁局: { 2023: rate(2, 3) },
      戊局: { 2023: noReport },
      己局: { 2023: overNothing },
    }) as Funnel;
    expect([funnel.pooled.numerator, funnel.pooled.denominator]).toEqual([69, 303]);
    expect(funnel.points.map((point) => [point.subject.name, point.place, point.weak])).toEqual([
      ['丙局', 'beyond998', false],
      ['甲局', 'beyond95', false],
      ['乙局', 'beyond95', false],
      ['丁局', 'within', true],
    ]);
    expect(funnel.points[0]?.sentence).toBe(
      '丙局2023年：不予公开率 45.0%（45/100）。高于合计 22.8%，超出偶然波动的 99.8% 界限；仅凭这些件数，其真实水平可能在 35.6% 至 54.8% 之间',
    );
  });

  test('has no place for a numerator larger than its denominator, and names it', () => {
    const funnel = of({ 甲局: { 2023: rate(12, 10) }, 乙局: { 2023: rate(5, 10) } }, 'completionRate') as Funnel;
    expect(funnel.impossible.map((subject) => subject.name)).toEqual(['甲局']);
    expect(funnel.pooled.value).toBe(0.5);
  });

  test('is none of counts, of rates that are no shares, and of nothing', () => {
    expect(of({ 甲局: { 2023: count(3) } }, 'requests.received')).toBe('notARate');
    expect(of({ 甲局: { 2023: rate(1, 30) } }, 'disputeRate')).toBe('notAShare');
    expect(of({ 甲局: { 2023: overNothing } })).toBe('nothing');
  });
});
