import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

describe('regions', () => {
  let server: TestServer;
  let city: string;
  let county: string;

  beforeAll(async () => {
    server = await startTestServer();
    city = await addRegion(server, '某市', { level: 'CITY' });
    county = await addRegion(server, '青禾县', { parentId: city, isSample: true });
    const education = await addAgency(server, county, '教育局', { activeFrom: 2020, formerNames: ['文教局', '教育科'] });
    const gone = await addAgency(server, county, '粮食局', { activeFrom: 2020, activeUntil: 2021 });
    const unknown = await addAgency(server, county, '新来的局');
    const ofCity = await addAgency(server, city, '市教育局');
    const government = await addAgency(server, county, '青禾县人民政府', { kind: 'GOVERNMENT' });
    await addAgency(server, county, '从未报过的局');
    for (const [agencyId, year] of [[education, 2021], [education, 2023], [gone, 2021], [unknown, 2023], [ofCity, 2023], [government, 2023]] as const) {
      await addReport(server, agencyId, year, reportStating({}));
    }
    await server.dataSource.query('UPDATE report SET errors = 2, warnings = 1, notices = 3 WHERE agency_id = $1', [education]);
  });
  afterAll(() => server.close());

  test('each says how far every year is in, newest first, years without a report between them too', async () => {
    const { region } = await server.ask<{ region: object }>(
      'query ($id: ID!) { region(id: $id) { name level parentId isSample agencyCount years { year expected received openErrors openWarnings openNotices } } }',
      { id: county },
    );
    expect(region).toEqual({
      name: '青禾县', level: 'COUNTY', parentId: city, isSample: true, agencyCount: 5,
      years: [
        // The county's own report is in too, and is not one of its agencies'.
        { year: 2023, expected: 2, received: 2, openErrors: 2, openWarnings: 1, openNotices: 3 },
        { year: 2022, expected: 1, received: 0, openErrors: 0, openWarnings: 0, openNotices: 0 },
        { year: 2021, expected: 2, received: 2, openErrors: 2, openWarnings: 1, openNotices: 3 },
      ],
    });
  });

  test('a city counts the counties below it, and comes before them', async () => {
    const { regions } = await server.ask<{ regions: object[] }>('{ regions { name agencyCount years { year expected received } } }');
    expect(regions).toMatchObject([
      { name: '某市', agencyCount: 6, years: [{ year: 2023, expected: 3, received: 3 }, { year: 2022, expected: 1, received: 0 }, { year: 2021, expected: 2, received: 2 }] },
      { name: '青禾县' },
    ]);
  });

  test('an agency shows its region, its former names and its reports, newest first', async () => {
    const { agencies } = await server.ask<{ agencies: { nodes: object[] } }>(
      '{ agencies(filter: { search: "文教" }) { nodes { name regionName formerNames activeFrom activeUntil reports { year errors } } } }',
    );
    expect(agencies.nodes).toEqual([
      { name: '教育局', regionName: '青禾县', formerNames: ['教育科', '文教局'], activeFrom: 2020, activeUntil: null, reports: [{ year: 2023, errors: 2 }, { year: 2021, errors: 2 }] },
    ]);
  });

  test('what does not exist is null, whatever its id looks like', async () => {
    for (const id of ['0', '999999', 'x', "1' OR '1'='1", '99999999999999999999']) {
      expect(await server.ask('query ($id: ID!) { region(id: $id) { id } agency(id: $id) { id } report(id: $id) { id } reportOf(agencyId: $id, year: 2023) { id } }', { id })).toEqual({
        region: null, agency: null, report: null, reportOf: null,
      });
    }
  });
});
