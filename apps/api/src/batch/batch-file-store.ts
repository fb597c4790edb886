import { createReadStream, type ReadStream } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { isId } from '../database/identifiers.js';
import { writeWhole } from '../intake/write-whole.js';

/**
 * Files of batches until they are filed: `batches/<batch>/<sha256>` in the data folder, which every worker shares. What was
 * filed is kept with the other source files and goes from here; what is doubtful or refused stays for a person to look at.
 */
@Injectable()
export class BatchFileStore {
  readonly #dataDirectory: string;
  readonly #folder: string;

  constructor(@Inject(CONFIGURATION) configuration: Pick<Configuration, 'dataDirectory'>) {
    this.#dataDirectory = configuration.dataDirectory;
    this.#folder = join(configuration.dataDirectory, 'batches');
  }

  /** Keeps the bytes, whole or not at all. */
  keep(batchId: string, sha256: string, bytes: Uint8Array): Promise<void> {
    return writeWhole(this.#pathOf(batchId, sha256), bytes);
  }

  read(batchId: string, sha256: string): Promise<Uint8Array> {
    return readFile(this.#pathOf(batchId, sha256));
  }

  stream(batchId: string, sha256: string): ReadStream {
    return createReadStream(this.#pathOf(batchId, sha256));
  }

  /** Forgets the bytes of one file. */
  async drop(batchId: string, sha256: string): Promise<void> {
    await rm(this.#pathOf(batchId, sha256), { force: true });
  }

  /** The batches of which files are here. */
  async batches(): Promise<string[]> {
    return (await namesIn(this.#folder)).filter(isId);
  }

  /** Forgets what is old in a batch and not among these. */
  async keepOnly(batchId: string, needed: ReadonlySet<string>): Promise<void> {
    for (const name of await namesIn(join(this.#folder, batchId))) if (!needed.has(name)) await dropIfOld(join(this.#folder, batchId, name));
  }

  #pathOf(batchId: string, sha256: string): string {
    return join(this.#dataDirectory, placeOfBatchFile(batchId, sha256));
  }
}

/** Where a file of a batch lies in the data folder. Throws a RangeError where these name none. */
export function placeOfBatchFile(batchId: string, sha256: string): string {
  if (!isId(batchId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('no file of a batch');
  return `batches/${batchId}/${sha256}`;
}

/** Milliseconds after which a file that nothing refers to is nobody's: an upload is over long before. */
const OLD = 24 * 3_600_000;

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

async function dropIfOld(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs > OLD) await rm(path, { force: true });
}
