import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import type { Report } from './report.entity.js';
import { ReportsService } from './reports.service.js';

/** Key of a report by agency and year. */
export const agencyYear = (agencyId: string, year: number): string => `${agencyId}/${year}`;

/** Reports by `agencyYear`. */
@Injectable()
export class ReportOfYearLoader extends BatchLoader<string, Report | null> {
  constructor(reports: ReportsService) {
    super(
      async (keys) => {
        const pairs = keys.map((key) => key.split('/')).map(([agencyId, year]) => ({ agencyId: agencyId as string, year: Number(year) }));
        return byKey(await reports.findMany(pairs), (report) => agencyYear(report.agencyId, report.year));
      },
      () => null,
    );
  }
}
