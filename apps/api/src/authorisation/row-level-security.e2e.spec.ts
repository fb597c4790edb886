import { DataSource } from 'typeorm';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { GUEST, PUBLIC, asTheServer, inTheNameOf, type Viewer } from './viewer.js';

/** Tables anybody who is inside may read whole: what regions and agencies there are, which years are open, what came of what. */
const OPEN_TABLES = ['agency', 'agency_former_name', 'agency_lineage', 'migrations', 'region', 'round', 'round_agency'];

describe('what the database shows when a service forgets to ask who is there', () => {
  let server: TestServer;
  let served: DataSource;
  const region = { city: '', county: '', other: '' };
  const agency = { education: '', finance: '', elsewhere: '' };
  const report = { education: '', finance: '', elsewhere: '', published: '' };

  const viewer = (rights: Partial<Viewer>): Viewer => ({ ...GUEST, name: '某人', accountId: '1', ...rights });

  beforeAll(async () => {
    server = await startTestServer();
    served = server.app.get(DataSource);
    region.city = await addRegion(server, '青州市', { level: 'CITY' });
    region.county = await addRegion(server, '青禾县', { parentId: region.city });
    region.other = await addRegion(server, '白水县');
    agency.education = await addAgency(server, region.county, '教育局');
    agency.finance = await addAgency(server, region.county, '财政局');
    agency.elsewhere = await addAgency(server, region.other, '教育局');
    const add = async (agencyId: string, year: number) => (await addReport(server, agencyId, year, reportStating({ 'requests.received.total': 5 }))).reportId;
    report.education = await add(agency.education, 2024);
    report.finance = await add(agency.finance, 2024);
    report.elsewhere = await add(agency.elsewhere, 2024);
    report.published = await add(agency.finance, 2023);
    await addReport(server, agency.finance, 2023, reportStating({ 'requests.received.total': 6 }));
    for (const state of ['BEING_CHECKED', 'ACCEPTED', 'PUBLISHED']) await server.dataSource.query('UPDATE report SET state = $2 WHERE id = $1', [report.published, state]);
  });
  afterAll(() => server.close());

  const idsOf = async (table: string, column: string): Promise<string[]> =>
    [...new Set((await served.query<Record<string, string>[]>(`SELECT ${column} FROM ${table}`)).map((row) => row[column] as string))].sort((one, other) => Number(one) - Number(other));

  const CASES: [string, () => Viewer, () => string[]][] = [
    ['a bureau: its own, and what is published in its region', () => viewer({ reportingAgencyIds: [agency.education], viewedRegionIds: [region.county] }), () => [report.education, report.published]],
    ['the office of the county: all of the county', () => viewer({ supervisedRegionIds: [region.county] }), () => [report.education, report.finance, report.published]],
    ['the office of the city: all of the counties below', () => viewer({ supervisedRegionIds: [region.city] }), () => [report.education, report.finance, report.published]],
    ['the office of another county: its own', () => viewer({ supervisedRegionIds: [region.other] }), () => [report.elsewhere]],
    ['somebody who reads: what is published', () => viewer({ viewedRegionIds: [region.city] }), () => [report.published]],
    ['somebody who reads elsewhere: nothing', () => viewer({ viewedRegionIds: [region.other] }), () => []],
    ['the public: what is published', () => PUBLIC, () => [report.published]],
    ['a guest: nothing', () => GUEST, () => []],
    ['an administrator: what is published, no power over figures', () => viewer({ isAdministrator: true, seesAllPublished: true }), () => [report.published]],
  ];

  test.each(CASES)('%s', async (_, of, seen) => {
    await inTheNameOf(of(), async () => {
      expect(await idsOf('report', 'id')).toEqual(seen());
      expect(await idsOf('report_figures', 'report_id')).toEqual(seen());
      expect(await idsOf('report_version', 'report_id')).toEqual(seen());
      expect(await served.query('SELECT count(*)::int AS count FROM account')).toEqual([{ count: 0 }]);
    });
  });

  test('of what is published, readers get the version that stands and no draft before it', async () => {
    const versions = (of: Viewer) => inTheNameOf(of, () => served.query<{ number: number }[]>('SELECT number FROM report_version WHERE report_id = $1 ORDER BY number', [report.published]));
    expect(await versions(viewer({ viewedRegionIds: [region.county] }))).toEqual([{ number: 2 }]);
    expect(await versions(viewer({ supervisedRegionIds: [region.county] }))).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test('nobody changes what he does not see', async () => {
    await inTheNameOf(viewer({ supervisedRegionIds: [region.other] }), async () => {
      const [, changed] = await served.query<[unknown, number]>('UPDATE report SET errors = 7 WHERE id = $1', [report.finance]);
      expect(changed).toBe(0);
      await expect(served.query(`INSERT INTO account (name, display_name) VALUES ('intruder', '某人')`)).rejects.toThrow(/row-level security/);
    });
    expect(await server.dataSource.query('SELECT errors FROM report WHERE id = $1', [report.finance])).toEqual([{ errors: 0 }]);
  });

  test('a connection that is told nothing shows nothing', async () => {
    const runner = served.createQueryRunner();
    await runner.query(`SELECT set_config('huilan.sight', '', false)`);
    expect(await runner.query('SELECT count(*)::int AS count FROM report')).toEqual([{ count: 0 }]);
    await runner.query(`SELECT set_config('huilan.sight', '{"everything":true}', false)`);
    await runner.release();
  });

  test('many at once each see with their own eyes', async () => {
    const counts = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const [, of, seen] = CASES[index % CASES.length] as (typeof CASES)[number];
        return inTheNameOf(of(), async () => (await idsOf('report', 'id')).length - seen().length);
      }),
    );
    expect(new Set(counts)).toEqual(new Set([0]));
  });

  test('what a service does as the server, after it has asked, sees everything', async () => {
    await inTheNameOf(GUEST, () => asTheServer(async () => expect(await idsOf('report', 'id')).toHaveLength(4)));
  });

  test('every table is behind the wall, but those that are open to everybody inside', async () => {
    const tables = await server.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
    );
    expect(tables.map(({ name }) => name)).toEqual(OPEN_TABLES);
  });
});
