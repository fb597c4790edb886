import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { AuditTrail, type Change } from '../audit/audit-trail.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer } from '../authorisation/viewer.js';
import { isId } from '../database/identifiers.js';
import { CollectionBoard, type BoardRow } from './collection-board.js';
import { invalidYear, notAllowed, unknownRegion, type RoundRefusal } from './refusals.js';
import type { LockedReport } from './report-editing.js';
import { ReportSteps } from './report-steps.js';

/** What came of publishing a year. */
export interface PublishedYear {
  readonly year: number;
  /** Reports published now; 0 when there was none that was accepted. */
  readonly published: number;
  /** Agencies whose report is not published, the missing ones among them. */
  readonly remaining: readonly BoardRow[];
}

/** Publishes what was accepted of a year, in a region and in those below it, the region's own report included. */
@Injectable()
export class YearPublishing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly steps: ReportSteps,
    private readonly trail: AuditTrail,
    private readonly board: CollectionBoard,
  ) {}

  /** Every accepted report becomes published, all or none; the others stay as they are and are named. Possible in a closed year too. */
  async publish(regionId: string, year: number): Promise<PublishedYear | RoundRefusal> {
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return invalidYear;
    if (!isId(regionId)) return unknownRegion;
    return asTheServer(async () => {
      const [region] = await this.dataSource.query<object[]>('SELECT FROM region WHERE id = $1', [regionId]);
      if (region === undefined) return unknownRegion;
      if (!(await this.authority.maySupervise(regionId))) return notAllowed;
      const published = await this.dataSource.transaction((manager) => this.#publish(manager, regionId, year));
      const rows = await this.board.all({ regionId, year }, 'STATE', 'ASCENDING');
      return { year, published, remaining: rows.filter(({ state }) => state !== 'PUBLISHED') };
    });
  }

  async #publish(manager: EntityManager, regionId: string, year: number): Promise<number> {
    const accepted = `report JOIN agency ON agency.id = report.agency_id
      WHERE agency.region_id = ANY(${regionsAndBelow('$1')}) AND report.year = $2 AND report.state = 'ACCEPTED'`;
    // As every other step: the agency first, then its report; in one order, so that two never wait for each other.
    await manager.query(`SELECT FROM agency WHERE id IN (SELECT agency.id FROM ${accepted}) ORDER BY id FOR NO KEY UPDATE`, [[regionId], year]);
    const reports = await manager.query<LockedReport[]>(
      `SELECT report.id, report.agency_id AS "agencyId", report.year, report.state, report.revision, report.standing_version_id AS "versionId", report.errors
       FROM ${accepted} ORDER BY report.id FOR UPDATE OF report`,
      [[regionId], year],
    );
    const changes: Change[] = [];
    for (const report of reports) {
      const moved = await this.steps.move(manager, report, 'PUBLISH', '');
      changes.push(...moved.map((change) => ({ ...change, subject: 'report', subjectId: report.id })));
    }
    await this.trail.record(manager, ...changes);
    return reports.length;
  }
}
