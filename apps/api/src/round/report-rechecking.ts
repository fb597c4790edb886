import { Injectable } from '@nestjs/common';
import { ReportChecking } from '../reports/report-checking.js';
import { ReportEditing, type ReportOutcome } from './report-editing.js';

/** Runs the checks again because somebody asked. */
@Injectable()
export class ReportRechecking {
  constructor(
    private readonly editing: ReportEditing,
    private readonly checking: ReportChecking,
  ) {}

  /** Checks a report with everything known by now. Verdicts stay where what they rest on did. */
  checkAgain(reportId: string, revision: number): Promise<ReportOutcome> {
    return this.editing.edit(reportId, revision, async (manager, report) => {
      const { errors, warnings, notices } = await this.checking.check(manager, report.agencyId, report.year);
      return [{ action: 'report.checkAgain', after: { errors, warnings, notices } }];
    });
  }
}
