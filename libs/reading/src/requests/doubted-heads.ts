import { APPLICANTS } from '@huilan/annual-report';
import { REQUEST_ROW_LAW, satisfies } from '../split-digits.js';
import type { ApplicantColumns } from './applicant-columns.js';
import { FEWEST_CONTRADICTIONS } from './column-order.js';
import type { ValueGroup } from './table-lines.js';

/**
 * Tables whose head names the columns in an order that is not the form's and that most rows contradict by their sums: a cell of
 * such a head was lost or has moved (a broken tag of a page), and the values stand under names not their own.
 */
export function tablesWithDoubtedHead(rows: readonly { readonly group: ValueGroup; readonly columns: ApplicantColumns | null }[]): ReadonlySet<number> {
  const votes = new Map<number, { holds: number; fails: number }>();
  for (const { group, columns } of rows) {
    if (group.table === null || columns === null || columns.order.join() === APPLICANTS.join()) continue;
    const row = underHeads(group, columns);
    if (row === null) continue;
    const vote = votes.get(group.table) ?? { holds: 0, fails: 0 };
    votes.set(group.table, vote);
    if (satisfies(REQUEST_ROW_LAW, row)) vote.holds += 1;
    else vote.fails += 1;
  }
  return new Set([...votes].filter(([, { holds, fails }]) => fails >= FEWEST_CONTRADICTIONS && fails > holds).map(([table]) => table));
}

/** A row's numbers in the order of the form, as its heads name them; `null` where they are not all numbers, or all zero. */
function underHeads({ values }: ValueGroup, columns: ApplicantColumns): number[] | null {
  const numbers = APPLICANTS.map((applicant) => {
    const text = values.find((value) => columns.at(value) === applicant)?.text.replace(/[,\s]/g, '') ?? '';
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  });
  return numbers.some(Number.isNaN) || numbers.every((value) => value === 0) ? null : numbers;
}
