import type { DataSource, QueryRunner } from 'typeorm';
import type { Job, QueueName } from './job-queue.js';

/** Any fixed number: first half of the key of the locks that say that somebody is at work on a job. */
const WORK_LOCK = 7_041_904;

/** How long a job may be taken before the lock that says so must be there. */
const GRACE = '3 seconds';

/** Second half of the key, of a job whose id is the SQL expression. */
const keyOf = (id: string): string => `hashtext(${id}::text)`;

/**
 * Says to other processes which jobs this one has in hand: by locks of a database session, which end with the process
 * however it ends. No clock of two machines is compared, and a job that takes long is not mistaken for an abandoned one.
 */
export class WorkInHand {
  #session: Promise<QueryRunner> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async hold(jobId: string): Promise<void> {
    await this.#ask(`SELECT pg_try_advisory_lock(${WORK_LOCK}, ${keyOf('$1')})`, jobId);
  }

  async release(jobId: string): Promise<void> {
    await this.#ask(`SELECT pg_advisory_unlock(${WORK_LOCK}, ${keyOf('$1')})`, jobId);
  }

  /** Jobs that were taken by somebody who is no longer there. */
  abandoned(queues: readonly QueueName[]): Promise<Pick<Job, 'id' | 'queue'>[]> {
    return this.dataSource.query<Pick<Job, 'id' | 'queue'>[]>(
      `SELECT job.id, job.name AS queue FROM pgboss.job
       WHERE job.name = ANY($1::text[]) AND job.state = 'active' AND job.started_on < now() - interval '${GRACE}'
         AND NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${WORK_LOCK} AND objsubid = 2 AND granted
           AND objid = (${keyOf('job.id')}::bigint & 4294967295)::oid
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
      [queues],
    );
  }

  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    this.#session = undefined;
    if (session && !session.isReleased) {
      await session.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
      await session.release();
    }
  }

  async #ask(sql: string, jobId: string): Promise<void> {
    this.#session ??= this.#begin();
    const session = await this.#session;
    try {
      await session.query(sql, [jobId]);
    } catch (error) {
      // The session broke, and its locks with it: the next job has a new one, and those in hand may be done twice but are filed once.
      this.#session = undefined;
      await session.release().catch(() => undefined);
      throw error;
    }
  }

  async #begin(): Promise<QueryRunner> {
    const session = this.dataSource.createQueryRunner();
    await session.connect();
    return session;
  }
}
