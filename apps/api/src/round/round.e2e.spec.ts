import { verifyAuditChain } from '../audit/audit-chain.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { reportFile, requestCells } from '../testing/test-files.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { IntakeService } from '../intake/intake.service.js';

interface ReportNow {
  id: string;
  revision: number;
  state: string;
  version: { number: number; findings: { identity: string; code: string; severity: string; verdict: { kind: string; reopenedAt: string | null; changes: object[] } | null }[] };
}

const REPORT = `id revision state possibleSteps version { id number corrections { cell reason before { value } after { value } } difference { cells { cell before { value } after { value } } } findings { identity code severity verdict { kind reason reopenedAt changes { name before after } } } }`;
const OUTCOME = `__typename ... on ReportChanged { report { ${REPORT} } } ... on StaleVersion { code message { zh en } changedBy report { revision } } ... on RoundRefusal { code message { zh en } }`;

describe('a January', () => {
  let server: TestServer;
  let region: string;
  const agency = { education: '', finance: '' };

  beforeAll(async () => {
    server = await startTestServer();
    region = await addRegion(server, '互助县');
    agency.education = await addAgency(server, region, '互助县教育局', { activeFrom: 2020 });
    agency.finance = await addAgency(server, region, '互助县财政局', { activeFrom: 2020 });
  });
  afterAll(() => server.close());

  const handIn = (agencyId: string, name: string, cells: Record<string, number>, texts = {}) =>
    server.app.get(IntakeService).handIn({ source: reportFile({ agency: name, year: 2025, cells, texts }), fileName: `${name}2025.txt`, agencyId, year: 2025, receivedAt: new Date('2026-02-03T02:00:00Z') });

  interface Outcome {
    __typename: string;
    code?: string;
    message?: { zh: string };
    report: ReportNow;
    changedBy?: string;
  }
  const mutate = async (field: string): Promise<Outcome> => Object.values(await server.ask<Record<string, Outcome>>(`mutation { ${field} { ${OUTCOME} } }`))[0] as Outcome;
  const reportOf = async (agencyId: string) => (await server.ask<{ reportOf: ReportNow }>(`{ reportOf(agencyId: ${agencyId}, year: 2025) { ${REPORT} } }`)).reportOf;

  it('the office opens the year with last year’s list', async () => {
    const { roundProposal } = await server.ask<{ roundProposal: { agency: { id: string; name: string }; expected: boolean; because: string }[] }>(
      `{ roundProposal(regionId: ${region}, year: 2025) { agency { id name } expected because } }`,
    );
    expect(roundProposal).toEqual([
      { agency: { id: agency.finance, name: '互助县财政局' }, expected: true, because: 'AS_LAST_YEAR' },
      { agency: { id: agency.education, name: '互助县教育局' }, expected: true, because: 'AS_LAST_YEAR' },
    ]);
    const open = (deadline: string) =>
      server.ask<{ openRound: object }>(
        `mutation($opening: RoundOpening!) { openRound(opening: $opening) { __typename ... on RoundChanged { round { year state deadline revision agencies { name } } } ... on RoundRefusal { code } } }`,
        { opening: { regionId: region, year: 2025, deadline, note: '请按格式报送。', agencyIds: Object.values(agency) } },
      );
    expect(await open('2026-02-30')).toEqual({ openRound: { __typename: 'RoundRefusal', code: 'INVALID_DATE' } });
    expect(await open('2026-01-31')).toEqual({
      openRound: { __typename: 'RoundChanged', round: { year: 2025, state: 'OPEN', deadline: '2026-01-31', revision: 1, agencies: [{ name: '互助县财政局' }, { name: '互助县教育局' }] } },
    });
    expect(await open('2026-01-31')).toEqual({ openRound: { __typename: 'RoundRefusal', code: 'ALREADY_OPENED' } });
  });

  it('the board shows who is missing, who is late', async () => {
    await handIn(agency.education, '互助县教育局', { ...requestCells({ received: 12 }), 'requests.handled.total': 21 });
    const { collectionBoard, reminder } = await server.ask<{ collectionBoard: { totalCount: number; nodes: object[] }; reminder: { zh: string } }>(
      `{ collectionBoard(filter: { regionId: ${region}, year: 2025 }) { totalCount nodes { agencyName state daysLate waitingDays errors } } reminder(regionId: ${region}, year: 2025) { zh } }`,
    );
    expect(collectionBoard).toMatchObject({
      totalCount: 2,
      nodes: [{ agencyName: '互助县财政局', state: 'EXPECTED', waitingDays: null }, { agencyName: '互助县教育局', state: 'HANDED_IN', daysLate: 3, errors: expect.any(Number) }],
    });
    expect(reminder.zh).toContain('互助县财政局');
    expect(reminder.zh).not.toContain('互助县教育局');
  });

  it('a report with open errors is not accepted, and the second of two reviewers is told', async () => {
    const before = await reportOf(agency.education);
    expect(before.state).toBe('HANDED_IN');
    const refused = await mutate(`takeReportStep(reportId: ${before.id}, revision: ${before.revision}, step: ACCEPT)`);
    expect(refused).toMatchObject({ __typename: 'RoundRefusal', code: 'OPEN_ERRORS' });
    const started = await mutate(`takeReportStep(reportId: ${before.id}, revision: ${before.revision}, step: START_CHECKING)`);
    expect(started).toMatchObject({ __typename: 'ReportChanged', report: { state: 'BEING_CHECKED' } });
    const second = await mutate(`giveVerdict(reportId: ${before.id}, revision: ${before.revision}, identity: "A02:handled", kind: DISMISSED, reason: "不是错误")`);
    expect(second).toMatchObject({ __typename: 'StaleVersion', code: 'STALE_VERSION', report: { revision: started.report.revision } });
    expect((await reportOf(agency.education)).version.findings.filter(({ verdict }) => verdict !== null)).toEqual([]);
  });

  it('a verdict stays when the checks run again, until what the rule looked at changes', async () => {
    const first = await reportOf(agency.education);
    const identity = first.version.findings.find(({ code }) => code === 'A02')?.identity as string;
    expect(await mutate(`giveVerdict(reportId: ${first.id}, revision: ${first.revision}, identity: "${identity}", kind: EXPLAINED)`)).toMatchObject({ code: 'REASON_MISSING' });
    const given = await mutate(`giveVerdict(reportId: ${first.id}, revision: ${first.revision}, identity: "${identity}", kind: EXPLAINED, reason: "含上年结转")`);
    const again = await mutate(`checkAgain(reportId: ${first.id}, revision: ${given.report.revision})`);
    const verdictOf = (report: ReportNow) => report.version.findings.find((finding) => finding.identity === identity)?.verdict;
    expect(verdictOf(again.report)).toMatchObject({ kind: 'EXPLAINED', reopenedAt: null });
    const corrected = await mutate(
      `correctCell(reportId: ${first.id}, revision: ${again.report.revision}, cell: "requests.handled.total", value: { kind: NUMBER, value: 22 }, reason: "看错了")`,
    );
    expect(verdictOf(corrected.report)).toMatchObject({ kind: 'EXPLAINED', reopenedAt: expect.any(String), changes: [{ name: 'requests.handled.total', before: '21', after: '22' }] });
    expect(corrected.report.version).toMatchObject({
      number: 2,
      corrections: [{ cell: 'requests.handled.total', reason: '看错了', before: { value: 21 }, after: { value: 22 } }],
      difference: { cells: [{ cell: 'requests.handled.total', before: { value: 21 }, after: { value: 22 } }] },
    });
    const mended = await mutate(
      `correctCell(reportId: ${first.id}, revision: ${corrected.report.revision}, cell: "requests.handled.total", value: { kind: NUMBER, value: 12 }, reason: "原件是 12")`,
    );
    const { reportOf: shown } = await server.ask<{ reportOf: { version: { cells: { key: string; raw: string; evidence: string; printed: string | null }[] } } }>(
      `{ reportOf(agencyId: ${agency.education}, year: 2025) { version { cells { key raw evidence printed } } } }`,
    );
    // However often it is corrected, what the file prints is still said.
    expect(shown.version.cells.find(({ key }) => key === 'requests.handled.total')).toEqual({ key: 'requests.handled.total', raw: '12', evidence: 'correction', printed: '21' });
    expect(mended.report.version.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  });
  it('returned with a letter, it comes again: each point says what became of it', async () => {
    const came = await handIn(agency.finance, '互助县财政局', { ...requestCells({ received: 8 }), 'requests.handled.total': 9 });
    expect(came.outcome).toBe('imported');
    const first = await reportOf(agency.finance);
    const returned = await mutate(`returnReport(reportId: ${first.id}, revision: ${first.revision}, wish: { dueOn: "2026-02-10" })`);
    expect(returned).toMatchObject({ __typename: 'ReportChanged', report: { state: 'RETURNED' } });
    const { reportOf: letters } = await server.ask<{ reportOf: { returns: { url: string }[] } }>(`{ reportOf(agencyId: ${agency.finance}, year: 2025) { returns { url } } }`);
    const [{ id: letterId }] = await server.dataSource.query<[{ id: string }]>('SELECT id FROM return_letter');
    expect(letters.returns).toEqual([{ url: `/api/returns/${letterId}/letter.docx` }]);
    await handIn(agency.finance, '互助县财政局', requestCells({ received: 8 }));
    const { reportOf: again } = await server.ask<{ reportOf: { state: string; returns: { dueOn: string; points: { code: string; outcome: string }[] }[]; steps: { step: string }[] } }>(
      `{ reportOf(agencyId: ${agency.finance}, year: 2025) { state steps { step } returns { dueOn points { code outcome } } } }`,
    );
    expect(again.state).toBe('HANDED_IN_AGAIN');
    expect(again.steps.map(({ step }) => step)).toEqual(['HAND_IN', 'RETURN', 'START_CHECKING', 'HAND_IN']);
    expect(again.returns[0]?.points.filter(({ code }) => code === 'A02')).toEqual([{ code: 'A02', outcome: 'SETTLED' }]);
  });

  it('accepted and closed, nothing more is taken in; the trail is whole', async () => {
    for (const id of Object.values(agency)) {
      const report = await reportOf(id);
      expect(await mutate(`takeReportStep(reportId: ${report.id}, revision: ${report.revision}, step: ACCEPT)`)).toMatchObject({ report: { state: 'ACCEPTED' } });
    }
    expect(await handIn(agency.finance, '互助县财政局', requestCells({ received: 5 }))).toMatchObject({ outcome: 'refused', refusal: { code: 'REPORT_ACCEPTED' } });
    const { round } = await server.ask<{ round: { id: string; revision: number } }>(`{ round(regionId: ${region}, year: 2025) { id revision } }`);
    const { closeRound } = await server.ask<{ closeRound: object }>(`mutation { closeRound(id: ${round.id}, revision: ${round.revision}) { __typename ... on RoundChanged { round { state } } } }`);
    expect(closeRound).toEqual({ __typename: 'RoundChanged', round: { state: 'CLOSED' } });
    expect(await handIn(agency.finance, '互助县财政局', requestCells({ received: 5 }))).toMatchObject({ outcome: 'refused', refusal: { code: 'YEAR_CLOSED' } });
    expect(await verifyAuditChain(server.dataSource)).toMatchObject({ isWhole: true });
    await expect(server.dataSource.query(`UPDATE audit_entry SET by_name = '别人'`)).rejects.toThrow(/immutable/);
  });

  it('no report goes a way there is not, whoever asks', async () => {
    const states = ['HANDED_IN', 'BEING_CHECKED', 'RETURNED', 'ACCEPTED', 'PUBLISHED'];
    const possible = ['HANDED_IN>BEING_CHECKED', 'BEING_CHECKED>HANDED_IN', 'BEING_CHECKED>RETURNED', 'RETURNED>HANDED_IN', 'RETURNED>BEING_CHECKED',
      'BEING_CHECKED>ACCEPTED', 'ACCEPTED>BEING_CHECKED', 'ACCEPTED>PUBLISHED', 'PUBLISHED>ACCEPTED'];
    const { id } = await reportOf(agency.finance);
    await server.dataSource.query(`UPDATE round SET state = 'OPEN', closed_at = NULL`);
    const outcomes = new Map<string, boolean>();
    for (const from of states) for (const to of states) if (from !== to) {
      // The state to begin with is set behind the trigger's back.
      await server.dataSource.query('ALTER TABLE report DISABLE TRIGGER report_keeps_its_way');
      await server.dataSource.query('UPDATE report SET state = $2 WHERE id = $1', [id, from]);
      await server.dataSource.query('ALTER TABLE report ENABLE TRIGGER report_keeps_its_way');
      outcomes.set(`${from}>${to}`, await server.dataSource.query('UPDATE report SET state = $2 WHERE id = $1', [id, to]).then(() => true, () => false));
    }
    expect([...outcomes].filter(([, went]) => went).map(([way]) => way).sort()).toEqual([...possible].sort());
  });
});
