import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { isId } from '../database/identifiers.js';
import { currentViewer } from './viewer.js';

/** For which agency or region the current viewer may act. Unknown ids are nobody's. */
@Injectable()
export class Authority {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether the viewer hands in for the agency, or supervises it. */
  async mayHandInFor(agencyId: string): Promise<boolean> {
    return currentViewer().reportingAgencyIds.includes(agencyId) || this.maySuperviseAgency(agencyId);
  }

  /** Whether the viewer runs the round of the agency's region. */
  async maySuperviseAgency(agencyId: string): Promise<boolean> {
    if (!isId(agencyId)) return false;
    return this.#supervises('SELECT region_id FROM agency WHERE id = $2', agencyId);
  }

  /** Whether the viewer runs the round of the region. */
  async maySupervise(regionId: string): Promise<boolean> {
    if (!isId(regionId)) return false;
    return this.#supervises('SELECT $2::bigint', regionId);
  }

  /** The region the viewer works in: the first one supervised, else that of the first agency reported for; null for whoever hands nothing in. */
  async homeRegionId(): Promise<string | null> {
    const { supervisedRegionIds, reportingAgencyIds } = currentViewer();
    if (supervisedRegionIds[0] !== undefined) return supervisedRegionIds[0];
    const [row] = await this.dataSource.query<{ regionId: string }[]>('SELECT region_id AS "regionId" FROM agency WHERE id = ANY($1::bigint[]) ORDER BY id LIMIT 1', [reportingAgencyIds]);
    return row?.regionId ?? null;
  }

  async #supervises(regionSql: string, id: string): Promise<boolean> {
    const viewer = currentViewer();
    if (viewer.isSystem) return true;
    if (viewer.supervisedRegionIds.length === 0) return false;
    const [row] = await this.dataSource.query<{ may: boolean | null }[]>(`SELECT (${regionSql}) = ANY(${regionsAndBelow('$1')}) AS may`, [viewer.supervisedRegionIds, id]);
    return row?.may === true;
  }
}
