import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { normaliseAgencyName } from '../agencies/agency-name.js';
import { AgencyRegister, type KnownAgency } from '../agencies/agency-register.js';
import type { Region } from '../agencies/region.entity.js';
import { RegionsService } from '../agencies/regions.service.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer } from '../authorisation/viewer.js';
import { storableJson } from '../database/storable.js';
import { ReportChecking } from '../reports/report-checking.js';
import { ReportFiling, type FiledVersion } from '../reports/report-filing.js';
import { HandingIn } from '../round/handing-in.js';
import { FileStore } from './file-store.js';
import type { FileReading } from './read-file.js';
import { ReadingPool } from './reading-pool.js';
import { REPORT_YEARS, foreignAgency, invalidAgencyName, invalidYear, reportAccepted, unknownAgency, unknownRegion, yearClosed, type Refusal } from './refusal.js';

/** A file handed in, and what was said about it. */
export interface HandIn {
  readonly bytes: Uint8Array;
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

interface FiledUnder {
  readonly agency: KnownAgency;
  readonly isNew: boolean;
  readonly year: number;
}

export type HandInOutcome =
  | ({ readonly outcome: 'imported'; readonly reading: Extract<FileReading, { ok: true }>; readonly findings: Record<'errors' | 'warnings' | 'notices', number> } & FiledUnder & FiledVersion)
  /** The same bytes for the same agency and year: nothing changed. */
  | ({ readonly outcome: 'alreadyKnown' } & FiledUnder & FiledVersion)
  /** The file does not say whose report it is, or of which year. */
  | { readonly outcome: 'needsDeclaration'; readonly missing: readonly ('agency' | 'year')[]; readonly found: { readonly agency: string | null; readonly year: number | null } }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

type Reading = Extract<FileReading, { ok: true }>;

/** Whose report a file is, as far as it is known before anything is stored. */
type Addressee = { readonly agency: KnownAgency } | { readonly region: Region; readonly name: string };

@Injectable()
export class IntakeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly regions: RegionsService,
    private readonly register: AgencyRegister,
    private readonly filing: ReportFiling,
    private readonly checking: ReportChecking,
    private readonly handingIn: HandingIn,
    private readonly files: FileStore,
    private readonly pool: ReadingPool,
  ) {}

  /**
   * Takes a file in: reads it, files it as the standing version of its agency's report, checks it and the report of the year
   * after it. Either all of that happens or nothing; a file that is refused leaves no trace.
   */
  async handIn(handIn: HandIn): Promise<HandInOutcome> {
    const problem = problemOf(handIn);
    if (problem !== null) return { outcome: 'refused', refusal: problem };
    const reading = await this.pool.read(handIn.bytes, handIn.fileName);
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
    return asTheServer(() => this.#file(handIn, reading, addressee, year));
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

  async #file(handIn: HandIn, reading: Reading, addressee: Addressee, year: number): Promise<HandInOutcome> {
    const sha256 = createHash('sha256').update(handIn.bytes).digest('hex');
    let isFileNew = false;
    return this.dataSource.transaction(async (manager) => {
      try {
        const { agency, isNew } = 'agency' in addressee ? { agency: addressee.agency, isNew: false } : await this.register.register(manager, addressee.region, addressee.name);
        await this.register.lock(manager, agency.id);
        const known = await this.filing.findByFile(manager, agency.id, year, sha256);
        if (known !== undefined) return { outcome: 'alreadyKnown' as const, agency, isNew, year, ...known };

        const round = await this.handingIn.look(manager, agency.id, year);
        if (round.isClosed) return { outcome: 'refused' as const, refusal: yearClosed(year) };
        if (round.state === 'ACCEPTED' || round.state === 'PUBLISHED') return { outcome: 'refused' as const, refusal: reportAccepted };

        const stored = await this.#storeSource(manager, handIn.bytes, sha256, reading);
        isFileNew = stored.isNew;
        const filed = await this.filing.file(manager, {
          agencyId: agency.id,
          year,
          isSample: handIn.isSample ?? false,
          sourceFileId: stored.sourceFileId,
          sourceExtractionId: stored.sourceExtractionId,
          fileName: handIn.fileName,
          receivedAt: handIn.receivedAt ?? new Date(),
          content: reading.report,
        });
        const findings = await this.checking.checkWithYearAfter(manager, agency.id, year);
        await this.handingIn.record(manager, filed, round.state);
        return { outcome: 'imported' as const, agency, isNew, year, ...filed, reading, findings };
      } catch (error) {
        // Still under the row lock of the file's entry, so nobody else can have come to rely on it.
        if (isFileNew) await this.files.drop(sha256);
        throw error;
      }
    });
  }

  /** Stores bytes and extraction. Concurrent hand-ins of the same bytes wait for one another at the unique SHA-256. */
  async #storeSource(manager: EntityManager, bytes: Uint8Array, sha256: string, { document }: Reading) {
    const inserted = await manager.query<{ id: string }[]>(
      'INSERT INTO source_file (sha256, byte_size, file_type) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING RETURNING id',
      [sha256, bytes.length, document.fileType],
    );
    const isNew = inserted.length > 0;
    const [file] = isNew ? inserted : await manager.query<{ id: string }[]>('SELECT id FROM source_file WHERE sha256 = $1', [sha256]);
    if (file === undefined) throw new Error(`the source file ${sha256} was neither found nor stored`);
    const [extraction] = await manager.query<{ id: string }[]>('INSERT INTO source_extraction (source_file_id, document) VALUES ($1, $2) RETURNING id', [
      file.id,
      storableJson(document),
    ]);
    if (extraction === undefined) throw new Error('the extraction was not stored');
    if (isNew) await this.files.keep(sha256, bytes);
    return { sourceFileId: file.id, sourceExtractionId: extraction.id, isNew };
  }
}

/** What is wrong with what was declared, before anything is read. */
function problemOf({ year, agencyName }: HandIn): Refusal | null {
  if (year !== undefined && !isReportYear(year)) return invalidYear;
  if (agencyName !== undefined && !isAgencyName(agencyName)) return invalidAgencyName;
  return null;
}

const isReportYear = (year: number): boolean => Number.isInteger(year) && year >= REPORT_YEARS.first && year <= REPORT_YEARS.last;

function isAgencyName(name: string): boolean {
  const { length } = normaliseAgencyName(name);
  return length >= 2 && length <= 100 && !/\p{Cc}/u.test(normaliseAgencyName(name));
}
