import type { AnnualReport, ArithmeticIdentity, LocalizedText } from '@huilan/annual-report';
import { fail, notAssessed, pass, type PartOutcome } from './check.js';
import { identityStatus } from './identity-status.js';
import { cellInputs } from './inputs.js';
import { withoutNumber } from './sentence.js';

/** Words for a sum that fails: both sides added up, and the difference (always positive). */
export interface BrokenSum {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly leftSum: number;
  readonly rightSum: number;
  readonly difference: number;
}

/**
 * Outcome of one arithmetic identity as one part of a check.
 * `demanded` says which side is what the other must be: the form prints the total, the addends demand it.
 */
export function sumOutcome(
  report: AnnualReport,
  part: string,
  identity: ArithmeticIdentity,
  demanded: 'left' | 'right',
  words: (broken: BrokenSum) => LocalizedText,
): PartOutcome {
  const status = identityStatus(report, identity);
  if (status.status === 'open') return notAssessed(part, withoutNumber(report, status.missing), status.missing);
  if (status.status === 'holds') return pass(part);
  const { left, right, leftSum, rightSum } = status;
  const difference = Math.round(Math.abs(leftSum - rightSum) * 1e6) / 1e6;
  const cells = [...left, ...right];
  return fail(part, {
    cells,
    expected: demanded === 'left' ? leftSum : rightSum,
    actual: demanded === 'left' ? rightSum : leftSum,
    message: words({ left, right, leftSum, rightSum, difference }),
    inputs: cellInputs(report, cells),
  });
}
