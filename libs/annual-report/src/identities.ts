import { APPLICANTS, APPLICANT_PARTS } from './applicants.js';
import { requestCellKey, type CellKey } from './cells.js';
import { DISPUTE_GROUPS, DISPUTE_RESULT_PARTS } from './dispute-table.js';
import { OUTCOME_ROWS, REQUEST_ROWS } from './request-rows.js';

/**
 * A sum that the form itself demands (勾稽关系): the cells on the left add up to the cells on the right.
 * Outcome rows of the other generation are listed too; a report prints one or the other, so a missing *alternative*
 * contributes nothing (see `alternatives`).
 */
export interface ArithmeticIdentity {
  /** `A01` … `A04`, as in the list of checks. */
  readonly code: 'A01' | 'A02' | 'A03' | 'A04';
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  /**
   * Sets of cells on the right of which a report prints at least one whole set: the single （六） row of 2019 or its three
   * items of 2021. Cells of a set that is not printed at all count as absent, not as missing.
   */
  readonly alternatives?: readonly (readonly CellKey[])[];
}

/** Column of Table 3: received + carriedIn = handled + carriedOut (本列数据的勾稽关系, printed on the form itself). */
export const COLUMN_BALANCES: readonly ArithmeticIdentity[] = APPLICANTS.map((applicant) => ({
  code: 'A01',
  left: [requestCellKey('received', applicant), requestCellKey('carriedIn', applicant)],
  right: [requestCellKey('handled', applicant), requestCellKey('carriedOut', applicant)],
}));

/** Row of Table 3: the six applicant columns sum to the printed total. */
export const ROW_TOTALS: readonly ArithmeticIdentity[] = REQUEST_ROWS.map((row) => ({
  code: 'A02',
  left: [requestCellKey(row.key, 'total')],
  right: APPLICANT_PARTS.map((applicant) => requestCellKey(row.key, applicant)),
}));

/** Column of Table 3: handled = sum of the outcomes （一）…（六）. */
export const OUTCOME_SUMS: readonly ArithmeticIdentity[] = APPLICANTS.map((applicant) => ({
  code: 'A03',
  left: [requestCellKey('handled', applicant)],
  right: OUTCOME_ROWS.map((row) => requestCellKey(row.key, applicant)),
  alternatives: [
    [requestCellKey('otherHandling', applicant)],
    OUTCOME_ROWS.filter((row) => row.key.startsWith('otherHandling.')).map((row) => requestCellKey(row.key, applicant)),
  ],
}));

/** Group of Table 4: upheld + corrected + other + pending = total. */
export const DISPUTE_TOTALS: readonly ArithmeticIdentity[] = DISPUTE_GROUPS.map((group) => ({
  code: 'A04',
  left: [`disputes.${group}.total`],
  right: DISPUTE_RESULT_PARTS.map((result) => `disputes.${group}.${result}`),
}));

export const IDENTITIES: readonly ArithmeticIdentity[] = [...COLUMN_BALANCES, ...ROW_TOTALS, ...OUTCOME_SUMS, ...DISPUTE_TOTALS];

