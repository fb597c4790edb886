import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { verifyAuditChain } from '../audit/audit-chain.js';
import { createDataSource, openDatabase } from '../database/data-source.js';
import { quoteIdentifier } from '../database/sql-parameters.js';
import { JobQueue } from '../jobs/job-queue.js';
import type { Premises } from './back-up.js';
import { backupDamaged, targetNotEmpty } from './keeping-refusal.js';
import { filesListed } from './kept-files.js';
import { FILE_LIST, placeOfTable, readManifest, type KeptTable, type Manifest } from './manifest.js';
import { copySummed, summing, sumOf } from './summed-copy.js';
import { TABLES, inOrderOfNeed, type Table } from './tables.js';

/** What was put back. */
export interface Restored {
  readonly takenAt: string;
  readonly rows: number;
  readonly files: number;
}

/**
 * Puts a backup into an empty database and data folder. Everything in it is verified before anything is written; a failure
 * later on takes back what was written. The schema of an earlier release is brought up to this one's. Throws a KeepingRefusal
 * where the target is not empty, or the backup is none, is damaged or is of a newer schema.
 */
export async function restore({ databaseUrl, dataDirectory }: Premises, folder: string): Promise<Restored> {
  const owner = createDataSource(databaseUrl);
  const migrations = owner.options.migrations as (new () => unknown)[];
  const manifest = await readManifest(folder, migrations.map(({ name }) => name));
  owner.setOptions({ migrations: migrations.filter(({ name }) => manifest.migrations.includes(name)) });
  await owner.initialize();
  try {
    await refuseUsed(owner, dataDirectory);
    await verify(folder, manifest);
    try {
      await putFilesBack(folder, dataDirectory);
      await putRowsBack(owner, folder, manifest);
    } catch (error) {
      for (const { path } of dataFolders(dataDirectory)) await rm(path, { recursive: true, force: true });
      throw error;
    }
    await owner.query('ANALYZE');
  } finally {
    await owner.destroy();
  }
  await putJobsBack(databaseUrl);
  return { takenAt: manifest.takenAt, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), files: manifest.files.count };
}

const dataFolders = (dataDirectory: string) => ['files', 'batches'].map((name) => ({ name, path: join(dataDirectory, name) }));

async function refuseUsed(owner: DataSource, dataDirectory: string): Promise<void> {
  const [found] = await owner.query<unknown[]>(`
    SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT FROM pg_namespace WHERE nspname = 'pgboss' LIMIT 1`);
  if (found !== undefined) throw targetNotEmpty({ zh: '数据库', en: 'the database' });
  for (const { path } of dataFolders(dataDirectory)) {
    if ((await readdir(path).catch(() => [])).length > 0) throw targetNotEmpty({ zh: path, en: path });
  }
}

async function verify(folder: string, { tables, files }: Manifest): Promise<void> {
  for (const { name, sha256 } of tables) {
    if (!/^[a-z_]+$/.test(name) || (await sumOf(join(folder, placeOfTable(name)))) !== sha256) throw backupDamaged(placeOfTable(name));
  }
  if ((await sumOf(join(folder, FILE_LIST))) !== files.sha256) throw backupDamaged(FILE_LIST);
  for await (const { place, sha256 } of filesListed(folder)) if ((await sumOf(join(folder, place))) !== sha256) throw backupDamaged(place);
}

async function putFilesBack(folder: string, dataDirectory: string): Promise<void> {
  for await (const { place, sha256 } of filesListed(folder)) {
    if ((await copySummed(join(folder, place), join(dataDirectory, place))) !== sha256) throw backupDamaged(place);
  }
}

/** Schema and rows in one transaction: all of them, or an empty database. */
async function putRowsBack(owner: DataSource, folder: string, manifest: Manifest): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await runner.startTransaction();
    await runner.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    const executor = new MigrationExecutor(owner, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
    const tables = await runner.manager.query<Table[]>(TABLES);
    if (!isDeepStrictEqual(tables, manifest.tables.map(({ name, columns }) => ({ name, columns })))) throw backupDamaged('manifest.json');
    const armed = await disarm(runner, tables);
    for (const table of await inOrderOfNeed(manifest.tables, (sql) => runner.manager.query(sql))) await putTableBack(client, folder, table);
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const statement of armed) await runner.query(statement);
    for (const { name, lastValue } of manifest.sequences) await runner.query('SELECT setval($1::regclass, $2)', [`public.${quoteIdentifier(name)}`, lastValue]);
    if (!isDeepStrictEqual(await verifyAuditChain(runner), manifest.auditTrail)) throw backupDamaged(placeOfTable('audit_entry'));
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Rows come back as they were: no trigger numbers, hashes or refuses them again, and COPY is possible, which PostgreSQL refuses
 * an owner bound by row-level security. Gives the statements that put the guards back.
 */
async function disarm(runner: QueryRunner, tables: readonly Table[]): Promise<string[]> {
  const forced = await runner.manager.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`);
  for (const { name } of tables) await runner.query(`ALTER TABLE ${quoteIdentifier(name)} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
  return [
    ...tables.map(({ name }) => `ALTER TABLE ${quoteIdentifier(name)} ENABLE TRIGGER USER`),
    ...forced.map(({ name }) => `ALTER TABLE ${quoteIdentifier(name)} FORCE ROW LEVEL SECURITY`),
  ];
}

async function putTableBack(client: pg.PoolClient, folder: string, { name, columns, rows, sha256 }: KeptTable): Promise<void> {
  const { through, sum } = summing();
  const target = client.query(copyFrom(`COPY ${quoteIdentifier(name)} (${columns.map(quoteIdentifier).join(', ')}) FROM STDIN`));
  await pipeline(createReadStream(join(folder, placeOfTable(name))), through, createGunzip(), target);
  if (sum() !== sha256 || target.rowCount !== rows) throw backupDamaged(placeOfTable(name));
}

/** Files of bulk hand-ins that were still to be read are read: jobs are no data, but what they are about is. Brings the schema up to date. */
async function putJobsBack(databaseUrl: string): Promise<void> {
  const served = await openDatabase(databaseUrl);
  const queue = new JobQueue({ databaseUrl }, served);
  try {
    const waiting = await served.query<{ itemId: string }[]>(`SELECT id AS "itemId" FROM batch_item WHERE state IN ('WAITING', 'READING') ORDER BY id`);
    if (waiting.length === 0) return;
    await queue.open();
    await served.transaction((manager) => queue.add(manager, 'read-file', waiting));
  } finally {
    await queue.onApplicationShutdown();
    await served.destroy();
  }
}
