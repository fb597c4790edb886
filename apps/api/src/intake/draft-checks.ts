import type { LocalizedText } from '@huilan/annual-report';
import { describeCheck, type Finding } from '@huilan/checking';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AgencyRegister, type KnownAgency } from '../agencies/agency-register.js';
import { Authority } from '../authorisation/authority.js';
import { storableFindings } from '../findings/check-report.js';
import { ReportChecking } from '../reports/report-checking.js';
import { ReportFiling } from '../reports/report-filing.js';
import type { ReadReport } from '@huilan/reading';
import { differenceOf, type VersionDifference } from '../reports/version-difference.js';
import { ReturnLetters, judgedPoints, type JudgedPoint } from '../round/return-letters.js';
import { isReportYear } from './intake.service.js';
import { ReadingPool, type FileSource } from './reading-pool.js';
import { foreignAgency, invalidYear, unknownAgency, type Refusal } from './refusal.js';

/** A draft somebody wants to see checked before he hands it in. */
export interface Draft {
  readonly source: FileSource;
  readonly fileName: string;
  readonly agencyId: string;
  readonly year: number;
}

/** What the checks would say, were the draft handed in now. */
export interface CheckedDraft {
  readonly outcome: 'checked';
  readonly agency: KnownAgency;
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
  /** Parts of rules that hold. */
  readonly passed: number;
  /** What could not be assessed, a line for each rule and reason. */
  readonly notAssessed: readonly { readonly code: string; readonly rule: LocalizedText; readonly reason: LocalizedText }[];
  /** Against the version that stands; null where nothing was handed in yet. */
  readonly difference: VersionDifference | null;
  /** What would become of the points of the last letter; null where there is none. */
  readonly points: readonly JudgedPoint[] | null;
}

/** Texts of other agencies are compared once the report is handed in: their drafts are not this bureau's to ask about. */
const AFTER_HANDING_IN = 'D02';

@Injectable()
export class DraftChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly register: AgencyRegister,
    private readonly pool: ReadingPool,
    private readonly checking: ReportChecking,
    private readonly filing: ReportFiling,
    private readonly letters: ReturnLetters,
  ) {}

  /** Reads and checks a draft as if it were handed in. Nothing of it is kept. */
  async check({ source, fileName, agencyId, year }: Draft): Promise<CheckedDraft | { readonly outcome: 'refused'; readonly refusal: Refusal }> {
    if (!isReportYear(year)) return refused(invalidYear);
    const { manager } = this.dataSource;
    const agency = await this.register.find(manager, agencyId);
    if (agency === undefined) return refused(unknownAgency);
    if (!(await this.authority.mayHandInFor(agency.id))) return refused(foreignAgency);
    const reading = await this.pool.read(source, fileName);
    if (!reading.ok) return refused(reading.refusal);
    const { report } = reading;
    const standing = await this.filing.standing(manager, agency.id, year);
    const { findings, outcomes } = await this.checking.preview(manager, agency, year, report, today());
    const open = new Map<string, CheckedDraft['notAssessed'][number]>();
    for (const outcome of outcomes) {
      if (outcome.status !== 'notAssessed' || outcome.code === AFTER_HANDING_IN) continue;
      open.set(`${outcome.code} ${outcome.reason.zh}`, { code: outcome.code, rule: describeCheck(outcome.code).name, reason: outcome.reason });
    }
    const [letter] = standing === undefined ? [] : await this.letters.ofReports([standing.reportId]);
    return {
      outcome: 'checked',
      agency,
      report,
      findings,
      passed: outcomes.filter(({ status }) => status === 'pass').length,
      notAssessed: [...open.values()],
      difference: standing === undefined ? null : differenceOf(standing.content, report),
      points: letter === undefined ? null : judgedPoints(letter.points, storableFindings(findings).map((finding) => ({ ...finding, isSettled: false })), false),
    };
  }
}

const refused = (refusal: Refusal) => ({ outcome: 'refused' as const, refusal });

/** The day in China, `YYYY-MM-DD`. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
