import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { normaliseAgencyName } from '../agencies/agency-name.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { RegionsService } from '../agencies/regions.service.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer } from '../authorisation/viewer.js';
import { HandInFiling, type Addressee, type FilingOutcome } from './hand-in-filing.js';
import { ReadingPool, type FileSource } from './reading-pool.js';
import { REPORT_YEARS, foreignAgency, invalidAgencyName, invalidYear, unknownAgency, unknownRegion, type Refusal } from './refusal.js';

/** A file handed in, and what was said about it. */
export interface HandIn {
  readonly source: FileSource;
  readonly fileName: string;
  readonly regionId?: string;
  /** Declared agency, by id or by name; goes before what the file prints. */
  readonly agencyId?: string;
  readonly agencyName?: string;
  /** Declared year; goes before what the file prints. */
  readonly year?: number;
  /** When it was received; now, if nothing else is said. */
  readonly receivedAt?: Date;
  readonly isSample?: boolean;
}

export type HandInOutcome =
  | FilingOutcome
  /** The file does not say whose report it is, or of which year. */
  | { readonly outcome: 'needsDeclaration'; readonly missing: readonly ('agency' | 'year')[]; readonly found: { readonly agency: string | null; readonly year: number | null } };

@Injectable()
export class IntakeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly regions: RegionsService,
    private readonly register: AgencyRegister,
    private readonly filing: HandInFiling,
    private readonly pool: ReadingPool,
  ) {}

  /**
   * Takes a file in: reads it, files it as the standing version of its agency's report, checks it and the report of the year
   * after it. Either all of that happens or nothing; a file that is refused leaves no trace.
   */
  async handIn(handIn: HandIn): Promise<HandInOutcome> {
    const problem = problemOf(handIn);
    if (problem !== null) return { outcome: 'refused', refusal: problem };
    const reading = await this.pool.read(handIn.source, handIn.fileName);
    if (!reading.ok) return { outcome: 'refused', refusal: reading.refusal };
    const { report } = reading;
    const year = handIn.year ?? (report.year !== null && isReportYear(report.year) ? report.year : null);
    const printedName = report.agency !== null && isAgencyName(report.agency) ? report.agency : null;
    const name = handIn.agencyName ?? printedName;
    const missing = [
      ...(name === null && handIn.agencyId === undefined ? (['agency'] as const) : []),
      ...(year === null ? (['year'] as const) : []),
    ];
    if (missing.length > 0 || year === null) return { outcome: 'needsDeclaration', missing, found: { agency: printedName, year } };
    const addressee = await this.#addressee(handIn, name);
    if ('code' in addressee) return { outcome: 'refused', refusal: addressee };
    const isOwn = 'agency' in addressee ? await this.authority.mayHandInFor(addressee.agency.id) : await this.authority.maySupervise(addressee.region.id);
    if (!isOwn) return { outcome: 'refused', refusal: foreignAgency };
    const { source, fileName, receivedAt, isSample } = handIn;
    // Into memory only now that it is worth it: most of the time a file waits for its reader.
    const bytes = source instanceof Uint8Array ? source : await readFile(source.path);
    return asTheServer(() => this.dataSource.transaction((manager) => this.filing.file(manager, { bytes, fileName, receivedAt, isSample, reading, addressee, year })));
  }

  /** The agency a hand-in is for, by id or by name; `name` is there when no id is. */
  async #addressee({ agencyId, regionId }: HandIn, name: string | null): Promise<Addressee | Refusal> {
    const { manager } = this.dataSource;
    if (agencyId !== undefined) {
      const agency = await this.register.find(manager, agencyId);
      return agency === undefined ? unknownAgency : { agency };
    }
    const chosen = regionId ?? (await this.authority.homeRegionId());
    const region = chosen === null ? await this.regions.standard() : await this.regions.find(chosen);
    if (region === null || name === null) return unknownRegion;
    const agency = await this.register.findByName(manager, region.id, name);
    return agency === undefined ? { region, name } : { agency };
  }
}

/** What is wrong with what was declared, before anything is read. */
function problemOf({ year, agencyName }: HandIn): Refusal | null {
  if (year !== undefined && !isReportYear(year)) return invalidYear;
  if (agencyName !== undefined && !isAgencyName(agencyName)) return invalidAgencyName;
  return null;
}

/** Whether a report of that year can be kept. */
export const isReportYear = (year: number): boolean => Number.isInteger(year) && year >= REPORT_YEARS.first && year <= REPORT_YEARS.last;

/** Whether a text can be the name of an agency. */
export function isAgencyName(name: string): boolean {
  const { length } = normaliseAgencyName(name);
  return length >= 2 && length <= 100 && !/\p{Cc}/u.test(normaliseAgencyName(name));
}
