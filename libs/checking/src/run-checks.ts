import { CELLS, SECTION_KEYS } from '@huilan/annual-report';
import { REPORT_CHECKS } from './checks.js';
import type { Check, CheckOutcome, CheckSubject, PartOutcome } from './check.js';
import { CHECK_CODES, SEVERITIES, type Finding } from './finding.js';
import { withLikelyCauses } from './likely-cause.js';

/** What a run of the checks over one report yields. */
export interface CheckRun {
  /** Every part of every rule, in the order of the checks: passed, not assessed (with the reason) or failed. */
  readonly outcomes: readonly CheckOutcome[];
  /** Most serious first, then in the order the form prints the cells and parts concerned. */
  readonly findings: readonly Finding[];
}

/**
 * Runs checks over a report and what is known about it. Never throws on a report, however broken: a check without its
 * inputs says `notAssessed`. `checks` defaults to all that look at a report.
 */
export function runChecks(subject: CheckSubject, checks: readonly Check[] = REPORT_CHECKS): CheckRun {
  const outcomes = checks.flatMap((check) => check.evaluate(subject).map((outcome) => outcomeOf(check, outcome)));
  const findings = outcomes.flatMap((outcome) => (outcome.status === 'fail' ? [outcome.finding] : []));
  const explained = withLikelyCauses(subject.report, findings);
  const byIdentity = new Map(explained.map((finding) => [finding.identity, finding]));
  return {
    outcomes: outcomes.map((outcome) =>
      outcome.status === 'fail' ? { ...outcome, finding: byIdentity.get(outcome.finding.identity) ?? outcome.finding } : outcome,
    ),
    findings: sortFindings(explained),
  };
}

function outcomeOf({ code, severity }: Check, outcome: PartOutcome): CheckOutcome {
  if (outcome.status !== 'fail') return { code, ...outcome };
  const { part, finding: draft } = outcome;
  const finding: Finding = {
    code,
    severity,
    cells: draft.cells ?? [],
    ...(draft.section ? { section: draft.section } : {}),
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    message: draft.message,
    identity: `${code}:${part}`,
    inputs: draft.inputs,
    ...(draft.hint ? { hint: { ...draft.hint, explains: [`${code}:${part}`] } } : {}),
    ...(draft.passages ? { passages: draft.passages } : {}),
  };
  return { status: 'fail', code, part, finding };
}

const printedOrder: ReadonlyMap<string, number> = new Map(CELLS.map((cell, index) => [cell.key, index]));

/** Sorts findings as a run does: by severity, then as printed on the form, then by code. Returns a new array. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ cells, section }: Finding): readonly [part: number, cell: number] => {
    const [first] = cells;
    const part = SECTION_KEYS.findIndex((key) => key === (section ?? first?.split('.')[0]));
    return [part < 0 ? SECTION_KEYS.length : part, first === undefined ? -1 : (printedOrder.get(first) ?? CELLS.length)];
  };
  return [...findings].sort((a, b) => {
    const [[partA, cellA], [partB, cellB]] = [place(a), place(b)];
    return (
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      partA - partB ||
      cellA - cellB ||
      CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code)
    );
  });
}
