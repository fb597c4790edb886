import { RULES_VERSION } from '@huilan/checking';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyRegister } from '../agencies/agency-register.js';
import { checkReport } from '../findings/check-report.js';
import { FindingsService } from '../findings/findings.service.js';
import { CheckInputs } from './check-inputs.js';
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
    private readonly lookAlikes: LookAlikes,
  ) {}

  /**
   * Checks the standing report and that of the year after, which is compared with it. Gives what was found in the first.
   * Works in the caller's transaction, which holds the agency's lock.
   */
  async checkWithYearAfter(manager: EntityManager, agencyId: string, year: number): Promise<FindingCounts> {
    const counts = await this.check(manager, agencyId, year);
    await this.check(manager, agencyId, year + 1);
    for (const successor of await this.inputs.soleHeirs(manager, agencyId, year + 1)) await this.check(manager, successor, year + 1);
    return counts;
  }

  /** Checks the standing report; nothing to do where there is none. Counts are of what was found, whatever was said about it. */
  async check(manager: EntityManager, agencyId: string, year: number): Promise<FindingCounts> {
    const standing = await this.filing.standing(manager, agencyId, year);
    const agency = await this.register.find(manager, agencyId);
    if (standing === undefined || agency === undefined) return { errors: 0, warnings: 0, notices: 0 };
    const isRegion = agency.kind === 'GOVERNMENT';
    const fingerprint = await this.lookAlikes.keep(manager, { ...standing, year });
    const alike = await this.lookAlikes.find(manager, { reportId: standing.reportId, year }, fingerprint);
    const forebear = await this.inputs.soleForebear(manager, agencyId, year);
    const previous = (await this.filing.standing(manager, agencyId, year - 1)) ?? (forebear === undefined ? undefined : await this.filing.standing(manager, forebear, year - 1));
    const found = checkReport(standing.content, {
      filedUnder: { agency: agency.name, aliases: [agency.shortName, ...agency.formerNames], year },
      kind: agency.kind,
      previous: previous?.content,
      history: await this.inputs.history(manager, agencyId, year),
      peerGrowth: await this.inputs.peerGrowth(manager, agency, year),
      lookAlikes: alike === undefined ? undefined : await this.inputs.texts(manager, alike),
      otherAgencies: await this.inputs.otherAgencies(manager, agency),
      members: isRegion ? await this.inputs.memberSums(manager, agency.regionId, year) : undefined,
      submittedOn: standing.firstReceivedOn,
      // The office's deadline is for the agencies; a region's own report has the law's.
      deadline: isRegion ? undefined : await this.inputs.deadline(manager, agencyId, year),
    });
    await this.findings.replace(manager, standing.reportId, standing.versionId, found, RULES_VERSION);
    const count = (severity: string) => found.filter((finding) => finding.severity === severity).length;
    return { errors: count('ERROR'), warnings: count('WARNING'), notices: count('NOTICE') };
  }
}
