import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FileReading } from './read-file.js';
import { readerEnded, tooSlow } from './refusal.js';

export interface ReadingPoolOptions {
  /** Worker threads at most. */
  readonly size: number;
  /** Megabytes of heap one worker may use; it dies beyond them, and the server does not. */
  readonly heapMegabytes: number;
  /** Milliseconds for one file, character recognition included; a worker that takes longer is ended. */
  readonly deadline: number;
  /** Program of the worker. */
  readonly program: URL;
}

/** Compiled beside this file; when this file itself runs from source, as under Jest, in the build output. */
const PROGRAM = [new URL('./reading-worker.js', import.meta.url), new URL('../../dist/intake/reading-worker.js', import.meta.url)];

const DEFAULTS: ReadingPoolOptions = {
  size: 2,
  heapMegabytes: 1024,
  deadline: 600_000,
  program: PROGRAM.find((candidate) => existsSync(candidate)) ?? (PROGRAM[0] as URL),
};

/** A file to be read: its bytes, or where it lies on disk. */
export type FileSource = Uint8Array | { readonly path: string };

interface Job {
  readonly source: FileSource;
  readonly fileName: string;
  readonly settle: (reading: FileReading) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Reads files in worker threads, so that the server answers meanwhile and survives what a file does to its reader. Files
 * wait their turn in the order they came; a worker that died is replaced when the next file comes.
 */
@Injectable()
export class ReadingPool implements OnApplicationShutdown {
  readonly #options: ReadingPoolOptions;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  #closed = false;

  constructor(options: Partial<ReadingPoolOptions> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** Reads a file. Rejects only when the pool is closed or the reader has a bug. */
  read(source: FileSource, fileName: string): Promise<FileReading> {
    if (this.#closed) return Promise.reject(new Error('the server is stopping'));
    return new Promise((settle, fail) => {
      this.#waiting.push({ source, fileName, settle, fail });
      this.#next();
    });
  }

  /** Ends all workers; files still waiting are rejected. Comes last, when every request under way has been answered. */
  async onApplicationShutdown(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.fail(new Error('the server is stopping'));
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#all.size < this.#options.size ? this.#begin() : undefined);
      if (worker === undefined) return;
      this.#run(worker, this.#waiting.shift() as Job);
    }
  }

  #begin(): Worker {
    const worker = new Worker(fileURLToPath(this.#options.program), { resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMegabytes } });
    worker.unref();
    this.#all.add(worker);
    // An idle worker may fail too; that ends it, and it must not end us.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      this.#all.delete(worker);
      const index = this.#idle.indexOf(worker);
      if (index >= 0) this.#idle.splice(index, 1);
      this.#next();
    });
    return worker;
  }

  #run(worker: Worker, job: Job): void {
    let isLate = false;
    const deadline = setTimeout(() => {
      isLate = true;
      void worker.terminate();
    }, this.#options.deadline);
    const over = () => {
      clearTimeout(deadline);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
    };
    const onMessage = (reading: FileReading) => {
      over();
      job.settle(reading);
      this.#idle.push(worker);
      this.#next();
    };
    const onError = (error: NodeJS.ErrnoException) => {
      over();
      // The worker is about to exit; its place in the pool is free from then on.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') job.settle({ ok: false, refusal: readerEnded });
      else job.fail(error);
    };
    const onExit = () => {
      over();
      if (this.#closed) job.fail(new Error('the server is stopping'));
      else job.settle({ ok: false, refusal: isLate ? tooSlow : readerEnded });
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    const { source, fileName } = job;
    worker.postMessage({ source: source instanceof Uint8Array ? source : { path: source.path }, fileName });
  }
}
