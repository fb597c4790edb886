/**
 * `npm run bench:statistics -w @huilan/api`: a database of 100,000 reports, and how long the questions of a page take over HTTP.
 * `REPORTS` changes the number; `TEST_DATABASE_URL` names a PostgreSQL to use instead of one of our own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIGURES, NAMED_MEASURES } from '@huilan/measures';
import { cellsOfFormat } from '@huilan/annual-report';
import type { DataSource } from 'typeorm';
import { figureColumn } from '../database/figure-columns.js';
import { startTestServer } from '../testing/test-server.js';

const YEARS = { first: 2019, last: 2025 };
const YEAR_COUNT = YEARS.last - YEARS.first + 1;
/** As many agencies as a large city's; the regions below it have 45 each. */
const AGENCIES_A_COUNTY = 45;
const RUNS = 15;

const agencies = Math.ceil(Number(process.env.REPORTS ?? 100_000) / YEAR_COUNT);

/** Fills the tables by SQL: what is measured is asking, not importing. */
async function fill(dataSource: DataSource): Promise<void> {
  const printed = new Set(cellsOfFormat('2021').map(({ key }) => key));
  const stated = FIGURES.filter(({ key }) => printed.has(key) || key.startsWith('indicator.'));
  await dataSource.transaction(async (manager) => {
    await manager.query(`INSERT INTO region (code, name, level) VALUES ('city', '某市', 'CITY')`);
    await manager.query(
      `INSERT INTO region (code, name, level, parent_id) SELECT 'county' || n, '第' || n || '县', 'COUNTY', 1 FROM generate_series(1, $1) n`,
      [Math.ceil(agencies / AGENCIES_A_COUNTY)],
    );
    await manager.query(
      `INSERT INTO agency (region_id, name, short_name, kind, active_from)
       SELECT 2 + (n - 1) / ${AGENCIES_A_COUNTY}, '第' || n || '局', '第' || n || '局', CASE n % 3 WHEN 0 THEN 'TOWNSHIP' ELSE 'DEPARTMENT' END, ${YEARS.first}
       FROM generate_series(1, $1) n`,
      [agencies],
    );
    await manager.query(`INSERT INTO source_file (sha256, byte_size, file_type) VALUES (repeat('0', 64), 1, 'txt')`);
    await manager.query(`INSERT INTO source_extraction (source_file_id, document) VALUES (1, '{}')`);
    await manager.query(
      `INSERT INTO report (agency_id, year, standing_version_id)
       SELECT agency.id, year, row_number() OVER (ORDER BY year, agency.id) FROM agency CROSS JOIN generate_series(${YEARS.first}, ${YEARS.last}) AS years (year) ORDER BY year, agency.id`,
    );
    await manager.query(
      `INSERT INTO report_version (report_id, number, source_file_id, source_extraction_id, file_name, cells_read, indicators_read, head_at, cells, indicators, sections, questions)
       SELECT id, 1, 1, 1, 'bench.txt', 200, 14, '{}', '{}', '[]', '[]', '[]' FROM report ORDER BY id`,
    );
    await manager.query(
      `INSERT INTO report_figures (report_id, agency_id, year, version_id, ${stated.map(({ key }) => figureColumn(key)).join(', ')})
       SELECT id, agency_id, year, standing_version_id, ${stated.map(() => 'floor(random() * 50)').join(', ')} FROM report ORDER BY id`,
    );
  });
  await dataSource.query('VACUUM ANALYZE');
}

const QUESTIONS: readonly { readonly name: string; readonly selection: object }[] = [
  { name: 'one column summed over all reports', selection: { measures: ['requests.received'], groupBy: 'YEAR' } },
  { name: 'the seven measures of an overview, by year', selection: { measures: NAMED_MEASURES.slice(0, 7).map(({ key }) => key), groupBy: 'YEAR' } },
  { name: 'every named measure, by region and year', selection: { measures: NAMED_MEASURES.map(({ key }) => key), groupBy: 'REGION_YEAR' } },
  { name: 'every named measure, by kind and year', selection: { measures: NAMED_MEASURES.map(({ key }) => key), groupBy: 'KIND_YEAR' } },
  { name: 'one county: agency by year, seven measures', selection: { regionIds: ['2'], measures: NAMED_MEASURES.slice(0, 7).map(({ key }) => key), groupBy: 'AGENCY_YEAR' } },
  { name: '1,000 agencies by year, one rate', selection: { agencyIds: Array.from({ length: 1000 }, (_, index) => String(index + 1)), measures: ['disclosureRate'], groupBy: 'AGENCY_YEAR' } },
];

async function measure(name: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begin = performance.now();
    await ask();
    times.push(performance.now() - begin);
  }
  times.sort((one, other) => one - other);
  const [median, worst] = [times[Math.floor(RUNS / 2)] as number, times.at(-1) as number];
  console.log(`${name.padEnd(52)} ${median.toFixed(0).padStart(6)} ms   worst ${worst.toFixed(0).padStart(6)} ms`);
}

async function run(): Promise<void> {
  const server = await startTestServer();
  try {
    const begin = performance.now();
    await fill(server.dataSource);
    const [{ size }] = await server.dataSource.query<[{ size: string }]>(`SELECT pg_size_pretty(pg_total_relation_size('report_figures')) AS size`);
    console.log(`${agencies * YEAR_COUNT} reports of ${agencies} agencies, filled in ${((performance.now() - begin) / 1000).toFixed(1)} s; report_figures takes ${size}\n`);
    for (const { name, selection } of QUESTIONS) {
      await measure(name, () =>
        server.ask(
          `query ($selection: StatisticsSelection!) { statistics(selection: $selection) { __typename ... on Statistics { rows { agencyId year regionId expected received values { state value covered } } } } }`,
          { selection: { fromYear: YEARS.first, toYear: YEARS.last, ...selection } },
        ),
      );
    }
    await measure('what stands out in a county', () => server.ask('{ standOuts(regionId: 2, year: 2024) { rule sentence { zh } } }'));
    await measure('what stands out in the whole city', () => server.ask('{ standOuts(regionId: 1, year: 2024) { rule sentence { zh } } }'));
    await measure('all regions with their report years', () => server.ask('{ regions { name agencyCount years { year expected received } } }'));
    await measure('first page of all reports, newest first, counted', () => server.ask('{ reports(first: 50) { totalCount nodes { id agencyName } } }'));
    await measure('first page of a search among all agencies', () => server.ask('{ agencies(filter: { search: "999" }) { totalCount nodes { id name } } }'));
  } finally {
    await server.close();
  }
}

if (process.env.TEST_DATABASE_URL) {
  await run();
} else {
  const { startEmbeddedPostgres } = (await import(new URL('../../../../tools/database/embedded-postgres.mjs', import.meta.url).href)) as {
    startEmbeddedPostgres(options: { dataDirectory: string }): Promise<{ url: string; stop(): Promise<void> }>;
  };
  const folder = mkdtempSync(join(tmpdir(), 'huilan-bench-'));
  const database = await startEmbeddedPostgres({ dataDirectory: join(folder, 'database') });
  process.env.TEST_DATABASE_URL = database.url;
  try {
    await run();
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
