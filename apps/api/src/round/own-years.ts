import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentViewer } from '../authorisation/viewer.js';
import { SqlParameters } from '../database/sql-parameters.js';
import { agenciesInYear, type BoardRow } from './collection-board.js';

/** A year of an agency somebody hands in for: what is expected, by when, and how far it is. */
export interface OwnYear extends BoardRow {
  readonly year: number;
  /** Null where the office has not opened the year. */
  readonly roundState: 'OPEN' | 'CLOSED' | null;
  /** What the office tells the bureaus. */
  readonly roundNote: string;
}

/** More rows than the years of dozens of agencies have. */
const MOST_ROWS = 1_000;

@Injectable()
export class OwnYears {
  constructor(private readonly dataSource: DataSource) {}

  /** The years of the agencies the viewer hands in for, newest first: those reported on and those still expected. */
  async list(): Promise<OwnYear[]> {
    const { reportingAgencyIds } = currentViewer();
    if (reportingAgencyIds.length === 0) return [];
    const parameters = new SqlParameters();
    const own = `${parameters.add(reportingAgencyIds)}::bigint[]`;
    // The year before this one is due by law, whether or not the office has opened it; a later one only once it is opened.
    return this.dataSource.query(
      `SELECT of.year, board.*
       FROM (SELECT DISTINCT year FROM (
               SELECT year FROM report WHERE agency_id = ANY(${own})
               UNION SELECT round.year FROM round JOIN round_agency ON round_agency.round_id = round.id WHERE round_agency.agency_id = ANY(${own})
               UNION SELECT generate_series(min(year), extract(year FROM now() AT TIME ZONE 'Asia/Shanghai')::integer - 1) FROM report WHERE agency_id = ANY(${own})
               UNION SELECT extract(year FROM now() AT TIME ZONE 'Asia/Shanghai')::integer - 1
             ) known) of
       CROSS JOIN LATERAL ${agenciesInYear(`agency.id = ANY(${own})`, 'of.year')}
       ORDER BY of.year DESC, board."agencyName" COLLATE pinyin LIMIT ${MOST_ROWS}`,
      parameters.values,
    );
  }
}
