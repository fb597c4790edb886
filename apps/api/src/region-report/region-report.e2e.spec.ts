import { strFromU8, unzipSync } from 'fflate';
import { addAccount } from '../testing/test-accounts.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const CELL = 'requests.received.total';

interface Answer {
  consolidatedReport: {
    __typename: string;
    code?: string;
    expected: number;
    counted: number;
    uncounted: { agencyName: string; state: string }[];
    cells: { key: string; sum: number | null; numbers: number }[];
    indicators: { key: string; sum: number; numbers: number }[];
    own: { reportId: string; state: string; differences: { cells: string[]; message: { zh: string } }[] } | null;
    draft: { key: string; paragraphs: { pieces: { text: string; figure: string | null }[] }[] }[];
  };
}

describe('the consolidated report', () => {
  let server: TestServer;
  const region = { city: '', county: '', neighbour: '' };
  let supervisor: string;
  let ownId: string;

  beforeAll(async () => {
    server = await startTestServer();
    region.city = await addRegion(server, '青州市', { level: 'CITY' });
    region.county = await addRegion(server, '青禾县', { parentId: region.city });
    region.neighbour = await addRegion(server, '白水县', { parentId: region.city });
    await file(region.county, '教育局', 'ACCEPTED', { [CELL]: 5, 'indicator.website': 40 });
    await file(region.county, '=SUM(A1)局', 'PUBLISHED', { [CELL]: 7 });
    await file(region.county, '民政局', 'HANDED_IN', { [CELL]: 918273 });
    await addAgency(server, region.county, '司法局', { activeFrom: 2020 });
    ownId = await file(region.county, '青禾县人民政府', 'PUBLISHED', { [CELL]: 13 }, 'GOVERNMENT');
    await file(region.neighbour, '白水县教育局', 'ACCEPTED', { [CELL]: 100 });
    supervisor = await addAccount(server, { supervises: [region.county] });
  });
  afterAll(() => server.close());

  async function file(regionId: string, name: string, state: string, figures: Record<string, number>, kind: 'DEPARTMENT' | 'GOVERNMENT' = 'DEPARTMENT'): Promise<string> {
    const agency = await addAgency(server, regionId, name, { activeFrom: 2020, kind });
    const { reportId } = await addReport(server, agency, 2024, reportStating(figures));
    const way = ['BEING_CHECKED', 'ACCEPTED', 'PUBLISHED'];
    for (const next of way.slice(0, way.indexOf(state) + 1)) await server.dataSource.query('UPDATE report SET state = $2 WHERE id = $1', [reportId, next]);
    return reportId;
  }

  const QUERY = `query ($regionId: ID!, $year: Int!) { consolidatedReport(regionId: $regionId, year: $year) { __typename
    ... on ConsolidatedReport { expected counted countedStates uncounted { agencyName state } cells { key sum numbers } indicators { key sum numbers }
      own { reportId state differences { cells message { zh } } } draft { key paragraphs { pieces { text figure } } } }
    ... on RoundRefusal { code } } }`;
  const ask = async (regionId: string, token = supervisor, year = 2024) => (await server.ask<Answer>(QUERY, { regionId, year }, token)).consolidatedReport;
  const contributions = async (figure: string, token = supervisor) =>
    (await server.ask<{ figureContributions: { code?: string; contributions: object[] } }>(
      `query ($regionId: ID!, $figure: String!) { figureContributions(regionId: $regionId, year: 2024, figure: $figure) { ... on FigureContributions { contributions { agencyName kind value } } ... on RoundRefusal { code } } }`,
      { regionId: region.county, figure },
      token,
    )).figureContributions;

  it('adds up what was accepted, and names who is not in it', async () => {
    const found = await ask(region.county);
    expect(found).toMatchObject({ expected: 4, counted: 2, uncounted: [{ agencyName: '民政局', state: 'HANDED_IN' }, { agencyName: '司法局', state: 'EXPECTED' }] });
    expect(found.cells.find(({ key }) => key === CELL)).toEqual({ key: CELL, sum: 12, numbers: 2 });
    expect(found.cells.find(({ key }) => key === 'requests.handled.total')).toEqual({ key: 'requests.handled.total', sum: null, numbers: 0 });
    expect(found.indicators).toEqual([{ key: 'indicator.website', sum: 40, numbers: 1 }]);
    expect(JSON.stringify(found)).not.toContain('918273');
  });

  it('compares it with the region’s own report and names the difference', async () => {
    const { own } = await ask(region.county);
    expect(own).toMatchObject({ reportId: ownId, state: 'PUBLISHED', differences: [{ cells: [CELL] }] });
    expect(own?.differences[0]?.message.zh).toMatch(/合计 12，汇总报告填 13，多 1/);
  });

  it('every count of the draft is the sum it links to', async () => {
    const { draft, cells, indicators } = await ask(region.county);
    const counts = draft.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces)).filter(({ figure }) => figure !== null);
    expect(counts).toHaveLength(2);
    for (const { text, figure } of counts) expect(text).toBe(String([...cells, ...indicators].find(({ key }) => key === figure)?.sum));
  });

  it('a cell is followed to the agencies that make it up, the greatest first', async () => {
    expect(await contributions(CELL)).toEqual({ contributions: [{ agencyName: '=SUM(A1)局', kind: 'NUMBER', value: 7 }, { agencyName: '教育局', kind: 'NUMBER', value: 5 }] });
    expect(await contributions('indicator.website')).toEqual({ contributions: [{ agencyName: '教育局', kind: 'NUMBER', value: 40 }, { agencyName: '=SUM(A1)局', kind: null, value: null }] });
    expect(await contributions('requests.nothing')).toEqual({ code: 'UNKNOWN_CELL' });
  });

  it('the city above is the sum of its counties', async () => {
    const above = await addAccount(server, { supervises: [region.city] });
    const sumIn = async (regionId: string) => (await ask(regionId, above)).cells.find(({ key }) => key === CELL)?.sum ?? 0;
    expect(await sumIn(region.city)).toBe((await sumIn(region.county)) + (await sumIn(region.neighbour)));
  });

  it('is for the supervisors of the region only', async () => {
    const neighbour = await addAccount(server, { supervises: [region.neighbour] });
    expect(await ask(region.county, neighbour)).toEqual({ __typename: 'RoundRefusal', code: 'NOT_ALLOWED' });
    expect(await ask(region.city, supervisor)).toEqual({ __typename: 'RoundRefusal', code: 'NOT_ALLOWED' });
    expect(await contributions(CELL, neighbour)).toEqual({ code: 'NOT_ALLOWED' });
    expect((await server.fetch(`/api/region-reports/${region.county}/2024/sums.xlsx`, {}, neighbour)).status).toBe(403);
    const viewer = await addAccount(server, { views: [region.county] });
    expect((await server.askRaw(QUERY, { regionId: region.county, year: 2024 }, viewer)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await server.fetch(`/api/region-reports/${region.county}/2024/draft.docx`, {}, viewer)).status).toBe(403);
  });

  it('asks the database once for what is counted, however many agencies there are', async () => {
    const statements = await server.statementsOf(() => contributions(CELL));
    expect(statements.filter((statement) => statement.includes('report_version'))).toHaveLength(1);
  });

  it('comes as Word and as Excel, a name that looks like a formula being text', async () => {
    const fetched = async (path: string) => unzipSync(new Uint8Array(await (await server.fetch(`/api/region-reports/${region.county}/2024/${path}`, {}, supervisor)).arrayBuffer()));
    const document = strFromU8((await fetched('draft.docx'))['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('青禾县2024年政府信息公开工作年度报告（汇总草稿）');
    expect(document).toContain('新收政府信息公开申请12件');
    const sheet = strFromU8((await fetched('sums.xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('=SUM(A1)局');
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toContain('918273');
  });
});
