import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

/** Milliseconds that must lie between two words about one batch: many files end within one. */
const BREATH = 400;

/** Milliseconds after which a broken line to the database is opened again. */
const AGAIN = 1_000;

interface Line {
  on(event: 'notification', listener: (notification: { readonly payload?: string }) => void): void;
  on(event: 'error' | 'end', listener: () => void): void;
}

/**
 * Hears from the database that something happened in a batch, whichever server or worker did it, and passes it on to those
 * who watch. One line to the database for all of them, open while anybody watches.
 */
@Injectable()
export class BatchWatch implements BeforeApplicationShutdown {
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #pending = new Map<string, NodeJS.Timeout>();
  #line: QueryRunner | undefined;
  #isOpening = false;
  #isClosed = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Calls `tell` whenever something happened in the batch, and whenever something may have been missed. Returns how to stop. */
  watch(batchId: string, tell: () => void): () => void {
    const watchers = this.#watchers.get(batchId) ?? new Set();
    this.#watchers.set(batchId, watchers.add(tell));
    void this.#open();
    return () => {
      watchers.delete(tell);
      if (watchers.size === 0) this.#watchers.delete(batchId);
      if (this.#watchers.size === 0) void this.#hangUp();
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#pending.values()) clearTimeout(timer);
    await this.#hangUp();
  }

  async #open(): Promise<void> {
    if (this.#line !== undefined || this.#isOpening || this.#isClosed) return;
    this.#isOpening = true;
    const line = this.dataSource.createQueryRunner();
    try {
      const client = (await line.connect()) as Line;
      client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
      client.on('error', () => this.#broken(line));
      client.on('end', () => this.#broken(line));
      await line.query('LISTEN batch');
      this.#line = line;
      // What happened before the line stood was not heard.
      for (const batchId of this.#watchers.keys()) this.#tell(batchId);
    } catch {
      await line.release().catch(() => undefined);
      setTimeout(() => void this.#open(), AGAIN).unref();
    } finally {
      this.#isOpening = false;
    }
    if (this.#watchers.size === 0 || this.#isClosed) await this.#hangUp();
  }

  #broken(line: QueryRunner): void {
    if (this.#line !== line) return;
    this.#line = undefined;
    void line.release().catch(() => undefined);
    setTimeout(() => void this.#open(), AGAIN).unref();
  }

  async #hangUp(): Promise<void> {
    const line = this.#line;
    this.#line = undefined;
    if (line === undefined) return;
    await line.query('UNLISTEN *').catch(() => undefined);
    await line.release().catch(() => undefined);
  }

  /** Soon, and once for all that happens until then. */
  #tell(batchId: string): void {
    if (!this.#watchers.has(batchId) || this.#pending.has(batchId)) return;
    const timer = setTimeout(() => {
      this.#pending.delete(batchId);
      for (const tell of this.#watchers.get(batchId) ?? []) tell();
    }, BREATH);
    this.#pending.set(batchId, timer.unref());
  }
}
