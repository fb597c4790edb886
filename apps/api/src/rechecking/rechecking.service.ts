import { RULES_VERSION } from '@huilan/checking';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AgencyRegister } from '../agencies/agency-register.js';
import { asTheServer } from '../authorisation/viewer.js';
import { JobQueue, type Job } from '../jobs/job-queue.js';
import { JobWorker } from '../jobs/job-worker.js';
import { ReportChecking } from '../reports/report-checking.js';

/** Reports one job checks: some seconds of work, so that many workers can share them. */
const REPORTS_A_JOB = 50;

/** Any fixed number: it names the lock under which one process at a time looks what has to be checked again. */
const RECHECKING_LOCK = 7_041_906;

/** How far the checks of this release are, over the reports the viewer sees. */
export interface Rechecking {
  readonly reports: number;
  /** Reports whose findings are still those of an earlier edition of the rules. */
  readonly waiting: number;
}

/**
 * Checks all reports again when a release brings another edition of the rules. Verdicts stay where what they rest on did. A
 * report is checked in a transaction of its own, and one that has been is passed over: a job broken off is simply done again.
 */
@Injectable()
export class RecheckingService implements OnModuleInit {
  readonly #log = new Logger('rechecking');

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly worker: JobWorker,
    private readonly register: AgencyRegister,
    private readonly checking: ReportChecking,
  ) {}

  onModuleInit(): void {
    this.worker.handle('check-again', (job) => this.#check(job));
  }

  /** Puts what was checked by other rules on the queue, unless it is there already. Gives how many reports that were. */
  async begin(): Promise<number> {
    return asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.query('SELECT pg_advisory_xact_lock($1)', [RECHECKING_LOCK]);
        const stale = await manager.query<{ id: string }[]>('SELECT id FROM report WHERE rules_version IS DISTINCT FROM $1 ORDER BY year DESC, id', [RULES_VERSION]);
        if (stale.length === 0 || !(await this.queue.isEmpty('check-again'))) return 0;
        const ids = stale.map(({ id }) => id);
        const jobs = Array.from({ length: Math.ceil(ids.length / REPORTS_A_JOB) }, (_, job) => ({ reportIds: ids.slice(job * REPORTS_A_JOB, (job + 1) * REPORTS_A_JOB) }));
        await this.queue.add(manager, 'check-again', jobs);
        return ids.length;
      }),
    );
  }

  async progress(): Promise<Rechecking> {
    const [row] = await this.dataSource.query<[Rechecking]>(
      'SELECT count(*)::int AS reports, count(*) FILTER (WHERE rules_version IS DISTINCT FROM $1)::int AS waiting FROM report',
      [RULES_VERSION],
    );
    return row;
  }

  async #check(job: Job): Promise<void> {
    for (const id of job.data.reportIds as string[]) {
      try {
        await this.#checkOne(id);
      } catch (error) {
        // The others need not wait for it: it stays among those that are still to be checked, and is tried at the next start.
        this.#log.error(`report ${id}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    await this.dataSource.transaction((manager) => this.queue.complete(manager, job));
  }

  #checkOne(reportId: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const [known] = await manager.query<{ agencyId: string; year: number }[]>('SELECT agency_id AS "agencyId", year FROM report WHERE id = $1', [reportId]);
      if (known === undefined) return;
      await this.register.lock(manager, known.agencyId);
      // Held while it is checked, so that a change elsewhere that asks for another check comes after this one (StaleChecks).
      const stale: unknown[] = await manager.query('SELECT FROM report WHERE id = $1 AND rules_version IS DISTINCT FROM $2 FOR UPDATE', [reportId, RULES_VERSION]);
      if (stale.length > 0) await this.checking.check(manager, known.agencyId, known.year);
    });
  }
}
