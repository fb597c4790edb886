import { APPLICANTS, COLUMN_BALANCES, DISPUTE_GROUPS, DISPUTE_TOTALS, numberOf, OUTCOME_SUMS, REQUEST_ROWS, ROW_TOTALS, type AnnualReport, type ArithmeticIdentity, type CellKey } from '@huilan/annual-report';
import { identityStatus } from './identity-status.js';

/** A sum of the report that could be assessed. */
export interface AssessedSum {
  /** Identity of the finding it is when broken: `A02:grantedInFull`. */
  readonly finding: string;
  readonly code: ArithmeticIdentity['code'];
  /** Column, row or group it is about. */
  readonly part: string;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  /** Left less right: zero when it holds. */
  readonly residual: number;
}

/** New values for some cells. */
export type Change = ReadonlyMap<CellKey, number>;

/** Each identity with the part of its check that it is. */
const PARTS: readonly { readonly identity: ArithmeticIdentity; readonly part: string }[] = [
  ...COLUMN_BALANCES.map((identity, index) => ({ identity, part: APPLICANTS[index] ?? '' })),
  ...ROW_TOTALS.map((identity, index) => ({ identity, part: REQUEST_ROWS[index]?.key ?? '' })),
  ...OUTCOME_SUMS.map((identity, index) => ({ identity, part: APPLICANTS[index] ?? '' })),
  ...DISPUTE_TOTALS.map((identity, index) => ({ identity, part: DISPUTE_GROUPS[index] ?? '' })),
];

/** All sums of a report that hang together by their cells, so that a change can be tried on all of them at once. */
export class SumNetwork {
  readonly sums: readonly AssessedSum[];
  private readonly placesOfCell = new Map<CellKey, { readonly sum: AssessedSum; readonly sign: 1 | -1 }[]>();

  constructor(private readonly report: AnnualReport) {
    this.sums = PARTS.flatMap(({ identity, part }) => {
      const status = identityStatus(report, identity);
      if (status.status === 'open') return [];
      const { left, right, leftSum, rightSum } = status;
      return { finding: `${identity.code}:${part}`, code: identity.code, part, left, right, residual: leftSum - rightSum };
    });
    for (const sum of this.sums) {
      for (const key of sum.left) this.place(key, sum, 1);
      for (const key of sum.right) this.place(key, sum, -1);
    }
  }

  private place(key: CellKey, sum: AssessedSum, sign: 1 | -1): void {
    const places = this.placesOfCell.get(key);
    if (places) places.push({ sum, sign });
    else this.placesOfCell.set(key, [{ sum, sign }]);
  }

  get broken(): readonly AssessedSum[] {
    return this.sums.filter((sum) => sum.residual !== 0);
  }

  numberOf(key: CellKey): number | undefined {
    return numberOf(this.report.cells[key]);
  }

  /**
   * Whether a cell may change together with others of its line: not when a sum across the line holds as it is.
   * Cheap, and rules out nearly every run of cells before it is tried.
   */
  mayChangeWithin(line: readonly CellKey[], key: CellKey): boolean {
    return (this.placesOfCell.get(key) ?? []).every(
      ({ sum }) => sum.residual !== 0 || line.some((other) => other !== key && (sum.left.includes(other) || sum.right.includes(other))),
    );
  }

  /** The number that a cell would need for every broken sum it is in to hold; `undefined` when they disagree. */
  neededIn(key: CellKey): number | undefined {
    const printed = this.numberOf(key);
    const broken = (this.placesOfCell.get(key) ?? []).filter(({ sum }) => sum.residual !== 0);
    if (printed === undefined) return undefined;
    const needed = new Set(broken.map(({ sum, sign }) => printed - sign * sum.residual));
    const [only] = needed;
    return needed.size === 1 ? only : undefined;
  }

  /** The broken sums that a change mends; none when it leaves one that it touches broken, or breaks another. */
  mendedBy(change: Change): readonly AssessedSum[] {
    const residuals = new Map<AssessedSum, number>();
    for (const [key, value] of change) {
      const by = value - (this.numberOf(key) ?? value);
      for (const { sum, sign } of this.placesOfCell.get(key) ?? []) residuals.set(sum, (residuals.get(sum) ?? sum.residual) + sign * by);
    }
    if ([...residuals.values()].some((residual) => residual !== 0)) return [];
    return [...residuals.keys()].filter((sum) => sum.residual !== 0);
  }
}
