import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { reportFile } from '../testing/test-files.js';
import { addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

/** The built worker, as it is started in earnest. */
const PROGRAM = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

const FILES = 200;
const KILLS = 10;

describe('a hand-in of 200 files whose workers are killed', () => {
  let server: TestServer;
  let region: string;
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    server = await startTestServer();
    region = await addRegion(server, '澄溪县');
    await server.dataSource.query(
      `INSERT INTO agency (region_id, name, short_name, kind) SELECT $1, '澄溪县第' || n || '中心', '第' || n || '中心', 'OTHER' FROM generate_series(1, $2::int) n`,
      [region, FILES],
    );
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await server.close();
  });

  /** Starts a worker process and waits until it takes jobs. */
  async function startWorker(): Promise<ChildProcess> {
    const { url } = server.dataSource.options as { url: string };
    const worker = spawn(process.execPath, [PROGRAM], {
      env: { PATH: process.env.PATH, DATABASE_URL: url, HUILAN_DATA: server.dataDirectory, HUILAN_LOG: 'none', HUILAN_JOBS_AT_ONCE: '2' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.add(worker);
    for await (const line of createInterface({ input: worker.stdout as NodeJS.ReadableStream })) if (line.includes('"working"')) return worker;
    throw new Error('the worker ended before it began');
  }

  async function kill(worker: ChildProcess): Promise<void> {
    workers.delete(worker);
    const gone = once(worker, 'exit');
    worker.kill('SIGKILL');
    await gone;
  }

  const count = async (condition: string) => (await server.dataSource.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${condition}`))[0].n;
  const done = () => count(`batch_item WHERE state = 'DONE'`);
  const open = () => count(`batch_item WHERE state IN ('WAITING', 'READING')`);

  async function handIn(): Promise<string> {
    const { openBatch } = await server.ask<{ openBatch: { batch: { id: string } } }>('mutation ($id: ID!) { openBatch(regionId: $id) { ... on BatchChanged { batch { id } } } }', { id: region });
    const { id } = openBatch.batch;
    for (let first = 1; first <= FILES; first += 50) {
      const form = new FormData();
      for (let n = first; n < first + 50; n += 1) {
        const isWord = n % 10 === 0;
        const bytes = reportFile({ agency: `澄溪县第${n}中心`, year: 2024, texts: { overview: `第${n}份` } }, isWord ? 'docx-official' : 'txt-rows');
        form.append('files', new Blob([new Uint8Array(bytes)]), `第${n}中心.${isWord ? 'docx' : 'txt'}`);
      }
      expect((await server.fetch(`/api/batches/${id}/files`, { method: 'POST', body: form })).status).toBe(201);
    }
    return id;
  }

  /** Listens to the progress until it says that all files are done. */
  async function hearOfAll(id: string): Promise<void> {
    const line = new AbortController();
    const events = await server.fetch(`/api/batches/${id}/events`, { signal: line.signal });
    let heard = '';
    for await (const chunk of events.body as unknown as AsyncIterable<Uint8Array>) {
      heard += new TextDecoder().decode(chunk);
      if (heard.includes(`"done":${FILES}`)) break;
    }
    line.abort();
  }

  test('ten times at random moments: every file ends once, none is lost, none is filed twice', async () => {
    const id = await handIn();
    for (let killed = 0; killed < KILLS; killed += 1) {
      const worker = await startWorker();
      const before = await done();
      const enough = before + 1 + Math.floor(Math.random() * 8);
      while ((await done()) < enough) await wait(5);
      await wait(Math.random() * 150);
      // In the middle of the hand-in, and mostly in the middle of a file.
      expect(await open()).toBeGreaterThan(0);
      await kill(worker);
    }
    // The server reads no file itself: what it tells of the progress, it hears from the workers by way of the database.
    const told = hearOfAll(id);
    await Promise.all([startWorker(), startWorker()]);
    while ((await open()) > 0) await wait(50);
    await told;

    expect(await count(`batch_item WHERE batch_id = ${id} AND state = 'DONE' AND NOT was_known`)).toBe(FILES);
    expect(await count('batch_item')).toBe(FILES);
    expect(await count('(SELECT DISTINCT version_id FROM batch_item) versions')).toBe(FILES);
    for (const table of ['report', 'report_version', 'source_file', `report_step WHERE step = 'HAND_IN'`, `audit_entry WHERE action = 'report.HAND_IN'`]) expect([table, await count(table)]).toEqual([table, FILES]);
    expect(await count('(SELECT agency_id FROM report GROUP BY agency_id HAVING count(*) > 1) double')).toBe(0);
    expect(await count(`pgboss.job WHERE name = 'read-file' AND state < 'completed'`)).toBe(0);
    // Killed in the middle of files indeed: some were taken up more than once.
    expect(await count('batch_item WHERE attempts > 1')).toBeGreaterThan(0);
  }, 300_000);
});
