import type { SourceDocument } from '@huilan/source-document';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type ObjectLiteral } from 'typeorm';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { agencySeenInFull, reportSeen } from '../authorisation/reports-seen.js';
import { isId, onlyIds } from '../database/identifiers.js';
import { SqlParameters, containsPattern } from '../database/sql-parameters.js';
import { SourceExtraction } from '../intake/source-extraction.entity.js';
import { SourceFile } from '../intake/source-file.entity.js';
import { listPage, type Page, type PageWish, type SortKey } from '../listing/list-page.js';
import { ReportVersion } from './report-version.entity.js';
import { Report } from './report.entity.js';

/** Which reports a list shows. What is left out does not restrict. */
export interface ReportCriteria {
  readonly regionId?: string | null;
  readonly agencyId?: string | null;
  readonly year?: number | null;
  /** Only reports with open findings, or only those without. */
  readonly withFindings?: boolean | null;
  /** Part of the agency's name or of the file's. */
  readonly search?: string | null;
}

/** Enough of a report for a list. */
export interface ReportSummary {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly format: string | null;
  readonly versionNumber: number;
  readonly receivedAt: Date;
  readonly fileName: string;
  readonly isSample: boolean;
  readonly cellsRead: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** The heavy part of a version. */
export type VersionContent = Pick<ReportVersion, 'id' | 'cells' | 'indicators' | 'sections' | 'questions'>;

const SUMMARY_COLUMNS = `report.id, report.agency_id AS "agencyId", agency.name AS "agencyName", report.year, version.format,
  version.number AS "versionNumber", report.received_at AS "receivedAt", version.file_name AS "fileName", report.is_sample AS "isSample",
  version.cells_read AS "cellsRead", report.errors, report.warnings, report.notices`;

const SUMMARY_TABLES = `report
  JOIN agency ON agency.id = report.agency_id
  JOIN report_version version ON version.id = report.standing_version_id`;

const AGENCY_KEY: SortKey = { sql: 'agency.name', type: 'text', collation: 'pinyin' };
const YEAR_KEY: SortKey = { sql: 'report.year', type: 'integer' };

const SORT_KEYS: Record<'RECEIVED' | 'YEAR' | 'AGENCY' | 'FINDINGS', readonly SortKey[]> = {
  RECEIVED: [{ sql: 'report.received_at', type: 'timestamptz' }],
  YEAR: [YEAR_KEY, AGENCY_KEY],
  AGENCY: [AGENCY_KEY, YEAR_KEY],
  FINDINGS: [
    { sql: 'report.errors', type: 'integer' },
    { sql: 'report.warnings', type: 'integer' },
    { sql: 'report.notices', type: 'integer' },
  ],
};

@Injectable()
export class ReportsService {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<Report | null> {
    const parameters = new SqlParameters();
    const [report] = isId(id) ? await this.#reports(`report.id = ${parameters.add(id)}`, parameters) : [];
    return report ?? null;
  }

  async findOf(agencyId: string, year: number): Promise<Report | null> {
    const [report] = isId(agencyId) ? await this.findMany([{ agencyId, year }]) : [];
    return report ?? null;
  }

  /** The reports of pairs of agency and year, as far as there are any. */
  findMany(pairs: readonly { agencyId: string; year: number }[]): Promise<Report[]> {
    const parameters = new SqlParameters();
    const [agencyIds, years] = [parameters.add(pairs.map((pair) => pair.agencyId)), parameters.add(pairs.map((pair) => pair.year))];
    return this.#reports(`(report.agency_id, report.year) IN (SELECT * FROM unnest(${agencyIds}::bigint[], ${years}::integer[]))`, parameters);
  }

  /** A page of the reports that meet the criteria, as they stand. */
  list(criteria: ReportCriteria, sort: keyof typeof SORT_KEYS, wish: PageWish): Promise<Page<ReportSummary>> {
    const parameters = new SqlParameters();
    const conditions = [reportSeen('report', (value) => parameters.add(value))];
    if (criteria.regionId != null) conditions.push(`agency.region_id = ANY(${regionsAndBelow(parameters.add(onlyIds([criteria.regionId])))})`);
    if (criteria.agencyId != null) conditions.push(`report.agency_id = ANY(${parameters.add(onlyIds([criteria.agencyId]))}::bigint[])`);
    if (criteria.year != null) conditions.push(`report.year = ${parameters.add(criteria.year)}`);
    if (criteria.withFindings != null) conditions.push(`(report.errors + report.warnings + report.notices > 0) = ${parameters.add(criteria.withFindings)}`);
    if (criteria.search) {
      const pattern = parameters.add(containsPattern(criteria.search));
      conditions.push(`(agency.name ILIKE ${pattern} OR version.file_name ILIKE ${pattern})`);
    }
    const list = { select: SUMMARY_COLUMNS, from: SUMMARY_TABLES, conditions, parameters, sort: SORT_KEYS[sort], id: 'report.id' };
    return listPage(this.dataSource, list, wish);
  }

  /** Every report of some agencies, newest year first. */
  summariesOf(agencyIds: readonly string[]): Promise<ReportSummary[]> {
    const parameters = new SqlParameters();
    return this.dataSource.query(
      `SELECT ${SUMMARY_COLUMNS} FROM ${SUMMARY_TABLES}
       WHERE report.agency_id = ANY(${parameters.add(agencyIds)}::bigint[]) AND ${reportSeen('report', (value) => parameters.add(value))} ORDER BY report.year DESC`,
      parameters.values,
    );
  }

  /** Heads of versions: all that is not heavy. */
  versions(ids: readonly string[]): Promise<ReportVersion[]> {
    return this.dataSource.manager.findBy(ReportVersion, { id: In(onlyIds(ids)) });
  }

  /** Heads of the versions of some reports, newest first; to whoever sees only what is published, the standing one. */
  versionsOf(reportIds: readonly string[]): Promise<ReportVersion[]> {
    const parameters = new SqlParameters();
    const add = (value: unknown) => parameters.add(value);
    return this.#select(
      ReportVersion,
      'version',
      `JOIN report ON report.id = version.report_id
       WHERE version.report_id = ANY(${add(onlyIds(reportIds))}::bigint[]) AND ${reportSeen('report', add)}
         AND (version.id = report.standing_version_id OR ${agencySeenInFull('report.agency_id', add)})
       ORDER BY version.number DESC`,
      parameters,
    );
  }

  /** Cells, indicators, sections and questions of versions. */
  contents(versionIds: readonly string[]): Promise<VersionContent[]> {
    return this.dataSource.manager.find(ReportVersion, {
      select: { id: true, cells: true, indicators: true, sections: true, questions: true },
      where: { id: In(onlyIds(versionIds)) },
    });
  }

  sourceFiles(ids: readonly string[]): Promise<SourceFile[]> {
    return this.dataSource.manager.findBy(SourceFile, { id: In(onlyIds(ids)) });
  }

  /** What was read out of files, by id of the extraction. */
  async documents(extractionIds: readonly string[]): Promise<Map<string, SourceDocument>> {
    const extractions = await this.dataSource.manager.findBy(SourceExtraction, { id: In(onlyIds(extractionIds)) });
    return new Map(extractions.map((extraction) => [extraction.id, extraction.document]));
  }

  #reports(condition: string, parameters: SqlParameters): Promise<Report[]> {
    return this.#select(Report, 'report', `WHERE ${condition} AND ${reportSeen('report', (value) => parameters.add(value))}`, parameters);
  }

  /** Rows of an entity, without its heavy columns; `rest` is what follows the name of the table. */
  #select<Entity extends ObjectLiteral>(entity: new () => Entity, alias: string, rest: string, parameters: SqlParameters): Promise<Entity[]> {
    const { columns, tableName } = this.dataSource.getMetadata(entity);
    const selected = columns.filter((column) => column.isSelect).map((column) => `${alias}.${column.databaseName} AS "${column.propertyName}"`);
    return this.dataSource.query(`SELECT ${selected.join(', ')} FROM ${tableName} ${alias} ${rest}`, parameters.values);
  }
}
