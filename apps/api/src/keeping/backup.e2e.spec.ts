import { createHash } from 'node:crypto';
import { copyFile, cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { FirstAccounts } from '../accounts/first-accounts.js';
import { verifyAuditChain } from '../audit/audit-chain.js';
import { createDataSource } from '../database/data-source.js';
import { SampleCountyLoader } from '../intake/sample-county-loader.js';
import { SampleRound } from '../round/sample-round.js';
import { createServer } from '../server.js';
import { addAccount } from '../testing/test-accounts.js';
import { BrowserSession } from '../testing/browser-session.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { reportFile } from '../testing/test-files.js';
import { TEST_CONFIGURATION, startTestServer, type TestServer } from '../testing/test-server.js';
import { backUp, type Premises } from './back-up.js';
import { restore } from './restore.js';
import { TABLES, type Table } from './tables.js';

describe('a backup', () => {
  let server: TestServer;
  let workplace: string;
  let kept: string;
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(SampleCountyLoader).load(4, () => undefined);
    await server.app.get(SampleRound).play();
    await server.app.get(FirstAccounts).ensureSampleAccounts();
    await handInUnread();
    workplace = await mkdtemp(join(tmpdir(), 'huilan-keeping-'));
    kept = join(workplace, 'kept');
    await backUp(premisesOf(server), kept);
  });
  afterAll(async () => {
    await server.close();
    for (const database of databases) await database.drop();
    await rm(workplace, { recursive: true, force: true });
  });

  /** A file of a bulk hand-in that nobody has read yet. */
  async function handInUnread(): Promise<void> {
    const [{ id: region }] = await server.dataSource.query<[{ id: string }]>('SELECT id FROM region');
    const supervisor = await addAccount(server, { supervises: [region] });
    const opened = await server.ask<{ openBatch: { batch: { id: string } } }>('mutation ($region: ID!) { openBatch(regionId: $region) { ... on BatchChanged { batch { id } } } }', { region }, supervisor);
    const form = new FormData();
    form.append('files', new Blob([Buffer.from(reportFile({ agency: '青禾县档案局', year: 2024 }))]), '2024.txt');
    const answer = await server.fetch(`/api/batches/${opened.openBatch.batch.id}/files`, { method: 'POST', body: form }, supervisor);
    expect(answer.status).toBe(201);
  }

  const premisesOf = ({ dataSource, dataDirectory }: TestServer): Premises => ({ databaseUrl: (dataSource.options as { url: string }).url, dataDirectory });

  async function emptyPremises(): Promise<Premises> {
    const database = await createTestDatabase();
    databases.push(database);
    return { databaseUrl: database.url, dataDirectory: await mkdtemp(join(workplace, 'data-')) };
  }

  async function rowsOf(dataSource: DataSource): Promise<Record<string, string[]>> {
    const tables = await dataSource.query<Table[]>(TABLES);
    const rows: Record<string, string[]> = {};
    for (const { name } of tables) {
      const found = await dataSource.query<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`);
      rows[name] = found.map(({ row }) => row);
    }
    return rows;
  }

  async function filesIn(folder: string): Promise<Record<string, string>> {
    const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !entry.parentPath.includes('arriving'));
    const contents = await Promise.all(found.map(async ({ parentPath, name }) => [join(parentPath, name).slice(folder.length), (await readFile(join(parentPath, name))).toString('base64')] as const));
    return Object.fromEntries(contents.sort());
  }

  async function isEmpty({ databaseUrl, dataDirectory }: Premises): Promise<boolean> {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    const { rows } = await client.query(`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace UNION ALL SELECT FROM pg_collation WHERE collname = 'pinyin'`);
    await client.end();
    return rows.length === 0 && Object.keys(await filesIn(dataDirectory)).length === 0;
  }

  it('restored has every row of every table and every file, and the server on it signs in and answers', async () => {
    const target = await emptyPremises();
    const restored = await restore(target, kept);
    const copy = await createDataSource(target.databaseUrl).initialize();
    try {
      const rows = await rowsOf(server.dataSource);
      expect(rows.report_version?.length).toBeGreaterThan(20);
      expect(rows.batch_item?.length).toBe(1);
      expect(await rowsOf(copy)).toEqual(rows);
      expect(restored.rows).toBe(Object.values(rows).flat().length);
      const files = await filesIn(server.dataDirectory);
      expect(Object.keys(files)).toHaveLength(restored.files);
      expect(await filesIn(target.dataDirectory)).toEqual(files);
      expect(await verifyAuditChain(copy)).toEqual(await verifyAuditChain(server.dataSource));
      expect(await copy.query(`SELECT data ->> 'itemId' AS id FROM pgboss.job WHERE name = 'read-file'`)).toEqual(await copy.query('SELECT id FROM batch_item'));
      await expect(copy.query('UPDATE report_version SET contact = NULL')).rejects.toThrow(/immutable/);
      expect(await copy.query(`SELECT relname FROM pg_class WHERE relname = 'report' AND NOT (relrowsecurity AND relforcerowsecurity)`)).toEqual([]);
    } finally {
      await copy.destroy();
    }
    const app = await createServer({ ...TEST_CONFIGURATION, ...target });
    try {
      await app.listen(0, '127.0.0.1');
      const browser = new BrowserSession({ url: await app.getUrl() });
      expect(await browser.ask('POST', '/api/session/sample', { role: 'SUPERVISOR' })).toMatchObject({ outcome: 'signedIn' });
      const { data } = await browser.ask('POST', '/graphql', { query: '{ reports(first: 1) { totalCount } }' });
      const [{ count }] = await server.dataSource.query<[{ count: number }]>('SELECT count(*)::int AS count FROM report');
      expect(data).toEqual({ reports: { totalCount: count } });
    } finally {
      await app.close();
    }
  });

  it('goes into an empty Huilan only, and into a new folder', async () => {
    await expect(restore(premisesOf(server), kept)).rejects.toMatchObject({ code: 'TARGET_NOT_EMPTY' });
    const occupied = await emptyPremises();
    await cp(join(server.dataDirectory, 'files'), join(occupied.dataDirectory, 'files'), { recursive: true });
    await expect(restore(occupied, kept)).rejects.toMatchObject({ code: 'TARGET_NOT_EMPTY' });
    await expect(backUp(premisesOf(server), kept)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
  });

  it('is not made where there is nothing, or where a source file is missing', async () => {
    await expect(backUp(await emptyPremises(), join(workplace, 'none'))).rejects.toMatchObject({ code: 'NOTHING_TO_BACK_UP' });
    const without = { ...premisesOf(server), dataDirectory: await mkdtemp(join(workplace, 'without-')) };
    await expect(backUp(without, join(workplace, 'none'))).rejects.toMatchObject({ code: 'FILE_LOST' });
    expect(await readdir(workplace)).not.toContain('none');
    expect(await readdir(workplace)).not.toContain('none.part');
  });

  async function flip(path: string): Promise<void> {
    const bytes = await readFile(path);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(path, bytes);
  }
  const aSourceFile = async (folder: string) => join(folder, Object.keys(await filesIn(folder)).find((name) => name.startsWith('/files/')) as string);

  it.each<[string, string, (folder: string) => Promise<void>]>([
    ['a byte of a table', 'BACKUP_DAMAGED', (folder) => flip(join(folder, 'tables/report.copy.gz'))],
    ['a byte of a file', 'BACKUP_DAMAGED', async (folder) => flip(await aSourceFile(folder))],
    ['a byte of the list of files', 'BACKUP_DAMAGED', (folder) => flip(join(folder, 'files.sha256'))],
    ['a missing file', 'BACKUP_DAMAGED', async (folder) => rm(await aSourceFile(folder))],
    ['a missing table', 'BACKUP_DAMAGED', (folder) => rm(join(folder, 'tables/audit_entry.copy.gz'))],
    ['a table cut short', 'BACKUP_DAMAGED', (folder) => truncate(join(folder, 'tables/report_version.copy.gz'), 1_000)],
    ['another table’s rows', 'BACKUP_DAMAGED', (folder) => copyFile(join(folder, 'tables/agency.copy.gz'), join(folder, 'tables/region.copy.gz'))],
    ['a manifest cut short', 'BACKUP_DAMAGED', (folder) => truncate(join(folder, 'manifest.json'), 500)],
    ['a manifest without its sum', 'NO_BACKUP', (folder) => rm(join(folder, 'manifest.sha256'))],
    ['a newer schema', 'NEWER_SCHEMA', (folder) => rewriteManifest(folder, (text) => text.replace('"migrations": [', '"migrations": ["Later1999000000000",'))],
    ['rows that do not fit, found only on the way in', 'BACKUP_DAMAGED', (folder) => rewriteManifest(folder, (text) => text.replace(/("name": "report",[^}]*"rows": )\d+/, '$11'))],
  ])('with %s is refused (%s), and the target stays empty', async (_what, code, damage) => {
    const damaged = await mkdtemp(join(workplace, 'damaged-'));
    await cp(kept, damaged, { recursive: true });
    await damage(damaged);
    const target = await emptyPremises();
    await expect(restore(target, damaged)).rejects.toMatchObject({ code, words: { zh: expect.any(String), en: expect.any(String) } });
    expect(await isEmpty(target)).toBe(true);
  });

  /** Changes the manifest and its sum with it. */
  async function rewriteManifest(folder: string, change: (text: string) => string): Promise<void> {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(join(folder, 'manifest.json'), changed);
    await writeFile(join(folder, 'manifest.sha256'), `${createHash('sha256').update(changed).digest('hex')}  manifest.json\n`);
  }
});
