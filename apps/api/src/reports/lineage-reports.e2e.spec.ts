import { AgencyRegister } from '../agencies/agency-register.js';
import { addAccount } from '../testing/test-accounts.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { LineageReports } from './lineage-reports.js';

interface Found {
  readonly code: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly message: { readonly zh: string };
}

describe('last year after a reorganisation', () => {
  let server: TestServer;
  let administrator: string;
  let supervisor: string;
  let county: string;
  let agency: Record<'grain' | 'commerce' | 'data', string>;
  let serial = 0;

  beforeAll(async () => {
    server = await startTestServer();
    administrator = await addAccount(server, { isAdministrator: true });
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    county = await addRegion(server, `青禾${(serial += 1)}县`);
    supervisor = await addAccount(server, { supervises: [county] });
    agency = {
      grain: await addAgency(server, county, '粮食局', { activeFrom: 2019 }),
      commerce: await addAgency(server, county, '商务局', { activeFrom: 2019 }),
      data: await addAgency(server, county, '数据局', { activeFrom: 2025 }),
    };
  });

  const reorganise = (predecessorIds: string[], successorIds: string[], predecessorsEnd = true) =>
    server.ask(
      'mutation ($reorganisation: ReorganisationInput!) { reorganiseAgencies(reorganisation: $reorganisation) { __typename } }',
      { reorganisation: { predecessorIds, successorIds, fromYear: 2025, predecessorsEnd } },
      administrator,
    );
  const carriedOut = (id: string, number: number) => addReport(server, id, 2024, reportStating({ 'requests.carriedOut.total': number, 'disclosure.normativeDocuments.inForce': number * 10 }));
  const check = async (id: string): Promise<Found[]> => {
    const { reportOf } = await server.ask<{ reportOf: { id: string; revision: number } }>('query ($id: ID!) { reportOf(agencyId: $id, year: 2025) { id revision } }', { id }, supervisor);
    const { checkAgain } = await server.ask<{ checkAgain: { report: { version: { findings: Found[] } } } }>(
      'mutation ($id: ID!, $revision: Int!) { checkAgain(reportId: $id, revision: $revision) { ... on ReportChanged { report { version { findings { code expected actual message { zh } } } } } } }',
      { id: reportOf.id, revision: reportOf.revision },
      supervisor,
    );
    return checkAgain.report.version.findings.filter(({ code }) => code === 'Y01' || code === 'Y02');
  };
  const predecessorsOf = async (id: string) => {
    const known = await server.app.get(AgencyRegister).find(server.dataSource.manager, id);
    if (known === undefined) throw new Error(`there is no agency ${id}`);
    return server.app.get(LineageReports).predecessors(server.dataSource.manager, known, 2025);
  };
  const thisYear = { 'requests.carriedIn.total': 4, 'disclosure.normativeDocuments.inForce': 40, 'disclosure.normativeDocuments.issued': 0, 'disclosure.normativeDocuments.repealed': 0 };

  it('one absorbed another and was there before: last year is the sum of both, and the finding says so', async () => {
    await reorganise([agency.grain], [agency.commerce]);
    await carriedOut(agency.grain, 7);
    await carriedOut(agency.commerce, 4);
    await addReport(server, agency.commerce, 2025, reportStating(thisYear));
    const found = await check(agency.commerce);
    expect(found).toMatchObject([
      { code: 'Y01', expected: '11', actual: '4', message: { zh: expect.stringContaining('合并前各机关（商务局、粮食局）的上一年度报告合计填结转下年度 4 + 7 = 11') } },
      { code: 'Y02', expected: '110', actual: '40' },
    ]);
  });

  it('two merged into a new one', async () => {
    await reorganise([agency.grain, agency.commerce], [agency.data]);
    await carriedOut(agency.grain, 1);
    await carriedOut(agency.commerce, 3);
    await addReport(server, agency.data, 2025, reportStating(thisYear));
    expect(await check(agency.data)).toEqual([]);
    expect((await predecessorsOf(agency.data))?.reports.map((report) => report.agency)).toEqual(['粮食局', '商务局']);
  });

  it('one was split, or gave some of its duties away: not assessed on either side, and the reason is said', async () => {
    await reorganise([agency.commerce], [agency.data, agency.grain], false);
    await carriedOut(agency.grain, 7);
    await carriedOut(agency.commerce, 3);
    for (const id of [agency.data, agency.grain, agency.commerce]) {
      await addReport(server, id, 2025, reportStating(thisYear));
      expect(await check(id)).toEqual([]);
    }
    expect((await predecessorsOf(agency.grain))?.incomparable?.zh).toBe('商务局的职责自2025年度起拆分，只有一部分划入本机关，数字无法与上年衔接。');
    expect((await predecessorsOf(agency.commerce))?.incomparable?.zh).toBe('本机关自2025年度起将部分职责划给数据局、粮食局，数字无法与上年衔接。');
  });

  it('the report of one that was merged is missing: not assessed, and it is named', async () => {
    await reorganise([agency.grain], [agency.commerce]);
    await carriedOut(agency.commerce, 4);
    await addReport(server, agency.commerce, 2025, reportStating({ ...thisYear, 'requests.carriedIn.total': 9 }));
    expect(await check(agency.commerce)).toEqual([]);
    expect((await predecessorsOf(agency.commerce))?.incomparable?.zh).toBe('合并前的粮食局没有2024年度的报告，无法合计。');
  });

  it('jumps are judged against the years since the merger; a bureau that only got another institution keeps its history', async () => {
    for (const year of [2021, 2022, 2023]) await addReport(server, agency.grain, year, reportStating({ 'requests.received.total': 5 }));
    await addReport(server, agency.commerce, 2024, reportStating({}));
    const years = async (id: string, year: number) => (await server.app.get(LineageReports).history(server.dataSource.manager, id, year)).map((report) => report.year);
    expect(await years(agency.grain, 2024)).toEqual([2021, 2022, 2023]);
    await reorganise([agency.grain], [agency.data]);
    await addReport(server, agency.data, 2025, reportStating({}));
    expect(await years(agency.data, 2026)).toEqual([2021, 2022, 2023, 2025]);
    await reorganise([agency.commerce], [agency.data]);
    expect(await years(agency.data, 2026)).toEqual([2025]);
    expect(await years(agency.data, 2025)).toEqual([]);
  });

  it('a reorganisation written down late has the reports of that year checked again', async () => {
    await carriedOut(agency.grain, 7);
    await carriedOut(agency.commerce, 4);
    const { reportId } = await addReport(server, agency.commerce, 2025, reportStating(thisYear));
    await check(agency.commerce);
    await reorganise([agency.grain], [agency.commerce]);
    const jobs = await server.dataSource.query<{ data: { reportIds: string[] } }[]>(`SELECT data FROM pgboss.job WHERE name = 'check-again'`);
    expect(jobs.map(({ data }) => data.reportIds)).toContainEqual([reportId]);
  });
});
