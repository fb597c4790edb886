import { APPLICANTS, CELLS, OUTCOME_ROWS, requestCellKey, type AnnualReport, type Applicant, type CellKey, type CellValue } from '@huilan/annual-report';
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
  /** （六）其他处理 by applicant: the single row where a report prints it, else its three items together. */
  readonly otherHandling: Readonly<Partial<Record<Applicant, MemberSum>>>;
}

const ITEM_ROWS = OUTCOME_ROWS.filter((row) => row.key.startsWith('otherHandling.')).map((row) => row.key);

/**
 * Sums every cell over reports. `agencies` is how many the region has (default: as many as there are reports).
 * The server does the same in SQL; this is the definition, and serves smaller sets.
 */
export function memberSumsOf(reports: readonly AnnualReport[], agencies = reports.length): MemberSums {
  const cells: Partial<Record<CellKey, MemberSum>> = {};
  for (const { key } of CELLS) {
    const sum = summed(reports.map((report) => [report.cells[key]]));
    if (sum.numbers + sum.notApplicable > 0) cells[key] = sum;
  }
  const otherHandling: Partial<Record<Applicant, MemberSum>> = {};
  for (const applicant of APPLICANTS) {
    otherHandling[applicant] = summed(
      reports.map(({ cells: printed }) => {
        const single = printed[requestCellKey('otherHandling', applicant)];
        return single ? [single] : ITEM_ROWS.map((row) => printed[requestCellKey(row, applicant)]);
      }),
    );
  }
  return { reports: reports.length, agencies, cells, otherHandling };
}

/** Each entry is what one report contributes; it counts only when all of it is numbers, or all of it not applicable. */
function summed(contributions: readonly (readonly (CellValue | undefined)[])[]): MemberSum {
  const numbers = contributions.flatMap((values) => {
    const own = values.flatMap((value) => (value?.kind === 'number' ? [value.value] : []));
    return own.length === values.length ? [sumOf(own)] : [];
  });
  const notApplicable = contributions.filter((values) => values.every((value) => value?.kind === 'notApplicable')).length;
  return { sum: sumOf(numbers), numbers: numbers.length, notApplicable };
}
