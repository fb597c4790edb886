import { COMPLAINT_KINDS, INDICATOR_KEYS, type AnnualReport, type CellKey } from '@huilan/annual-report';
import type { FigureKey } from '@huilan/measures';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { figureColumn } from '../database/figure-columns.js';
import { onlyIds } from '../database/identifiers.js';
import { SqlParameters } from '../database/sql-parameters.js';
import { COUNTED_STATES, type ReportState } from '../reports/report.entity.js';
import { boardRows, type RoundState } from '../round/collection-board.js';

/** Counts out of the texts that are added up: every indicator, and the kinds of complaints by themselves. */
export const TEXT_FIGURES: readonly FigureKey[] = [
  ...INDICATOR_KEYS.map((key) => `indicator.${key}` as const),
  ...COMPLAINT_KINDS.map((kind) => `indicator.complaintsHandled.${kind}` as const),
];

/** An agency of which a report is expected or there, and what its report states if it counts. */
export interface CollectedReport {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly state: RoundState;
  readonly reportId: string | null;
  readonly isCounted: boolean;
  /** Kind, value and print of the cells asked for; empty unless the report counts. */
  readonly cells: AnnualReport['cells'];
  /** Counts stated in the text, by key; one that is not stated is not there. */
  readonly indicators: Readonly<Partial<Record<FigureKey, number>>>;
}

/** The region's own report, if one was handed in. */
export interface OwnReport {
  readonly reportId: string;
  readonly state: ReportState;
  readonly cells: AnnualReport['cells'];
}

/** Cells without their places in the source, which nothing here looks at. */
const bareCells = (wanted: string) =>
  `(SELECT jsonb_object_agg(cell.key, cell.value - '{at,evidence,confidence,printed}'::text[]) FROM jsonb_each(version.cells) cell WHERE ${wanted}::text[] IS NULL OR cell.key = ANY(${wanted}::text[]))`;

/** What a region's reports of a year state, as the current viewer may see it. */
@Injectable()
export class CountedReports {
  constructor(private readonly dataSource: DataSource) {}

  /** Everybody on the collection board of the year, by name. `wanted`: the cells to fetch, null for all of them. One statement. */
  ofRegion(regionId: string, year: number, wanted: readonly CellKey[] | null = null): Promise<CollectedReport[]> {
    const parameters = new SqlParameters();
    const board = boardRows({ regionId, year }, parameters);
    const counted = TEXT_FIGURES.map((key) => `'${key}', figures.${figureColumn(key)}`).join(', ');
    return this.dataSource.query(
      `SELECT board."agencyId", board."agencyName", board.state, board."reportId", version.id IS NOT NULL AS "isCounted",
              COALESCE(${bareCells(parameters.add(wanted))}, '{}') AS cells, jsonb_strip_nulls(jsonb_build_object(${counted})) AS indicators
       FROM ${board}
       LEFT JOIN report ON report.id = board."reportId" AND report.state = ANY(${parameters.add(COUNTED_STATES)}::text[])
       LEFT JOIN report_version version ON version.id = report.standing_version_id
       LEFT JOIN report_figures figures ON figures.report_id = report.id
       ORDER BY board."agencyName" COLLATE pinyin, board."agencyId"`,
      parameters.values,
    );
  }

  /** The report the region itself handed in for the year, in whatever state it is. */
  async own(regionId: string, year: number): Promise<OwnReport | null> {
    const [own] = await this.dataSource.query<OwnReport[]>(
      `SELECT report.id AS "reportId", report.state, COALESCE(${bareCells('$3')}, '{}') AS cells
       FROM agency JOIN report ON report.agency_id = agency.id AND report.year = $2 JOIN report_version version ON version.id = report.standing_version_id
       WHERE agency.region_id = ANY($1::bigint[]) AND agency.kind = 'GOVERNMENT' ORDER BY agency.id LIMIT 1`,
      [onlyIds([regionId]), year, null],
    );
    return own ?? null;
  }
}
