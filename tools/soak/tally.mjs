import { createHistogram } from 'node:perf_hooks';

/** Thrown by what was given up because the soak is over: neither a failure nor a time. */
export class DayIsOver extends Error {}

/** How long each operation took, how often, and what went wrong with it. */
export class Tally {
  #operations = new Map();
  #failures = new Map();
  #refusals = new Map();
  #began = performance.now();

  /** Does `work` and notes how long it took under this name; whatever it throws is noted as a failure and is not thrown on: a clerk goes on with something else. */
  async of(name, work) {
    const began = performance.now();
    try {
      const result = await work();
      this.#operation(name).record(Math.max(1, Math.round((performance.now() - began) * 1000)));
      return result;
    } catch (error) {
      if (!(error instanceof DayIsOver)) this.fail(name, error);
      return undefined;
    }
  }

  fail(name, error) {
    const words = `${name}: ${wordsOf(error)}`;
    if (!this.#failures.has(words)) console.log(`  ✗ ${words}`);
    this.#failures.set(words, (this.#failures.get(words) ?? 0) + 1);
  }

  /** Notes a refusal in plain words that a busy machine explains: no failure, but not to be hidden. */
  refused(name, code) {
    this.#refusals.set(`${name}: ${code}`, (this.#refusals.get(`${name}: ${code}`) ?? 0) + 1);
  }

  /** Forgets the times so far: what comes before a warm-up says nothing. Failures stay. */
  startAgain() {
    this.#operations.clear();
    this.#began = performance.now();
  }

  get failures() {
    return oftenestFirst(this.#failures);
  }

  get refusals() {
    return oftenestFirst(this.#refusals);
  }

  get answers() {
    return [...this.#operations.values()].reduce((sum, histogram) => sum + histogram.count, 0);
  }

  /** A row an operation, in milliseconds, by name. */
  rows() {
    return [...this.#operations]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, histogram]) => ({ name, count: histogram.count, p50: histogram.percentile(50) / 1000, p95: histogram.percentile(95) / 1000, most: histogram.max / 1000 }));
  }

  get answersASecond() {
    return (this.answers * 1000) / (performance.now() - this.#began);
  }

  #operation(name) {
    let histogram = this.#operations.get(name);
    if (histogram === undefined) this.#operations.set(name, (histogram = createHistogram()));
    return histogram;
  }
}

const oftenestFirst = (counts) => [...counts].sort(([, a], [, b]) => b - a);

/** An error with what it came of: `fetch failed` alone says nothing. */
function wordsOf(error) {
  const cause = error?.cause;
  return cause === undefined ? String(error?.message ?? error) : `${error.message} (${cause.code ?? cause.message ?? cause})`;
}
