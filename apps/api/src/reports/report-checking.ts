import type { AnnualReport } from '@huilan/annual-report';
import { RULES_VERSION, type CheckRun, type Severity } from '@huilan/checking';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyRegister, type KnownAgency } from '../agencies/agency-register.js';
import { checkReport, storableFindings, type CheckCircumstances } from '../findings/check-report.js';
import { FindingsService } from '../findings/findings.service.js';
import { StaleChecks } from '../rechecking/stale-checks.js';
import { CheckInputs } from './check-inputs.js';
import { LineageReports } from './lineage-reports.js';
import { LookAlikes } from './look-alikes.js';
import { ReportFiling } from './report-filing.js';

export type FindingCounts = Record<'errors' | 'warnings' | 'notices', number>;

/** Runs every check over the report of an agency and year as it stands, with all that is known beside it. */
@Injectable()
export class ReportChecking {
  constructor(
    private readonly filing: ReportFiling,
    private readonly findings: FindingsService,
    private readonly register: AgencyRegister,
    private readonly inputs: CheckInputs,
    private readonly lineage: LineageReports,
    private readonly lookAlikes: LookAlikes,
    private readonly staleChecks: StaleChecks,
  ) {}

  /**
   * Checks the standing report and that of the year after, which is compared with it. Gives what was found in the first.
   * Works in the caller's transaction, which holds the agency's lock.
   */
  async checkWithYearAfter(manager: EntityManager, agencyId: string, year: number): Promise<FindingCounts> {
    const counts = await this.check(manager, agencyId, year);
    await this.check(manager, agencyId, year + 1);
    for (const successor of await this.lineage.heirs(manager, agencyId, year + 1)) await this.check(manager, successor, year + 1);
    return counts;
  }

  /** Checks the standing report; nothing to do where there is none. Counts are of what was found, whatever was said about it. */
  async check(manager: EntityManager, agencyId: string, year: number): Promise<FindingCounts> {
    const standing = await this.filing.standing(manager, agencyId, year);
    const agency = await this.register.find(manager, agencyId);
    if (standing === undefined || agency === undefined) return { errors: 0, warnings: 0, notices: 0 };
    const { alike, toCheckAgain } = await this.lookAlikes.of(manager, { ...standing, year });
    await this.staleChecks.ofLookAlikes(manager, toCheckAgain);
    const { findings: found } = checkReport(standing.content, {
      ...(await this.#circumstances(manager, agency, year)),
      lookAlikes: alike === undefined ? undefined : await this.inputs.texts(manager, alike),
      members: agency.kind === 'GOVERNMENT' ? await this.inputs.memberSums(manager, agency.regionId, year) : undefined,
      submittedOn: standing.firstReceivedOn,
    });
    await this.findings.replace(manager, standing.reportId, standing.versionId, storableFindings(found), RULES_VERSION);
    const count = (severity: Severity) => found.filter((finding) => finding.severity === severity).length;
    return { errors: count('error'), warnings: count('warning'), notices: count('notice') };
  }

  /**
   * What the checks would say of a draft, were it handed in now; nothing is kept. Other agencies' reports are looked at as far
   * as the viewer sees them, and their texts not at all: a draft is no way to ask what others have written.
   */
  async preview(manager: EntityManager, agency: KnownAgency, year: number, draft: AnnualReport, today: string): Promise<CheckRun> {
    const standing = await this.filing.standing(manager, agency.id, year);
    return checkReport(draft, { ...(await this.#circumstances(manager, agency, year)), submittedOn: standing?.firstReceivedOn ?? today });
  }

  async #circumstances(manager: EntityManager, agency: KnownAgency, year: number): Promise<CheckCircumstances> {
    return {
      filedUnder: { agency: agency.name, aliases: [agency.shortName, ...agency.formerNames], year },
      kind: agency.kind,
      previous: (await this.filing.standing(manager, agency.id, year - 1))?.content,
      predecessors: await this.lineage.predecessors(manager, agency, year),
      history: await this.lineage.history(manager, agency.id, year),
      peerGrowth: await this.inputs.peerGrowth(manager, agency, year),
      otherAgencies: await this.inputs.otherAgencies(manager, agency),
      // The office's deadline is for the agencies; a region's own report has the law's.
      deadline: agency.kind === 'GOVERNMENT' ? undefined : await this.inputs.deadline(manager, agency.id, year),
    };
  }
}
