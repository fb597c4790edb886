import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { firstExpectedYear } from '../agencies/expected-reports.js';
import { AuditTrail, type Change } from '../audit/audit-trail.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer, currentViewer } from '../authorisation/viewer.js';
import { isId, onlyIds } from '../database/identifiers.js';
import { storableText } from '../database/storable.js';
import { agencyElsewhere, alreadyOpened, invalidDate, invalidYear, notAllAccepted, notAllowed, reasonMissing, unknownRegion, unknownRound, yearClosed, yearOpen, type RoundRefusal } from './refusals.js';

/** The round of a region for a report year: opened with the agencies expected, a deadline and a note to the bureaus. */
export interface Round {
  readonly id: string;
  readonly regionId: string;
  readonly year: number;
  readonly state: 'OPEN' | 'CLOSED';
  /** `YYYY-MM-DD`. */
  readonly deadline: string;
  readonly note: string;
  readonly revision: number;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

export type RoundOutcome =
  | { readonly outcome: 'changed'; readonly round: Round }
  | { readonly outcome: 'stale'; readonly round: Round }
  | { readonly outcome: 'refused'; readonly refusal: RoundRefusal };

export interface RoundOpening {
  readonly regionId: string;
  readonly year: number;
  readonly deadline: string;
  readonly note: string;
  readonly agencyIds: readonly string[];
}

/** What is to be another way; what is left out stays. */
export interface RoundChange {
  readonly deadline?: string | null;
  readonly note?: string | null;
  readonly agencyIds?: readonly string[] | null;
}

/** An agency as the list of a new year would have it, and why. */
export interface ProposedAgency {
  readonly agencyId: string;
  readonly expected: boolean;
  readonly because: 'AS_LAST_YEAR' | 'NEW' | 'RENAMED' | 'MERGED' | 'CLOSED' | 'SUCCESSOR';
}

const COLUMNS = `id, region_id AS "regionId", year, state, to_char(deadline, 'YYYY-MM-DD') AS deadline, note, revision,
  opened_at AS "openedAt", opened_by AS "openedBy", closed_at AS "closedAt", closed_by AS "closedBy"`;

@Injectable()
export class Rounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly trail: AuditTrail,
  ) {}

  /** The rounds of a region, newest year first. */
  ofRegion(regionId: string): Promise<Round[]> {
    return this.dataSource.query(`SELECT ${COLUMNS} FROM round WHERE region_id = ANY($1::bigint[]) ORDER BY year DESC`, [onlyIds([regionId])]);
  }

  async find(regionId: string, year: number): Promise<Round | null> {
    const [round] = await this.dataSource.query<Round[]>(`SELECT ${COLUMNS} FROM round WHERE region_id = ANY($1::bigint[]) AND year = $2`, [onlyIds([regionId]), year]);
    return round ?? null;
  }

  /** Ids of the agencies on the list of a round. */
  async expectedIn(roundIds: readonly string[]): Promise<{ roundId: string; agencyId: string }[]> {
    return this.dataSource.query(
      `SELECT round_id AS "roundId", agency_id AS "agencyId" FROM round_agency JOIN agency ON agency.id = agency_id WHERE round_id = ANY($1::bigint[]) ORDER BY agency.name COLLATE pinyin`,
      [roundIds],
    );
  }

  /** Who would be expected in a year: last year's list, with what was created, merged, renamed or closed since. */
  propose(regionId: string, year: number): Promise<ProposedAgency[]> {
    return this.dataSource.query(
      `WITH chosen AS (
         SELECT agency.*, ${firstExpectedYear('agency')} AS first_year,
                EXISTS (SELECT FROM round_agency JOIN round ON round.id = round_id WHERE agency_id = agency.id AND round_agency.year = $2 - 1 AND round.region_id = $1) AS was_listed,
                EXISTS (SELECT FROM round WHERE region_id = $1 AND year = $2 - 1) AS had_list,
                EXISTS (SELECT FROM agency_lineage WHERE predecessor_id = agency.id) AS has_successor,
                EXISTS (SELECT FROM agency_lineage WHERE successor_id = agency.id AND from_year = $2) AS succeeds,
                EXISTS (SELECT FROM agency_former_name WHERE agency_id = agency.id AND until_year = $2 - 1) AS renamed
         FROM agency WHERE region_id = $1 AND kind <> 'GOVERNMENT'
       )
       SELECT id AS "agencyId", (active_until IS NULL OR active_until >= $2) AS expected,
              CASE WHEN active_until < $2 AND has_successor THEN 'MERGED' WHEN active_until < $2 THEN 'CLOSED' WHEN succeeds THEN 'SUCCESSOR'
                   WHEN renamed THEN 'RENAMED' WHEN was_listed OR first_year < $2 THEN 'AS_LAST_YEAR' ELSE 'NEW' END AS because
       FROM chosen
       WHERE was_listed OR ((active_until IS NULL OR active_until >= $2 OR (NOT had_list AND active_until = $2 - 1)) AND (first_year <= $2 OR first_year IS NULL))
       ORDER BY name COLLATE pinyin`,
      [isId(regionId) ? regionId : '0', year],
    );
  }

  /** Opens a year for a region. */
  async open({ regionId, year, deadline, note, agencyIds }: RoundOpening): Promise<RoundOutcome> {
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return refused(invalidYear);
    if (!isDate(deadline)) return refused(invalidDate);
    if (!isId(regionId)) return refused(unknownRegion);
    return asTheServer(async () => {
      const [region] = await this.dataSource.query<object[]>('SELECT FROM region WHERE id = $1', [regionId]);
      if (region === undefined) return refused(unknownRegion);
      if (!(await this.authority.maySupervise(regionId))) return refused(notAllowed);
      return this.dataSource.transaction(async (manager) => {
        const [round] = await manager.query<Round[]>(
          `INSERT INTO round (region_id, year, deadline, note, opened_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (region_id, year) DO NOTHING RETURNING ${COLUMNS}`,
          [regionId, year, deadline, storableText(note.trim()), storableText(currentViewer().name)],
        );
        if (round === undefined) return refused(alreadyOpened);
        const problem = await this.#expect(manager, round, agencyIds);
        if (problem !== null) {
          await manager.query('DELETE FROM round WHERE id = $1', [round.id]);
          return refused(problem);
        }
        await this.trail.record(manager, { action: 'round.open', ...subject(round), after: { ...round, agencyIds } });
        return { outcome: 'changed', round };
      });
    });
  }

  /** Changes deadline, note or list of an open year. */
  change(roundId: string, revision: number, { deadline, note, agencyIds }: RoundChange): Promise<RoundOutcome> {
    return this.#edit(roundId, revision, async (manager, round) => {
      if (deadline != null && !isDate(deadline)) return invalidDate;
      if (round.state === 'CLOSED') return yearClosed(round.year);
      if (agencyIds != null) {
        const problem = await this.#expect(manager, round, agencyIds);
        if (problem !== null) return problem;
      }
      await manager.query('UPDATE round SET deadline = COALESCE($2, deadline), note = COALESCE($3, note) WHERE id = $1', [round.id, deadline ?? null, note == null ? null : storableText(note.trim())]);
      return { action: 'round.change', before: { deadline: round.deadline, note: round.note }, after: { deadline, note, agencyIds } };
    });
  }

  /** Closes a year: nothing that was handed in may still be under way; who never handed in stays missing. */
  close(roundId: string, revision: number, note: string): Promise<RoundOutcome> {
    return this.#edit(roundId, revision, async (manager, round) => {
      if (round.state === 'CLOSED') return yearClosed(round.year);
      const [{ open }] = await manager.query<[{ open: number }]>(
        `SELECT count(*)::int AS open FROM report JOIN agency ON agency.id = agency_id
         WHERE report.year = $2 AND report.state NOT IN ('ACCEPTED', 'PUBLISHED') AND agency.kind <> 'GOVERNMENT'
           AND (agency.region_id = $3 OR EXISTS (SELECT FROM round_agency WHERE round_id = $1 AND round_agency.agency_id = agency.id)) AND round_of(agency.id, $2) = $1`,
        [round.id, round.year, round.regionId],
      );
      if (open > 0) return notAllAccepted(open);
      await manager.query(`UPDATE round SET state = 'CLOSED', closed_at = now(), closed_by = $2 WHERE id = $1`, [round.id, storableText(currentViewer().name)]);
      return { action: 'round.close', before: { state: 'OPEN' }, after: { state: 'CLOSED', note } };
    });
  }

  /** Opens a closed year again, for a reason. */
  reopen(roundId: string, revision: number, reason: string): Promise<RoundOutcome> {
    return this.#edit(roundId, revision, async (manager, round) => {
      if (reason.trim() === '') return reasonMissing;
      if (round.state === 'OPEN') return yearOpen;
      await manager.query(`UPDATE round SET state = 'OPEN', closed_at = NULL, closed_by = NULL WHERE id = $1`, [round.id]);
      return { action: 'round.reopen', before: { state: 'CLOSED' }, after: { state: 'OPEN', reason: reason.trim() } };
    });
  }

  async #edit(
    roundId: string,
    revision: number,
    edit: (manager: EntityManager, round: Round) => Promise<Omit<Change, 'subject' | 'subjectId'> | RoundRefusal>,
  ): Promise<RoundOutcome> {
    if (!isId(roundId)) return refused(unknownRound);
    return asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        const [round] = await manager.query<Round[]>(`SELECT ${COLUMNS} FROM round WHERE id = $1 FOR UPDATE`, [roundId]);
        if (round === undefined) return refused(unknownRound);
        if (!(await this.authority.maySupervise(round.regionId))) return refused(notAllowed);
        if (round.revision !== revision) return { outcome: 'stale', round };
        const change = await edit(manager, round);
        if ('code' in change) return refused(change);
        const [rows] = await manager.query<[Round[], number]>(`UPDATE round SET revision = revision + 1 WHERE id = $1 RETURNING ${COLUMNS}`, [roundId]);
        await this.trail.record(manager, { ...change, ...subject(round) });
        return { outcome: 'changed', round: rows[0] as Round };
      }),
    );
  }

  /** Makes the list exactly these agencies; says why not where one is of another region or on another list. */
  async #expect(manager: EntityManager, round: Round, agencyIds: readonly string[]): Promise<RoundRefusal | null> {
    const ids = onlyIds(agencyIds);
    const strangers = await manager.query<{ name: string }[]>(
      `SELECT COALESCE(agency.name, wanted.id::text) AS name FROM unnest($2::bigint[]) AS wanted (id) LEFT JOIN agency ON agency.id = wanted.id
       WHERE agency.id IS NULL OR agency.kind = 'GOVERNMENT'
          OR agency.region_id <> ALL (ARRAY(WITH RECURSIVE below AS (SELECT $1::bigint AS id UNION SELECT region.id FROM region JOIN below ON region.parent_id = below.id) SELECT id FROM below))
          OR EXISTS (SELECT FROM round_agency WHERE agency_id = agency.id AND year = $3 AND round_id <> $4)`,
      [round.regionId, ids, round.year, round.id],
    );
    if (strangers.length > 0 || ids.length < agencyIds.length) return agencyElsewhere(strangers.map(({ name }) => name));
    await manager.query('DELETE FROM round_agency WHERE round_id = $1 AND agency_id <> ALL($2::bigint[])', [round.id, ids]);
    await manager.query('INSERT INTO round_agency (round_id, year, agency_id) SELECT $1, $2, id FROM unnest($3::bigint[]) AS wanted (id) ON CONFLICT DO NOTHING', [round.id, round.year, ids]);
    return null;
  }
}

const refused = (refusal: RoundRefusal): RoundOutcome => ({ outcome: 'refused', refusal });

const subject = (round: Round) => ({ subject: 'round', subjectId: round.id });

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
