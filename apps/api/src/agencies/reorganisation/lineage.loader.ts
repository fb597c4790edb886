import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BatchLoader } from '../../graphql/batch-loader.js';
import { onlyIds } from '../../database/identifiers.js';
import type { AgencyLineageModel } from './reorganisation.model.js';

/** The lineages an agency stands in, on either side, by agency; oldest first. */
@Injectable()
export class LineageLoader extends BatchLoader<string, AgencyLineageModel[]> {
  constructor(dataSource: DataSource) {
    super(
      async (agencyIds) => {
        const rows = await dataSource.query<AgencyLineageModel[]>(
          `SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", from_year AS "fromYear", note
           FROM agency_lineage WHERE predecessor_id = ANY($1::bigint[]) OR successor_id = ANY($1::bigint[]) ORDER BY from_year, id`,
          [onlyIds(agencyIds)],
        );
        return new Map(agencyIds.map((id) => [id, rows.filter(({ predecessorId, successorId }) => predecessorId === id || successorId === id)]));
      },
      () => [],
    );
  }
}
