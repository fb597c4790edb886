import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { DataSource } from 'typeorm';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { reportFile } from '../testing/test-files.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { limitPatience } from './patience.js';

describe('the patience of the database with requests', () => {
  let server: TestServer;
  let served: DataSource;
  let county: string;

  beforeAll(async () => {
    server = await startTestServer({ statementSeconds: 1 });
    served = server.app.get(DataSource);
    county = await addRegion(server, '青禾县');
  });
  afterAll(() => server.close());

  const inARequest = (work: () => Promise<unknown>) =>
    new Promise((resolve, reject) => limitPatience(1000)({} as express.Request, {} as express.Response, () => void work().then(resolve, reject)));

  /** Makes a table slow to read while `work` runs. */
  async function slowly(table: string, work: () => Promise<void>): Promise<void> {
    await server.dataSource.query(`ALTER TABLE ${table} RENAME TO fast`);
    await server.dataSource.query(`CREATE VIEW ${table} AS SELECT fast.* FROM (SELECT pg_sleep(30)) AS slowly LEFT JOIN fast ON true`);
    await server.dataSource.query(`GRANT SELECT ON ${table} TO PUBLIC`);
    try {
      await work();
    } finally {
      await server.dataSource.query(`DROP VIEW ${table}`);
      await server.dataSource.query(`ALTER TABLE fast RENAME TO ${table}`);
    }
  }

  test.each([
    ['by what is asked', 'annotation', { data: null }],
    ['by finding out who asks', 'access_token', { outcome: 'refused', code: 'TOOK_TOO_LONG' }],
  ])('a question held up %s is stopped with a sentence; the next one is answered', async (_, table, also) => {
    const question = `{ annotations(regionId: "${county}", measures: ["disclosures"]) { id } }`;
    await slowly(table, async () => {
      const answer = await server.askRaw(question);
      expect(answer).toMatchObject({ ...also, errors: [{ message: expect.stringMatching(/用时过长.*took too long/), extensions: { code: 'TOOK_TOO_LONG' } }] });
      expect(JSON.stringify(answer)).not.toMatch(/SELECT|statement timeout/);
    });
    expect(await server.ask(question)).toEqual({ annotations: [] });
  });

  test('a file that another’s work holds up is refused over plain HTTP in words, and nothing of it stays', async () => {
    const agency = await addAgency(server, county, '青禾县教育局');
    const other = server.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT FROM agency WHERE id = $1 FOR UPDATE', [agency]);
    const form = new FormData();
    form.append('agencyId', agency);
    form.append('file', new Blob([reportFile({ agency: '青禾县教育局', year: 2024 }) as Uint8Array<ArrayBuffer>]), '2024.txt');
    const answer = await server.fetch('/api/imports', { method: 'POST', body: form });
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([503, '5', { outcome: 'refused', code: 'OTHERS_AT_WORK', message: { zh: expect.stringContaining('稍候再试'), en: expect.any(String) }, errors: [expect.anything()] }]);
    await other.rollbackTransaction();
    await other.release();
    expect(await server.dataSource.query('SELECT FROM report')).toEqual([]);
  });

  test('a transaction in which nothing happens ends, and with it its connection, and the server goes on', async () => {
    await expect(
      inARequest(() =>
        served.transaction(async (manager) => {
          await manager.query('SELECT 1');
          await wait(3_000);
          await manager.query('SELECT 1');
        }),
      ),
    ).rejects.toThrow();
    expect((await server.fetch('/ready', {}, null)).status).toBe(200);
  });

  test('jobs are given more time, on the same connections', async () => {
    const sleep = () => served.query('SELECT pg_sleep(1.5)');
    await expect(inARequest(sleep)).rejects.toMatchObject({ driverError: { code: '57014' } });
    await expect(sleep()).resolves.toHaveLength(1);
    await expect(inARequest(sleep)).rejects.toMatchObject({ driverError: { code: '57014' } });
  });

  test('migrations and what an operator starts are never cut off', async () => {
    const [row] = await server.dataSource.query<[{ statement: string; lock: string }]>(`SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`);
    expect(row).toEqual({ statement: '0', lock: '0' });
  });
});
