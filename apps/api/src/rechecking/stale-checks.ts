import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobQueue } from '../jobs/job-queue.js';

/** Has reports checked again whose checks rest on something that has changed elsewhere. Works in the caller's transaction. */
@Injectable()
export class StaleChecks {
  constructor(private readonly queue: JobQueue) {}

  /** The own reports of the agency's region and of those above it rest on which of its agencies' reports count. */
  async ofRegionReports(manager: EntityManager, agencyId: string, year: number): Promise<void> {
    const reports = await manager.query<{ id: string }[]>(
      `WITH RECURSIVE above AS (
         SELECT region.id, region.parent_id FROM region JOIN agency ON agency.region_id = region.id WHERE agency.id = $1 AND agency.kind <> 'GOVERNMENT'
         UNION SELECT region.id, region.parent_id FROM region JOIN above ON region.id = above.parent_id
       ) SELECT report.id FROM report JOIN agency ON agency.id = report.agency_id JOIN above ON above.id = agency.region_id WHERE agency.kind = 'GOVERNMENT' AND report.year = $2`,
      [agencyId, year],
    );
    await this.#mark(manager, reports);
  }

  /** The reports of some agencies from a year on rest on whom the agencies go on from. */
  async ofReorganised(manager: EntityManager, agencyIds: readonly string[], fromYear: number): Promise<void> {
    await this.#mark(manager, await manager.query('SELECT id FROM report WHERE agency_id = ANY($1::bigint[]) AND year >= $2', [agencyIds, fromYear]));
  }

  /**
   * Reports alike rest on each other's texts. Passes over those that are in somebody's hands: whoever checks one of them waits for
   * the caller's text (LookAlikes), and finds it.
   */
  async ofLookAlikes(manager: EntityManager, reportIds: readonly string[]): Promise<void> {
    await this.#mark(manager, reportIds.map((id) => ({ id })), 'SKIP LOCKED');
  }

  /** A check under way holds the rows: what changes meanwhile waits for it, and then asks for another, unless it need not wait. */
  async #mark(manager: EntityManager, reports: readonly { readonly id: string }[], held: '' | 'SKIP LOCKED' = ''): Promise<void> {
    if (reports.length === 0) return;
    const checked = await manager.query<{ id: string; isMarked: boolean }[]>(
      `SELECT id, rules_version IS NULL AS "isMarked" FROM report WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE ${held}`,
      [reports.map(({ id }) => id)],
    );
    const reportIds = checked.filter(({ isMarked }) => !isMarked).map(({ id }) => id);
    if (reportIds.length === 0) return;
    await manager.query('UPDATE report SET rules_version = NULL WHERE id = ANY($1::bigint[])', [reportIds]);
    await this.queue.add(manager, 'check-again', [{ reportIds }]);
  }
}
