import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../configuration.js';

/** Kinds of work that any worker process may take up; what somebody waits for comes first. */
export const QUEUES = ['read-file', 'check-again'] as const;
export type QueueName = (typeof QUEUES)[number];

/** A job taken off a queue. It is this worker's until it is completed, failed, or the worker is gone. */
export interface Job {
  readonly id: string;
  readonly queue: QueueName;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Longest a job can be under way, in seconds; beyond it another worker takes it up. Reading one file is bounded far below. */
const LONGEST = 3_600;

/** Any fixed number: it names the lock under which one process at a time grants rights. */
const RIGHTS_LOCK = 7_041_905;

/**
 * Jobs in PostgreSQL, kept by pg-boss. What puts a job there, and what completes it, happens in the caller's transaction: a
 * job exists if and only if what it is about does, and it is completed if and only if its work is done.
 */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  #boss: Promise<PgBoss> | undefined;
  readonly #databaseUrl: string;

  constructor(
    @Inject(CONFIGURATION) { databaseUrl }: Pick<Configuration, 'databaseUrl'>,
    private readonly dataSource: DataSource,
  ) {
    this.#databaseUrl = databaseUrl;
  }

  /** Opens the queues, once; whoever touches them opens them. Jobs can be added in a transaction only afterwards. */
  async open(): Promise<void> {
    await this.#opened();
  }

  /** Puts jobs on a queue, in the transaction of `manager`. */
  async add(manager: EntityManager, queue: QueueName, data: readonly object[]): Promise<void> {
    if (data.length === 0) return;
    const boss = await this.#opened();
    await boss.insert(data.map((one) => ({ name: queue, data: one })), { db: inTransaction(manager) });
  }

  /** Takes at most so many jobs. Each goes to one worker only. */
  async take(queue: QueueName, atMost: number): Promise<Job[]> {
    const boss = await this.#opened();
    const jobs = await boss.fetch<Record<string, unknown>>(queue, { batchSize: atMost });
    return jobs.map(({ id, data }) => ({ id, queue, data }));
  }

  /** Whether nothing waits on a queue or is under way. */
  async isEmpty(queue: QueueName): Promise<boolean> {
    const boss = await this.#opened();
    return (await boss.getQueueSize(queue, { before: 'completed' })) === 0;
  }

  /** Says, in the transaction that does its work, that a job is done. */
  async complete(manager: EntityManager, { id, queue }: Job): Promise<void> {
    const boss = await this.#opened();
    await boss.complete(queue, id, {}, { db: inTransaction(manager) });
  }

  /** Gives jobs back, to be tried again. */
  async giveBack(jobs: readonly Pick<Job, 'id' | 'queue'>[], reason: string): Promise<void> {
    const boss = await this.#opened();
    for (const { id, queue } of jobs) await boss.fail(queue, id, { reason });
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.#boss)?.stop({ graceful: false });
  }

  #opened(): Promise<PgBoss> {
    this.#boss ??= this.#open().catch((error: unknown) => {
      // Whoever comes next tries again.
      this.#boss = undefined;
      throw error;
    });
    return this.#boss;
  }

  async #open(): Promise<PgBoss> {
    const boss = new PgBoss({ connectionString: this.#databaseUrl, application_name: 'huilan jobs', max: 2, schedule: false });
    // Its connection may break while nobody asks anything of it; whoever asks is told.
    boss.on('error', () => undefined);
    await boss.start();
    for (const name of QUEUES) await boss.createQueue(name, { name, retryLimit: 1_000, retryDelay: 1, expireInSeconds: LONGEST, retentionDays: 365 });
    await this.#letServerIn(boss);
    return boss;
  }

  /** The server may work as a role with fewer rights than the user who made the queues: it has to be let into them. */
  async #letServerIn(boss: PgBoss): Promise<void> {
    const [{ role, isIn }] = await this.dataSource.query<[{ role: string; isIn: boolean }]>(
      `SELECT quote_ident(current_user) AS role, has_schema_privilege('pgboss', 'USAGE') AND has_table_privilege('pgboss.job', 'INSERT, UPDATE') AS "isIn"`,
    );
    if (isIn) return;
    await boss.getDb().executeSql(
      `BEGIN; SELECT pg_advisory_xact_lock(${RIGHTS_LOCK});
       GRANT USAGE ON SCHEMA pgboss TO ${role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role}; COMMIT`,
      [],
    );
  }
}

/** pg-boss's way to a database, leading into our transaction. */
function inTransaction(manager: EntityManager): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const runner = manager.queryRunner;
      if (!runner) throw new Error('a job is added and completed in a transaction only');
      const { records } = await runner.query(text, values, true);
      return { rows: records as unknown[] };
    },
  };
}
