import { APPLICANTS, REQUEST_ROWS, requestCellKey, type CellKey } from '@huilan/annual-report';
import type { Change, SumNetwork } from './sum-network.js';

/**
 * Cases counted in the wrong place: two rows of Table 3 (or two columns) fail by the same number, one with as many too many
 * as the other has too few, and nothing else in the table fails: among many failing sums two that match by chance are easily found.
 * Every column (row) in which the cases may be moved back is one change; the caller keeps those that mend all they touch,
 * and a single one of them is a hint.
 */
export function movedCounts(network: SumNetwork): readonly Change[] {
  const [one, other, ...more] = network.broken.filter((sum) => sum.code !== 'A04');
  if (one === undefined || other === undefined || more.length > 0 || one.code !== other.code || one.residual !== -other.residual) return [];
  const [much, little] = one.residual < 0 ? [one, other] : [other, one];
  const places =
    much.code === 'A02'
      ? APPLICANTS.map((applicant) => [requestCellKey(much.part, applicant), requestCellKey(little.part, applicant)] as const)
      : REQUEST_ROWS.map((row) => [requestCellKey(row.key, much.part), requestCellKey(row.key, little.part)] as const);
  return places.flatMap(([from, to]) => moved(network, from, to, Math.abs(much.residual)));
}

function moved(network: SumNetwork, from: CellKey, to: CellKey, count: number): readonly Change[] {
  const [source, target] = [network.numberOf(from), network.numberOf(to)];
  if (source === undefined || target === undefined || source < count) return [];
  return [new Map([[from, source - count], [to, target + count]])];
}
