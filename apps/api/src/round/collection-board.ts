import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { firstExpectedYear, regionsAndBelow, wasExpected } from '../agencies/expected-reports.js';
import { agencySeenInFull } from '../authorisation/reports-seen.js';
import { onlyIds } from '../database/identifiers.js';
import { SqlParameters, containsPattern } from '../database/sql-parameters.js';
import { listPage, type Page, type PageWish, type SortKey } from '../listing/list-page.js';
import type { LocalizedText } from '@huilan/annual-report';

/** Where an agency's report is: not handed in, or in the state of its report; handed in again after it was returned. */
export const ROUND_STATES = ['EXPECTED', 'HANDED_IN', 'BEING_CHECKED', 'RETURNED', 'HANDED_IN_AGAIN', 'ACCEPTED', 'PUBLISHED'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** State of a report (SQL alias) as people speak of it. */
export function roundStateOf(report: string): string {
  return `CASE WHEN ${report}.id IS NULL THEN 'EXPECTED'
    WHEN ${report}.state = 'HANDED_IN' AND EXISTS (SELECT FROM return_letter WHERE return_letter.report_id = ${report}.id) THEN 'HANDED_IN_AGAIN' ELSE ${report}.state END`;
}

/** Which agencies a board shows. What is left out does not restrict. */
export interface BoardCriteria {
  readonly regionId: string;
  readonly year: number;
  readonly states?: readonly RoundState[] | null;
  readonly kinds?: readonly AgencyKind[] | null;
  /** Only those that are late, missing or not; or only those in time. */
  readonly late?: boolean | null;
  readonly search?: string | null;
  readonly agencyIds?: readonly string[] | null;
}

/** An agency on the board. */
export interface BoardRow {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly kind: AgencyKind;
  readonly regionId: string;
  readonly regionName: string;
  readonly state: RoundState;
  readonly reportId: string | null;
  readonly versionNumber: number | null;
  /** `YYYY-MM-DD`. */
  readonly deadline: string;
  readonly firstReceivedAt: Date | null;
  readonly receivedAt: Date | null;
  /** Days from the deadline to the first hand-in, or to today while nothing came; 0 when in time. */
  readonly daysLate: number;
  /** Days a report waits for the office; null when it does not. */
  readonly waitingDays: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** What a returned report was returned for. */
  readonly returnedFor: readonly LocalizedText[];
  /** By when the returned report is to come again, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}

/** Agencies of a kind in a region, counted by state. */
export interface BoardGroup {
  readonly regionId: string;
  readonly regionName: string;
  readonly kind: AgencyKind;
  readonly agencies: number;
  readonly states: readonly { readonly state: RoundState; readonly agencies: number }[];
  readonly late: number;
}

const AGENCY_KEY: SortKey = { sql: 'board."agencyName"', type: 'text', collation: 'pinyin' };
export const BOARD_SORTS = {
  AGENCY: [AGENCY_KEY],
  STATE: [{ sql: `array_position(ARRAY['${ROUND_STATES.join("', '")}'], board.state)`, type: 'integer' }, AGENCY_KEY],
  DAYS_LATE: [{ sql: 'board."daysLate"', type: 'integer' }, AGENCY_KEY],
  WAITING: [{ sql: 'COALESCE(board."waitingDays", -1)', type: 'integer' }, AGENCY_KEY],
  ERRORS: [{ sql: 'board.errors', type: 'integer' }, AGENCY_KEY],
} as const satisfies Record<string, readonly SortKey[]>;
export type BoardSort = keyof typeof BOARD_SORTS;

/** The day in China, where the offices are. */
const TODAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;

@Injectable()
export class CollectionBoard {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of the board: the agencies expected in a year and whoever reported, with how far each is. */
  list(criteria: BoardCriteria, sort: BoardSort, wish: PageWish): Promise<Page<BoardRow>> {
    const parameters = new SqlParameters();
    const from = boardRows(criteria, parameters);
    return listPage(this.dataSource, { select: 'board.*', from, conditions: conditions(criteria, parameters), parameters, sort: BOARD_SORTS[sort], id: 'board."agencyId"' }, wish);
  }

  /** Every agency of the board that meets the criteria, for files and letters. */
  all(criteria: BoardCriteria, sort: BoardSort, direction: PageWish['direction']): Promise<BoardRow[]> {
    const parameters = new SqlParameters();
    const from = boardRows(criteria, parameters);
    const wanted = conditions(criteria, parameters);
    const order = direction === 'ASCENDING' ? 'ASC' : 'DESC';
    const keys = (BOARD_SORTS[sort] as readonly SortKey[]).map((key) => `${key.sql}${key.collation ? ` COLLATE ${key.collation}` : ''} ${order}`);
    return this.dataSource.query(`SELECT board.* FROM ${from}${wanted.length > 0 ? ` WHERE ${wanted.join(' AND ')}` : ''} ORDER BY ${keys.join(', ')}`, parameters.values);
  }

  /** The board counted by region and kind. */
  async groups(regionId: string, year: number): Promise<BoardGroup[]> {
    const parameters = new SqlParameters();
    const rows: (Omit<BoardGroup, 'states' | 'agencies'> & { state: RoundState; agencies: number })[] = await this.dataSource.query(
      `SELECT board."regionId", board."regionName", board.kind, board.state, count(*)::int AS agencies, (count(*) FILTER (WHERE board."daysLate" > 0))::int AS late
       FROM ${boardRows({ regionId, year }, parameters)} GROUP BY board."regionId", board."regionName", board.kind, board.state ORDER BY board."regionId", board.kind`,
      parameters.values,
    );
    const groups = new Map<string, BoardGroup & { agencies: number; late: number; states: { state: RoundState; agencies: number }[] }>();
    for (const { state, agencies, late, ...head } of rows) {
      const key = `${head.regionId}/${head.kind}`;
      const group = groups.get(key) ?? { ...head, agencies: 0, late: 0, states: [] };
      groups.set(key, { ...group, agencies: group.agencies + agencies, late: group.late + late, states: [...group.states, { state, agencies }] });
    }
    return [...groups.values()];
  }
}

/** The rows of the board as a subselect `board`. The region's own report is not collected: it is written here. */
export function boardRows({ regionId, year }: Pick<BoardCriteria, 'regionId' | 'year'>, parameters: SqlParameters): string {
  const [region, of] = [parameters.add(onlyIds([regionId])), `${parameters.add(year)}::integer`];
  // An agency whose reports the viewer does not see would look as if it had handed in nothing.
  const isSeen = agencySeenInFull('agency.id', (value) => parameters.add(value));
  return agenciesInYear(`region_id = ANY(${regionsAndBelow(region)}) AND kind <> 'GOVERNMENT' AND ${isSeen}`, of);
}

/**
 * How far some agencies are in a year, as a subselect `board`: those expected, and whoever reported. `agencies` is a condition on
 * `agency`, `of` the year; both SQL. A region's own report has the law's two months more.
 */
export function agenciesInYear(agencies: string, of: string): string {
  const deadline = `CASE WHEN agency.kind = 'GOVERNMENT' THEN make_date(${of} + 1, 3, 31) ELSE COALESCE(round.deadline, make_date(${of} + 1, 1, 31)) END`;
  const firstDay = `(report.first_received_at AT TIME ZONE 'Asia/Shanghai')::date`;
  return `(
    SELECT agency.id AS "agencyId", agency.name AS "agencyName", agency.kind, agency.region_id AS "regionId", region.name AS "regionName",
           round.state AS "roundState", COALESCE(round.note, '') AS "roundNote", ${roundStateOf('report')} AS state, report.id AS "reportId", version.number AS "versionNumber", to_char(${deadline}, 'YYYY-MM-DD') AS deadline,
           report.first_received_at AS "firstReceivedAt", report.received_at AS "receivedAt",
           greatest(0, COALESCE(${firstDay}, ${TODAY}) - ${deadline}) AS "daysLate",
           CASE WHEN report.state IN ('HANDED_IN', 'BEING_CHECKED') THEN greatest(0, ${TODAY} - (report.received_at AT TIME ZONE 'Asia/Shanghai')::date) END AS "waitingDays",
           COALESCE(report.errors, 0) AS errors, COALESCE(report.warnings, 0) AS warnings, COALESCE(report.notices, 0) AS notices,
           CASE WHEN report.state = 'RETURNED' THEN ARRAY(SELECT point -> 'message' FROM jsonb_array_elements(letter.points) AS point) ELSE ARRAY[]::jsonb[] END AS "returnedFor",
           CASE WHEN report.state = 'RETURNED' THEN to_char(letter.due_on, 'YYYY-MM-DD') END AS "dueOn"
    FROM (SELECT agency.*, ${firstExpectedYear('agency')} AS first_year FROM agency WHERE ${agencies}) agency
    JOIN region ON region.id = agency.region_id
    LEFT JOIN report ON report.agency_id = agency.id AND report.year = ${of}
    LEFT JOIN report_version version ON version.id = report.standing_version_id
    LEFT JOIN round ON round.id = round_of(agency.id, ${of})
    LEFT JOIN LATERAL (SELECT points, due_on FROM return_letter WHERE return_letter.report_id = report.id ORDER BY number DESC LIMIT 1) letter ON true
    WHERE report.id IS NOT NULL OR CASE WHEN round.id IS NULL OR agency.kind = 'GOVERNMENT' THEN ${wasExpected('agency', 'agency.first_year', of, 'report.id')}
      ELSE EXISTS (SELECT FROM round_agency WHERE round_agency.agency_id = agency.id AND round_agency.year = ${of}) END
  ) board`;
}

function conditions({ states, kinds, late, search, agencyIds }: BoardCriteria, parameters: SqlParameters): string[] {
  const wanted: string[] = [];
  if (states != null) wanted.push(`board.state = ANY(${parameters.add(states)}::text[])`);
  if (kinds != null) wanted.push(`board.kind = ANY(${parameters.add(kinds)}::text[])`);
  if (late != null) wanted.push(`(board."daysLate" > 0) = ${parameters.add(late)}`);
  if (search) wanted.push(`board."agencyName" ILIKE ${parameters.add(containsPattern(search))}`);
  if (agencyIds != null) wanted.push(`board."agencyId" = ANY(${parameters.add(onlyIds(agencyIds))}::bigint[])`);
  return wanted;
}
