import { DISPUTE_RESULT_PARTS, type DisputeGroup, type DisputeResult } from '@huilan/annual-report';
import type { AgencyRandomness, Randomness } from '../randomness.js';

type Results = Record<Exclude<DisputeResult, 'total'>, number>;
export type DisputeFigures = Record<DisputeGroup, Results>;

const RECONSIDERATION = { upheld: 54, corrected: 12, other: 20, pending: 14 };
const LITIGATION = { upheld: 62, corrected: 6, other: 17, pending: 15 };

/** Draws Table 4 from the number of requests handled: few are disputed, and of the reconsidered some go on to court. */
export function drawDisputes(handled: number, correctedFactor: number, randomness: AgencyRandomness): DisputeFigures {
  const draw = randomness.year.of('disputes');
  const share = randomness.habits.of('disputes').unit();
  const reconsiderations = draw.binomial(handled, 0.02 + 0.05 * share);
  return {
    reconsideration: results(reconsiderations, RECONSIDERATION, correctedFactor, draw),
    directLitigation: results(draw.binomial(handled, 0.004 + 0.014 * share), LITIGATION, correctedFactor, draw),
    litigationAfterReconsideration: results(draw.binomial(reconsiderations, 0.28), LITIGATION, correctedFactor, draw),
  };
}

function results(count: number, mix: Results, correctedFactor: number, draw: Randomness): Results {
  const drawn: Results = { upheld: 0, corrected: 0, other: 0, pending: 0 };
  const weights = { ...mix, corrected: mix.corrected * correctedFactor };
  for (let left = count; left > 0; left -= 1) drawn[draw.weighted(weights)] += 1;
  return drawn;
}

export function disputesTotal(results: Results): number {
  return DISPUTE_RESULT_PARTS.reduce((sum, result) => sum + results[result], 0);
}
