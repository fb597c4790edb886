import type { EntityManager } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { LookAlikes } from './look-alikes.js';

/** Own words enough to be compared; no two sentences alike. */
const TEXT = Array.from({ length: 40 }, (_, index) => `第${index}项工作由业务股室${'甲乙丙丁戊己庚辛'[index % 8]}牵头，围绕${'水田山林路桥村镇'[index % 8]}${index}号事项开展走访，形成台账并逐一答复群众。`).join('');

describe('reports alike that come at the same moment', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('the later of the two waits for the earlier, and is told of it', async () => {
    const county = await addRegion(server, '同文县');
    const content = { ...reportStating({}), sections: [{ key: 'overview' as const, heading: '一、总体情况', text: TEXT, at: { block: 0 } }] };
    const [first, second] = await Promise.all(
      ['水利局', '林业局'].map(async (name) => ({ ...(await addReport(server, await addAgency(server, county, name), 2025, content)), year: 2025, content })),
    );
    if (!first || !second) throw new Error('two reports were filed');
    const lookAlikes = server.app.get(LookAlikes);
    const file = <Outcome>(work: (manager: EntityManager) => Promise<Outcome>) => asTheServer(() => server.dataSource.transaction(work));
    const isWaiting = async () => {
      const [{ count }] = await server.dataSource.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
      return count > 0;
    };

    let isCommitted = false;
    const later = await file(async (manager) => {
      await lookAlikes.keep(manager, first);
      const other = file(async (theirs) => {
        const fingerprint = await lookAlikes.keep(theirs, second);
        expect(isCommitted).toBe(true);
        return lookAlikes.find(theirs, second, fingerprint);
      });
      // Handed out of the transaction inside of an object: a promise would be waited for.
      while (!(await isWaiting())) await new Promise((soon) => setTimeout(soon, 20));
      isCommitted = true;
      return { other };
    });
    expect(await later.other).toEqual([first.reportId]);
  });
});
