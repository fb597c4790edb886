import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { isId, onlyIds } from '../database/identifiers.js';
import { SqlParameters, containsPattern } from '../database/sql-parameters.js';
import type { Refusal } from '../intake/refusal.js';
import { listPage, type Page, type PageWish } from '../listing/list-page.js';
import type { Doubt } from './doubts.js';

export const ITEM_STATES = ['WAITING', 'READING', 'DONE', 'DOUBTFUL', 'REFUSED', 'CANCELLED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** A file of a batch, and what became of it. */
export interface BatchItem {
  readonly id: string;
  readonly path: string;
  readonly sha256: string | null;
  readonly byteSize: number;
  readonly state: ItemState;
  readonly handedInAt: Date;
  readonly endedAt: Date | null;
  readonly foundAgency: string | null;
  readonly foundYear: number | null;
  readonly doubts: readonly Doubt[];
  readonly refusal: Refusal | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly year: number | null;
  readonly reportId: string | null;
  readonly versionNumber: number | null;
  readonly wasKnown: boolean;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly notices: number | null;
}

/** Which files of a batch a list shows. What is left out does not restrict. */
export interface ItemCriteria {
  readonly states?: readonly ItemState[] | null;
  /** Part of the path, or of the agency's name. */
  readonly search?: string | null;
}

/** How many files of a batch are how far. */
export type BatchProgress = { readonly batchId: string; readonly total: number } & Readonly<Record<Lowercase<ItemState>, number>>;

const COLUMNS = `item.id, item.path, item.sha256, item.byte_size::int AS "byteSize", item.state, item.handed_in_at AS "handedInAt", item.ended_at AS "endedAt",
  item.found_agency AS "foundAgency", item.found_year AS "foundYear", item.doubts, item.refusal, item.agency_id AS "agencyId", agency.name AS "agencyName", item.year,
  version.report_id AS "reportId", version.number AS "versionNumber", item.was_known AS "wasKnown", item.errors, item.warnings, item.notices`;
const FROM = 'batch_item item LEFT JOIN agency ON agency.id = item.agency_id LEFT JOIN report_version version ON version.id = item.version_id';

/** The files of batches. Whether the viewer sees the batch is for the caller to know. */
@Injectable()
export class BatchItemsService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of a batch's files, in the order they came. */
  list(batchId: string, { states, search }: ItemCriteria, wish: PageWish): Promise<Page<BatchItem>> {
    const parameters = new SqlParameters();
    const conditions = [`item.batch_id = ${parameters.add(batchId)}`];
    if (states != null) conditions.push(`item.state = ANY(${parameters.add(states)}::text[])`);
    if (search) {
      const pattern = parameters.add(containsPattern(search));
      conditions.push(`(item.path ILIKE ${pattern} OR agency.name ILIKE ${pattern})`);
    }
    return asTheServer(async () => {
      const page = await listPage<BatchItem>(this.dataSource, { select: COLUMNS, from: FROM, conditions, parameters, sort: [], id: 'item.id' }, wish);
      return { ...page, totalCount: () => asTheServer(page.totalCount) };
    });
  }

  /** Every file of a batch. */
  all(batchId: string): Promise<BatchItem[]> {
    return asTheServer(() => this.dataSource.query<BatchItem[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE item.batch_id = $1 ORDER BY item.id`, [batchId]));
  }

  async find(batchId: string, itemId: string): Promise<BatchItem | null> {
    if (!isId(batchId) || !isId(itemId)) return null;
    const [item] = await asTheServer(() => this.dataSource.query<BatchItem[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE item.batch_id = $1 AND item.id = $2`, [batchId, itemId]));
    return item ?? null;
  }

  /** Counts the files of batches by state. */
  progress(batchIds: readonly string[]): Promise<BatchProgress[]> {
    const counts = ITEM_STATES.map((state) => `count(item.id) FILTER (WHERE item.state = '${state}')::int AS ${state.toLowerCase()}`);
    return asTheServer(() =>
      this.dataSource.query<BatchProgress[]>(
        `SELECT batch.id AS "batchId", count(item.id)::int AS total, ${counts.join(', ')} FROM batch LEFT JOIN batch_item item ON item.batch_id = batch.id
         WHERE batch.id = ANY($1::bigint[]) GROUP BY batch.id`,
        [onlyIds(batchIds)],
      ),
    );
  }
}
