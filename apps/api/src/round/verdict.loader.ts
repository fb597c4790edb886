import { Injectable } from '@nestjs/common';
import { BatchLoader } from '../graphql/batch-loader.js';
import { Verdicts, type Verdict } from './verdicts.js';

/** Verdicts by report, each by the identity of its finding. */
@Injectable()
export class VerdictLoader extends BatchLoader<string, ReadonlyMap<string, Verdict>> {
  constructor(verdicts: Verdicts) {
    super(
      async (reportIds) => {
        const byReport = new Map<string, Map<string, Verdict>>();
        for (const verdict of await verdicts.ofReports(reportIds)) {
          const own = byReport.get(verdict.reportId) ?? new Map<string, Verdict>();
          byReport.set(verdict.reportId, own.set(verdict.identity, verdict));
        }
        return byReport;
      },
      () => new Map(),
    );
  }
}
