import { JobWorker } from '../jobs/job-worker.js';
import { reportFile } from '../testing/test-files.js';
import { addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { RecheckingService } from './rechecking.service.js';

describe('a release with another edition of the rules', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ jobsAtOnce: 2 });
    const regionId = await addRegion(server, '澄溪县');
    // Table 3 of each lacks what became of the requests: an error every time.
    for (let n = 1; n <= 60; n += 1) {
      const form = new FormData();
      const bytes = reportFile({ agency: `澄溪县第${n}局`, year: 2024, cells: { 'requests.received.naturalPerson': n, 'requests.received.total': n } });
      form.append('file', new Blob([new Uint8Array(bytes)]), `${n}.txt`);
      form.append('regionId', regionId);
      await server.fetch('/api/imports', { method: 'POST', body: form });
    }
  });
  afterAll(() => server.close());

  const progress = async () => (await server.ask<{ rechecking: { reports: number; waiting: number } }>('{ rechecking { reports waiting } }')).rechecking;
  const findings = () => server.dataSource.query<object[]>('SELECT report_id, identity, severity FROM finding ORDER BY report_id, identity');

  test('has every report checked again, by whoever has hands free; verdicts stand', async () => {
    const found = await findings();
    expect(found.length).toBeGreaterThanOrEqual(60);
    // As an earlier edition would have left it: one rule more, one finding less, and a verdict on what stays.
    await server.dataSource.query(`UPDATE report SET rules_version = '0'`);
    const [kept] = await server.dataSource.query<[{ reportId: string; identity: string }]>('SELECT report_id AS "reportId", identity FROM finding ORDER BY id DESC LIMIT 1');
    await server.dataSource.query(
      `INSERT INTO finding_verdict (report_id, identity, kind, reason, inputs, by_name) SELECT report_id, identity, 'EXPLAINED', '已核实', inputs, '某主管' FROM finding WHERE report_id = $1 AND identity = $2`,
      [kept.reportId, kept.identity],
    );
    await server.dataSource.query('DELETE FROM finding WHERE id = (SELECT min(id) FROM finding)');
    expect(await progress()).toEqual({ reports: 60, waiting: 60 });

    const service = server.app.get(RecheckingService);
    expect(await service.begin()).toBe(60);
    // Another server that starts meanwhile adds nothing.
    expect(await service.begin()).toBe(0);
    server.app.get(JobWorker).start();
    while ((await progress()).waiting > 0) await new Promise((next) => setTimeout(next, 50));
    expect(await findings()).toEqual(found);
    expect(await server.dataSource.query('SELECT kind, reopened_at FROM finding_verdict')).toEqual([{ kind: 'EXPLAINED', reopened_at: null }]);
  });

  test('asks nothing when the rules are the same', async () => {
    expect(await server.app.get(RecheckingService).begin()).toBe(0);
  });
});
