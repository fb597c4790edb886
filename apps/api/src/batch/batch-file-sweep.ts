import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { BatchFileStore } from './batch-file-store.js';

/** Clears away, when a process starts, what one that was killed left behind: bytes of files that are filed. */
@Injectable()
export class BatchFileSweep implements OnApplicationBootstrap {
  readonly #log = new Logger('batch files');

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: BatchFileStore,
  ) {}

  /** Nobody waits for it, and nothing fails with it. */
  onApplicationBootstrap(): void {
    this.sweep().catch((error: unknown) => this.#log.warn(String(error)));
  }

  async sweep(): Promise<void> {
    for (const batchId of await this.files.batches()) {
      const needed = await asTheServer(() =>
        this.dataSource.query<{ sha256: string }[]>(`SELECT sha256 FROM batch_item WHERE batch_id = $1 AND sha256 IS NOT NULL AND state NOT IN ('DONE', 'CANCELLED')`, [batchId]),
      );
      await this.files.keepOnly(batchId, new Set(needed.map(({ sha256 }) => sha256)));
    }
  }
}
