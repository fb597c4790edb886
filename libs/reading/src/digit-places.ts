import type { PrintedValue } from './scan-line.js';

/** A number and the digits it is printed with. */
export interface PlacedNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Places of numbers cut out of runs of digits. */
export function placesOfCuts(runs: readonly PrintedValue[], numbers: readonly number[]): PlacedNumber[] {
  let run = 0;
  let at = 0;
  return numbers.map((value) => {
    while (at >= (runs[run]?.text.length ?? 0) && run < runs.length - 1) {
      run += 1;
      at = 0;
    }
    const start = (runs[run]?.start ?? 0) + at;
    const { length } = String(value);
    at += length;
    return { start, end: start + length, value };
  });
}

/** Places of numbers joined from neighbouring runs. */
export function placesOfJoins(runs: readonly PrintedValue[], numbers: readonly number[]): PlacedNumber[] {
  let run = 0;
  return numbers.map((value) => {
    const first = runs[run];
    let digits = first?.text ?? '';
    while (digits.length < String(value).length && run < runs.length - 1) {
      run += 1;
      digits += runs[run]?.text ?? '';
    }
    const last = runs[run];
    run += 1;
    return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0, value };
  });
}
