import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { JobQueue, QUEUES, type Job, type QueueName } from './job-queue.js';
import { WorkInHand } from './work-in-hand.js';

/** Does a job; completes it in the transaction that does its work. Whatever it throws gives the job back. */
export type JobHandler = (job: Job) => Promise<void>;

/** Milliseconds between looks at queues that were empty. */
const PAUSE = 500;

/** Milliseconds between looks for jobs whose worker is gone. */
const BETWEEN_SEARCHES = 2_000;

/** Milliseconds that jobs under way have when the process is told to stop; what is not done by then is taken up elsewhere. */
const FAREWELL = 6_000;

/**
 * Takes jobs off the queues and does them, a few at a time. Any number of processes may do so at once. A worker that is gone,
 * killed or cut off, is noticed by the others within seconds, and its jobs are taken up again.
 */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  readonly #handlers = new Map<QueueName, JobHandler>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #inHand: WorkInHand;
  readonly #size: number;
  readonly #log = new Logger('jobs');
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIGURATION) { jobsAtOnce }: Pick<Configuration, 'jobsAtOnce'>,
    private readonly queue: JobQueue,
    dataSource: DataSource,
  ) {
    this.#size = jobsAtOnce;
    this.#inHand = new WorkInHand(dataSource);
  }

  /** Names who does the jobs of a queue. */
  handle(queue: QueueName, handler: JobHandler): void {
    this.#handlers.set(queue, handler);
  }

  /** Begins to work, unless this process leaves the jobs to others. */
  start(): void {
    if (this.#size > 0) this.#running = this.#run();
  }

  /** Takes nothing more, and lets what is under way come to its end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await Promise.race([Promise.all(this.#underWay), wait(FAREWELL, undefined, { ref: false })]);
    await this.#inHand.close();
  }

  async #run(): Promise<void> {
    let searchedAt = 0;
    while (!this.#stop.signal.aborted) {
      try {
        await this.queue.open();
        if (Date.now() - searchedAt > BETWEEN_SEARCHES) {
          searchedAt = Date.now();
          const abandoned = await this.#inHand.abandoned(QUEUES);
          await this.queue.giveBack(abandoned, 'the worker is gone');
        }
        if (await this.#takeUp()) continue;
      } catch (error) {
        // The database is away for a moment: what was under way is given back by whoever comes first.
        this.#log.warn(String(error));
      }
      await this.#pause();
    }
  }

  /** Takes as many jobs as there is room for. False when there was no room or no job. */
  async #takeUp(): Promise<boolean> {
    let taken = 0;
    for (const name of QUEUES.filter((queue) => this.#handlers.has(queue))) {
      const room = this.#size - this.#underWay.size;
      if (room <= 0) break;
      for (const job of await this.queue.take(name, room)) {
        const work = this.#do(job).finally(() => this.#underWay.delete(work));
        this.#underWay.add(work);
        taken += 1;
      }
    }
    return taken > 0;
  }

  /** Until something is done, where all hands are full; else a while. */
  async #pause(): Promise<void> {
    const { signal } = this.#stop;
    const pause = wait(PAUSE, undefined, { signal }).catch(() => undefined);
    await (this.#underWay.size >= this.#size ? Promise.race([pause, ...this.#underWay]) : pause);
  }

  async #do(job: Job): Promise<void> {
    try {
      await this.#inHand.hold(job.id);
      const handler = this.#handlers.get(job.queue) as JobHandler;
      await handler(job);
    } catch (error) {
      this.#log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      await this.queue.giveBack([job], String(error)).catch(() => undefined);
    } finally {
      await this.#inHand.release(job.id).catch(() => undefined);
    }
  }
}
