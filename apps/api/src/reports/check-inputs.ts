import { CELLS, type AnnualReport } from '@huilan/annual-report';
import { WATCHED_FIGURES, memberSumsOf, type MemberSum, type MemberSums, type PeerGrowth } from '@huilan/checking';
import { FIGURES, type FigureKey } from '@huilan/measures';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnownAgency } from '../agencies/agency-register.js';
import { addsUp, regionsAndBelow } from '../agencies/expected-reports.js';
import { figureColumn } from '../database/figure-columns.js';
import { SqlParameters } from '../database/sql-parameters.js';
import { boardRows } from '../round/collection-board.js';
import { COUNTED_STATES } from './report.entity.js';

/** Reports whose cells are in memory at once while a region is added up. */
const AT_ONCE = 200;

const figureKeys: ReadonlySet<string> = new Set(FIGURES.map(({ key }) => key));

/** The figures behind a watched figure that the database keeps: itself, or the kinds that add up to it. */
const WATCHED_COLUMNS = WATCHED_FIGURES.flatMap(({ key }) => {
  const parts = FIGURES.map((figure) => figure.key).filter((figure) => figure === key || figure.startsWith(`${key}.`));
  const own = figureKeys.has(key) ? [key as FigureKey] : parts;
  return own.length === 0 ? [] : [{ key, columns: own.map(figureColumn) }];
});

/** What the checks want to know beside the report itself, out of the database. Works in the caller's transaction. */
@Injectable()
export class CheckInputs {
  /** How the figures of the agencies of the same kind in the same region moved from last year to this. */
  async peerGrowth(manager: EntityManager, agency: KnownAgency, year: number): Promise<PeerGrowth> {
    const moved = WATCHED_COLUMNS.map(({ columns }, index) => {
      const of = (row: string) => (columns.length === 1 ? `${row}.${columns[0]}` : `(CASE WHEN num_nonnulls(${columns.map((column) => `${row}.${column}`).join(', ')}) > 0 THEN ${columns.map((column) => `COALESCE(${row}.${column}, 0)`).join(' + ')} END)`);
      const ratio = `CASE WHEN ${of('now')} >= 0 AND ${of('before')} >= 0 THEN (${of('now')} + 1)::double precision / (${of('before')} + 1)::double precision END`;
      return `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${ratio}) AS "ratio${index}", count(${ratio})::int AS "agencies${index}"`;
    });
    const [row] = await manager.query<Record<string, number | null>[]>(
      `SELECT ${moved.join(', ')} FROM agency JOIN report_figures now ON now.agency_id = agency.id AND now.year = $3
         JOIN report_figures before ON before.agency_id = agency.id AND before.year = $3 - 1
       WHERE agency.region_id = $1 AND agency.kind = $2`,
      [agency.regionId, agency.kind, year],
    );
    return Object.fromEntries(
      WATCHED_COLUMNS.flatMap(({ key }, index) => {
        const ratio = row?.[`ratio${index}`];
        return ratio == null ? [] : [[key, { ratio, agencies: row?.[`agencies${index}`] ?? 0 }]];
      }),
    );
  }

  /** Names of the region's other agencies. */
  async otherAgencies(manager: EntityManager, agency: KnownAgency): Promise<string[]> {
    const rows = await manager.query<{ name: string }[]>('SELECT name FROM agency WHERE region_id = $1 AND id <> $2', [agency.regionId, agency.id]);
    return rows.map(({ name }) => name);
  }

  /** The day the office set for the agency's report, `YYYY-MM-DD`; `undefined` when no round was opened. */
  async deadline(manager: EntityManager, agencyId: string, year: number): Promise<string | undefined> {
    const [row] = await manager.query<{ deadline: string }[]>(`SELECT to_char(deadline, 'YYYY-MM-DD') AS deadline FROM round WHERE id = round_of($1, $2)`, [agencyId, year]);
    return row?.deadline;
  }

  /** Texts of reports, for a comparison word for word. Under the agency's name of today, which tells them apart. */
  async texts(manager: EntityManager, reportIds: readonly string[]): Promise<AnnualReport[]> {
    if (reportIds.length === 0) return [];
    return manager.query(
      `SELECT agency.name AS agency, report.year, version.format, version.title, version.published_on AS "publishedOn", '{}'::jsonb AS cells, '[]'::jsonb AS indicators, version.sections
       FROM report JOIN agency ON agency.id = report.agency_id JOIN report_version version ON version.id = report.standing_version_id
       WHERE report.id = ANY($1::bigint[]) ORDER BY array_position($1::bigint[], report.id)`,
      [reportIds],
    );
  }

  /** The sums, cell by cell, over the reports of a region and those below it that count; and how many agencies were to report. */
  async memberSums(manager: EntityManager, regionId: string, year: number): Promise<MemberSums> {
    const parameters = new SqlParameters();
    const [{ agencies }] = await manager.query<[{ agencies: number }]>(`SELECT count(*)::int AS agencies FROM ${boardRows({ regionId, year }, parameters)}`, parameters.values);
    let sums: MemberSums = { reports: 0, agencies: 0, cells: {}, otherHandling: {} };
    for (let after = '0'; ; ) {
      const rows = await manager.query<{ id: string; cells: AnnualReport['cells'] }[]>(
        `SELECT report.id, version.cells FROM report JOIN agency ON agency.id = report.agency_id JOIN report_version version ON version.id = report.standing_version_id
         WHERE agency.region_id = ANY(${regionsAndBelow('$1')}) AND ${addsUp('agency')} AND report.year = $2 AND report.state = ANY($4) AND report.id > $3 ORDER BY report.id LIMIT ${AT_ONCE}`,
        [[regionId], year, after, COUNTED_STATES],
      );
      const last = rows.at(-1);
      if (last === undefined) return { ...sums, agencies };
      sums = addedUp(sums, memberSumsOf(rows.map(({ cells }) => ({ ...EMPTY, cells }))));
      after = last.id;
    }
  }
}

const EMPTY: AnnualReport = { agency: null, year: null, format: null, title: null, publishedOn: null, cells: {}, indicators: [], sections: [] };

function addedUp(one: MemberSums, other: MemberSums): MemberSums {
  return {
    reports: one.reports + other.reports,
    agencies: one.agencies + other.agencies,
    cells: Object.fromEntries(CELLS.flatMap(({ key }) => entry(key, one.cells[key], other.cells[key]))),
    otherHandling: Object.fromEntries(
      [...new Set([...Object.keys(one.otherHandling), ...Object.keys(other.otherHandling)])].flatMap((key) =>
        entry(key, one.otherHandling[key as keyof MemberSums['otherHandling']], other.otherHandling[key as keyof MemberSums['otherHandling']]),
      ),
    ),
  };
}

function entry(key: string, one: MemberSum | undefined, other: MemberSum | undefined): [string, MemberSum][] {
  if (one === undefined) return other === undefined ? [] : [[key, other]];
  if (other === undefined) return [[key, one]];
  // Money has tails in binary: more than the ten-thousandth of a unit that the form prints is none.
  const sum = Number((one.sum + other.sum).toFixed(6));
  return [[key, { sum, numbers: one.numbers + other.numbers, notApplicable: one.notApplicable + other.notApplicable }]];
}
