import { SampleCountyLoader } from '../intake/sample-county-loader.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { SampleRound } from './sample-round.js';

describe('the rounds of the sample county', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(SampleCountyLoader).load(8, () => undefined);
    await server.app.get(SampleRound).play();
  });
  afterAll(() => server.close());

  const states = () =>
    server.dataSource.query<{ year: number; states: string[] }[]>(
      `SELECT year, array_agg(DISTINCT state ORDER BY state) AS states FROM report JOIN agency ON agency.id = agency_id WHERE kind <> 'GOVERNMENT' GROUP BY year ORDER BY year DESC`,
    );

  it('has its earlier years published and the last in full swing', async () => {
    const [last, ...earlier] = await states();
    expect(last?.states.length).toBeGreaterThan(1);
    expect(last?.states).not.toContain('PUBLISHED');
    for (const { states: before } of earlier) expect(before).toEqual(['PUBLISHED']);
    expect(await server.dataSource.query('SELECT state, year FROM round')).toEqual([{ state: 'OPEN', year: last?.year }]);
  });

  it('has a letter for whatever was returned', async () => {
    const [{ without }] = await server.dataSource.query<[{ without: number }]>(
      `SELECT count(*)::int AS without FROM report WHERE state = 'RETURNED' AND NOT EXISTS (SELECT FROM return_letter WHERE report_id = report.id)`,
    );
    expect(without).toBe(0);
  });

  it('has the county’s own reports held against the sum of its agencies’: one of them is off by 100, as planted, and nothing else is wrong', async () => {
    const found = await server.dataSource.query<{ year: number; identity: string }[]>(
      `SELECT report.year, finding.identity FROM finding JOIN report ON report.standing_version_id = finding.version_id JOIN agency ON agency.id = report.agency_id
       WHERE agency.kind = 'GOVERNMENT' AND finding.severity = 'ERROR' ORDER BY report.year, finding.identity`,
    );
    const [{ year }] = await server.dataSource.query<[{ year: number }]>(`SELECT max(year) AS year FROM report JOIN agency ON agency.id = agency_id WHERE kind = 'GOVERNMENT'`);
    expect(found).toEqual([{ year, identity: 'G01:disclosure.penalties.decisions' }]);
  });

  it('is played once: another start changes nothing', async () => {
    const before = await states();
    await server.app.get(SampleRound).play();
    expect(await states()).toEqual(before);
  });
});
