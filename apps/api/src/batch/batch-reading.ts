import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountViewers } from '../accounts/account-viewers.js';
import { AgencyRegister, type KnownAgency } from '../agencies/agency-register.js';
import { RegionsService } from '../agencies/regions.service.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer, inTheNameOf } from '../authorisation/viewer.js';
import { storableJson, storableText } from '../database/storable.js';
import { HandInFiling, type Addressee, type Reading } from '../intake/hand-in-filing.js';
import { isAgencyName, isReportYear } from '../intake/intake.service.js';
import { ReadingPool } from '../intake/reading-pool.js';
import { fileLost, foreignAgency, readingFailed, type Refusal } from '../intake/refusal.js';
import { JobQueue, type Job } from '../jobs/job-queue.js';
import { JobWorker } from '../jobs/job-worker.js';
import { BatchFileStore } from './batch-file-store.js';
import type { Declaration } from './batches.service.js';
import type { Doubt } from './doubts.js';
import { matchFile, type FileMatch } from './file-match.js';

/** Times a file is taken up before it is given up: its reader may be what ends the worker. */
const MOST_ATTEMPTS = 5;

interface TakenItem {
  readonly id: string;
  readonly batchId: string;
  readonly regionId: string;
  readonly byAccount: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly attempts: number;
  readonly handedInAt: Date;
  readonly declared: Declaration;
}

/** What becomes of a file. */
type Ending =
  | { readonly state: 'DONE'; readonly agencyId: string; readonly year: number; readonly versionId: string; readonly wasKnown: boolean; readonly errors?: number; readonly warnings?: number; readonly notices?: number }
  | { readonly state: 'DOUBTFUL'; readonly doubts: readonly Doubt[]; readonly agencyId?: string; readonly year?: number }
  | { readonly state: 'REFUSED'; readonly refusal: Refusal; readonly agencyId?: string; readonly year?: number }
  | { readonly state: 'CANCELLED' };

/** The doubts that filing itself raises. */
const FILING_DOUBTS = ['REPORT_EXISTS', 'REPORT_ACCEPTED', 'YEAR_CLOSED'] as const;
const isFilingDoubt = (code: string): code is (typeof FILING_DOUBTS)[number] => (FILING_DOUBTS as readonly string[]).includes(code);

/**
 * Reads the files of batches, as jobs. The version is filed, the file's end written down and the job completed in one
 * transaction: a worker may be killed at any moment, and another one takes the file up as if nothing had been.
 */
@Injectable()
export class BatchReading implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly worker: JobWorker,
    private readonly queue: JobQueue,
    private readonly files: BatchFileStore,
    private readonly pool: ReadingPool,
    private readonly accounts: AccountViewers,
    private readonly authority: Authority,
    private readonly register: AgencyRegister,
    private readonly regions: RegionsService,
    private readonly filing: HandInFiling,
  ) {}

  onModuleInit(): void {
    this.worker.handle('read-file', (job) => this.#read(job));
  }

  async #read(job: Job): Promise<void> {
    const item = await this.#take(String(job.data.itemId));
    if (item === null) {
      await asTheServer(() => this.dataSource.transaction((manager) => this.queue.complete(manager, job)));
      return;
    }
    const isEnded = await this.#end(job, item, await this.#prepare(item));
    if (isEnded) await this.#tidy(item);
  }

  /** Takes a file in hand. Null where there is nothing left to do with it. */
  async #take(itemId: string): Promise<TakenItem | null> {
    const [[item]] = await this.dataSource.query<[TakenItem[]]>(
      `UPDATE batch_item item SET state = 'READING', attempts = item.attempts + 1 FROM batch
       WHERE item.id = $1 AND batch.id = item.batch_id AND item.state IN ('WAITING', 'READING')
       RETURNING item.id, item.batch_id AS "batchId", batch.region_id AS "regionId", batch.by_account AS "byAccount", item.path, item.sha256, item.attempts,
         item.handed_in_at AS "handedInAt", item.declared`,
      [itemId],
    );
    return item ?? null;
  }

  /** Reads the file, and says what is to be done in the transaction that ends it. */
  async #prepare(item: TakenItem): Promise<(manager: EntityManager) => Promise<Ended>> {
    const refused = (refusal: Refusal) => () => Promise.resolve<Ended>({ state: 'REFUSED', refusal });
    if (item.attempts > MOST_ATTEMPTS) return refused(readingFailed);
    const viewer = item.byAccount === null ? null : await this.accounts.find(item.byAccount);
    if (viewer === null) return refused(foreignAgency);
    const bytes = await this.files.read(item.batchId, item.sha256).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) return refused(fileLost);
    const reading = await this.pool.read(bytes, item.path.split('/').at(-1) as string);
    if (!reading.ok) return refused(reading.refusal);
    return async (manager) => {
      const { report } = reading;
      const found: Found = {
        foundAgency: report.agency !== null && isAgencyName(report.agency) ? report.agency : null,
        foundYear: report.year !== null && isReportYear(report.year) ? report.year : null,
      };
      return { ...found, ...(await inTheNameOf(viewer, () => this.#file(manager, item, bytes, reading, found))) };
    };
  }

  async #file(manager: EntityManager, item: TakenItem, bytes: Uint8Array, reading: Reading, found: Found): Promise<Ending> {
    const match = await asTheServer(async () => this.#match(item, found, await this.register.below(manager, item.regionId)));
    const addressee = await asTheServer(() => this.#addressee(manager, item, match.agency));
    const agencyId = addressee !== null && 'agency' in addressee ? addressee.agency.id : undefined;
    const year = match.year ?? undefined;
    if (match.doubts.length > 0 || addressee === null || year === undefined) return { state: 'DOUBTFUL', doubts: match.doubts, agencyId, year };
    const isOwn = agencyId === undefined ? await this.authority.maySupervise(item.regionId) : await this.authority.mayHandInFor(agencyId);
    if (!isOwn) return { state: 'REFUSED', refusal: foreignAgency, agencyId, year };
    const fileName = (item.path.split('/').at(-1) as string).slice(-255);
    const filed = await asTheServer(() =>
      this.filing.file(manager, { bytes, fileName, receivedAt: item.handedInAt, mayReplace: item.declared.mayReplace === true, reading, addressee, year }),
    );
    if (filed.outcome === 'refused') {
      const { code } = filed.refusal;
      return isFilingDoubt(code) ? { state: 'DOUBTFUL', doubts: [{ code, year }], agencyId, year } : { state: 'REFUSED', refusal: filed.refusal, agencyId, year };
    }
    return { state: 'DONE', agencyId: filed.agency.id, year, versionId: filed.versionId, wasKnown: filed.outcome === 'alreadyKnown', ...(filed.outcome === 'imported' ? filed.findings : {}) };
  }

  /** What a person declared goes before what the file and its name say. */
  #match({ path, declared }: TakenItem, found: Found, agencies: readonly KnownAgency[]): FileMatch {
    const match = matchFile({ agency: found.foundAgency, year: found.foundYear }, path, agencies);
    const isAgencyDeclared = declared.agencyId !== undefined || declared.agencyName !== undefined;
    const agency = isAgencyDeclared ? (agencies.find(({ id }) => id === declared.agencyId) ?? null) : match.agency;
    const doubts = match.doubts.filter(({ code }) => !(code.startsWith('AGENCY') ? isAgencyDeclared : declared.year !== undefined));
    return { agency, year: declared.year ?? match.year, doubts };
  }

  async #addressee(manager: EntityManager, { declared, regionId }: TakenItem, agency: KnownAgency | null): Promise<Addressee | null> {
    if (agency !== null) return { agency };
    if (declared.agencyName === undefined) return null;
    const known = await this.register.findByName(manager, regionId, declared.agencyName);
    if (known !== undefined) return { agency: known };
    const region = await this.regions.find(regionId);
    return region === null ? null : { region, name: declared.agencyName };
  }

  /** Ends the file, unless somebody else has it in hand by now. */
  #end(job: Job, { id, attempts }: TakenItem, decide: (manager: EntityManager) => Promise<Ended>): Promise<boolean> {
    return asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        const [mine] = await manager.query<{ isCancelled: boolean }[]>(
          `SELECT batch.cancelled_at IS NOT NULL AS "isCancelled" FROM batch_item item JOIN batch ON batch.id = item.batch_id
           WHERE item.id = $1 AND item.state = 'READING' AND item.attempts = $2 FOR UPDATE OF item`,
          [id, attempts],
        );
        if (mine === undefined) return false;
        await this.#write(manager, id, mine.isCancelled ? { state: 'CANCELLED' } : await decide(manager));
        await this.queue.complete(manager, job);
        return true;
      }),
    );
  }

  async #write(manager: EntityManager, id: string, ending: Ended): Promise<void> {
    const { state, foundAgency, foundYear, doubts, refusal, agencyId, year, versionId, wasKnown, errors, warnings, notices } = { ...NOTHING, ...ending };
    await manager.query(
      `UPDATE batch_item SET state = $2, ended_at = now(), found_agency = $3, found_year = $4, doubts = $5, refusal = $6, agency_id = $7, year = $8,
         version_id = $9, was_known = $10, errors = $11, warnings = $12, notices = $13 WHERE id = $1`,
      [id, state, foundAgency === null ? null : storableText(foundAgency), foundYear, storableJson(doubts), refusal === null ? null : storableJson(refusal), agencyId, year, versionId, wasKnown, errors, warnings, notices],
    );
  }

  /** Forgets the bytes of a file that is filed or cancelled, unless another file of the batch is the same. */
  async #tidy({ batchId, sha256 }: TakenItem): Promise<void> {
    const [{ isNeeded }] = await asTheServer(() =>
      this.dataSource.query<[{ isNeeded: boolean }]>(
        `SELECT EXISTS (SELECT FROM batch_item WHERE batch_id = $1 AND sha256 = $2 AND state NOT IN ('DONE', 'CANCELLED')) AS "isNeeded"`,
        [batchId, sha256],
      ),
    );
    if (!isNeeded) await this.files.drop(batchId, sha256);
  }
}

/** What the file says of itself, as far as it was read. */
interface Found {
  readonly foundAgency: string | null;
  readonly foundYear: number | null;
}

type Ended = Ending & Partial<Found>;

const NOTHING = { foundAgency: null, foundYear: null, doubts: [], refusal: null, agencyId: null, year: null, versionId: null, wasKnown: false, errors: null, warnings: null, notices: null };
