import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { diskStorage, type StorageEngine } from 'multer';
import { CONFIGURATION, type Configuration } from '../configuration.js';

/** What multer hands over of a file it wrote to disk. */
export interface StoredUpload {
  readonly originalname: string;
  readonly path: string;
}

/** Milliseconds after which an upload broke off and its process is gone: whoever sends slowly is cut long before. */
const OLD = 24 * 3_600_000;

/**
 * Uploads on their way in, `arriving/` in the data folder: written as they come, so that fifty clerks on slow lines do not lie
 * in memory together. Whoever takes one in removes it; what a killed process left is cleared away when the next one starts.
 */
@Injectable()
export class Arrivals implements OnApplicationBootstrap {
  readonly #folder: string;
  readonly #log = new Logger('arrivals');

  constructor(@Inject(CONFIGURATION) { dataDirectory }: Pick<Configuration, 'dataDirectory'>) {
    this.#folder = join(dataDirectory, 'arriving');
  }

  /** Where multer puts what comes in, under names of its own. */
  storage(): StorageEngine {
    return diskStorage({ destination: (_request, _file, done) => void mkdir(this.#folder, { recursive: true, mode: 0o700 }).then(() => done(null, this.#folder), (error: Error) => done(error, '')) });
  }

  /** Nobody waits for it, and nothing fails with it. */
  onApplicationBootstrap(): void {
    this.sweep().catch((error: unknown) => this.#log.warn(String(error)));
  }

  /** Forgets uploads that broke off. */
  async sweep(): Promise<void> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const path of names.map((name) => join(this.#folder, name))) {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > OLD) await rm(path, { force: true });
    }
  }
}
