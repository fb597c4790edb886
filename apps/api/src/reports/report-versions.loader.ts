import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import type { ReportVersion } from './report-version.entity.js';
import { ReportsService } from './reports.service.js';

/** Heads of all versions by report, newest first. */
@Injectable()
export class ReportVersionsLoader extends BatchLoader<string, ReportVersion[]> {
  constructor(reports: ReportsService) {
    super(async (reportIds) => groupedBy(await reports.versionsOf(reportIds), (version) => version.reportId), () => []);
  }
}
