import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReadingPool } from './reading-pool.js';

/** A reader that does what the file's name says. */
const PROGRAM = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ source, fileName }) => {
    if (fileName === 'eats memory') { const kept = []; for (;;) kept.push(new Array(100000).fill(Math.random())); }
    if (fileName === 'never ends') for (;;);
    if (fileName === 'leaves') process.exit(1);
    if (fileName === 'has a bug') throw new Error('a bug of ours');
    if (fileName === 'fails afterwards') setTimeout(() => { throw new Error('too late'); }, 50);
    parentPort.postMessage({ ok: true, document: threadId, report: source.length });
  });`;

describe('the readers in their threads', () => {
  let folder: string;
  let pool: ReadingPool;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huilan-pool-'));
    await writeFile(join(folder, 'reader.cjs'), PROGRAM);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    pool = new ReadingPool({ size: 2, heapMegabytes: 32, deadline: 1_500, program: pathToFileURL(join(folder, 'reader.cjs')) });
  });
  afterEach(() => pool.onApplicationShutdown());

  const read = (fileName: string) => pool.read(new Uint8Array(3), fileName);

  test('files wait their turn; no more threads than allowed are used, again and again', async () => {
    const readings = await Promise.all(Array.from({ length: 20 }, () => read('fine')));
    expect(readings).toHaveLength(20);
    expect(new Set(readings.map((reading) => (reading as unknown as { document: number }).document)).size).toBeLessThanOrEqual(2);
  });

  test.each([
    ['eats memory', 'READER_ENDED'],
    ['never ends', 'TOO_SLOW'],
    ['leaves', 'READER_ENDED'],
  ])('a file that %s is refused, and the next ones are read', async (fileName, code) => {
    const [bad, ...good] = await Promise.all([read(fileName), read('fine'), read('fine'), read('fine')]);
    expect(bad).toMatchObject({ ok: false, refusal: { code } });
    for (const reading of [...good, await read('fine')]) expect(reading).toMatchObject({ ok: true, report: 3 });
  });

  test('as many bad files as there are threads do not stop it', async () => {
    const readings = await Promise.all(['leaves', 'eats memory', 'leaves', 'never ends', 'fine'].map(read));
    expect(readings.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
  });

  test('a bug of the reader is an error and not a refusal; the pool goes on', async () => {
    await expect(read('has a bug')).rejects.toThrow('a bug of ours');
    expect(await read('fine')).toMatchObject({ ok: true });
  });

  test('a reader that fails when it has nothing to do any more is replaced', async () => {
    await read('fails afterwards');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await read('fine')).toMatchObject({ ok: true });
  });

  test('closing rejects what is being read and what waits', async () => {
    const readings = ['never ends', 'never ends', 'fine'].map((fileName) => read(fileName).catch((error: Error) => error.message));
    await pool.onApplicationShutdown();
    expect(await Promise.all(readings)).toEqual(Array<string>(3).fill('the server is stopping'));
    await expect(read('fine')).rejects.toThrow('the server is stopping');
  });
});
