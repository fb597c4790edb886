import { axisTicks } from './ranked-bars.data.js';

/** An axis: what is printed along it, and where a value stands, from 0 (its beginning) to 1 (its end). */
export interface AxisScale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** Evenly divided, from zero; below zero too where there are such values. */
export function evenScale(values: readonly number[], steps = 5): AxisScale {
  const smallest = Math.min(0, ...values);
  const below = smallest < 0 ? axisTicks(-smallest, Math.max(1, Math.round(steps / 2))).slice(1).map((tick) => -tick).reverse() : [];
  const ticks = [...below, ...axisTicks(Math.max(0, ...values), steps)];
  const [first, last] = [ticks[0] as number, ticks.at(-1) as number];
  return { ticks, at: (value) => (value - first) / (last - first) };
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
  return { ticks: ends, at: (value) => Math.log1p(value) / whole };
}
