import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import { ReportsService, type ReportSummary } from './reports.service.js';

/** Reports by agency, newest year first. */
@Injectable()
export class AgencyReportsLoader extends BatchLoader<string, ReportSummary[]> {
  constructor(reports: ReportsService) {
    super(async (agencyIds) => groupedBy(await reports.summariesOf(agencyIds), (report) => report.agencyId), () => []);
  }
}
