/** Growth within the time measured, as a share of the whole, that still counts as flat: what a collector has not got round to. */
const FLAT = 0.05;

/** Minutes below which a slope says nothing: caches fill, heaps of reading threads find their size. */
export const FEWEST_MINUTES = 15;

/**
 * The slope of samples over time by Theil and Sen: the median of the slopes of all pairs, which a few heights (a scan that was
 * being read just then) do not bend.
 *
 * @param {{ minute: number, value: number }[]} samples
 */
export function slopeOf(samples) {
  const slopes = samples.flatMap((later, index) => samples.slice(0, index).map((earlier) => (later.value - earlier.value) / (later.minute - earlier.minute)));
  return medianOf(slopes);
}

/** Whether a value stayed as it was: its slope (a minute), its median, and how much of that it would have grown over the time. */
export function flatness(samples) {
  if (samples.length < 3) return { slope: 0, median: samples.at(-1)?.value ?? 0, growth: 0, isFlat: true };
  const slope = slopeOf(samples);
  const median = medianOf(samples.map(({ value }) => value));
  const growth = (slope * (samples.at(-1).minute - samples[0].minute)) / median;
  return { slope, median, growth, isFlat: growth <= FLAT };
}

function medianOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** Values of the server's own metrics page by name, of those without labels. */
export function metricsOf(text) {
  return Object.fromEntries([...text.matchAll(/^([a-z_]+) ([\d.e+-]+)$/gm)].map(([, name, value]) => [name, Number(value)]));
}
