/**
 * The form's own arithmetic used to find out how printed digits divide into cells. It never changes a digit: it only
 * chooses among the ways in which the very same digits, in the same order, can be cut or joined.
 */

/** Law that the values of a printed row must satisfy, given from left to right. */
export interface RowLaw {
  readonly length: number;
  /** Runs [from, to): the last value of each is the sum of the others. */
  readonly sums: readonly (readonly [number, number])[];
}

export const REQUEST_ROW_LAW: RowLaw = { length: 7, sums: [[0, 7]] };
export const DISPUTE_ROW_LAW: RowLaw = { length: 15, sums: [[0, 5], [5, 10], [10, 15]] };
export const DISPUTE_GROUP_LAW: RowLaw = { length: 5, sums: [[0, 5]] };

/** More digits than this are not tried: the number of ways grows too fast. */
const MOST_DIGITS = 40;

/** True when every sum of the law holds. */
export function satisfies(law: RowLaw, values: readonly number[]): boolean {
  return values.length === law.length && law.sums.every(([from, to]) => holds(values, from, to));
}

function holds(values: readonly number[], from: number, to: number): boolean {
  let sum = 0;
  for (let index = from; index < to - 1; index += 1) sum += values[index] ?? 0;
  return sum === values[to - 1];
}

/**
 * Cuts runs of digits into `law.length` numbers without leading zeros so that the law holds; the gaps between the runs
 * stay cuts. Returns at most two solutions, since a second one already means: not decided.
 */
export function cutDigits(runs: readonly string[], law: RowLaw): number[][] {
  if (runs.length > law.length || runs.join('').length > MOST_DIGITS || runs.some((run) => !/^\d+$/.test(run))) return [];
  const solutions: number[][] = [];
  const values: number[] = [];
  let steps = 0;

  const place = (run: number, at: number): void => {
    steps += 1;
    if (solutions.length > 1 || steps > 400_000) return;
    const digits = runs[run] ?? '';
    if (at === digits.length) {
      if (run + 1 === runs.length) {
        if (values.length === law.length) solutions.push([...values]);
      } else {
        place(run + 1, 0);
      }
      return;
    }
    if (values.length >= law.length) return;
    const left = runs.slice(run + 1).reduce((sum, other) => sum + other.length, digits.length - at);
    if (left < law.length - values.length) return;
    const longest = digits[at] === '0' ? 1 : digits.length - at;
    for (let length = 1; length <= longest; length += 1) {
      values.push(Number(digits.slice(at, at + length)));
      const sum = law.sums.find(([, to]) => to === values.length);
      if (sum === undefined || holds(values, sum[0], sum[1])) place(run, at + length);
      values.pop();
    }
  };

  place(0, 0);
  return steps > 400_000 ? [] : distinct(solutions);
}

/**
 * Joins neighbouring runs of digits (numbers wrapped in narrow cells) until `law.length` are left and the law holds.
 * Returns at most two solutions.
 */
export function joinDigits(runs: readonly string[], law: RowLaw): number[][] {
  const surplus = runs.length - law.length;
  if (surplus <= 0 || surplus > 4 || runs.some((run) => !/^\d+$/.test(run))) return [];
  const solutions: number[][] = [];
  const values: number[] = [];

  const place = (at: number, joinsLeft: number): void => {
    if (solutions.length > 1) return;
    if (at === runs.length) {
      if (values.length === law.length) solutions.push([...values]);
      return;
    }
    for (let joins = 0; joins <= joinsLeft && at + joins < runs.length; joins += 1) {
      const digits = runs.slice(at, at + joins + 1).join('');
      if (digits.length > 1 && digits.startsWith('0')) break;
      values.push(Number(digits));
      const sum = law.sums.find(([, to]) => to === values.length);
      if (sum === undefined || holds(values, sum[0], sum[1])) place(at + joins + 1, joinsLeft - joins);
      values.pop();
    }
  };

  place(0, surplus);
  return distinct(solutions);
}

function distinct(solutions: readonly number[][]): number[][] {
  const seen = new Map(solutions.map((solution) => [solution.join(','), solution]));
  return [...seen.values()];
}
