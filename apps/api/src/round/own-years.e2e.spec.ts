import { addAccount } from '../testing/test-accounts.js';
import { reportFile, requestCells } from '../testing/test-files.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { IntakeService } from '../intake/intake.service.js';

/** The year that is due by law on any day this runs: the one before. */
const DUE = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

interface Draft {
  readonly outcome: string;
  readonly code?: string;
  readonly printedAgency: string;
  readonly passed: number;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: { readonly zh: string } }[];
  readonly notAssessed: readonly { readonly code: string; readonly reason: { readonly zh: string } }[];
  readonly difference: { readonly cells: readonly { readonly cell: string; readonly before: { readonly raw: string }; readonly after: { readonly raw: string } }[] } | null;
  readonly points: readonly { readonly code: string; readonly outcome: string }[] | null;
}

describe('what a bureau’s clerk sees and does', () => {
  let server: TestServer;
  let clerk: string;
  let county: string;
  let finance: string;
  let education: string;

  beforeAll(async () => {
    server = await startTestServer();
    county = await addRegion(server, '互助县');
    finance = await addAgency(server, county, '互助县财政局', { activeFrom: 2020 });
    education = await addAgency(server, county, '互助县教育局', { activeFrom: 2020 });
    clerk = await addAccount(server, { reportsFor: [finance] });
  });
  afterAll(() => server.close());

  const ownYears = async (token = clerk) =>
    (await server.ask<{ ownYears: object[] }>('{ ownYears { year agencyName state deadline roundState roundNote reportId daysLate dueOn returnedFor { zh } } }', {}, token)).ownYears;
  const handIn = (agencyId: string, name: string, cells: Record<string, number>) =>
    server.app.get(IntakeService).handIn({ source: reportFile({ agency: name, year: DUE, cells }), fileName: `${name}.txt`, agencyId, year: DUE });
  const check = async (bytes: Uint8Array, { agencyId = finance, year = String(DUE), token = clerk }: { agencyId?: string; year?: string; token?: string | null } = {}) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), '年度报告（征求意见稿）.txt');
    form.append('agencyId', agencyId);
    form.append('year', year);
    const answer = await server.fetch('/api/drafts', { method: 'POST', body: form }, token);
    return { status: answer.status, ...((await answer.json()) as Draft) };
  };
  const draft = (cells: Record<string, number>, agency = '互助县财政局') => reportFile({ agency, year: DUE, cells });
  const wrong = { ...requestCells({ received: 8 }), 'requests.handled.total': 9 };

  it('the year that is due, by when, and what the office says of it', async () => {
    expect(await ownYears()).toMatchObject([{ year: DUE, agencyName: '互助县财政局', state: 'EXPECTED', deadline: `${DUE + 1}-01-31`, roundState: null, roundNote: '', reportId: null }]);
    const opening = { regionId: county, year: DUE, deadline: `${DUE + 1}-01-20`, note: '请用新格式。', agencyIds: [finance, education] };
    await server.ask('mutation ($opening: RoundOpening!) { openRound(opening: $opening) { __typename } }', { opening });
    expect(await ownYears()).toMatchObject([{ year: DUE, deadline: `${DUE + 1}-01-20`, roundState: 'OPEN', roundNote: '请用新格式。' }]);
  });

  it('nobody else’s: a clerk of two bureaus sees both, one of none nothing', async () => {
    expect(await ownYears(await addAccount(server, { reportsFor: [finance, education] }))).toHaveLength(2);
    expect(await ownYears(await addAccount(server, { supervises: [county] }))).toEqual([]);
    expect(await server.askRaw('{ ownYears { year } }', {}, await addAccount(server, { views: [county] }))).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('a draft is checked before it is handed in, and leaves no trace', async () => {
    const checked = await check(draft(wrong));
    expect(checked).toMatchObject({ status: 200, outcome: 'checked', printedAgency: '互助县财政局', difference: null, points: null });
    expect(checked.findings.map(({ code }) => code)).toContain('A02');
    expect(checked.passed).toBeGreaterThan(0);
    expect(checked.notAssessed).toContainEqual(expect.objectContaining({ code: 'Y01', reason: { zh: '没有上一年度的报告。', en: expect.any(String) } }));
    expect(checked.notAssessed.map(({ code }) => code)).not.toContain('D02');
    expect(await server.dataSource.query('SELECT (SELECT count(*)::int FROM report) AS reports, (SELECT count(*)::int FROM source_file) AS files, (SELECT count(*)::int FROM text_fingerprint) AS texts')).toEqual([
      { reports: 0, files: 0, texts: 0 },
    ]);
  });

  it('returned, a draft of the next version says which points it settles and what it changes', async () => {
    await handIn(finance, '互助县财政局', wrong);
    const { reportOf } = await server.ask<{ reportOf: { id: string; revision: number } }>('query ($id: ID!, $year: Int!) { reportOf(agencyId: $id, year: $year) { id revision } }', { id: finance, year: DUE });
    await server.ask('mutation ($id: ID!, $revision: Int!, $wish: ReturnWish!) { returnReport(reportId: $id, revision: $revision, wish: $wish) { __typename } }', {
      id: reportOf.id, revision: reportOf.revision, wish: { dueOn: `${DUE + 1}-02-10` },
    });
    expect(await ownYears()).toMatchObject([{ state: 'RETURNED', dueOn: `${DUE + 1}-02-10`, returnedFor: expect.arrayContaining([{ zh: expect.stringContaining('总计') }]) }]);
    const checked = await check(draft(requestCells({ received: 8 })));
    expect(checked.points?.filter(({ code }) => code === 'A02')).toEqual([expect.objectContaining({ code: 'A02', outcome: 'SETTLED' })]);
    expect(checked.difference?.cells).toMatchObject([{ cell: 'requests.handled.total', before: { raw: '9' }, after: { raw: '8' } }]);
    expect((await check(draft(wrong))).points?.filter(({ code }) => code === 'A02')).toEqual([expect.objectContaining({ outcome: 'NOT_SETTLED' })]);
  });

  it('another bureau’s draft, another’s name in it, no file, a year that is none', async () => {
    expect(await check(draft(wrong), { agencyId: education })).toMatchObject({ status: 403, code: 'FOREIGN_AGENCY' });
    expect(await check(draft(wrong), { agencyId: '999999' })).toMatchObject({ status: 404, code: 'UNKNOWN_AGENCY' });
    expect(await check(draft(wrong), { year: '1900' })).toMatchObject({ status: 400, code: 'INVALID_YEAR' });
    expect((await check(draft(wrong, '互助县教育局'))).findings.map(({ code }) => code)).toContain('S06');
    expect(await check(new Uint8Array([1, 2, 3]))).toMatchObject({ outcome: 'refused' });
    expect((await check(draft(wrong), { token: await addAccount(server, { views: [county] }) })).status).toBe(403);
    const nothing = await server.fetch('/api/drafts', { method: 'POST', body: new FormData() }, clerk);
    expect(nothing.status).toBe(400);
  });
});
