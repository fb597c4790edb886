import type { AnnualReport, CellValue } from '@huilan/annual-report';

/** What is written to a file: an annual report, and the line a printed report has besides it. */
export interface WritableReport extends AnnualReport {
  /** Telephone and address, printed at the end, or `null`. */
  readonly contact?: string | null;
}

/**
 * The text a cell prints: its own `raw`, so that `１２`, `1,295`, `/` and a blank come out as they were. A number that was
 * computed and has no `raw` yet is printed in plain digits.
 */
export function printedText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'number' && value.raw === '' ? plainDigits(value.value) : value.raw;
}

/** A number in plain digits: no grouping, no exponent, at most six decimals (万元 down to a cent). */
export function plainDigits(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');
}
