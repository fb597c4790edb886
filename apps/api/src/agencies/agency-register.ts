import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isId } from '../database/identifiers.js';
import { kindOfName, normaliseAgencyName, shortNameOf } from './agency-name.js';
import { Agency } from './agency.entity.js';
import { regionsAndBelow } from './expected-reports.js';
import type { Region } from './region.entity.js';

/** The names an agency answers to. */
export interface KnownAgency extends Agency {
  readonly formerNames: readonly string[];
}

const KNOWN_AGENCY = `SELECT agency.id, agency.region_id AS "regionId", agency.name, agency.short_name AS "shortName", agency.kind, agency.system,
    agency.active_from AS "activeFrom", agency.active_until AS "activeUntil", agency.is_sample AS "isSample",
    ARRAY(SELECT former.name FROM agency_former_name former WHERE former.agency_id = agency.id ORDER BY former.name) AS "formerNames"
  FROM agency`;

/** Finds agencies by the names they are called, and registers those never heard of. Works in the caller's transaction. */
@Injectable()
export class AgencyRegister {
  async find(manager: EntityManager, id: string): Promise<KnownAgency | undefined> {
    if (!isId(id)) return undefined;
    return (await manager.query<KnownAgency[]>(`${KNOWN_AGENCY} WHERE agency.id = $1`, [id]))[0];
  }

  /** The agencies of a region and of all below it. */
  async below(manager: EntityManager, regionId: string): Promise<KnownAgency[]> {
    return manager.query<KnownAgency[]>(`${KNOWN_AGENCY} WHERE agency.region_id = ANY(${regionsAndBelow('$1')}) ORDER BY agency.id`, [[regionId]]);
  }

  /** The one agency of the region that bears the name, bore it, or is called so for short; none where two could be meant. */
  async findByName(manager: EntityManager, regionId: string, printedName: string): Promise<KnownAgency | undefined> {
    const name = normaliseAgencyName(printedName);
    const candidates = await manager.query<KnownAgency[]>(
      `${KNOWN_AGENCY} WHERE agency.region_id = $1 AND (agency.name = $2 OR agency.short_name = $2
         OR EXISTS (SELECT FROM agency_former_name former WHERE former.agency_id = agency.id AND former.name = $2))`,
      [regionId, name],
    );
    for (const bears of [(agency: KnownAgency) => agency.name === name, (agency: KnownAgency) => agency.formerNames.includes(name), () => true]) {
      const matching = candidates.filter(bears);
      if (matching.length > 0) return matching.length === 1 ? matching[0] : undefined;
    }
    return undefined;
  }

  /** Registers an agency by its name alone; kind and short name follow from it. Returns the existing one if another was quicker. */
  async register(manager: EntityManager, region: Region, printedName: string): Promise<{ agency: KnownAgency; isNew: boolean }> {
    const name = normaliseAgencyName(printedName);
    const inserted: { id: string }[] = await manager.query(
      `INSERT INTO agency (region_id, name, short_name, kind) VALUES ($1, $2, $3, $4) ON CONFLICT (region_id, name) DO NOTHING RETURNING id`,
      [region.id, name, shortNameOf(name, region.name), kindOfName(name)],
    );
    const [agency] = await manager.query<KnownAgency[]>(`${KNOWN_AGENCY} WHERE agency.region_id = $1 AND agency.name = $2`, [region.id, name]);
    if (agency === undefined) throw new Error(`the agency ${name} was neither found nor registered`);
    return { agency, isNew: inserted.length > 0 };
  }

  /** Lets one hand-in for the agency go on at a time, until the transaction ends. */
  async lock(manager: EntityManager, agencyId: string): Promise<void> {
    await manager.query('SELECT FROM agency WHERE id = $1 FOR NO KEY UPDATE', [agencyId]);
  }
}
