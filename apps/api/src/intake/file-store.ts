import { createReadStream, type ReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { writeWhole } from './write-whole.js';

/** Source files on disk, each under its SHA-256: `files/ab/cdef…` in the data folder. */
@Injectable()
export class FileStore {
  readonly #dataDirectory: string;

  constructor(@Inject(CONFIGURATION) configuration: Pick<Configuration, 'dataDirectory'>) {
    this.#dataDirectory = configuration.dataDirectory;
  }

  /** Keeps the bytes, whole or not at all: they are on disk when this resolves, even if the power fails then. */
  async keep(sha256: string, bytes: Uint8Array): Promise<void> {
    await writeWhole(this.#pathOf(sha256), bytes);
  }

  /** Forgets bytes that nothing refers to. */
  async drop(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.#pathOf(sha256));
  }

  #pathOf(sha256: string): string {
    return join(this.#dataDirectory, placeOfSourceFile(sha256));
  }
}

/** Where the bytes with this hash lie in the data folder. Throws a RangeError where it is no SHA-256. */
export function placeOfSourceFile(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('no SHA-256');
  return `files/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
