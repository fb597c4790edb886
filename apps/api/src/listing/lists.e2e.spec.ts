import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

interface Page<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
interface NamedNode {
  id: string;
  name: string;
  agencyName: string;
  year: number;
}

const AGENCIES = `query ($filter: AgencyFilter, $sort: AgencySort, $direction: SortDirection, $first: Int, $after: String) {
  list: agencies(filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
    nodes { id name } totalCount pageInfo { endCursor hasNextPage } } }`;
const REPORTS = `query ($filter: ReportFilter, $sort: ReportSort, $direction: SortDirection, $first: Int, $after: String) {
  list: reports(filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
    nodes { id agencyName year } totalCount pageInfo { endCursor hasNextPage } } }`;

describe('lists', () => {
  let server: TestServer;
  let county: string;
  const NAMES = ['教育局', '财政局', '公安局', '林业局', '水利局', '白鹭镇', '芦花乡', '民政局', '司法局', '审计局', '体育局'];

  beforeAll(async () => {
    server = await startTestServer();
    const province = await addRegion(server, '某省', { level: 'PROVINCE' });
    county = await addRegion(server, '青禾县', { parentId: province });
    const elsewhere = await addRegion(server, '他县');
    for (const [index, name] of NAMES.entries()) {
      const kind = /[镇乡]$/.test(name) ? ('TOWNSHIP' as const) : ('DEPARTMENT' as const);
      const formerNames = name === '林业局' ? ['园林100%处_'] : [];
      const agencyId = await addAgency(server, county, name, { kind, system: index % 2 ? '甲' : '乙', formerNames });
      for (let year = 2024 - (index % 4); year <= 2024; year += 1) {
        const { reportId } = await addReport(server, agencyId, year, reportStating({}));
        await server.dataSource.query('UPDATE report SET errors = $2, warnings = $3 WHERE id = $1', [reportId, index % 3, year % 2]);
      }
    }
    await addAgency(server, elsewhere, '教育局');
  });
  afterAll(() => server.close());

  const page = async <Node = NamedNode>(query: string, variables: object) =>
    (await server.ask<{ list: Page<Node> }>(query, variables as Record<string, unknown>)).list;

  /** Every page of a list, one after the other. */
  async function walk(query: string, variables: object): Promise<NamedNode[]> {
    const nodes: NamedNode[] = [];
    let after: string | null = null;
    for (;;) {
      const { nodes: more, pageInfo, totalCount }: Page<NamedNode> = await page(query, { ...variables, first: 3, after });
      nodes.push(...more);
      expect(more.length).toBeGreaterThan(0);
      if (!pageInfo.hasNextPage) {
        expect(nodes).toHaveLength(totalCount);
        return nodes;
      }
      after = pageInfo.endCursor;
    }
  }

  describe.each(['ASCENDING', 'DESCENDING'])('%s', (direction) => {
    test.each([
      ...['NAME', 'KIND', 'REPORTS', 'FINDINGS'].map((sort) => [AGENCIES, sort] as const),
      ...['RECEIVED', 'YEAR', 'AGENCY', 'FINDINGS'].map((sort) => [REPORTS, sort] as const),
    ])('page by page is the same as all at once, sorted by %#', async (query, sort) => {
      const paged = await walk(query, { sort, direction });
      const { nodes } = await page(query, { sort, direction, first: 200 });
      expect(paged).toEqual(nodes);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    });
  });

  test('names sort by pinyin', async () => {
    const { nodes } = await page(AGENCIES, { filter: { regionId: county }, first: 200 });
    expect(nodes.map(({ name }) => name)).toEqual(['白鹭镇', '财政局', '公安局', '教育局', '林业局', '芦花乡', '民政局', '审计局', '水利局', '司法局', '体育局']);
  });

  test('descending is ascending turned round', async () => {
    const [up, down] = await Promise.all(['ASCENDING', 'DESCENDING'].map((direction) => page(REPORTS, { sort: 'YEAR', direction, first: 200 })));
    expect(down?.nodes).toEqual(up?.nodes.toReversed());
  });

  test.each<[string, object, string[]]>([
    ['a region and all below it', { filter: {} }, [...NAMES, '教育局']],
    ['kinds', { kinds: ['TOWNSHIP'] }, ['白鹭镇', '芦花乡']],
    ['part of a name', { search: '政' }, ['财政局', '民政局']],
    ['part of a former name, % and _ meaning themselves', { search: '100%处_' }, ['林业局']],
    ['a pattern that would match all', { search: '%' }, ['林业局']],
    ['ids that can be none', { ids: ['x', "1'"] }, []],
    ['an unknown region', { regionId: '123456' }, []],
  ])('filters agencies by %s', async (_, criteria, expected) => {
    const { nodes, totalCount } = await page(AGENCIES, { filter: 'filter' in criteria ? criteria.filter : criteria, first: 200 });
    expect(nodes.map(({ name }) => name).sort()).toEqual([...expected].sort());
    expect(totalCount).toBe(expected.length);
  });

  test('filters reports by year, findings, agency and words together', async () => {
    const { nodes } = await page(REPORTS, { filter: { regionId: county, year: 2024, withFindings: false, search: '局' }, sort: 'AGENCY', direction: 'ASCENDING' });
    // Every third agency has no error, and 2024 is no year of warnings; 芦花乡 is no 局.
    expect(nodes.map(({ agencyName, year }) => [agencyName, year])).toEqual([['教育局', 2024], ['林业局', 2024], ['审计局', 2024]]);
    const none = await page(REPORTS, { filter: { agencyId: '0' } });
    expect(none).toEqual({ nodes: [], totalCount: 0, pageInfo: { endCursor: null, hasNextPage: false } });
  });

  test.each([
    ['a page of 201', { first: 201 }],
    ['a page of nothing', { first: 0 }],
    ['a page of less than nothing', { first: -5 }],
    ['a cursor that is none', { after: 'rubbish' }],
    ['a cursor with SQL in it', { after: Buffer.from(`["x'); DROP TABLE agency; --", "1 OR 1=1"]`).toString('base64url') }],
    ['a cursor with NUL in it', { after: Buffer.from('["\\u0000", "1"]').toString('base64url') }],
    ['a cursor of another list', { sort: 'REPORTS', after: Buffer.from('["教育局", "1"]').toString('base64url') }],
  ])('%s is the asker’s error', async (_, variables) => {
    const { errors } = await server.askRaw(AGENCIES, variables);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('a report that comes in between pages neither repeats nor hides another', async () => {
    const first = await page(REPORTS, { sort: 'RECEIVED', direction: 'DESCENDING', first: 4 });
    const agencyId = await addAgency(server, county, '新来的局');
    const { reportId } = await addReport(server, agencyId, 2024, reportStating({}));
    await server.dataSource.query('UPDATE report SET received_at = now() WHERE id = $1', [reportId]);
    const second = await page(REPORTS, { sort: 'RECEIVED', direction: 'DESCENDING', first: 200, after: first.pageInfo.endCursor });
    const seen = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(first.totalCount);
  });
});

describe('statements a query makes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    for (const region of ['甲县', '乙县', '丙县']) {
      const regionId = await addRegion(server, region);
      for (let index = 0; index < 8; index += 1) {
        const agencyId = await addAgency(server, regionId, `机关${index}`, { formerNames: [`旧名${index}`] });
        for (const year of [2022, 2023, 2024]) await addReport(server, agencyId, year, reportStating({ 'requests.received.total': index }));
        await addReport(server, agencyId, 2024, reportStating({ 'requests.received.total': index + 1 }));
      }
    }
  });
  afterAll(() => server.close());

  test.each<[string, string, number]>([
    ['regions with their years: regions, counts, years', '{ regions { name agencyCount years { year expected received openErrors } } }', 3],
    [
      'agencies with region, former names and reports: one each, and the count',
      '{ agencies(first: 100) { totalCount nodes { name regionName formerNames reports { year errors versionNumber } } } }',
      5,
    ],
    ['a list of reports: one, and the count', '{ reports(first: 100) { totalCount nodes { agencyName year errors cellsRead fileName } } }', 2],
    ['a list nobody counts', '{ reports(first: 100) { nodes { agencyName } pageInfo { hasNextPage } } }', 1],
    [
      'a report in full: report, standing version, agency, region, file, content, findings, document',
      `{ report(id: 1) { year agency { name regionName } version { number file { name url } cells { key value at { block } } indicators { key } sections { key } questions { code }
        findings { code } document { blocks { __typename } } } } }`,
      8,
    ],
    [
      'a report beside the two before it and all their versions: a batch a level, none a version',
      `{ reportOf(agencyId: 1, year: 2024) { version { cells { key } findings { code } } versions { number cells { key } file { name } }
        previous { version { cells { key } } versions { number } previous { version { cells { key } } } } } }`,
      // Three levels of reports, each with its versions and their content; files and findings once.
      14,
    ],
    ['stand-outs: all rules together', '{ standOuts(regionId: 1, year: 2024) { rule sentence { zh } } }', 1],
  ])('%s', async (_, query, most) => {
    const statements = await server.statementsOf(() => server.ask(query));
    expect(statements.length).toBeLessThanOrEqual(most);
    expect(statements.length).toBeGreaterThan(0);
  });

  test('no list touches the heavy columns', async () => {
    const statements = await server.statementsOf(() =>
      server.ask('{ agencies(first: 100) { nodes { reports { year } } } reports(first: 100) { nodes { fileName } } }'),
    );
    for (const statement of statements) expect(statement).not.toMatch(/source_extraction|"?(cells|indicators|sections|questions|document)"?(,| AS )/);
  });
});
