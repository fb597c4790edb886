import { APPLICANTS, REQUEST_ROWS, requestCellKey, type CellKey } from '@huilan/annual-report';
import type { AssessedSum, Change, SumNetwork } from './sum-network.js';

/**
 * Cases counted in the wrong place: two rows of Table 3 (or two columns) fail by the same number, one with as many too many
 * as the other has too few. Every column (row) in which the cases may be moved back is one change; the caller keeps those that
 * mend all they touch, and a single one of them is a hint.
 */
export function movedCounts(network: SumNetwork): readonly Change[] {
  const rows = pairs(network.broken.filter((sum) => sum.code === 'A02'));
  const columns = pairs(network.broken.filter((sum) => sum.code === 'A03'));
  return [
    ...rows.flatMap(([much, little]) => APPLICANTS.map((applicant) => [much, requestCellKey(much.part, applicant), requestCellKey(little.part, applicant)] as const)),
    ...columns.flatMap(([much, little]) => REQUEST_ROWS.map((row) => [much, requestCellKey(row.key, much.part), requestCellKey(row.key, little.part)] as const)),
  ].flatMap(([much, from, to]) => moved(network, from, to, -much.residual));
}

/** Broken sums whose parts are too many, each with those whose parts are too few by the same number. */
function pairs(broken: readonly AssessedSum[]): readonly (readonly [much: AssessedSum, little: AssessedSum])[] {
  return broken
    .filter((sum) => sum.residual < 0)
    .flatMap((much) => broken.filter((little) => little.residual === -much.residual).map((little) => [much, little] as const));
}

function moved(network: SumNetwork, from: CellKey, to: CellKey, count: number): readonly Change[] {
  const [source, target] = [network.numberOf(from), network.numberOf(to)];
  if (source === undefined || target === undefined || source < count) return [];
  return [new Map([[from, source - count], [to, target + count]])];
}
