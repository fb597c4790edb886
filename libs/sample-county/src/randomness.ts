import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A stream of random draws named by a seed and a path (`seed, '县教育局', 2023, 'requests'`). Streams of different names are
 * independent of each other: an agency more in the county, or a draw more for one figure, shifts nothing else.
 */
export class Randomness {
  private readonly generator;

  constructor(
    private readonly seed: number,
    private readonly path: readonly (string | number)[] = [],
  ) {
    this.generator = xoroshiro128plus(hash([seed, ...path].join('\u001f')));
  }

  /** The stream of a longer name; drawing from it leaves this one where it is. */
  of(...path: readonly (string | number)[]): Randomness {
    return new Randomness(this.seed, [...this.path, ...path]);
  }

  /** Between 0 (included) and 1 (excluded). */
  unit(): number {
    return uniformFloat64(this.generator);
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return uniformInt(this.generator, low, high);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the values. Throws a RangeError on an empty list. */
  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError('nothing to pick from');
    return values[this.integer(0, values.length - 1)]!;
  }

  /** The values in random order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const drawn = [...values];
    for (let last = drawn.length - 1; last > 0; last -= 1) {
      const other = this.integer(0, last);
      [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
    }
    return drawn;
  }

  /** A key, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let left = this.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[entries.length - 1]![0];
  }

  /** How many of `trials` succeed. */
  binomial(trials: number, probability: number): number {
    let successes = 0;
    for (let trial = 0; trial < trials; trial += 1) if (this.chance(probability)) successes += 1;
    return successes;
  }

  /** A count around `mean`: Poisson where it is small, rounded normal where it is large. */
  count(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let drawn = 0;
    for (let product = this.unit(); product > limit; product *= this.unit()) drawn += 1;
    return drawn;
  }

  /** A factor around 1 whose logarithm has the given spread: 0.1 is a tenth up or down. */
  factor(spread: number): number {
    return Math.exp(spread * this.normal());
  }

  /** Standard normal (Box–Muller). */
  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }
}

/** The two streams an agency's year is drawn from. */
export interface AgencyRandomness {
  /** What the agency keeps from year to year: always the same draws. */
  readonly habits: Randomness;
  readonly year: Randomness;
}

/** 32 bits of a name (FNV-1a with a final mix), the same on every machine. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
