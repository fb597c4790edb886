import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { verifyAuditChain } from '../audit/audit-chain.js';
import { quoteIdentifier } from '../database/sql-parameters.js';
import { folderNotEmpty, nothingToBackUp } from './keeping-refusal.js';
import { keepFiles } from './kept-files.js';
import { FILE_LIST, placeOfTable, writeManifest, type KeptTable, type Manifest } from './manifest.js';
import { privateFile, summing, sumOf } from './summed-copy.js';
import { TABLES, type Table } from './tables.js';

/** What a backup holds. */
export interface BackupMade {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Files of bulk hand-ins that were cancelled, or lost, before they could be copied. */
  readonly gone: number;
}

/** Where the data of a server are. */
export interface Premises {
  /** As the owner of the tables. */
  readonly databaseUrl: string;
  readonly dataDirectory: string;
}

/**
 * Backs up database and files into a new folder, while the server runs: everything as it was at one moment. The folder is there
 * whole or not at all. Throws a KeepingRefusal where the folder is in use or something to be kept is missing.
 */
export async function backUp({ databaseUrl, dataDirectory }: Premises, folder: string): Promise<BackupMade> {
  if ((await readdir(folder).catch(() => [])).length > 0) throw folderNotEmpty(folder);
  const unfinished = `${folder}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'huilan backup' });
  try {
    await client.connect();
    const takenAt = await holdStill(client);
    const migrations = await migrationsOf(client);
    const tables: KeptTable[] = [];
    for (const table of await lockedTables(client)) tables.push(await keepTable(client, table, unfinished));
    const { count, gone } = await keepFiles(client, dataDirectory, unfinished);
    await writeManifest(unfinished, {
      takenAt,
      migrations,
      tables,
      sequences: await sequencesOf(client),
      files: { count, sha256: (await sumOf(join(unfinished, FILE_LIST))) as string },
      auditTrail: await verifyAuditChain({ query: async (sql, values) => (await client.query(sql, values)).rows }),
    });
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: count, gone };
  } finally {
    await client.end();
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Begins the one snapshot that everything is read from, above row-level security. */
async function holdStill(client: pg.Client): Promise<string> {
  await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(`SELECT set_config('huilan.sight', '{"everything":true}', false)`);
  const { rows } = await client.query<{ at: Date }>('SELECT now() AS at');
  return (rows[0] as { at: Date }).at.toISOString();
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migrations'`);
  if (found.length === 0) throw nothingToBackUp();
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/** The tables, none of which changes its columns from now on. */
async function lockedTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  if (rows.length === 0) throw nothingToBackUp();
  await client.query(`LOCK TABLE ${rows.map(({ name }) => quoteIdentifier(name)).join(', ')} IN ACCESS SHARE MODE`);
  return rows;
}

async function keepTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<KeptTable> {
  let rows = 0;
  // In COPY's text format a row is a line: a line break in a value is written as \n.
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  const { through, sum } = summing();
  const source = client.query(copyTo(`COPY ${quoteIdentifier(name)} (${columns.map(quoteIdentifier).join(', ')}) TO STDOUT`));
  await pipeline(source, counted, createGzip(), through, privateFile(join(folder, placeOfTable(name))));
  return { name, columns, rows, sha256: sum() };
}

/** Numbers are given out beyond any snapshot: read after the tables, they are never behind them. */
async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<Manifest['sequences'][number]>(
    `SELECT sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename <> 'migrations_id_seq' ORDER BY sequencename`,
  );
  return rows;
}
