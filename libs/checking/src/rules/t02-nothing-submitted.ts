import type { CheckDescription, CheckOutcome } from '../check.js';
import { daysBetween, lawfulDeadline } from '../deadline.js';

/** What is known of a report that is expected. All days are `YYYY-MM-DD`. */
export interface ExpectedReport {
  readonly agency: string;
  readonly year: number;
  /** By default the law's. */
  readonly deadline?: string;
  readonly level?: 'agency' | 'region';
  /** When something was handed in; `null` while nothing was. */
  readonly submittedOn: string | null;
  readonly today: string;
}

/**
 * Nothing was submitted. There is no report to look at, so this check has a function of its own: `checkSubmission`.
 * Source: article 49 of the Regulations.
 */
export const T02: CheckDescription = {
  code: 'T02',
  severity: 'error',
  name: { zh: '已报送', en: 'Something was handed in' },
  source: { zh: '《条例》第四十九条', en: 'Regulations, article 49' },
  notAssessedWhen: { zh: '尚未报送而期限未到', en: 'nothing was handed in yet and the deadline has not passed' },
  needs: ['dates'],
};

/** T02 for one expected report: passes once something was handed in, says `notAssessed` until the deadline has passed. */
export function checkSubmission(expected: ExpectedReport): CheckOutcome {
  const { code, severity } = T02;
  const part = 'submitted';
  if (expected.submittedOn !== null) return { status: 'pass', code, part };
  const deadline = expected.deadline ?? lawfulDeadline(expected.year, expected.level);
  const late = daysBetween(deadline, expected.today);
  if (!(late > 0)) {
    return {
      status: 'notAssessed',
      code,
      part,
      reason: { zh: `报送期限 ${deadline} 未到。`, en: `The deadline, ${deadline}, has not passed.` },
      cells: [],
    };
  }
  return {
    status: 'fail',
    code,
    part,
    finding: {
      code,
      severity,
      cells: [],
      expected: deadline,
      actual: null,
      message: {
        zh: `${expected.agency}没有报送${expected.year}年度报告，期限为 ${deadline}，已逾期 ${late} 天。`,
        en: `${expected.agency} has not handed in its report for ${expected.year}; it was due on ${deadline}, ${late} days ago.`,
      },
      identity: `${code}:${part}`,
      // Not the day: another day of waiting is nothing new.
      inputs: `submitted=none; deadline=${deadline}`,
    },
  };
}
