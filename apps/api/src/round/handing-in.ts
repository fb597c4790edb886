import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.js';
import type { FiledVersion } from '../reports/report-filing.js';
import type { ReportState } from '../reports/report.entity.js';
import { ReportSteps } from './report-steps.js';

/** The bureau's own step: a report that comes, or comes again. Works in the transaction that files it. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly steps: ReportSteps,
    private readonly trail: AuditTrail,
  ) {}

  /** How far the agency's report of the year is (`null`: it has not come), and whether the year is closed. */
  async look(manager: EntityManager, agencyId: string, year: number): Promise<{ readonly state: ReportState | null; readonly isClosed: boolean }> {
    const [row] = await manager.query<[{ state: ReportState | null; isClosed: boolean }]>(
      `SELECT (SELECT state FROM report WHERE agency_id = $1 AND year = $2) AS state,
              EXISTS (SELECT FROM round WHERE round.id = round_of($1, $2) AND round.state = 'CLOSED') AS "isClosed"`,
      [agencyId, year],
    );
    return row;
  }

  /** Writes down that a version came in; what was under way or returned waits for the office again. Last in the transaction. */
  async record(manager: EntityManager, { reportId, versionId, versionNumber }: FiledVersion, before: ReportState | null): Promise<void> {
    if (before === 'RETURNED' || before === 'BEING_CHECKED') await manager.query(`UPDATE report SET state = 'HANDED_IN' WHERE id = $1`, [reportId]);
    await this.steps.record(manager, { reportId, versionId, step: 'HAND_IN', fromState: before, toState: 'HANDED_IN', note: '' });
    await this.trail.record(manager, { action: 'report.HAND_IN', subject: 'report', subjectId: reportId, before: { state: before }, after: { state: 'HANDED_IN', version: versionId, number: versionNumber } });
  }
}
