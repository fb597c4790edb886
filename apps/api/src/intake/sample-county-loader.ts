import { sampleCounty, type SampleAgency, type SampleCounty, type SampleReport } from '@huilan/sample-county';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { Region } from '../agencies/region.entity.js';
import { IntakeService } from './intake.service.js';

/** Any fixed number: it names the lock under which one server at a time loads the county. */
const LOADING_LOCK = 7_041_902;

const KIND_OF: Record<SampleAgency['kind'], AgencyKind> = { department: 'DEPARTMENT', township: 'TOWNSHIP', government: 'GOVERNMENT' };

/** Told as loading goes on: reports in, of how many. */
export type LoadingProgress = (done: number, total: number) => void;

/**
 * Fills an empty database with the sample county, every report through the same intake as a file of a user. Whatever an
 * interrupted load left out is loaded the next time.
 */
@Injectable()
export class SampleCountyLoader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly intake: IntakeService,
  ) {}

  /**
   * Loads what is missing, for a county of so many agencies (by default the whole one); nothing where the database has regions and none of them is the
   * sample county.
   */
  async load(agencies: number | undefined, progress: LoadingProgress): Promise<void> {
    const lockHolder = this.dataSource.createQueryRunner();
    try {
      await lockHolder.query('SELECT pg_advisory_lock($1)', [LOADING_LOCK]);
      const regions = await this.dataSource.manager.find(Region, { select: { isSample: true } });
      if (regions.length > 0 && !regions.some((region) => region.isSample)) return;
      await this.#loadMissing(sampleCounty({ agencies }), progress);
    } finally {
      await lockHolder.query('SELECT pg_advisory_unlock($1)', [LOADING_LOCK]);
      await lockHolder.release();
    }
  }

  async #loadMissing(county: SampleCounty, progress: LoadingProgress): Promise<void> {
    // The county's own reports come last: they add up what its agencies handed in.
    const reports = [...county.reports, ...county.regionReports];
    const authors = new Map(reports.map(({ agency }) => [agency.name, agency]));
    const agencyIds = await this.#register(county.region, [...new Map([...county.agencies.map((agency) => [agency.name, agency] as const), ...authors]).values()]);
    const idOf = (report: SampleReport) => agencyIds.get(report.agency.name) as string;
    const present = await this.dataSource.query<{ agencyId: string; year: number }[]>(
      'SELECT agency_id AS "agencyId", year FROM report WHERE agency_id = ANY($1::bigint[])',
      [[...agencyIds.values()]],
    );
    const isPresent = new Set(present.map(({ agencyId, year }) => `${agencyId}/${year}`));
    const missing = reports.filter((report) => !isPresent.has(`${idOf(report)}/${report.year}`));
    const { length: total } = reports;
    let done = total - missing.length;
    if (missing.length === 0) return;
    progress(done, total);
    // A few hand-ins at once keep the readers busy; the iterator they share gives each report to one of them.
    const queue = missing.values();
    const worker = async () => {
      for (const report of queue) {
        await this.#import(report, idOf(report));
        done += 1;
        if (done % 25 === 0 || done === total) progress(done, total);
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
  }

  async #import(report: SampleReport, agencyId: string): Promise<void> {
    const { fileName, year } = report;
    const receivedAt = new Date(`${report.handedInOn}T09:00:00+08:00`);
    const outcome = await this.intake.handIn({ source: report.write(), fileName, agencyId, year, receivedAt, isSample: true });
    if (outcome.outcome === 'imported' || outcome.outcome === 'alreadyKnown') return;
    throw new Error(`the sample report ${fileName} was not taken in: ${JSON.stringify(outcome)}`);
  }

  /** Registers region and agencies, as far as they are not yet. Returns the ids by name. */
  async #register(region: { code: string; name: string }, agencies: readonly SampleAgency[]): Promise<Map<string, string>> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`INSERT INTO region (code, name, level, is_sample) VALUES ($1, $2, 'COUNTY', true) ON CONFLICT (code) DO NOTHING`, [region.code, region.name]);
      const [{ id: regionId }] = await manager.query<[{ id: string }]>('SELECT id FROM region WHERE code = $1', [region.code]);
      await manager.query(
        `INSERT INTO agency (region_id, name, short_name, kind, system, active_from, active_until, is_sample)
         SELECT $1, row.name, row."shortName", row.kind, row.system, row."activeFrom", row."activeUntil", true
         FROM jsonb_to_recordset($2::jsonb) AS row (name text, "shortName" text, kind text, system text, "activeFrom" integer, "activeUntil" integer)
         WHERE NOT EXISTS (SELECT FROM agency WHERE agency.region_id = $1 AND agency.name = row.name)`,
        [regionId, JSON.stringify(agencies.map((agency) => ({ ...agency, kind: KIND_OF[agency.kind] })))],
      );
      const rows = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM agency WHERE region_id = $1', [regionId]);
      const ids = new Map(rows.map(({ id, name }) => [name, id]));
      const formerNames = agencies.flatMap((agency) => agency.formerNames.map((former) => ({ agencyId: ids.get(agency.name), name: former.name })));
      await manager.query(
        `INSERT INTO agency_former_name (agency_id, name)
         SELECT row."agencyId", row.name FROM jsonb_to_recordset($1::jsonb) AS row ("agencyId" bigint, name text) ON CONFLICT DO NOTHING`,
        [JSON.stringify(formerNames)],
      );
      return ids;
    });
  }
}
