import type { ReadReport } from '@huilan/reading';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { storableJson, storableText } from '../database/storable.js';
import { storeFigures } from './report-figures.js';

/** A version to be filed. */
export interface NewVersion {
  readonly agencyId: string;
  readonly year: number;
  readonly isSample: boolean;
  readonly sourceFileId: string;
  readonly sourceExtractionId: string;
  readonly fileName: string;
  readonly receivedAt: Date;
  readonly content: ReadReport;
}

/** Where a version was filed. */
export interface FiledVersion {
  readonly reportId: string;
  readonly versionId: string;
  readonly versionNumber: number;
}

/** A report as it stands, with what the checks look at. */
export interface StandingReport {
  readonly reportId: string;
  readonly versionId: string;
  /** Day on which the report came for the first time, `YYYY-MM-DD` in China. */
  readonly firstReceivedOn: string;
  readonly content: ReadReport;
}

/** Files versions and makes them stand. Every method works in the caller's transaction, which holds the agency's lock. */
@Injectable()
export class ReportFiling {
  /** The version of the agency's report of that year that came from the very same bytes. */
  async findByFile(manager: EntityManager, agencyId: string, year: number, sha256: string): Promise<FiledVersion | undefined> {
    const rows: FiledVersion[] = await manager.query(
      `SELECT report.id AS "reportId", version.id AS "versionId", version.number AS "versionNumber"
       FROM report JOIN report_version version ON version.report_id = report.id JOIN source_file file ON file.id = version.source_file_id
       WHERE report.agency_id = $1 AND report.year = $2 AND file.sha256 = $3 ORDER BY version.number DESC LIMIT 1`,
      [agencyId, year, sha256],
    );
    return rows[0];
  }

  /** Files a version as the standing one: the first of a new report, or the next, with the one that stood as its parent. */
  async file(manager: EntityManager, version: NewVersion): Promise<FiledVersion> {
    const { agencyId, year, receivedAt, isSample } = version;
    const [{ id: versionId }] = await manager.query<[{ id: string }]>(`SELECT nextval(pg_get_serial_sequence('report_version', 'id')) AS id`);
    const [standing] = await manager.query<{ reportId: string; versionId: string; number: number }[]>(
      `SELECT report.id AS "reportId", version.id AS "versionId",
              (SELECT max(number) FROM report_version WHERE report_id = report.id) AS number
       FROM report JOIN report_version version ON version.id = report.standing_version_id WHERE report.agency_id = $1 AND report.year = $2`,
      [agencyId, year],
    );
    let reportId: string;
    if (standing === undefined) {
      [{ id: reportId }] = await manager.query<[{ id: string }]>(
        `INSERT INTO report (agency_id, year, is_sample, standing_version_id, received_at, first_received_at) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id`,
        [agencyId, year, isSample, versionId, receivedAt],
      );
    } else {
      reportId = standing.reportId;
      await manager.query('UPDATE report SET standing_version_id = $2, received_at = $3, is_sample = $4 WHERE id = $1', [reportId, versionId, receivedAt, isSample]);
    }
    const versionNumber = (standing?.number ?? 0) + 1;
    await this.#insertVersion(manager, { reportId, versionId, versionNumber }, standing?.versionId ?? null, version);
    await storeFigures(manager, { id: reportId, agencyId, year, versionId }, version.content);
    return { reportId, versionId, versionNumber };
  }

  /** Files content that a person corrected as the next version, from the same source as the one that stands. */
  async fileCorrection(manager: EntityManager, report: { readonly id: string; readonly agencyId: string; readonly year: number }, content: ReadReport): Promise<FiledVersion> {
    const [source] = await manager.query<[Pick<NewVersion, 'sourceFileId' | 'sourceExtractionId' | 'fileName' | 'receivedAt' | 'isSample'>]>(
      `SELECT version.source_file_id AS "sourceFileId", version.source_extraction_id AS "sourceExtractionId", version.file_name AS "fileName",
              report.received_at AS "receivedAt", report.is_sample AS "isSample"
       FROM report JOIN report_version version ON version.id = report.standing_version_id WHERE report.id = $1`,
      [report.id],
    );
    return this.file(manager, { ...source, agencyId: report.agencyId, year: report.year, content });
  }

  /** The report of an agency and year as it stands, or `undefined` when there is none. */
  async standing(manager: EntityManager, agencyId: string, year: number): Promise<StandingReport | undefined> {
    const [row] = await manager.query<(Omit<ReadReport, 'agency' | 'year'> & { reportId: string; versionId: string; firstReceivedOn: string; printedAgency: string | null; printedYear: number | null })[]>(
      `SELECT report.id AS "reportId", version.id AS "versionId", to_char(report.first_received_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "firstReceivedOn", version.printed_agency AS "printedAgency", version.printed_year AS "printedYear",
              version.format, version.title, version.published_on AS "publishedOn", version.contact, version.head_at AS "headAt",
              version.cells, version.indicators, version.sections, version.questions
       FROM report JOIN report_version version ON version.id = report.standing_version_id WHERE report.agency_id = $1 AND report.year = $2`,
      [agencyId, year],
    );
    if (row === undefined) return undefined;
    const { reportId, versionId, firstReceivedOn, printedAgency, printedYear, ...content } = row;
    return { reportId, versionId, firstReceivedOn, content: { ...content, agency: printedAgency, year: printedYear } };
  }

  async #insertVersion(manager: EntityManager, filed: FiledVersion, parentId: string | null, { content, ...version }: NewVersion): Promise<void> {
    const text = (value: string | null) => (value === null ? null : storableText(value));
    const columns: Record<string, unknown> = {
      id: filed.versionId,
      report_id: filed.reportId,
      number: filed.versionNumber,
      parent_id: parentId,
      source_file_id: version.sourceFileId,
      source_extraction_id: version.sourceExtractionId,
      file_name: storableText(version.fileName),
      format: content.format,
      title: text(content.title),
      published_on: text(content.publishedOn),
      contact: text(content.contact),
      printed_agency: text(content.agency),
      printed_year: content.year,
      cells_read: Object.keys(content.cells).length,
      indicators_read: content.indicators.length,
      head_at: storableJson(content.headAt),
      cells: storableJson(content.cells),
      indicators: storableJson(content.indicators),
      sections: storableJson(content.sections),
      questions: storableJson(content.questions),
    };
    const names = Object.keys(columns);
    await manager.query(
      `INSERT INTO report_version (${names.join(', ')}) OVERRIDING SYSTEM VALUE VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(columns),
    );
  }
}
