import type { Measure } from '@huilan/measures';
import { axisCountText, rateText } from '../wording/numbers.js';
import type { Language } from '../wording/language.js';

/** An axis: how it is divided, what is printed along it, and where a value stands, from 0 (its beginning) to 1 (its end). */
export interface AxisScale {
  /** As Recharts names it; `symlog` is log(1 + value). */
  readonly kind: 'linear' | 'symlog';
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** Evenly divided, from zero; below zero too where there are such values. `whole` where there is no half a case. */
export function evenScale(values: readonly number[], steps = 5, whole = false): AxisScale {
  const smallest = Math.min(0, ...values);
  const below = smallest < 0 ? axisTicks(-smallest, Math.max(1, Math.round(steps / 2)), whole).slice(1).map((tick) => -tick).reverse() : [];
  const ticks = [...below, ...axisTicks(Math.max(0, ...values), steps, whole)];
  const [first, last] = [ticks[0] as number, ticks.at(-1) as number];
  return { kind: 'linear', ticks, at: (value) => (value - first) / (last - first) };
}

/**
 * Divided by the logarithm, zero included: log(1 + value). Only for counts, none of which is below zero; others get the even one.
 */
export function logarithmicScale(values: readonly number[]): AxisScale {
  const largest = Math.max(1, ...values);
  if (values.some((value) => value < 0)) return evenScale(values);
  const ticks = [0];
  for (let power = 1; power < largest * 10; power *= 10) ticks.push(power);
  const last = ticks.findIndex((tick) => tick >= largest);
  const shown = ticks.slice(0, last + 1);
  // Between 100 and 1,000 stands much room that 240 does not need.
  const top = [2, 5, 10].map((factor) => ((shown.at(-1) as number) / 10) * factor).find((tick) => tick >= largest) ?? (shown.at(-1) as number);
  const ends = shown.length > 2 ? [...shown.slice(0, -1), top] : shown;
  const whole = Math.log1p(ends.at(-1) as number);
  return { kind: 'symlog', ticks: ends, at: (value) => Math.log1p(value) / whole };
}

/** The axis of a measure: shares are never divided by the logarithm, cases never into halves. */
export function measureScale(measure: Measure, values: readonly number[], steps: number, logarithmic = false): AxisScale {
  if (measure.kind === 'rate') return evenScale(values, steps);
  return logarithmic ? logarithmicScale(values) : evenScale(values, steps, measure.decimal !== true);
}

/** The numbers along an axis: shares without needless decimals, counts all in one unit. */
export function tickText(kind: Measure['kind'], scale: AxisScale, language: Language): (value: number) => string {
  return kind === 'rate' ? (value) => rateText(value).replace('.0%', '%') : axisCountText(scale.ticks, language);
}

/** From zero to the largest value in steps of 1, 2, 2.5 or 5 times a power of ten; at least one step. */
export function axisTicks(largest: number, steps: number, whole: boolean): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = whole ? Math.max(1, largest / steps) : largest / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fits = (step: number) => step >= rough * (1 - 1e-9) && !(whole && step % 1 !== 0);
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find(fits) ?? 10 * power;
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
