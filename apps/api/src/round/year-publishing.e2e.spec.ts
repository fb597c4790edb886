import { addAccount } from '../testing/test-accounts.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

describe('publishing a year', () => {
  let server: TestServer;
  const region = { city: '', county: '', elsewhere: '' };
  const reports: Record<string, string> = {};

  const STATES = { 教育局: 'ACCEPTED', 财政局: 'ACCEPTED', 民政局: 'BEING_CHECKED', 公安局: 'PUBLISHED', 司法局: null, 青禾县人民政府: 'ACCEPTED' };

  beforeAll(async () => {
    server = await startTestServer();
    region.city = await addRegion(server, '青州市', { level: 'CITY' });
    region.county = await addRegion(server, '青禾县', { parentId: region.city });
    region.elsewhere = await addRegion(server, '白水县');
    for (const [name, state] of Object.entries(STATES)) await addIn(region.county, name, state);
    await addIn(region.elsewhere, '白水县教育局', 'ACCEPTED');
  });
  afterAll(() => server.close());

  async function addIn(regionId: string, name: string, state: string | null) {
    const agency = await addAgency(server, regionId, name, { activeFrom: 2020, kind: name.endsWith('政府') ? 'GOVERNMENT' : 'DEPARTMENT' });
    if (state === null) return;
    const { reportId } = await addReport(server, agency, 2024, reportStating({ 'requests.received.total': 1 }));
    reports[name] = reportId;
    const way = ['BEING_CHECKED', 'ACCEPTED', 'PUBLISHED'];
    for (const next of way.slice(0, way.indexOf(state) + 1)) await server.dataSource.query('UPDATE report SET state = $2 WHERE id = $1', [reportId, next]);
  }

  const publish = async (regionId: string, year: number, token?: string) =>
    server.askRaw(`mutation { publishYear(regionId: "${regionId}", year: ${year}) { __typename ... on YearPublished { published remaining { agencyName state } } ... on RoundRefusal { code } } }`, {}, token);
  const stateOf = async (name: string) => (await server.dataSource.query<[{ state: string }]>('SELECT state FROM report WHERE id = $1', [reports[name]]))[0].state;
  const trail = () => server.dataSource.query<{ by: string; id: string }[]>(`SELECT by_name AS by, subject_id AS id FROM audit_entry WHERE action = 'report.PUBLISH' ORDER BY number`);

  it('is for the supervisors of the region: nobody else, and nothing happens', async () => {
    const elsewhere = await addAccount(server, { supervises: [region.elsewhere] });
    expect(await publish(region.county, 2024, elsewhere)).toEqual({ data: { publishYear: { __typename: 'RoundRefusal', code: 'NOT_ALLOWED' } } });
    for (const token of [await addAccount(server, { views: [region.county] }), await addAccount(server, { isAdministrator: true })]) {
      expect((await publish(region.county, 2024, token)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect(await publish('999999', 2024)).toEqual({ data: { publishYear: { __typename: 'RoundRefusal', code: 'UNKNOWN_REGION' } } });
    expect(await publish(region.county, 24)).toEqual({ data: { publishYear: { __typename: 'RoundRefusal', code: 'INVALID_YEAR' } } });
    expect(await stateOf('教育局')).toBe('ACCEPTED');
    expect(await trail()).toEqual([]);
  });

  it('publishes what is accepted, the region’s own report too, and names the rest', async () => {
    const supervisor = await addAccount(server, { supervises: [region.county] });
    expect(await publish(region.county, 2024, supervisor)).toEqual({
      data: { publishYear: { __typename: 'YearPublished', published: 3, remaining: [{ agencyName: '司法局', state: 'EXPECTED' }, { agencyName: '民政局', state: 'BEING_CHECKED' }] } },
    });
    for (const name of ['教育局', '财政局', '青禾县人民政府', '公安局']) expect(await stateOf(name)).toBe('PUBLISHED');
    expect(await stateOf('民政局')).toBe('BEING_CHECKED');
    expect(await stateOf('白水县教育局')).toBe('ACCEPTED');
    expect((await trail()).map(({ id }) => id).sort()).toEqual([reports['教育局'], reports['财政局'], reports['青禾县人民政府']].sort());
    const [figures] = await server.dataSource.query<[{ isPublished: boolean }]>('SELECT is_published AS "isPublished" FROM report_figures WHERE report_id = $1', [reports['教育局']]);
    expect(figures.isPublished).toBe(true);
  });

  it('pressed again it does nothing again, in a closed year and for two at once neither', async () => {
    await server.dataSource.query(`INSERT INTO round (region_id, year, deadline, opened_by, state, closed_at) VALUES ($1, 2024, '2025-01-31', '某人', 'CLOSED', now())`, [region.county]);
    const entries = (await trail()).length;
    const answers = await Promise.all([publish(region.city, 2024), publish(region.county, 2024)]);
    for (const answer of answers) expect(answer).toMatchObject({ data: { publishYear: { __typename: 'YearPublished', published: 0 } } });
    expect(await trail()).toHaveLength(entries);
  });
});
