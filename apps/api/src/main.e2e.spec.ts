import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

/** The built program, as it is started in earnest. */
const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface ServerLine {
  event: string;
  url?: string;
  done?: number;
  total?: number;
  name?: string;
  password?: string;
}

describe('the server program', () => {
  let database: TestDatabase;
  let folder: string;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'huilan-main-'));
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts the program and hears what it says; `until` says which line to wait for. */
  async function start(environment: Record<string, string>, until: (line: ServerLine) => boolean) {
    const child = spawn(process.execPath, [PROGRAM], {
      env: { PATH: process.env.PATH, DATABASE_URL: database.url, HUILAN_DATA: folder, PORT: '0', HUILAN_QUESTIONS: 'any', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    const lines: ServerLine[] = [];
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const heard = await new Promise<ServerLine | null>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = JSON.parse(text) as ServerLine;
        lines.push(line);
        if (until(line)) resolve(line);
      });
      child.once('exit', () => resolve(null));
    });
    return { child, lines, heard, complaint: () => complaint };
  }

  const post = (url: string | undefined, path: string, body: object, cookie = '') =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });

  const ask = async (url: string | undefined, query: string, cookie = '') => {
    const answer = await post(url, '/graphql', { query }, cookie);
    return ((await answer.json()) as { data: { regions: object[]; reports: { totalCount: number; nodes: object[] } } }).data;
  };

  test('killed in the middle of loading the sample county, it goes on where it was; stopped by SIGTERM it ends well', async () => {
    const county = { HUILAN_SAMPLE_COUNTY: '12' };
    const first = await start(county, ({ event, done = 0 }) => event === 'loadingSampleCounty' && done >= 25);
    expect(first.complaint()).toBe('');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await start(county, ({ event }) => event === 'ready');
    expect(second.complaint()).toBe('');
    const [begin] = second.lines;
    const end = second.lines.findLast(({ event }) => event === 'loadingSampleCounty');
    expect(begin?.done).toBeGreaterThanOrEqual(25);
    expect(begin?.done).toBeLessThan(begin?.total as number);
    expect(end?.done).toBe(end?.total);
    const entered = await post(second.heard?.url, '/api/session/sample', { role: 'SUPERVISOR' });
    const cookie = entered.headers.getSetCookie().join('; ');
    const { reports, regions } = await ask(second.heard?.url, '{ regions { name isSample } reports { totalCount nodes { isSample versionNumber } } }', cookie);
    expect(regions).toEqual([{ name: '青禾县', isSample: true }]);
    expect(reports).toMatchObject({ totalCount: end?.total });
    for (const report of reports.nodes) expect(report).toEqual({ isSample: true, versionNumber: 1 });

    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
    expect(second.lines.at(-1)).toMatchObject({ event: 'stopping', signal: 'SIGTERM' });

    const third = await start(county, ({ event }) => event === 'ready');
    expect(third.lines.map(({ event }) => event)).toEqual(['ready']);
    third.child.kill('SIGINT');
    expect(await once(third.child, 'exit')).toEqual([0, null]);
  });

  test('told to stop while it loads the sample county, it stops at once and without complaint', async () => {
    const other = await createTestDatabase();
    const { child, complaint } = await start({ DATABASE_URL: other.url, HUILAN_SAMPLE_COUNTY: '12' }, ({ event }) => event === 'loadingSampleCounty');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(complaint()).toBe('');
    await other.drop();
  });

  test('without the sample county an empty database gets a region to file under, once', async () => {
    const other = await createTestDatabase();
    const setting = { DATABASE_URL: other.url, HUILAN_SAMPLE_COUNTY: 'none', HUILAN_REGION: '互助县', HUILAN_PUBLIC: 'on' };
    for (let times = 0; times < 2; times += 1) {
      const { child, heard } = await start(setting, ({ event }) => event === 'ready');
      expect(await ask(heard?.url, '{ regions { name isSample agencyCount years { year } } }')).toEqual({ regions: [{ name: '互助县', isSample: false, agencyCount: 0, years: [] }] });
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await other.drop();
  });

  test('the first administrator is told a password once, which opens nothing but its own change', async () => {
    const other = await createTestDatabase();
    const setting = { DATABASE_URL: other.url, HUILAN_SAMPLE_COUNTY: 'none' };
    const first = await start(setting, ({ event }) => event === 'ready');
    const { name, password } = first.lines.find(({ event }) => event === 'administrator') ?? {};
    const url = first.heard?.url;
    const entered = await post(url, '/api/session', { name, password });
    expect(await entered.json()).toMatchObject({ account: { name: 'admin', mustChangePassword: true } });
    const cookie = entered.headers.getSetCookie().join('; ');
    expect(await (await post(url, '/graphql', { query: '{ regions { id } }' }, cookie)).json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });

    const changed = await post(url, '/api/session/password', { current: password, wanted: '青禾 县的 油菜 花田' }, cookie);
    expect(await ask(url, '{ regions { name } }', changed.headers.getSetCookie().join('; '))).toMatchObject({ regions: [{}] });
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');

    const second = await start(setting, ({ event }) => event === 'ready');
    expect(second.lines.map(({ event }) => event)).toEqual(['ready']);
    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
    await other.drop();
  });

  test.each([
    ['no database named', { DATABASE_URL: '' }, /DATABASE_URL is not set/],
    ['a port that is none', { PORT: 'http' }, /PORT is no port number/],
    ['a county of nothing', { HUILAN_SAMPLE_COUNTY: '0' }, /HUILAN_SAMPLE_COUNTY/],
    ['a database nobody runs', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }, /ECONNREFUSED/],
  ])('%s: it says so and ends', async (_, environment, words) => {
    const { child, heard, complaint } = await start(environment, ({ event }) => event === 'ready');
    expect(heard).toBeNull();
    expect(child.exitCode).toBe(1);
    expect(complaint()).toMatch(words);
  });
});
