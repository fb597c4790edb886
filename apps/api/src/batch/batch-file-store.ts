import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
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
  readonly #folder: string;

  constructor(@Inject(CONFIGURATION) configuration: Pick<Configuration, 'dataDirectory'>) {
    this.#folder = join(configuration.dataDirectory, 'batches');
  }

  /** A folder for uploads that are still coming in. */
  async arrivals(): Promise<string> {
    const folder = join(this.#folder, 'arriving');
    await mkdir(folder, { recursive: true });
    return folder;
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

  #pathOf(batchId: string, sha256: string): string {
    if (!isId(batchId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('no file of a batch');
    return join(this.#folder, batchId, sha256);
  }
}
