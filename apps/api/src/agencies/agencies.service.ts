import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isId, onlyIds } from '../database/identifiers.js';
import { SqlParameters, containsPattern } from '../database/sql-parameters.js';
import { listPage, type Page, type PageWish, type SortKey } from '../listing/list-page.js';
import { AgencyFormerName } from './agency-former-name.entity.js';
import { Agency, type AgencyKind } from './agency.entity.js';
import { regionsAndBelow } from './expected-reports.js';

/** Which agencies a list shows. What is left out does not restrict. */
export interface AgencyCriteria {
  readonly regionId?: string | null;
  readonly kinds?: readonly AgencyKind[] | null;
  readonly systems?: readonly string[] | null;
  /** Part of the name, the short name or a former name. */
  readonly search?: string | null;
  readonly ids?: readonly string[] | null;
}

const NAME_KEY: SortKey = { sql: 'agency.name', type: 'text', collation: 'pinyin' };

const SORT_KEYS: Record<'NAME' | 'KIND' | 'REPORTS' | 'FINDINGS', readonly SortKey[]> = {
  NAME: [NAME_KEY],
  KIND: [{ sql: 'agency.kind', type: 'text' }, NAME_KEY],
  REPORTS: [{ sql: '(SELECT count(*) FROM report WHERE report.agency_id = agency.id)', type: 'bigint' }],
  FINDINGS: [
    {
      sql: '(SELECT COALESCE(sum(report.errors + report.warnings + report.notices), 0) FROM report WHERE report.agency_id = agency.id)',
      type: 'bigint',
    },
  ],
};

const COLUMNS = `agency.id, agency.region_id AS "regionId", agency.name, agency.short_name AS "shortName", agency.kind, agency.system,
  agency.active_from AS "activeFrom", agency.active_until AS "activeUntil", agency.is_sample AS "isSample"`;

@Injectable()
export class AgenciesService {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<Agency | null> {
    return isId(id) ? this.dataSource.manager.findOneBy(Agency, { id }) : null;
  }

  findMany(ids: readonly string[]): Promise<Agency[]> {
    return this.dataSource.manager.findBy(Agency, { id: In(onlyIds(ids)) });
  }

  formerNames(agencyIds: readonly string[]): Promise<AgencyFormerName[]> {
    return this.dataSource.manager.find(AgencyFormerName, { where: { agencyId: In(onlyIds(agencyIds)) }, order: { name: 'ASC' } });
  }

  /** A page of the agencies that meet the criteria. */
  list(criteria: AgencyCriteria, sort: keyof typeof SORT_KEYS, wish: PageWish): Promise<Page<Agency>> {
    const parameters = new SqlParameters();
    const conditions: string[] = [];
    if (criteria.regionId != null) conditions.push(`agency.region_id = ANY(${regionsAndBelow(parameters.add(onlyIds([criteria.regionId])))})`);
    if (criteria.kinds != null) conditions.push(`agency.kind = ANY(${parameters.add(criteria.kinds)}::text[])`);
    if (criteria.systems != null) conditions.push(`agency.system = ANY(${parameters.add(criteria.systems)}::text[])`);
    if (criteria.ids != null) conditions.push(`agency.id = ANY(${parameters.add(onlyIds(criteria.ids))}::bigint[])`);
    if (criteria.search) {
      const pattern = parameters.add(containsPattern(criteria.search));
      conditions.push(`(agency.name ILIKE ${pattern} OR agency.short_name ILIKE ${pattern} OR EXISTS (
        SELECT FROM agency_former_name former WHERE former.agency_id = agency.id AND former.name ILIKE ${pattern}))`);
    }
    return listPage(this.dataSource, { select: COLUMNS, from: 'agency', conditions, parameters, sort: SORT_KEYS[sort], id: 'agency.id' }, wish);
  }
}
