import { FIGURES } from '@huilan/measures';
import { createTestDatabase } from '../testing/test-database.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { createDataSource, openDatabase } from './data-source.js';
import { ENTITIES } from './entities.js';
import { columnTypeOf } from './figure-columns.js';

describe('what the database itself keeps true', () => {
  let server: TestServer;
  let agencyId: string;

  beforeAll(async () => {
    server = await startTestServer();
    agencyId = await addAgency(server, await addRegion(server, '青禾县'), '教育局');
  });
  afterAll(() => server.close());

  const sql = (statement: string, parameters: unknown[] = []) => server.dataSource.query(statement, parameters);

  test('every figure of the vocabulary has its column, of its type (a new figure needs a migration)', async () => {
    const columns: { column_name: string; data_type: string }[] = await sql(
      `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'report_figures'
       AND column_name NOT IN ('report_id', 'agency_id', 'year', 'version_id', 'is_published')`,
    );
    const types = Object.fromEntries(columns.map((column) => [column.column_name, column.data_type]));
    expect(types).toEqual(Object.fromEntries(FIGURES.map((definition) => [definition.key, columnTypeOf(definition)])));
  });

  test('every entity fits its table', async () => {
    for (const entity of ENTITIES) await expect(server.dataSource.manager.find(entity, { take: 1 })).resolves.toEqual(expect.any(Array));
  });

  test('migrations can be taken back to nothing and made again', async () => {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database.url).initialize();
    try {
      await dataSource.runMigrations();
      for (let left = dataSource.migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
      expect(await dataSource.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`)).toEqual([]);
      expect(await dataSource.runMigrations()).toHaveLength(dataSource.migrations.length);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  test('servers that start at once migrate once', async () => {
    const database = await createTestDatabase();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(database.url)));
    try {
      expect(await opened[0]?.query('SELECT count(*)::int AS count FROM migrations')).toEqual([{ count: opened[0]?.migrations.length }]);
    } finally {
      await Promise.all(opened.map((dataSource) => dataSource.destroy()));
      await database.drop();
    }
  });

  test('a schema is never synchronised from entities', () => {
    expect(createDataSource('postgres://nobody@127.0.0.1/nothing').options.synchronize).toBe(false);
  });

  describe('a report with two versions', () => {
    let first: { reportId: string; versionId: string };
    let second: { reportId: string; versionId: string };

    beforeAll(async () => {
      first = await addReport(server, agencyId, 2023, reportStating({ 'requests.received.total': 5 }));
      second = await addReport(server, agencyId, 2023, reportStating({ 'requests.received.total': 7, 'disclosure.fees.amount': 1.25 }));
    });

    test('has the second as its standing version, the first as the parent of it, and the figures of the second', async () => {
      expect(second.reportId).toBe(first.reportId);
      expect(await sql('SELECT standing_version_id FROM report WHERE id = $1', [first.reportId])).toEqual([{ standing_version_id: second.versionId }]);
      expect(await sql('SELECT number, parent_id FROM report_version WHERE report_id = $1 ORDER BY number', [first.reportId])).toEqual([
        { number: 1, parent_id: null },
        { number: 2, parent_id: first.versionId },
      ]);
      expect(await sql(`SELECT version_id, "requests.received.total", "disclosure.fees.amount", "requests.handled.total" FROM report_figures`)).toEqual([
        { version_id: second.versionId, 'requests.received.total': 7, 'disclosure.fees.amount': '1.25', 'requests.handled.total': null },
      ]);
    });

    test.each(['report_version', 'source_file', 'source_extraction'])('%s is immutable', async (table) => {
      await expect(sql(`UPDATE ${table} SET created_at = now()`)).rejects.toThrow(/immutable/);
      await expect(sql(`DELETE FROM ${table}`)).rejects.toThrow(/immutable/);
      await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/immutable/);
    });

    test('cannot be without a standing version, nor stand on another report’s', async () => {
      const other = await addReport(server, agencyId, 2024, reportStating({}));
      await expect(sql('UPDATE report SET standing_version_id = NULL WHERE id = $1', [first.reportId])).rejects.toThrow(/not-null/);
      await expect(sql('UPDATE report SET standing_version_id = $2 WHERE id = $1', [first.reportId, other.versionId])).rejects.toThrow(/foreign key/);
    });

    test('cannot have the figures of a version that does not stand', async () => {
      await expect(sql('UPDATE report SET standing_version_id = $2 WHERE id = $1', [first.reportId, first.versionId])).rejects.toThrow(/foreign key/);
      await expect(sql('UPDATE report_figures SET version_id = $1 WHERE report_id = $2', [first.versionId, first.reportId])).rejects.toThrow(/foreign key/);
    });
  });

  test('an agency has one report a year, and its name once in its region', async () => {
    await addReport(server, agencyId, 2020, reportStating({}));
    await expect(
      sql(`INSERT INTO report (agency_id, year, standing_version_id) SELECT agency_id, year, standing_version_id FROM report WHERE year = 2020`),
    ).rejects.toThrow(/unique/);
    await expect(sql(`INSERT INTO agency (region_id, name, short_name, kind) SELECT region_id, name, name, kind FROM agency`)).rejects.toThrow(/unique/);
  });
});
