import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import type { ReportVersion } from './report-version.entity.js';
import { ReportsService } from './reports.service.js';

/** Heads of versions by id. */
@Injectable()
export class ReportVersionLoader extends BatchLoader<string, ReportVersion | null> {
  constructor(reports: ReportsService) {
    super(async (ids) => byKey(await reports.versions(ids), (version) => version.id), () => null);
  }
}
