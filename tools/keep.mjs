// npm run backup, restore and erase-contacts: the server's own commands, on the database and the data folder of npm start.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError, runningEmbeddedPostgres, startEmbeddedPostgres } from './database/embedded-postgres.mjs';
import { ensureBuilt } from './workspace/build.mjs';
import { PlainFailure } from './workspace/progress.mjs';
import { root } from './workspace/root.mjs';

const dataDirectory = resolve(root, process.env.HUILAN_DATA || '.data');
const [command, ...given] = process.argv.slice(2);
// A folder is meant from where npm was called, which npm leaves.
const from = process.env.INIT_CWD ?? process.cwd();
const args = command === 'erase-contacts' ? given : given.map((argument) => resolve(from, argument));

let database = null;
try {
  await ensureBuilt();
  process.exitCode = await run(await databaseUrl());
} catch (error) {
  if (!(error instanceof PlainFailure || error instanceof EmbeddedPostgresError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await database?.stop();
}

/** The database that is named, else the embedded one: as it runs for the server, else for as long as this takes. */
async function databaseUrl() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const folder = join(dataDirectory, 'database');
  const running = runningEmbeddedPostgres(folder);
  if (running) return running;
  if (command !== 'restore' && !existsSync(join(folder, 'cluster'))) {
    throw new PlainFailure(`${dataDirectory} 里没有汇览的数据。`, `There is no data of Huilan in ${dataDirectory}.`);
  }
  database = await startEmbeddedPostgres({ dataDirectory: folder });
  return database.url;
}

function run(url) {
  // Ctrl-C reaches the command as well; we stay until it has taken back what it did, and stop the database last.
  process.on('SIGINT', () => undefined);
  const child = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/keeping/keep.js', command, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url, HUILAN_DATA: dataDirectory },
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (status) => done(status ?? 1));
  });
}
