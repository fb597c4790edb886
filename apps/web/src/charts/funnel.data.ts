import type { Measure } from '@huilan/measures';
import { isOverFewCases, type Figure } from '../wording/figure-text.js';
import { rateText } from '../wording/numbers.js';
import type { Wording } from '../wording/wording.js';
import { aggregate, compareNames, figureOf, observation, subjectsOf, type ComparedSubject, type Comparison } from './comparison.data.js';
import { sentenceOf } from './subject-sentence.js';

/** Two-sided normal quantiles of the limits a funnel is drawn with: 95 % and 99.8 % (Spiegelhalter 2005, Funnel plots for comparing institutional performance). */
export const FUNNEL_LEVELS = { ninetyFive: 1.959964, ninetyNineEight: 3.090232 } as const;

/** Where a subject stands in the funnel. */
export type FunnelPlace = 'within' | 'beyond95' | 'beyond998';

export interface FunnelPoint {
  readonly subject: ComparedSubject;
  readonly rate: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly place: FunnelPlace;
  /** Under the minimum denominator: chance alone decides. */
  readonly weak: boolean;
  readonly reportId: string | null;
  readonly sentence: string;
}

export interface Funnel {
  /** Every case of all subjects together: the rate the limits lie around. */
  readonly pooled: Figure & { readonly value: number };
  /** Those farthest from the pooled rate, in standard errors, first. */
  readonly points: readonly FunnelPoint[];
  /** Subjects whose numerator exceeds the denominator, a mistake in the report: no share, and no point. */
  readonly impossible: readonly ComparedSubject[];
}

/** Why there is no funnel. */
export type NoFunnel = 'notARate' | 'notAShare' | 'nothing';

/**
 * How far a share of `count` cases may lie from `share` by chance: share ± z·√(share·(1−share)/count), cut at 0 and 1. A rate
 * lies outside exactly when `share` lies outside of the rate's own Wilson interval of the same level.
 */
export function chanceLimits(share: number, count: number, z: number): readonly [lower: number, upper: number] {
  const reach = z * Math.sqrt((share * (1 - share)) / count);
  return [Math.max(0, share - reach), Math.min(1, share + reach)];
}

/** The Wilson interval of `numerator` among `denominator` cases. */
export function wilsonInterval(numerator: number, denominator: number, z: number): readonly [lower: number, upper: number] {
  const share = numerator / denominator;
  const divisor = 1 + (z * z) / denominator;
  const centre = (share + (z * z) / (2 * denominator)) / divisor;
  const reach = (z / divisor) * Math.sqrt((share * (1 - share)) / denominator + (z * z) / (4 * denominator * denominator));
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}

/** The subjects of a year by the number of cases and the rate, and what chance alone would make of the pooled rate. */
export function funnelOf(comparison: Comparison, measureIndex: number, year: number, wording: Wording): Funnel | NoFunnel {
  const measure = comparison.measures[measureIndex];
  if (measure?.kind !== 'rate') return 'notARate';
  if (!measure.isShare) return 'notAShare';
  const inYear = subjectsOf(comparison, year);
  const counted = inYear.flatMap((subject) => {
    const { numerator, denominator, ...figure } = figureOf(comparison, measureIndex, subject.id, year);
    return figure.state === 'AVAILABLE' && numerator !== null && denominator !== null && denominator > 0 ? [{ subject, numerator, denominator }] : [];
  });
  const impossible = counted.filter(({ numerator, denominator }) => numerator > denominator || numerator < 0).map(({ subject }) => subject);
  const possible = counted.filter(({ subject }) => !impossible.includes(subject));
  const pooled = pool(aggregate({ ...comparison, subjects: possible.map(({ subject }) => subject) }, measureIndex, year));
  if (pooled === undefined) return 'nothing';
  const points = possible.map(({ subject, numerator, denominator }): FunnelPoint => {
    const rate = numerator / denominator;
    const beyond = (z: number) => {
      const [lower, upper] = chanceLimits(pooled.value, denominator, z);
      return rate < lower - 1e-12 || rate > upper + 1e-12;
    };
    const place = beyond(FUNNEL_LEVELS.ninetyNineEight) ? 'beyond998' : beyond(FUNNEL_LEVELS.ninetyFive) ? 'beyond95' : 'within';
    const weak = isOverFewCases(measure, figureOf(comparison, measureIndex, subject.id, year));
    return {
      subject,
      rate,
      numerator,
      denominator,
      place,
      weak,
      reportId: observation(comparison, subject.id, year)?.reportId ?? null,
      sentence: sentenceOf(comparison, measureIndex, subject, year, wording) + placeText(measure, place, rate, pooled.value, numerator, denominator, wording),
    };
  });
  const distance = (point: FunnelPoint) => Math.abs(point.rate - pooled.value) * Math.sqrt(point.denominator);
  points.sort((one, other) => distance(other) - distance(one) || compareNames(one.subject.name, other.subject.name));
  return { pooled, points, impossible };
}

function pool(figure: Figure): Funnel['pooled'] | undefined {
  return figure.state === 'AVAILABLE' && figure.value !== null ? { ...figure, value: figure.value } : undefined;
}

/** `。明显高于合计 44.9%，超出偶然波动的 99.8% 界限；只凭这些件数，其比率可能在 61.2% 至 84.0% 之间`. */
function placeText(measure: Measure, place: FunnelPlace, rate: number, pooled: number, numerator: number, denominator: number, wording: Wording): string {
  const [lower, upper] = wilsonInterval(numerator, denominator, FUNNEL_LEVELS.ninetyFive).map((value) => rateText(value));
  const words = { pooled: rateText(pooled), lower, upper, measure: wording.of(measure.label) };
  if (place === 'within') return wording.t('funnel.within', words);
  return wording.t(rate > pooled ? 'funnel.above' : 'funnel.below', { ...words, level: place === 'beyond998' ? '99.8%' : '95%' });
}

/** The limits as lines: denominators from one to `largest`, close where the funnel bends. */
export function funnelLimits(pooled: number, largest: number, z: number): readonly { readonly denominator: number; readonly lower: number; readonly upper: number }[] {
  const steps = 80;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const denominator = largest ** (step / steps);
    const [lower, upper] = chanceLimits(pooled, denominator, z);
    return { denominator, lower, upper };
  });
}
