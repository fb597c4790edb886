import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyRegister, type KnownAgency } from '../agencies/agency-register.js';
import type { Region } from '../agencies/region.entity.js';
import { storableJson } from '../database/storable.js';
import { ReportChecking, type FindingCounts } from '../reports/report-checking.js';
import { ReportFiling, type FiledVersion } from '../reports/report-filing.js';
import { HandingIn } from '../round/handing-in.js';
import { FileStore } from './file-store.js';
import type { FileReading } from './read-file.js';
import { reportAccepted, reportExists, yearClosed, type Refusal } from './refusal.js';

export type Reading = Extract<FileReading, { ok: true }>;

/** Whose report a file is: an agency's, or that of one to be registered in a region. */
export type Addressee = { readonly agency: KnownAgency } | { readonly region: Region; readonly name: string };

/** A file that was read, and is known to be whose and of which year. */
export interface ReadHandIn {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** When it was received; now, if nothing else is said. */
  readonly receivedAt?: Date;
  readonly isSample?: boolean;
  /** Whether it may replace a report that is here already and was not returned; it may, if nothing else is said. */
  readonly mayReplace?: boolean;
  readonly reading: Reading;
  readonly addressee: Addressee;
  readonly year: number;
}

interface FiledUnder {
  readonly agency: KnownAgency;
  readonly isNew: boolean;
  readonly year: number;
}

export type FilingOutcome =
  | ({ readonly outcome: 'imported'; readonly reading: Reading; readonly findings: FindingCounts } & FiledUnder & FiledVersion)
  /** The same bytes for the same agency and year: nothing changed. */
  | ({ readonly outcome: 'alreadyKnown' } & FiledUnder & FiledVersion)
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Files what was read as the standing version of its agency's report, and has it checked. Works in the caller's transaction. */
@Injectable()
export class HandInFiling {
  constructor(
    private readonly register: AgencyRegister,
    private readonly filing: ReportFiling,
    private readonly checking: ReportChecking,
    private readonly handingIn: HandingIn,
    private readonly files: FileStore,
  ) {}

  /** Files a hand-in; what is refused leaves no trace. Holds the agency's lock until the transaction ends. */
  async file(manager: EntityManager, handIn: ReadHandIn): Promise<FilingOutcome> {
    const { addressee, year, reading, fileName } = handIn;
    const sha256 = createHash('sha256').update(handIn.bytes).digest('hex');
    let isFileNew = false;
    try {
      const { agency, isNew } = 'agency' in addressee ? { agency: addressee.agency, isNew: false } : await this.register.register(manager, addressee.region, addressee.name);
      await this.register.lock(manager, agency.id);
      const known = await this.filing.findByFile(manager, agency.id, year, sha256);
      if (known !== undefined) return { outcome: 'alreadyKnown', agency, isNew, year, ...known };

      const round = await this.handingIn.look(manager, agency.id, year);
      if (round.isClosed) return { outcome: 'refused', refusal: yearClosed(year) };
      if (round.state === 'ACCEPTED' || round.state === 'PUBLISHED') return { outcome: 'refused', refusal: reportAccepted };
      if (handIn.mayReplace === false && round.state !== null && round.state !== 'RETURNED') return { outcome: 'refused', refusal: reportExists };

      const stored = await this.#storeSource(manager, handIn.bytes, sha256, reading);
      isFileNew = stored.isNew;
      const filed = await this.filing.file(manager, {
        agencyId: agency.id,
        year,
        isSample: handIn.isSample ?? false,
        sourceFileId: stored.sourceFileId,
        sourceExtractionId: stored.sourceExtractionId,
        fileName,
        receivedAt: handIn.receivedAt ?? new Date(),
        content: reading.report,
      });
      const findings = await this.checking.checkWithYearAfter(manager, agency.id, year);
      await this.handingIn.record(manager, filed, round.state);
      return { outcome: 'imported', agency, isNew, year, ...filed, reading, findings };
    } catch (error) {
      // Still under the row lock of the file's entry, so nobody else can have come to rely on it.
      if (isFileNew) await this.files.drop(sha256);
      throw error;
    }
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
