import type { AnnualReport } from '@huilan/annual-report';
import { figuresOf } from '@huilan/measures';
import type { EntityManager } from 'typeorm';
import { figureColumn } from '../database/figure-columns.js';
import { SqlParameters } from '../database/sql-parameters.js';

/**
 * Makes the figures of a report those of its standing version: a column for each figure it states, NULL for every other.
 * Runs in the transaction that makes the version stand.
 */
export async function storeFigures(
  manager: EntityManager,
  report: { readonly id: string; readonly agencyId: string; readonly year: number; readonly versionId: string },
  content: Pick<AnnualReport, 'cells' | 'indicators'>,
): Promise<void> {
  const parameters = new SqlParameters();
  const head = [report.id, report.agencyId, report.year, report.versionId].map((value) => parameters.add(value));
  const figures = [...figuresOf(content)].map(([key, value]) => ({ column: figureColumn(key), placeholder: parameters.add(value) }));
  await manager.query('DELETE FROM report_figures WHERE report_id = $1', [report.id]);
  await manager.query(
    `INSERT INTO report_figures (${['report_id', 'agency_id', 'year', 'version_id', ...figures.map(({ column }) => column)].join(', ')})
     VALUES (${[...head, ...figures.map(({ placeholder }) => placeholder)].join(', ')})`,
    parameters.values,
  );
}
