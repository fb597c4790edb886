import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration.js';

/** Source files on disk, each under its SHA-256: `files/ab/cdef…` in the data folder. */
@Injectable()
export class FileStore {
  readonly #folder: string;

  constructor(@Inject(CONFIGURATION) configuration: Pick<Configuration, 'dataDirectory'>) {
    this.#folder = join(configuration.dataDirectory, 'files');
  }

  /** Keeps the bytes, whole or not at all: they are on disk when this resolves, even if the power fails then. */
  async keep(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}.part`;
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Forgets bytes that nothing refers to. */
  async drop(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.#pathOf(sha256));
  }

  #pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('no SHA-256');
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2));
  }
}
