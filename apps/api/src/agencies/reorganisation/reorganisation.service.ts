import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail.js';
import { asTheServer } from '../../authorisation/viewer.js';
import { isId, onlyIds } from '../../database/identifiers.js';
import { storableText } from '../../database/storable.js';
import { StaleChecks } from '../../rechecking/stale-checks.js';
import { kindOfName, normaliseAgencyName, shortNameOf } from '../agency-name.js';
import { Agency, type AgencyKind } from '../agency.entity.js';
import { Region } from '../region.entity.js';
import { invalidName, invalidYears, lineageCircle, nameTaken, nobody, otherRegions, reportsOutside, unknownAgency, unknownRegion, type AgencyRefusal } from './agency-refusals.js';

export interface NewAgency {
  readonly regionId: string;
  readonly name: string;
  readonly kind?: AgencyKind | null;
  readonly system?: string | null;
  readonly activeFrom?: number | null;
}

export interface Reorganisation {
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
  readonly fromYear: number;
  readonly predecessorsEnd: boolean;
  readonly note?: string | null;
}

type Outcome = { agencies: Agency[] } | AgencyRefusal;

/**
 * What becomes of agencies: founded, renamed, merged, split, closed (机构改革). Their reports stay where they are; the lineage says
 * whose figures go on in whose. Whoever calls this is an administrator; each change stands in the audit trail.
 */
@Injectable()
export class Reorganisations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trail: AuditTrail,
    private readonly staleChecks: StaleChecks,
  ) {}

  /** Founds an agency, before it has handed in anything. */
  register({ regionId, name, kind, system, activeFrom = null }: NewAgency): Promise<Outcome> {
    const wanted = wantedName(name);
    if (wanted === null) return Promise.resolve(invalidName);
    if (!isYear(activeFrom)) return Promise.resolve(invalidYears);
    return this.#change(async (manager) => {
      const region = isId(regionId) ? await manager.findOneBy(Region, { id: regionId }) : null;
      if (region === null) return unknownRegion;
      if (await isTaken(manager, regionId, wanted)) return nameTaken(wanted);
      const agency = await manager.save(
        manager.create(Agency, {
          regionId, name: wanted, shortName: shortNameOf(wanted, region.name), kind: kind ?? kindOfName(wanted), system: textOrNull(system), activeFrom, activeUntil: null, isSample: region.isSample,
        }),
      );
      await this.trail.record(manager, { action: 'agency.register', subject: 'agency', subjectId: agency.id, after: agency });
      return { agencies: [agency] };
    });
  }

  /** Gives an agency another name from a report year on; by the one before its earlier reports are found as ever. */
  rename(id: string, name: string, fromYear: number): Promise<Outcome> {
    const wanted = wantedName(name);
    if (wanted === null) return Promise.resolve(invalidName);
    if (!isYear(fromYear)) return Promise.resolve(invalidYears);
    return this.#change(async (manager) => {
      const [agency] = await found(manager, [id]);
      if (agency === undefined) return unknownAgency;
      if (agency.name === wanted) return { agencies: [agency] };
      if (await isTaken(manager, agency.regionId, wanted)) return nameTaken(wanted);
      const region = await manager.findOneByOrFail(Region, { id: agency.regionId });
      await manager.query(
        'INSERT INTO agency_former_name (agency_id, name, until_year) VALUES ($1, $2, $3) ON CONFLICT (agency_id, name) DO UPDATE SET until_year = EXCLUDED.until_year',
        [id, agency.name, fromYear - 1],
      );
      // Back to a name it had: then that is none of the past.
      await manager.query('DELETE FROM agency_former_name WHERE agency_id = $1 AND name = $2', [id, wanted]);
      const changed = { name: wanted, shortName: shortNameOf(wanted, region.name) };
      await manager.update(Agency, { id }, changed);
      await this.trail.record(manager, { action: 'agency.rename', subject: 'agency', subjectId: id, before: { name: agency.name }, after: { name: wanted, fromYear } });
      return { agencies: [{ ...agency, ...changed }] };
    });
  }

  /** Says for which years reports are expected of an agency; null leaves an end open. Refused while a report stands outside. */
  setYears(id: string, activeFrom: number | null, activeUntil: number | null): Promise<Outcome> {
    if (!isYear(activeFrom) || !isYear(activeUntil) || (activeFrom ?? 0) > (activeUntil ?? Infinity)) return Promise.resolve(invalidYears);
    return this.#change(async (manager) => {
      const [agency] = await found(manager, [id]);
      if (agency === undefined) return unknownAgency;
      const outside = await reportYears(manager, id, activeFrom, activeUntil);
      if (outside.length > 0) return reportsOutside(agency.name, outside);
      await manager.update(Agency, { id }, { activeFrom, activeUntil });
      await this.trail.record(manager, { action: 'agency.years', subject: 'agency', subjectId: id, before: { activeFrom: agency.activeFrom, activeUntil: agency.activeUntil }, after: { activeFrom, activeUntil } });
      return { agencies: [{ ...agency, activeFrom, activeUntil }] };
    });
  }

  /** Merges, splits or hands on: every predecessor goes on in every successor from a report year. All of it or nothing. */
  reorganise({ predecessorIds, successorIds, fromYear, predecessorsEnd, note }: Reorganisation): Promise<Outcome> {
    if (predecessorIds.length === 0 || successorIds.length === 0) return Promise.resolve(nobody);
    if (!isYear(fromYear)) return Promise.resolve(invalidYears);
    return this.#change(async (manager) => {
      const [before, after] = [await found(manager, predecessorIds), await found(manager, successorIds)];
      if (before.length < new Set(predecessorIds).size || after.length < new Set(successorIds).size) return unknownAgency;
      if (new Set([...before, ...after].map(({ regionId }) => regionId)).size > 1) return otherRegions;
      if (await makesCircle(manager, predecessorIds, successorIds)) return lineageCircle;
      if (predecessorsEnd) {
        for (const { id, name } of before) {
          const later = await reportYears(manager, id, null, fromYear - 1);
          if (later.length > 0) return reportsOutside(name, later);
        }
        await manager.update(Agency, { id: In([...predecessorIds]) }, { activeUntil: fromYear - 1 });
      }
      await manager.query(
        `INSERT INTO agency_lineage (predecessor_id, successor_id, from_year, note)
         SELECT before.id, after.id, $3, $4 FROM unnest($1::bigint[]) AS before (id) CROSS JOIN unnest($2::bigint[]) AS after (id)
         ON CONFLICT (predecessor_id, successor_id) DO UPDATE SET from_year = EXCLUDED.from_year, note = EXCLUDED.note`,
        [predecessorIds, successorIds, fromYear, textOrNull(note) ?? ''],
      );
      await this.staleChecks.ofReorganised(manager, [...predecessorIds, ...successorIds], fromYear);
      const change = { predecessorIds, successorIds, fromYear, predecessorsEnd, note: textOrNull(note) };
      await this.trail.record(manager, ...[...before, ...after].map(({ id }) => ({ action: 'agency.reorganise', subject: 'agency', subjectId: id, after: change })));
      return { agencies: await found(manager, [...predecessorIds, ...successorIds]) };
    });
  }

  /** One at a time, so that two administrators cannot close a circle together. */
  #change(work: (manager: EntityManager) => Promise<Outcome>): Promise<Outcome> {
    return asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.query('LOCK TABLE agency_lineage IN SHARE ROW EXCLUSIVE MODE');
        return work(manager);
      }),
    );
  }
}

function found(manager: EntityManager, ids: readonly string[]): Promise<Agency[]> {
  return manager.find(Agency, { where: { id: In(onlyIds(ids)) }, order: { id: 'ASC' } });
}

/** Whether an agency of the region bears the name. */
async function isTaken(manager: EntityManager, regionId: string, name: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT FROM agency WHERE region_id = $1 AND name = $2', [regionId, name]);
  return rows.length > 0;
}

/** Years of the agency's reports outside these, oldest first. */
async function reportYears(manager: EntityManager, id: string, from: number | null, until: number | null): Promise<number[]> {
  const rows = await manager.query<{ year: number }[]>('SELECT year FROM report WHERE agency_id = $1 AND (year < $2 OR year > $3) ORDER BY year', [id, from ?? 0, until ?? 9_999]);
  return rows.map(({ year }) => year);
}

/** Whether a predecessor would come out of one of its successors. */
async function makesCircle(manager: EntityManager, predecessorIds: readonly string[], successorIds: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `WITH RECURSIVE later (id) AS (
       SELECT unnest($2::bigint[]) UNION SELECT lineage.successor_id FROM agency_lineage lineage JOIN later ON lineage.predecessor_id = later.id
     ) SELECT FROM later WHERE id = ANY($1::bigint[])`,
    [predecessorIds, successorIds],
  );
  return rows.length > 0;
}

function wantedName(name: string): string | null {
  const wanted = storableText(normaliseAgencyName(name));
  return wanted.length >= 2 && wanted.length <= 100 ? wanted : null;
}

const isYear = (year: number | null): boolean => year === null || (Number.isInteger(year) && year >= 2000 && year <= 2100);

const textOrNull = (text: string | null | undefined): string | null => (text == null || text.trim() === '' ? null : storableText(text.trim()).slice(0, 500));
