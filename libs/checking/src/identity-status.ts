import { numberOf, type AnnualReport, type ArithmeticIdentity, type CellKey } from '@huilan/annual-report';
import { sumOf } from './sentence.js';

/** How an arithmetic identity stands in one report. */
export type IdentityStatus =
  | { readonly status: 'holds' | 'broken'; readonly left: readonly CellKey[]; readonly right: readonly CellKey[]; readonly leftSum: number; readonly rightSum: number }
  /** Some cells hold no number. */
  | { readonly status: 'open'; readonly missing: readonly CellKey[] };

/**
 * Assesses one identity. A blank is not a zero: with any cell that holds no number the identity is open, never broken.
 * Of `alternatives` a set that is not printed at all is left out. Where both sets are printed (a heading row with a figure
 * of its own above its items) the identity holds if it holds under either reading.
 */
export function identityStatus(report: AnnualReport, identity: ArithmeticIdentity): IdentityStatus {
  const statuses = rightSidesOf(report, identity).map((right) => statusOf(report, identity.left, right));
  const best = statuses.find(({ status }) => status === 'holds') ?? statuses.find(({ status }) => status === 'open') ?? statuses[0];
  if (best === undefined) throw new RangeError('an identity has at least one right side');
  return best;
}

function statusOf(report: AnnualReport, left: readonly CellKey[], right: readonly CellKey[]): IdentityStatus {
  const missing = [...left, ...right].filter((key) => numberOf(report.cells[key]) === undefined);
  if (missing.length > 0) return { status: 'open', missing };
  const sum = (keys: readonly CellKey[]) => sumOf(keys.map((key) => numberOf(report.cells[key]) ?? 0));
  const [leftSum, rightSum] = [sum(left), sum(right)];
  return { status: leftSum === rightSum ? 'holds' : 'broken', left, right, leftSum, rightSum };
}

/** The right sides to try: one for each printed set of alternatives, the longest set first. */
function rightSidesOf(report: AnnualReport, { right, alternatives = [] }: ArithmeticIdentity): readonly (readonly CellKey[])[] {
  if (alternatives.length === 0) return [right];
  const printed = alternatives.filter((set) => set.some((key) => report.cells[key] !== undefined));
  const always = right.filter((key) => !alternatives.some((set) => set.includes(key)));
  // None printed: any of them would do, so the cells of the first stand for what is missing.
  const sets = printed.length === 0 ? alternatives.slice(0, 1) : [...printed].sort((a, b) => b.length - a.length);
  return sets.map((set) => right.filter((key) => always.includes(key) || set.includes(key)));
}
