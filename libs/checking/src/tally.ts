import { REPORT_CHECKS } from './checks.js';
import type { CheckCode, Severity } from './finding.js';
import type { CheckRun } from './run-checks.js';

/** What a rule said over many reports, counted in parts: a rule has a part for each column, row or table it looks at. */
export interface RuleTally {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly assessed: number;
  readonly passed: number;
  readonly failed: number;
  readonly notAssessed: number;
}

/** Counts what each rule said over runs, in the order of the rules. Over reports without a mistake, `failed` are false alarms. */
export function tallyRules(runs: readonly CheckRun[]): readonly RuleTally[] {
  const outcomes = runs.flatMap((run) => run.outcomes);
  return REPORT_CHECKS.map(({ code, severity }) => {
    const count = (status: string) => outcomes.filter((outcome) => outcome.code === code && outcome.status === status).length;
    const [passed, failed] = [count('pass'), count('fail')];
    return { code, severity, assessed: passed + failed, passed, failed, notAssessed: count('notAssessed') };
  });
}
