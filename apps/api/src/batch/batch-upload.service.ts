import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { DEFAULT_LIMITS, cleanPath, isArchive, isLeftover, unpackArchive, type ArchiveEntry } from '@huilan/source-document';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { storableJson, storableText } from '../database/storable.js';
import { JobQueue } from '../jobs/job-queue.js';
import { BatchFileStore } from './batch-file-store.js';
import { BatchItemsService } from './batch-items.service.js';
import { MOST_FILES, batchCancelled, tooManyFiles, unknownBatch, type BatchRefusal } from './batch-refusals.js';
import { BatchesService } from './batches.service.js';

/** A file that came in: where it lies, and the path it had at the sender's. */
export interface ArrivedFile {
  readonly path: string;
  readonly storedAt: string;
}

/** How many files an upload brought; `known` are those that had come before under the same name. */
export type UploadOutcome = { readonly added: number; readonly known: number } | { readonly refusal: BatchRefusal };

/** Files stored in one transaction; more only make others wait. */
const AT_ONCE = 50;

/** A file on its way into a batch: on disk, or refused because it could not be taken out of its archive. */
interface NewItem {
  readonly path: string;
  readonly sha256: string | null;
  readonly byteSize: number;
  readonly refusal: object | null;
}

/** Takes files into a batch; archives are taken apart. Handing the same in again changes nothing, so that a broken upload is simply repeated. */
@Injectable()
export class BatchUploadService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly batches: BatchesService,
    private readonly items: BatchItemsService,
    private readonly queue: JobQueue,
    private readonly files: BatchFileStore,
  ) {}

  async add(batchId: string, arrived: readonly ArrivedFile[]): Promise<UploadOutcome> {
    const batch = await this.batches.find(batchId);
    if (batch === null) return { refusal: unknownBatch };
    if (batch.cancelledAt !== null) return { refusal: batchCancelled };
    const [progress] = await this.items.progress([batchId]);
    let room = MOST_FILES - (progress?.total ?? 0);
    await this.queue.open();
    let seen = 0;
    let added = 0;
    let group: NewItem[] = [];
    const store = async () => {
      added += await this.#insert(batchId, group);
      group = [];
    };
    for await (const item of this.#itemsOf(batchId, arrived)) {
      if (room === 0) {
        await store();
        return { refusal: tooManyFiles };
      }
      room -= 1;
      seen += 1;
      group.push(item);
      if (group.length === AT_ONCE) await store();
    }
    await store();
    return { added, known: seen - added };
  }

  async *#itemsOf(batchId: string, arrived: readonly ArrivedFile[]): AsyncGenerator<NewItem> {
    for (const { path, storedAt } of arrived) {
      if (isLeftover(path)) continue;
      const bytes = await readFile(storedAt);
      for (const entry of entriesOf(cleanPath(path), bytes)) {
        yield await this.#keep(batchId, entry);
        // An archive is unpacked bit by bit: others are answered in between.
        await breathe();
      }
    }
  }

  async #keep(batchId: string, entry: ArchiveEntry): Promise<NewItem> {
    const path = storableText(entry.path).slice(-1000);
    if ('refusal' in entry) return { path, sha256: null, byteSize: 0, refusal: { code: entry.refusal.code, message: entry.refusal.message } };
    const sha256 = createHash('sha256').update(entry.bytes).digest('hex');
    await this.files.keep(batchId, sha256, entry.bytes);
    return { path, sha256, byteSize: entry.bytes.length, refusal: null };
  }

  /** Files and the jobs to read them, both or neither. Gives how many were new. */
  #insert(batchId: string, items: readonly NewItem[]): Promise<number> {
    return asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        const rows = await manager.query<{ id: string; state: string }[]>(
          `INSERT INTO batch_item (batch_id, path, sha256, byte_size, state, refusal, ended_at)
           SELECT $1, row.path, row.sha256, row."byteSize", CASE WHEN row.refusal IS NULL THEN 'WAITING' ELSE 'REFUSED' END, row.refusal, CASE WHEN row.refusal IS NULL THEN NULL ELSE now() END
           FROM jsonb_to_recordset($2::jsonb) AS row (path text, sha256 text, "byteSize" bigint, refusal jsonb)
           ON CONFLICT DO NOTHING RETURNING id, state`,
          [batchId, storableJson(items)],
        );
        await this.queue.add(manager, 'read-file', rows.filter(({ state }) => state === 'WAITING').map(({ id }) => ({ itemId: id })));
        return rows.length;
      }),
    );
  }
}

/** What a file handed in holds: the documents of an archive, or itself. */
function entriesOf(path: string, bytes: Uint8Array): Iterable<ArchiveEntry> {
  if (isArchive(bytes)) {
    const unpacked = unpackArchive(bytes);
    return unpacked.ok ? inFolder(path.replace(/\.zip$/i, ''), unpacked.entries) : [{ path, refusal: unpacked.refusal }];
  }
  return [{ path, bytes }];
}

function* inFolder(folder: string, entries: Iterable<ArchiveEntry>): Generator<ArchiveEntry> {
  for (const entry of entries) yield { ...entry, path: `${folder}/${entry.path}` };
}

/** Bytes of one file of an upload at most: an archive may be larger than a document. */
export const MOST_BYTES = DEFAULT_LIMITS.archiveBytes;
