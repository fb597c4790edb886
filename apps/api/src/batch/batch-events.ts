import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Response } from 'express';
import { BatchItemsService, type BatchProgress } from './batch-items.service.js';
import { BatchWatch } from './batch-watch.js';

/** Milliseconds between signs of life: proxies cut lines on which nothing is said for a minute. */
const SIGN_OF_LIFE = 15_000;

/** Milliseconds after which the line is ended. The browser comes again by itself, and whether it still may watch is asked anew. */
const LONGEST = 5 * 60_000;

/**
 * Tells how far a batch is, as server-sent events. Each event is the whole state, so that whoever missed some has missed
 * nothing: after a break the browser connects again, to this server or another, and is told the state as it is then.
 */
@Injectable()
export class BatchEvents implements BeforeApplicationShutdown {
  readonly #open = new Set<() => void>();

  constructor(
    private readonly items: BatchItemsService,
    private readonly watch: BatchWatch,
  ) {}

  /** Tells until the other side hangs up. `lastEventId` is the last state the other side has heard of. */
  async tell(batchId: string, lastEventId: string | undefined, response: Response): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
    response.write('retry: 2000\n\n');
    let last = lastEventId;
    let turn = Promise.resolve();
    const say = async () => {
      const [progress] = await this.items.progress([batchId]);
      if (progress === undefined || response.writableEnded) return;
      const id = stateId(progress);
      response.write(id === last ? ': \n\n' : `id: ${id}\nevent: progress\ndata: ${JSON.stringify(progress)}\n\n`);
      last = id;
    };
    // One after the other: an older state must not come after a newer one. Where the database is away, the next sign of life tells.
    const tell = () => {
      turn = turn.then(say).catch(() => undefined);
    };
    const unwatch = this.watch.watch(batchId, tell);
    const alive = setInterval(tell, SIGN_OF_LIFE);
    const end = () => response.end();
    const over = setTimeout(end, LONGEST);
    this.#open.add(end);
    response.once('close', () => {
      unwatch();
      clearInterval(alive);
      clearTimeout(over);
      this.#open.delete(end);
    });
    tell();
    await turn;
  }

  /** Hangs up, so that nobody who only listens holds the server back from stopping. */
  beforeApplicationShutdown(): void {
    for (const end of this.#open) end();
  }
}

/** Two states with one id are the same. */
const stateId = ({ total, waiting, reading, done, doubtful, refused, cancelled }: BatchProgress): string => [total, waiting, reading, done, doubtful, refused, cancelled].join('-');
