import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { asTheServer, currentViewer } from '../authorisation/viewer.js';
import { onlyIds } from '../database/identifiers.js';
import { SqlParameters, containsPattern } from '../database/sql-parameters.js';
import { badInput, type Page, type PageWish } from '../listing/list-page.js';
import { listPageAsTheServer } from '../listing/list-page-as-the-server.js';
import { isDate } from '../round/rounds.js';
import { verifyAuditChain, type ChainVerdict } from './audit-chain.js';

/** Which entries of the trail are wanted. What is left out does not restrict. */
export interface AuditCriteria {
  readonly subject?: string | null;
  readonly subjectId?: string | null;
  /** Of this region and those below it. */
  readonly regionId?: string | null;
  readonly year?: number | null;
  readonly agencyId?: string | null;
  /** What was done: actions, or their beginnings up to the dot (`report.`). */
  readonly actions?: readonly string[] | null;
  readonly byName?: string | null;
  /** Days in China, both included, `YYYY-MM-DD`. */
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface AuditEntry {
  readonly number: number;
  readonly at: Date;
  readonly byName: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
  /** What the entry is about, in today's names. */
  readonly regionName: string | null;
  readonly agencyName: string | null;
  readonly year: number | null;
  readonly reportId: string | null;
}

/** The id of the subject where it is of a kind that is numbered; SQL. */
const idOf = (subject: string): string => `CASE WHEN entry.subject = '${subject}' THEN entry.subject_id::bigint END`;

/** An entry with what it is about. */
const ENTRIES = `audit_entry entry
  LEFT JOIN report ON report.id = ${idOf('report')}
  LEFT JOIN round ON round.id = ${idOf('round')}
  LEFT JOIN batch_item item ON item.id = ${idOf('batchItem')}
  LEFT JOIN batch ON batch.id = COALESCE(item.batch_id, ${idOf('batch')})
  LEFT JOIN agency ON agency.id = COALESCE(report.agency_id, ${idOf('agency')})
  LEFT JOIN region ON region.id = COALESCE(agency.region_id, round.region_id, batch.region_id, ${idOf('region')})`;

const YEAR = `COALESCE(report.year, round.year, ${idOf('year')}::integer)`;

@Injectable()
export class AuditService {
  #verifying: Promise<ChainVerdict> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** A page of the trail: for an administrator all of it, for a supervisor what concerns his regions; for nobody else anything. */
  list(criteria: AuditCriteria, wish: PageWish): Promise<Page<AuditEntry>> {
    const parameters = new SqlParameters();
    return listPageAsTheServer(
      this.dataSource,
      {
        select: `entry.number::int AS number, entry.at, entry.by_name AS "byName", entry.action, entry.subject, entry.subject_id AS "subjectId", entry.before::text AS before, entry.after::text AS after, entry.hash,
                 region.name AS "regionName", agency.name AS "agencyName", ${YEAR} AS year, report.id AS "reportId"`,
        from: ENTRIES,
        conditions: [...seen(parameters), ...conditions(criteria, parameters)],
        parameters,
        sort: [],
        id: 'entry.number',
      },
      wish,
    );
  }

  /** Whether the trail is the chain it was, from its first entry to its last. Asked by many at once it is followed once. */
  verify(): Promise<ChainVerdict> {
    this.#verifying ??= asTheServer(() => verifyAuditChain(this.dataSource)).finally(() => {
      this.#verifying = undefined;
    });
    return this.#verifying;
  }
}

function seen(parameters: SqlParameters): string[] {
  const { isAdministrator, supervisedRegionIds } = currentViewer();
  return isAdministrator ? [] : [`region.id = ANY(${regionsAndBelow(parameters.add(supervisedRegionIds))})`];
}

function conditions({ subject, subjectId, regionId, year, agencyId, actions, byName, from, to }: AuditCriteria, parameters: SqlParameters): string[] {
  for (const day of [from, to]) if (day != null && !isDate(day)) throw badInput(`${day} is no day`);
  const wanted: string[] = [];
  if (subject != null) wanted.push(`entry.subject = ${parameters.add(subject)}`);
  if (subjectId != null) wanted.push(`entry.subject_id = ${parameters.add(subjectId)}`);
  if (regionId != null) wanted.push(`region.id = ANY(${regionsAndBelow(parameters.add(onlyIds([regionId])))})`);
  if (year != null) wanted.push(`${YEAR} = ${parameters.add(year)}`);
  if (agencyId != null) wanted.push(`agency.id = ANY(${parameters.add(onlyIds([agencyId]))}::bigint[])`);
  if (actions != null) wanted.push(`EXISTS (SELECT FROM unnest(${parameters.add(actions)}::text[]) AS one (action) WHERE starts_with(entry.action, one.action))`);
  if (byName) wanted.push(`entry.by_name ILIKE ${parameters.add(containsPattern(byName))}`);
  if (from != null) wanted.push(`entry.at >= ${parameters.add(from)}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`);
  if (to != null) wanted.push(`entry.at < (${parameters.add(to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`);
  return wanted;
}
