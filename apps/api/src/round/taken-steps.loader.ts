import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import { ReportSteps, type TakenStep } from './report-steps.js';

/** Steps by report, the last first. */
@Injectable()
export class TakenStepsLoader extends BatchLoader<string, TakenStep[]> {
  constructor(steps: ReportSteps) {
    super(async (reportIds) => groupedBy(await steps.ofReports(reportIds), (step) => step.reportId), () => []);
  }
}
