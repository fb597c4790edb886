/** Median of numbers; `undefined` for none. The middle of the two middle ones for an even count, as it would be written: 210.835, not 210.83499999999998. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : Number((((sorted[middle - 1] ?? NaN) + upper) / 2).toPrecision(12));
}

/**
 * Median absolute deviation, scaled to a standard deviation for bell-shaped data (× 1.4826): a spread that one wild year
 * does not blow up. `undefined` for no values.
 */
export function robustSpread(values: readonly number[]): number | undefined {
  const centre = median(values);
  if (centre === undefined) return undefined;
  const deviation = median(values.map((value) => Math.abs(value - centre)));
  return deviation === undefined ? undefined : 1.4826 * deviation;
}
