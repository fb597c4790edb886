import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isAlive } from '../processes.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';

let dataDirectory;
const started = [];

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'huilan-database-'));
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((database) => database.stop()));
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function start() {
  const database = await startEmbeddedPostgres({ dataDirectory });
  started.push(database);
  return database;
}

async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database, writes a row, and stays until it is killed. */
async function startElsewhere() {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.mjs', import.meta.url).href)};
    const { pid, url } = await startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)} });
    console.log(JSON.stringify({ pid, url }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(line)));
    child.once('exit', (status) => reject(new Error(`ended with ${status}`)));
  });
  return { child, ...said };
}

function kill(child) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return gone;
}

describe('the embedded database', () => {
  test('is a UTF-8 PostgreSQL that keeps what was written over a stop and a start', async () => {
    const first = await start();
    await query(first.url, `CREATE TABLE agency (name text); INSERT INTO agency VALUES ('青禾县商务局')`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start();
    expect(await query(second.url, 'SELECT name, length(name) AS length FROM agency')).toEqual([{ name: '青禾县商务局', length: 6 }]);
    expect(await query(second.url, `SELECT upper('é') AS upper, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = 'huilan'`)).toEqual([{ upper: 'É', encoding: 'UTF8' }]);
  });

  test('answers on this machine only, and to its password only', async () => {
    const { url } = await start();
    expect(await query(url, `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets`)).toEqual([{ listens: '127.0.0.1', sockets: '' }]);
    const other = new URL(url);
    other.password = 'guessed';
    await expect(query(other.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDirectory, 'password')).mode & 0o077).toBe(0);
  });

  test('starts again after its process was killed, with the data and without an orphan', async () => {
    const elsewhere = await startElsewhere();
    await query(elsewhere.url, 'CREATE TABLE written (n int); INSERT INTO written VALUES (1)');
    await kill(elsewhere.child);

    const { url, pid } = await start();
    expect(pid).not.toBe(elsewhere.pid);
    expect(isAlive(elsewhere.pid)).toBe(false);
    expect(await query(url, 'SELECT n FROM written')).toEqual([{ n: 1 }]);
  });

  test('starts again after PostgreSQL itself was killed', async () => {
    const elsewhere = await startElsewhere();
    await query(elsewhere.url, 'CREATE TABLE written (n int); INSERT INTO written VALUES (1)');
    process.kill(elsewhere.pid, 'SIGKILL');
    await kill(elsewhere.child);

    expect(await query((await start()).url, 'SELECT n FROM written')).toEqual([{ n: 1 }]);
  });

  test('is not misled by a number that now belongs to another program', async () => {
    await (await start()).stop();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    const cluster = join(dataDirectory, 'cluster');
    writeFileSync(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n  1234567    987654\nready   \n`);

    await start();
    expect(isAlive(stranger.pid)).toBe(true);
    await kill(stranger);
  });

  test('an interrupted creation is begun anew', async () => {
    writeFileSync(join(dataDirectory, 'password'), 'left over');
    rmSync(join(dataDirectory, 'cluster'), { recursive: true, force: true });
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readFileSync(join(dataDirectory, 'password'), 'utf8')).not.toBe('left over');
    expect(readdirSync(dataDirectory)).not.toContain('cluster.draft');
  });

  test('refuses a folder another living process uses', async () => {
    const elsewhere = await startElsewhere();
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({ code: 'IN_USE' });
    expect(await query(elsewhere.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await kill(elsewhere.child);
  });
});
