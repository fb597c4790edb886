import type { EntityManager } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { JobWorker } from '../jobs/job-worker.js';
import { reportFile } from '../testing/test-files.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { LookAlikes } from './look-alikes.js';

/** Own words enough to be compared, of two kinds that have nothing in common. */
const VISITS = [...'水田山林路桥村镇港湾渠坝'].map((place, index) => `业务股室${[...'甲乙丙丁戊己庚辛壬癸子丑'][index]}组牵头，围绕${place}边群众关心的事项开展走访，形成台账并逐户答复。`).join('');
const COURSES = [...'春夏秋冬晨昏旱雨霜雪风晴'].map((season, index) => `值${season}季举办${[...'东西南北中左右前后上下里'][index]}片培训班，讲授保密审查要点，课后闭卷测验，成绩计入年底评比。`).join('');

describe('reports with the same text', () => {
  let server: TestServer;
  let county: string;

  beforeAll(async () => {
    server = await startTestServer({ jobsAtOnce: 2 });
    county = await addRegion(server, '同文县');
  });
  afterAll(() => server.close());

  const handIn = async (agency: string, overview: string) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(reportFile({ agency, year: 2025, texts: { overview } }))]), `${agency}.txt`);
    form.append('regionId', county);
    const { outcome } = (await (await server.fetch('/api/imports', { method: 'POST', body: form })).json()) as { outcome: string };
    expect(outcome).toBe('imported');
  };
  const toldOfIt = async () => {
    const reports = await server.dataSource.query<{ name: string }[]>(
      `SELECT agency.name FROM finding JOIN report ON report.standing_version_id = finding.version_id JOIN agency ON agency.id = report.agency_id WHERE finding.code = 'D02' ORDER BY agency.name`,
    );
    return reports.map(({ name }) => name);
  };
  const checked = async () => {
    const waiting = async () => (await server.dataSource.query<unknown[]>('SELECT FROM report WHERE year = 2025 AND rules_version IS NULL')).length;
    while ((await waiting()) > 0) await new Promise((soon) => setTimeout(soon, 50));
  };

  test('of two that come at the same moment, the later waits for the earlier and is told of it', async () => {
    const content = { ...reportStating({}), sections: [{ key: 'overview' as const, heading: '一、总体情况', text: VISITS, at: { block: 0 } }] };
    const [first, second] = await Promise.all(
      ['水利局', '林业局'].map(async (name) => ({ ...(await addReport(server, await addAgency(server, county, name), 2024, content)), year: 2024, content })),
    );
    if (!first || !second) throw new Error('two reports were filed');
    const lookAlikes = server.app.get(LookAlikes);
    const inTransaction = <Outcome>(work: (manager: EntityManager) => Promise<Outcome>) => asTheServer(() => server.dataSource.transaction(work));
    const isWaiting = async () => (await server.dataSource.query<unknown[]>(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length > 0;

    let isOver = false;
    // The other transaction is handed out inside of an object: a promise would be waited for.
    const { other } = await inTransaction(async (manager) => {
      await lookAlikes.of(manager, first);
      const theirs = inTransaction(async (theirManager) => {
        const found = await lookAlikes.of(theirManager, second);
        return { ...found, wasOver: isOver };
      });
      while (!(await isWaiting())) await new Promise((soon) => setTimeout(soon, 20));
      isOver = true;
      return { other: theirs };
    });
    expect(await other).toEqual({ alike: [first.reportId], toCheckAgain: [first.reportId], wasOver: true });
  });

  test('nobody can tell which was first: both are told, until one of them is written anew', async () => {
    await handIn('同文县教育局', VISITS);
    expect(await toldOfIt()).toEqual([]);
    await handIn('同文县民政局', VISITS);
    server.app.get(JobWorker).start();
    await checked();
    expect(await toldOfIt()).toEqual(['同文县教育局', '同文县民政局']);
    await handIn('同文县民政局', COURSES);
    await checked();
    expect(await toldOfIt()).toEqual([]);
  });
});
