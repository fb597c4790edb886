import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyRegister } from '../agencies/agency-register.js';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer, currentViewer } from '../authorisation/viewer.js';
import { isId } from '../database/identifiers.js';
import { isAgencyName, isReportYear } from '../intake/intake.service.js';
import { JobQueue } from '../jobs/job-queue.js';
import { BatchFileStore } from './batch-file-store.js';
import { batchCancelled, invalidAgencyName, invalidYear, notWaitingForDecision, unknownAgency, unknownBatch, unknownFile, unknownRegion, type BatchRefusal } from './batch-refusals.js';

/** Files handed in together. */
export interface Batch {
  readonly id: string;
  readonly regionId: string;
  readonly openedAt: Date;
  readonly byName: string;
  readonly cancelledAt: Date | null;
}

/** What a person says of a file that was in doubt. What is left out is taken from the file. */
export interface Declaration {
  readonly agencyId?: string;
  /** To be registered where the region has no agency of that name. */
  readonly agencyName?: string;
  readonly year?: number;
  /** Goes in as the next version of a report that is here already. */
  readonly mayReplace?: boolean;
}

/** A decision about one file. */
export interface BatchDecision {
  readonly itemId: string;
  readonly agencyId?: string | null;
  readonly agencyName?: string | null;
  readonly year?: number | null;
  readonly mayReplace?: boolean | null;
  /** The file is put aside, and nothing is filed. */
  readonly putAside?: boolean | null;
}

export type BatchOutcome = { readonly batch: Batch } | { readonly refusal: BatchRefusal };

const COLUMNS = `batch.id, batch.region_id AS "regionId", batch.opened_at AS "openedAt", batch.by_name AS "byName", batch.cancelled_at AS "cancelledAt"`;

/** Condition that the viewer sees a batch: his own, and those of regions he supervises. `$1` his account, `$2` these regions. */
const SEEN = `(batch.by_account = $1 OR batch.region_id = ANY(${regionsAndBelow('$2')}))`;

/** Newest batches a list shows. */
const SHOWN = 20;

/** Hand-ins of many files at once: whose they are, and what people decide about them. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly register: AgencyRegister,
    private readonly queue: JobQueue,
    private readonly files: BatchFileStore,
    private readonly trail: AuditTrail,
  ) {}

  /** The latest batches of a region that the viewer sees, newest first. */
  list(regionId: string): Promise<Batch[]> {
    if (!isId(regionId)) return Promise.resolve([]);
    return asTheServer(() =>
      this.dataSource.query<Batch[]>(`SELECT ${COLUMNS} FROM batch WHERE ${SEEN} AND batch.region_id = $3 ORDER BY batch.id DESC LIMIT ${SHOWN}`, [...viewerParameters(), regionId]),
    );
  }

  /** A batch the viewer sees. */
  async find(id: string): Promise<Batch | null> {
    if (!isId(id)) return null;
    const [batch] = await asTheServer(() => this.dataSource.query<Batch[]>(`SELECT ${COLUMNS} FROM batch WHERE ${SEEN} AND batch.id = $3`, [...viewerParameters(), id]));
    return batch ?? null;
  }

  /** Begins a batch for a region in which the viewer supervises or hands in. */
  async open(regionId: string): Promise<BatchOutcome> {
    if (!isId(regionId)) return { refusal: unknownRegion };
    const mayOpen = (await this.authority.maySupervise(regionId)) || (await this.authority.homeRegionId()) === regionId;
    if (!mayOpen) return { refusal: unknownRegion };
    const { accountId, name } = currentViewer();
    const [batch] = await asTheServer(() =>
      this.dataSource.query<Batch[]>(`INSERT INTO batch (region_id, by_account, by_name) VALUES ($1, $2, $3) RETURNING ${COLUMNS}`, [regionId, accountId, name]),
    );
    return { batch: batch as Batch };
  }

  /** Cancels what is not filed yet. What is being read at this moment is not filed either; what is done stays. */
  async cancel(id: string): Promise<BatchOutcome> {
    const batch = await this.find(id);
    if (batch === null) return { refusal: unknownBatch };
    if (batch.cancelledAt !== null) return { refusal: batchCancelled };
    const cancelled = await asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.query('UPDATE batch SET cancelled_at = now() WHERE id = $1', [id]);
        const [items] = await manager.query<[{ sha256: string }[]]>(
          `UPDATE batch_item SET state = 'CANCELLED', ended_at = now(), doubts = '[]' WHERE batch_id = $1 AND state IN ('WAITING', 'DOUBTFUL') RETURNING sha256`,
          [id],
        );
        await this.trail.record(manager, { action: 'batch.cancel', subject: 'batch', subjectId: id, after: { files: items.length } });
        return items;
      }),
    );
    for (const { sha256 } of cancelled) await this.files.drop(id, sha256);
    return this.#again(id);
  }

  /** Decides about files in doubt or refused: all of them, or none. They are read again, or put aside. */
  async decide(id: string, decisions: readonly BatchDecision[]): Promise<BatchOutcome> {
    const batch = await this.find(id);
    if (batch === null) return { refusal: unknownBatch };
    if (batch.cancelledAt !== null) return { refusal: batchCancelled };
    for (const decision of decisions) {
      const problem = await this.#problemOf(batch, decision);
      if (problem !== null) return { refusal: problem };
    }
    await this.queue.open();
    const itemIds = decisions.map(({ itemId }) => itemId);
    const isDone = await asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        const open = await manager.query<{ id: string }[]>(
          `SELECT id FROM batch_item WHERE batch_id = $1 AND id = ANY($2::bigint[]) AND state IN ('DOUBTFUL', 'REFUSED') AND sha256 IS NOT NULL ORDER BY id FOR UPDATE`,
          [id, itemIds],
        );
        if (open.length !== new Set(itemIds).size) return false;
        for (const decision of decisions) await this.#decideOne(manager, decision);
        await this.trail.record(manager, ...decisions.map(({ itemId, ...after }) => ({ action: 'batch.decide', subject: 'batchItem', subjectId: itemId, after })));
        return true;
      }),
    );
    return isDone ? this.#again(id) : { refusal: notWaitingForDecision };
  }

  async #decideOne(manager: EntityManager, { itemId, agencyId, agencyName, year, mayReplace, putAside }: BatchDecision): Promise<void> {
    if (putAside === true) {
      await manager.query(`UPDATE batch_item SET state = 'CANCELLED', ended_at = now(), doubts = '[]', refusal = NULL WHERE id = $1`, [itemId]);
      return;
    }
    const declared: Declaration = {
      ...(agencyId == null ? {} : { agencyId }),
      ...(agencyName == null || agencyId != null ? {} : { agencyName }),
      ...(year == null ? {} : { year }),
      ...(mayReplace === true ? { mayReplace } : {}),
    };
    // What was said about the file before still holds where nothing else is said now.
    await manager.query(
      `UPDATE batch_item SET state = 'WAITING', ended_at = NULL, attempts = 0, doubts = '[]', refusal = NULL, agency_id = NULL, year = NULL,
         declared = (CASE WHEN $2::jsonb ?| ARRAY['agencyId', 'agencyName'] THEN declared - 'agencyId' - 'agencyName' ELSE declared END) || $2::jsonb WHERE id = $1`,
      [itemId, JSON.stringify(declared)],
    );
    await this.queue.add(manager, 'read-file', [{ itemId }]);
  }

  async #problemOf(batch: Batch, { itemId, agencyId, agencyName, year }: BatchDecision): Promise<BatchRefusal | null> {
    if (!isId(itemId)) return unknownFile;
    if (year != null && !isReportYear(year)) return invalidYear;
    if (agencyName != null && !isAgencyName(agencyName)) return invalidAgencyName;
    if (agencyId == null) return null;
    const agencies = await asTheServer(() => this.register.below(this.dataSource.manager, batch.regionId));
    return agencies.some((agency) => agency.id === agencyId) ? null : unknownAgency;
  }

  async #again(id: string): Promise<BatchOutcome> {
    const batch = await this.find(id);
    return batch === null ? { refusal: unknownBatch } : { batch };
  }
}

function viewerParameters(): [string | null, readonly string[]] {
  const { accountId, supervisedRegionIds } = currentViewer();
  return [accountId, supervisedRegionIds];
}
