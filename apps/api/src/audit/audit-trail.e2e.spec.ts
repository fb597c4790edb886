import { IntakeService } from '../intake/intake.service.js';
import { addAccount } from '../testing/test-accounts.js';
import { reportFile, requestCells } from '../testing/test-files.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

interface Entry {
  readonly action: string;
  readonly agencyName: string | null;
  readonly regionName: string | null;
  readonly year: number | null;
  readonly reportId: string | null;
}

describe('reading the audit trail', () => {
  let server: TestServer;
  let county: string;
  let other: string;
  let supervisor: string;
  let administrator: string;
  let reportId: string;

  beforeAll(async () => {
    server = await startTestServer();
    [county, other] = [await addRegion(server, '互助县'), await addRegion(server, '白水县')];
    [supervisor, administrator] = [await addAccount(server, { supervises: [county] }), await addAccount(server, { isAdministrator: true })];
    for (const [region, name, year] of [[county, '互助县财政局', 2024], [county, '互助县教育局', 2025], [other, '白水县财政局', 2025]] as const) {
      const agencyId = await addAgency(server, region, name, { activeFrom: 2020 });
      const outcome = await server.app.get(IntakeService).handIn({ source: reportFile({ agency: name, year, cells: requestCells({ received: 3 }) }), fileName: `${name}.txt`, agencyId, year });
      if (outcome.outcome !== 'imported') throw new Error(outcome.outcome);
      reportId = outcome.reportId;
    }
    const opening = { regionId: county, year: 2025, deadline: '2026-01-31', agencyIds: [] };
    await server.ask('mutation ($opening: RoundOpening!) { openRound(opening: $opening) { __typename } }', { opening }, supervisor);
    await server.ask('mutation { createRegion(region: { code: "990001", name: "新县", level: COUNTY }) { __typename } }', {}, administrator);
  });
  afterAll(() => server.close());

  const trail = async (filter: object, token = supervisor): Promise<Entry[]> =>
    (await server.ask<{ auditTrail: { nodes: Entry[] } }>('query ($filter: AuditFilter) { auditTrail(filter: $filter) { nodes { action agencyName regionName year reportId } } }', { filter }, token)).auditTrail.nodes;
  const actions = async (filter: object, token?: string) => (await trail(filter, token)).map(({ action, agencyName }) => (agencyName === null ? action : `${action} ${agencyName}`));

  it('a supervisor reads what concerns his region, an administrator all, a reporter nothing', async () => {
    expect(await actions({})).toEqual(['round.open', 'report.HAND_IN 互助县教育局', 'report.HAND_IN 互助县财政局']);
    expect(await actions({}, administrator)).toEqual(['region.create', 'round.open', 'report.HAND_IN 白水县财政局', 'report.HAND_IN 互助县教育局', 'report.HAND_IN 互助县财政局']);
    expect(await actions({ regionId: other })).toEqual([]);
    const clerk = await addAccount(server, { reportsFor: ['1'] });
    expect(await server.askRaw('{ auditTrail { nodes { number } } }', {}, clerk)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await server.askRaw('{ auditChain { isWhole } }', {}, clerk)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('by region, year, report, kind of action, person and day', async () => {
    expect(await actions({ regionId: county, year: 2025 })).toEqual(['round.open', 'report.HAND_IN 互助县教育局']);
    expect(await actions({ actions: ['round.'] })).toEqual(['round.open']);
    expect(await trail({ subject: 'report', subjectId: reportId }, administrator)).toEqual([{ action: 'report.HAND_IN', agencyName: '白水县财政局', regionName: '白水县', year: 2025, reportId }]);
    expect(await actions({ byName: '系统' })).toEqual(['report.HAND_IN 互助县教育局', 'report.HAND_IN 互助县财政局']);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await actions({ from: today, to: today })).toHaveLength(3);
    expect(await actions({ to: '2020-01-01' })).toEqual([]);
    expect(await server.askRaw('{ auditTrail(filter: { from: "2026-02-30" }) { nodes { number } } }')).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('says whether the chain is whole, and where it is not', async () => {
    const chain = async () => (await server.ask<{ auditChain: object }>('{ auditChain { isWhole entries lastHash brokenAt reason } }', {}, supervisor)).auditChain;
    expect(await chain()).toEqual({ isWhole: true, entries: 5, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/), brokenAt: null, reason: null });
    await server.dataSource.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_immutable');
    await server.dataSource.query(`UPDATE audit_entry SET after = '{}' WHERE number = 2`);
    expect(await chain()).toEqual({ isWhole: false, entries: null, lastHash: null, brokenAt: 2, reason: 'ALTERED' });
  });
});
