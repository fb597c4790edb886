import { createHash } from 'node:crypto';
import type { CellKey } from '@huilan/annual-report';
import type { ReadCell, ReadIndicator, ReadReport } from '@huilan/reading';
import type { AgencyKind } from '../agencies/agency.entity.js';
import type { RegionLevel } from '../agencies/region.entity.js';
import { ReportFiling, type FiledVersion } from '../reports/report-filing.js';
import type { TestServer } from './test-server.js';

/** A region for tests; `code` is its name unless given. */
export async function addRegion(
  server: TestServer,
  name: string,
  { level = 'COUNTY', parentId = null, isSample = false }: { level?: RegionLevel; parentId?: string | null; isSample?: boolean } = {},
): Promise<string> {
  const [{ id }] = await server.dataSource.query<[{ id: string }]>(
    'INSERT INTO region (code, name, level, parent_id, is_sample) VALUES ($1, $1, $2, $3, $4) RETURNING id',
    [name, level, parentId, isSample],
  );
  return id;
}

/** An agency for tests. */
export async function addAgency(
  server: TestServer,
  regionId: string,
  name: string,
  {
    kind = 'DEPARTMENT',
    system = null,
    activeFrom = null,
    activeUntil = null,
    formerNames = [],
  }: { kind?: AgencyKind; system?: string | null; activeFrom?: number | null; activeUntil?: number | null; formerNames?: string[] } = {},
): Promise<string> {
  const [{ id }] = await server.dataSource.query<[{ id: string }]>(
    `INSERT INTO agency (region_id, name, short_name, kind, system, active_from, active_until) VALUES ($1, $2, $2, $3, $4, $5, $6) RETURNING id`,
    [regionId, name, kind, system, activeFrom, activeUntil],
  );
  for (const formerName of formerNames) await server.dataSource.query('INSERT INTO agency_former_name VALUES ($1, $2)', [id, formerName]);
  return id;
}

/** A report that states these numbers in its cells and, under keys with `indicator.`, in its text. */
export function reportStating(figures: Readonly<Record<string, number>>): ReadReport {
  const cells: Partial<Record<CellKey, ReadCell>> = {};
  const indicators: ReadIndicator[] = [];
  for (const [key, value] of Object.entries(figures)) {
    if (key.startsWith('indicator.')) {
      const [, name, kind] = key.split('.') as [string, ReadIndicator['key'], ReadIndicator['kind']];
      indicators.push({ key: name, kind, value, unit: '件', approximate: false, quote: `${value}件`, at: { block: 0 }, confidence: 1 });
    } else {
      cells[key] = { kind: 'number', value, raw: String(value), at: { block: 1, row: 0, column: 0 }, evidence: 'label', confidence: 1 };
    }
  }
  return { agency: null, year: null, format: '2021', title: null, publishedOn: null, contact: null, headAt: {}, cells, indicators, sections: [], questions: [] };
}

let serial = 0;

/** Files a report directly, without a file to read. */
export async function addReport(server: TestServer, agencyId: string, year: number, content: ReadReport): Promise<FiledVersion> {
  serial += 1;
  const sha256 = createHash('sha256').update(`${process.pid}/${serial}`).digest('hex');
  return server.dataSource.transaction(async (manager) => {
    const [{ id: sourceFileId }] = await manager.query<[{ id: string }]>(
      `INSERT INTO source_file (sha256, byte_size, file_type) VALUES ($1, 1, 'txt') RETURNING id`,
      [sha256],
    );
    const [{ id: sourceExtractionId }] = await manager.query<[{ id: string }]>(
      `INSERT INTO source_extraction (source_file_id, document) VALUES ($1, '{"fileType":"txt","metadata":{},"blocks":[],"pageCount":null,"warnings":[]}') RETURNING id`,
      [sourceFileId],
    );
    return server.app.get(ReportFiling).file(manager, {
      agencyId,
      year,
      isSample: false,
      sourceFileId,
      sourceExtractionId,
      fileName: `${year}.txt`,
      receivedAt: new Date(Date.UTC(year + 1, 0, 20, 1, serial % 60)),
      content,
    });
  });
}
