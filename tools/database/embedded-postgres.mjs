// A real PostgreSQL without installing one: binaries from npm, data in a folder of ours, gone with the process that started it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, end, identify, isAlive, isGoneWithin, isStill, processesWorkingIn } from '../processes.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { dyingWithParent, unprivilegedLaunch } from './unprivileged-launch.mjs';

const USER = 'huilan';
const DATABASE = 'huilan';
/** Larger than any process number a kernel hands out, so that no process answers to it. */
const NO_PROCESS = 2 ** 30;
/** Fast shutdown (clients are disconnected, everything is written), then immediate (recovers at the next start). */
const SHUTDOWN = [['SIGINT', 20_000], ['SIGQUIT', 5_000]];

/** An expected failure, in words for the one who started us. */
export class EmbeddedPostgresError extends Error {
  constructor(code, zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 and waits until it accepts connections. See embedded-postgres.d.mts.
 *
 * In the data directory: `cluster/` (PostgreSQL's own), `password` (0600), `owner.json` (which process of ours uses it),
 * `postgres.log` of this run and `postgres.previous.log`.
 */
export async function startEmbeddedPostgres({ dataDirectory, port, log = () => undefined, settings = {} }) {
  const programs = await postgresBinaries();
  if (!programs) {
    throw new EmbeddedPostgresError(
      'NO_BINARIES',
      `npm 没有为本机（${process.platform}-${process.arch}）提供 PostgreSQL。请安装 PostgreSQL 15 以上版本，并用环境变量 DATABASE_URL 指明。`,
      `npm has no PostgreSQL for this machine (${process.platform}-${process.arch}). Install PostgreSQL 15 or later and name it in DATABASE_URL.`,
    );
  }
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const folder = realpathSync(dataDirectory);
  const cluster = join(folder, 'cluster');

  claim(folder);
  await stopLeftover(cluster, log);
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  if (isNew) writeFileSync(join(folder, 'password'), randomBytes(24).toString('base64url'), { mode: 0o600 });
  const launch = unprivilegedLaunch({ program: programs.postgres, folder });
  if (!launch) {
    throw new EmbeddedPostgresError(
      'NO_PERMISSION',
      `PostgreSQL 不能以 root 身份运行，而其他身份又无法使用 ${folder}。请改用普通用户启动，或用 HUILAN_DATA 换一个文件夹。`,
      `PostgreSQL refuses to run as root, and no other user can use ${folder}. Start as an ordinary user, or choose another folder with HUILAN_DATA.`,
    );
  }
  if (isNew) createCluster({ folder, cluster, launch, programs, log });
  refuseOtherVersion(cluster, programs.postgres);

  const command = [...launch, ...dyingWithParent(), programs.postgres];
  for (let attempt = 1; ; attempt += 1) {
    const chosenPort = port ?? (await freePort());
    const outcome = await launchServer({ command, folder, cluster, port: chosenPort, settings });
    if (outcome.server) {
      log(`PostgreSQL 127.0.0.1:${chosenPort}`);
      const password = readFileSync(join(folder, 'password'), 'utf8').trim();
      return handle({ server: outcome.server, port: chosenPort, password, programs, cluster, folder });
    }
    if (/could not bind|Address already in use/.test(outcome.said)) {
      if (port === undefined && attempt < 5) continue;
      throw new EmbeddedPostgresError('PORT_BUSY', `端口 ${chosenPort} 已被占用。`, `Port ${chosenPort} is in use.`);
    }
    // Backends of a killed server may need a moment until they notice and let go of the shared memory.
    if (/is still in use|lock file .* already exists/.test(outcome.said) && attempt < 8) {
      await endStrayBackends(cluster, attempt);
      continue;
    }
    throw new EmbeddedPostgresError(
      'DID_NOT_START',
      `PostgreSQL 没有启动成功，原话如下（全文见 ${join(folder, 'postgres.log')}）：\n${lastLines(outcome.said)}`,
      `PostgreSQL did not start; its last words are above (full text in ${join(folder, 'postgres.log')}).`,
    );
  }
}

/** One process of ours a folder. A note of a process that is gone counts for nothing. */
function claim(folder) {
  const note = join(folder, 'owner.json');
  const other = readJson(note);
  if (other && isStill(other)) {
    throw new EmbeddedPostgresError(
      'IN_USE',
      `数据库文件夹 ${folder} 正由进程 ${other.pid} 使用。请先停止它，或用 HUILAN_DATA 换一个文件夹。`,
      `The database folder ${folder} is in use by process ${other.pid}. Stop that one first, or choose another folder with HUILAN_DATA.`,
    );
  }
  writeFileSync(note, JSON.stringify(identify(process.pid)), { mode: 0o600 });
}

/** After a hard death of the process that started it, PostgreSQL may still be running, or its notes may name a stranger. */
async function stopLeftover(cluster, log) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return;
  const postmaster = identify(pid);
  if (commandOf(pid)?.includes(`-D ${cluster}`) || processesWorkingIn(cluster).includes(pid)) {
    log('正在停止上次遗留的 PostgreSQL / stopping the PostgreSQL left over from last time');
    await end(postmaster, SHUTDOWN);
    return;
  }
  // The number now belongs to a stranger. The file stays, because PostgreSQL finds its old shared memory by it; only the number goes.
  lines[0] = String(NO_PROCESS);
  writeFileSync(file, lines.join('\n'));
}

async function endStrayBackends(cluster, attempt) {
  await sleep(500);
  if (attempt < 4) return;
  for (const pid of processesWorkingIn(cluster)) await end(identify(pid), [['SIGQUIT', 2_000]]);
}

/** Builds the cluster beside its place and moves it there when complete, so that an interrupted first start leaves no half of one. */
function createCluster({ folder, cluster, launch, programs, log }) {
  log('正在创建数据库 / creating the database');
  const draft = join(folder, 'cluster.draft');
  rmSync(draft, { recursive: true, force: true });
  rmSync(cluster, { recursive: true, force: true });
  const initdb = run([
    ...launch,
    programs.initdb,
    ...['-D', draft, '-U', USER, `--pwfile=${join(folder, 'password')}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // PostgreSQL's own C.UTF-8: code-point order, Unicode-aware upper/lower, the same on every system.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', ...(process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : [])],
    '--no-instructions',
  ]);
  if (initdb.status !== 0) throw didNotInitialise(initdb);
  const create = run(
    [...launch, programs.postgres, '--single', '-D', draft, 'postgres'],
    `CREATE DATABASE ${DATABASE} OWNER ${USER};\n`,
  );
  if (create.status !== 0) throw didNotInitialise(create);
  renameSync(draft, cluster);
}

function run([command, ...args], input) {
  const result = spawnSync(command, args, { input, encoding: 'utf8', windowsHide: true, env: environment() });
  if (result.error) throw result.error;
  return result;
}

function didNotInitialise({ stdout, stderr }) {
  return new EmbeddedPostgresError(
    'DID_NOT_START',
    `无法创建数据库，原话如下：\n${lastLines(`${stdout}\n${stderr}`)}`,
    'The database could not be created; the last words are above.',
  );
}

function refuseOtherVersion(cluster, postgres) {
  const data = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const program = /\d+/.exec(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0];
  if (!program || program === data) return;
  throw new EmbeddedPostgresError(
    'OTHER_VERSION',
    `${cluster} 由 PostgreSQL ${data} 创建，而现在的版本是 ${program}。请先用旧版本的程序导出数据。`,
    `${cluster} was created by PostgreSQL ${data}, but this is version ${program}. Export the data with the earlier release first.`,
  );
}

/** PG… variables of the one who starts us must not lead our server elsewhere. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)));
}

async function launchServer({ command: [program, ...before], folder, cluster, port, settings }) {
  const logFile = join(folder, 'postgres.log');
  if (existsSync(logFile)) renameSync(logFile, join(folder, 'postgres.previous.log'));
  const output = openSync(logFile, 'w', 0o600);
  const chosen = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // Passwords over 127.0.0.1 only: sockets would need a folder, short enough and writable by whoever the server runs as.
    unix_socket_directories: '',
    timezone: 'UTC',
    ...settings,
  };
  const child = spawn(
    program,
    [...before, '-D', cluster, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C in the terminal is for us, and we stop the database last.
    { stdio: ['ignore', output, output], detached: process.platform !== 'win32', windowsHide: true, env: environment() },
  );
  closeSync(output);
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  let over = false;
  void ended.then(() => (over = true));
  while (!over) {
    if (isReady(cluster, child.pid)) return { server: { child, ended }, said: '' };
    await sleep(15);
  }
  return { server: null, said: readFileSync(logFile, 'utf8') };
}

/** The first line of postmaster.pid names the server, the eighth says whether it accepts connections. */
function isReady(cluster, pid) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function handle({ server: { child, ended }, port, password, programs, cluster, folder }) {
  const postmaster = identify(child.pid);
  const release = ended.then(() => {
    const note = join(folder, 'owner.json');
    if (readJson(note)?.pid === process.pid) rmSync(note, { force: true });
  });
  // The server must not keep a finished program alive: it goes with us anyway.
  child.unref();
  let stopping = null;
  return {
    url: urlOf(port, password),
    port,
    pid: child.pid,
    ended: release,
    stop() {
      stopping ??= (async () => {
        if (process.platform === 'win32') spawnSync(programs.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore', windowsHide: true });
        else await end(postmaster, SHUTDOWN);
        await isGoneWithin(5_000, postmaster);
        child.ref();
        await release;
      })();
      return stopping;
    },
  };
}

const urlOf = (port, password) => `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;

/** The URL of the PostgreSQL that a living process runs in this folder; null where none does. See embedded-postgres.d.mts. */
export function runningEmbeddedPostgres(dataDirectory) {
  const owner = readJson(join(dataDirectory, 'owner.json'));
  const notes = join(dataDirectory, 'cluster', 'postmaster.pid');
  if (!owner || !isStill(owner) || !existsSync(notes)) return null;
  const port = Number(readFileSync(notes, 'utf8').split('\n')[3]);
  return urlOf(port, readFileSync(join(dataDirectory, 'password'), 'utf8').trim());
}

/** A TCP port on 127.0.0.1 nobody uses just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function lastLines(text) {
  return text.trim().split('\n').slice(-8).join('\n');
}
