import { Injectable } from '@nestjs/common';
import { CELL_KINDS } from '../reports/report.model.js';
import { ReportsService } from '../reports/reports.service.js';
import { differenceOf } from '../reports/version-difference.js';
import type { VersionDifferenceModel } from '../reports/version-difference.model.js';

/** Compares two versions of one report, as far as the viewer sees them. */
@Injectable()
export class VersionDifferences {
  constructor(private readonly reports: ReportsService) {}

  /** What `to` changed against `from`; null where they are not both versions of the report, or not for the viewer to see. */
  async between(reportId: string, from: string, to: string): Promise<VersionDifferenceModel | null> {
    const [heads, contents] = await Promise.all([this.reports.versions([from, to]), this.reports.contents([from, to])]);
    const [before, after] = [contents.find(({ id }) => id === from), contents.find(({ id }) => id === to)];
    if (before === undefined || after === undefined || heads.some((head) => head.reportId !== reportId)) return null;
    const { cells, sections } = differenceOf(before, after);
    const printed = (cell: string, read: (typeof cells)[number]['before']) => read && { ...read, key: cell, kind: CELL_KINDS[read.kind] };
    return { cells: cells.map(({ cell, before: old, after: now }) => ({ cell, before: printed(cell, old), after: printed(cell, now) })), sections };
  }
}
