import { CELLS, type AnnualReport, type CellKey } from '@huilan/annual-report';
import { sumOf } from './sentence.js';

/** Sum of one cell over the agencies of a region, and how far it can be trusted. */
export interface MemberSum {
  /** Sum of the numbers printed, in the cell's unit. */
  readonly sum: number;
  /** How many reports print a number. */
  readonly numbers: number;
  /** How many say that the cell does not apply to them: nothing to add, nothing missing. */
  readonly notApplicable: number;
}

/** Sums over the accepted reports of a region's agencies for one year (G01). */
export interface MemberSums {
  /** How many reports were summed. A cell with fewer numbers and not-applicables than this is incomplete. */
  readonly reports: number;
  /** How many agencies the region has; when more than `reports`, the sums are incomplete as a whole. */
  readonly agencies: number;
  readonly cells: Readonly<Partial<Record<CellKey, MemberSum>>>;
}

/**
 * Sums every cell over reports. `agencies` is how many the region has (default: as many as there are reports).
 * The server does the same in SQL; this is the definition, and serves smaller sets.
 */
export function memberSumsOf(reports: readonly AnnualReport[], agencies = reports.length): MemberSums {
  const cells: Partial<Record<CellKey, MemberSum>> = {};
  for (const { key } of CELLS) {
    const values = reports.map((report) => report.cells[key]);
    const numbers = values.flatMap((value) => (value?.kind === 'number' ? [value.value] : []));
    const notApplicable = values.filter((value) => value?.kind === 'notApplicable').length;
    if (numbers.length + notApplicable > 0) cells[key] = { sum: sumOf(numbers), numbers: numbers.length, notApplicable };
  }
  return { reports: reports.length, agencies, cells };
}
