import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { agencyCountedInFull } from '../authorisation/reports-seen.js';
import { isId, onlyIds } from '../database/identifiers.js';
import { SqlParameters } from '../database/sql-parameters.js';
import { addsUp, firstExpectedYear, wasExpected } from './expected-reports.js';
import { Region } from './region.entity.js';

/** A report year of a region: how far it is in. */
export interface ReportingYear {
  readonly regionId: string;
  readonly year: number;
  readonly expected: number;
  readonly received: number;
  readonly openErrors: number;
  readonly openWarnings: number;
  readonly openNotices: number;
}

/** CTE that pairs each region of the array $1 (`top`) with itself and every region below it (`id`). */
const TREE = `RECURSIVE tree AS (
  SELECT id AS top, id FROM region WHERE id = ANY($1::bigint[])
  UNION SELECT tree.top, region.id FROM region JOIN tree ON region.parent_id = tree.id
)`;

@Injectable()
export class RegionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** All regions, those nearest the country first. */
  all(): Promise<Region[]> {
    return this.dataSource
      .createQueryBuilder(Region, 'region')
      .orderBy(`array_position(ARRAY['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY'], region.level)`)
      .addOrderBy('region.code')
      .getMany();
  }

  async find(id: string): Promise<Region | null> {
    return isId(id) ? this.dataSource.manager.findOneBy(Region, { id }) : null;
  }

  findMany(ids: readonly string[]): Promise<Region[]> {
    return this.dataSource.manager.findBy(Region, { id: In(onlyIds(ids)) });
  }

  /** The region that reports go to when nobody says which: the sample county, else the first there is. */
  async standard(): Promise<Region | null> {
    return this.dataSource.manager.findOne(Region, { where: {}, order: { isSample: 'DESC', id: 'ASC' } });
  }

  /** Makes a first region where there is none, so that reports have somewhere to go. Its name can be changed later. */
  async ensureOne(name: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO region (code, name, level) SELECT 'local', $1, 'COUNTY' WHERE NOT EXISTS (SELECT FROM region) ON CONFLICT (code) DO NOTHING`,
      [name],
    );
  }

  /** How many agencies each region has, those of the regions below it among them. */
  async agencyCounts(regionIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { regionId: string; count: number }[] = await this.dataSource.query(
      `WITH ${TREE} SELECT tree.top AS "regionId", count(*)::int AS count FROM tree JOIN agency ON agency.region_id = tree.id GROUP BY tree.top`,
      [regionIds],
    );
    return new Map(rows.map((row) => [row.regionId, row.count]));
  }

  /**
   * The years from the first to the last report of a region and those below it, newest first; also those in which nothing came although it was
   * expected. The region's own report is not counted among its agencies'. Whoever does not supervise the region is told of what is
   * published in it.
   */
  async reportingYears(regionIds: readonly string[]): Promise<ReportingYear[]> {
    const parameters = new SqlParameters();
    parameters.add(regionIds);
    return this.dataSource.query(
      `WITH ${TREE}, chosen AS (
         SELECT agency.id, tree.top AS region_id, agency.kind, agency.active_until, ${firstExpectedYear('agency')} AS first_year,
                ${agencyCountedInFull('agency.id', (value) => parameters.add(value))} AS counts_in_full
         FROM tree JOIN agency ON agency.region_id = tree.id
       ), span AS (
         SELECT chosen.region_id, min(report.year) AS first, max(report.year) AS last
         FROM chosen JOIN report ON report.agency_id = chosen.id AND (chosen.counts_in_full OR report.state = 'PUBLISHED') GROUP BY chosen.region_id
       )
       SELECT chosen.region_id AS "regionId", years.year,
              (count(*) FILTER (WHERE ${addsUp('chosen')}))::int AS expected,
              (count(report.id) FILTER (WHERE ${addsUp('chosen')}))::int AS received,
              COALESCE(sum(report.errors), 0)::int AS "openErrors",
              COALESCE(sum(report.warnings), 0)::int AS "openWarnings",
              COALESCE(sum(report.notices), 0)::int AS "openNotices"
       FROM span
       CROSS JOIN LATERAL generate_series(span.first, span.last) AS years (year)
       JOIN chosen ON chosen.region_id = span.region_id
       LEFT JOIN report ON report.agency_id = chosen.id AND report.year = years.year AND (chosen.counts_in_full OR report.state = 'PUBLISHED')
       WHERE ${wasExpected('chosen', 'chosen.first_year', 'years.year', 'report.id')}
       GROUP BY chosen.region_id, years.year
       ORDER BY chosen.region_id, years.year DESC`,
      parameters.values,
    );
  }
}
