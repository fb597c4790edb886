import type { AnnualReport } from '@huilan/annual-report';
import { runChecks, type CheckRun, type CheckSubject, type Finding as Found, type Severity as CheckSeverity } from '@huilan/checking';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { storableText } from '../database/storable.js';
import type { Severity } from './finding.entity.js';
import type { NewFinding } from './findings.service.js';

const SEVERITY_OF: Record<CheckSeverity, Severity> = { error: 'ERROR', warning: 'WARNING', notice: 'NOTICE' };

type Known = Pick<CheckSubject, 'previous' | 'predecessors' | 'history' | 'peerGrowth' | 'lookAlikes' | 'otherAgencies' | 'members' | 'submittedOn' | 'deadline'>;

/** What is known of a report beside itself; what is `undefined` leaves a check without its input, and it says so. */
export type CheckCircumstances = { readonly [Input in keyof Known]?: Known[Input] | undefined } & {
  /** The agency and year it is filed under, and the other names the agency goes by. */
  readonly filedUnder: { readonly agency: string; readonly aliases: readonly string[]; readonly year: number };
  readonly kind: AgencyKind;
};

/** Runs the checks over a report, with all that is known beside it. */
export function checkReport(report: AnnualReport, { filedUnder, kind, ...known }: CheckCircumstances): CheckRun {
  const given = Object.fromEntries(Object.entries(known).filter(([, input]) => input !== undefined));
  return runChecks({ report, declared: filedUnder, level: kind === 'GOVERNMENT' ? 'region' : 'agency', ...given });
}

/** What the checks found as it is stored. */
export function storableFindings(findings: readonly Found[]): NewFinding[] {
  const text = (value: string | number | null) => (value === null ? null : storableText(String(value)));
  return findings.map((finding) => ({
    identity: storableText(finding.identity),
    inputs: storableText(finding.inputs),
    code: finding.code,
    severity: SEVERITY_OF[finding.severity],
    cells: [...finding.cells],
    section: finding.section ?? null,
    expected: text(finding.expected),
    actual: text(finding.actual),
    message: { zh: storableText(finding.message.zh), en: storableText(finding.message.en) },
    hint: finding.hint?.message ?? null,
    likelyCause: finding.hint ?? null,
    passages: finding.passages ?? [],
  }));
}
