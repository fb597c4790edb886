import { addAccount } from '../../testing/test-accounts.js';
import { addAgency, addRegion, addReport, reportStating } from '../../testing/test-reports.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly agencies?: readonly { readonly id: string; readonly name: string; readonly activeUntil: number | null }[];
}

const RESULT = '__typename ... on AgenciesChanged { agencies { id name shortName kind activeFrom activeUntil formerNames } } ... on AgencyRefused { code message { zh en } }';

describe('a reorganisation', () => {
  let server: TestServer;
  let administrator: string;
  let county: string;
  let agencies: Record<'grain' | 'commerce' | 'industry' | 'elsewhere', string>;

  beforeAll(async () => {
    server = await startTestServer();
    administrator = await addAccount(server, { isAdministrator: true });
  });
  afterAll(() => server.close());

  let serial = 0;
  beforeEach(async () => {
    serial += 1;
    county = await addRegion(server, `青禾${serial}县`);
    agencies = {
      grain: await addAgency(server, county, '粮食局', { activeFrom: 2019 }),
      commerce: await addAgency(server, county, '商务局', { activeFrom: 2019 }),
      industry: await addAgency(server, county, '商务和粮食局', { activeFrom: 2025 }),
      elsewhere: await addAgency(server, await addRegion(server, `白水${serial}县`), '粮食局'),
    };
  });

  const change = async (mutation: string, variables: Record<string, unknown>, declared: string): Promise<Outcome> =>
    (await server.ask<{ changed: Outcome }>(`mutation (${declared}) { changed: ${mutation} { ${RESULT} } }`, variables, administrator)).changed;
  const register = (agency: object) => change('registerAgency(agency: $agency)', { agency: { regionId: county, ...agency } }, '$agency: NewAgencyInput!');
  const rename = (id: string, name: string, fromYear = 2025) => change('renameAgency(id: $id, name: $name, fromYear: $fromYear)', { id, name, fromYear }, '$id: ID!, $name: String!, $fromYear: Int!');
  const setYears = (id: string, activeFrom: number | null, activeUntil: number | null) =>
    change('setAgencyYears(id: $id, activeFrom: $activeFrom, activeUntil: $activeUntil)', { id, activeFrom, activeUntil }, '$id: ID!, $activeFrom: Int, $activeUntil: Int');
  const reorganise = (reorganisation: object) =>
    change('reorganiseAgencies(reorganisation: $reorganisation)', { reorganisation: { fromYear: 2025, predecessorsEnd: true, ...reorganisation } }, '$reorganisation: ReorganisationInput!');
  const proposed = async (year: number) => {
    const { roundProposal } = await server.ask<{ roundProposal: { expected: boolean; because: string; agency: { name: string } }[] }>(
      'query ($regionId: ID!, $year: Int!) { roundProposal(regionId: $regionId, year: $year) { expected because agency { name } } }',
      { regionId: county, year },
      await addAccount(server, { supervises: [county] }),
    );
    return Object.fromEntries(roundProposal.map(({ agency, expected, because }) => [agency.name, expected ? because : `not: ${because}`]));
  };

  it('merges two bureaus into a third: both end, the new one is expected, and each tells where it went or came from', async () => {
    const merged = await reorganise({ predecessorIds: [agencies.grain, agencies.commerce], successorIds: [agencies.industry], note: '青发〔2024〕12号' });
    expect(merged.agencies?.map(({ name, activeUntil }) => [name, activeUntil])).toEqual([['粮食局', 2024], ['商务局', 2024], ['商务和粮食局', null]]);
    expect(await proposed(2025)).toEqual({ 粮食局: 'not: MERGED', 商务局: 'not: MERGED', 商务和粮食局: 'SUCCESSOR' });
    const { agency } = await server.ask<{ agency: unknown }>('query ($id: ID!) { agency(id: $id) { reorganisations { fromYear note predecessor { name } successor { name } } } }', { id: agencies.industry });
    expect(agency).toEqual({
      reorganisations: ['粮食局', '商务局'].map((name) => ({ fromYear: 2025, note: '青发〔2024〕12号', predecessor: { name }, successor: { name: '商务和粮食局' } })),
    });
  });

  it('splits a bureau, which goes on itself', async () => {
    const split = await reorganise({ predecessorIds: [agencies.commerce], successorIds: [agencies.grain, agencies.industry], predecessorsEnd: false });
    expect(split.agencies?.every(({ activeUntil }) => activeUntil === null)).toBe(true);
  });

  it('keeps last year’s figures in sight of this year’s checks where one bureau takes over from one other', async () => {
    await reorganise({ predecessorIds: [agencies.grain], successorIds: [agencies.industry] });
    await addReport(server, agencies.grain, 2024, reportStating({ 'requests.carriedOut.total': 7 }));
    const { reportId } = await addReport(server, agencies.industry, 2025, reportStating({ 'requests.carriedIn.total': 4 }));
    const supervisor = await addAccount(server, { supervises: [county] });
    await server.ask('mutation ($id: ID!) { checkAgain(reportId: $id, revision: 1) { __typename } }', { id: reportId }, supervisor);
    const { report } = await server.ask<{ report: { version: { findings: { code: string; expected: string; actual: string }[] } } }>('query ($id: ID!) { report(id: $id) { version { findings { code expected actual } } } }', { id: reportId }, supervisor);
    expect(report.version.findings).toContainEqual({ code: 'Y01', expected: '7', actual: '4' });
  });

  it('refuses a circle, over however many steps', async () => {
    await reorganise({ predecessorIds: [agencies.grain], successorIds: [agencies.commerce], predecessorsEnd: false });
    await reorganise({ predecessorIds: [agencies.commerce], successorIds: [agencies.industry], predecessorsEnd: false });
    expect(await reorganise({ predecessorIds: [agencies.industry], successorIds: [agencies.grain] })).toMatchObject({ __typename: 'AgencyRefused', code: 'LINEAGE_CIRCLE' });
    expect(await reorganise({ predecessorIds: [agencies.grain], successorIds: [agencies.grain] })).toMatchObject({ code: 'LINEAGE_CIRCLE' });
  });

  it('does not end a bureau whose reports go on, and then does nothing at all', async () => {
    await addReport(server, agencies.commerce, 2025, reportStating({}));
    expect(await reorganise({ predecessorIds: [agencies.grain, agencies.commerce], successorIds: [agencies.industry] })).toMatchObject({ code: 'REPORTS_OUTSIDE_YEARS' });
    expect(await server.dataSource.query('SELECT active_until FROM agency WHERE id = $1', [agencies.grain])).toEqual([{ active_until: null }]);
    expect(await setYears(agencies.commerce, 2019, 2024)).toMatchObject({ code: 'REPORTS_OUTSIDE_YEARS' });
    expect(await setYears(agencies.commerce, 2020, 2025)).toMatchObject({ agencies: [{ activeFrom: 2020, activeUntil: 2025 }] });
  });

  it('renames a bureau, which still answers to the name before', async () => {
    expect(await rename(agencies.grain, '粮食和物资储备局')).toMatchObject({ agencies: [{ name: '粮食和物资储备局', formerNames: ['粮食局'] }] });
    expect(await proposed(2025)).toMatchObject({ 粮食和物资储备局: 'RENAMED' });
    expect(await rename(agencies.grain, '粮食局')).toMatchObject({ agencies: [{ name: '粮食局', formerNames: ['粮食和物资储备局'] }] });
  });

  it('founds a bureau, whose kind follows from its name', async () => {
    expect(await register({ name: `青禾${serial}县数据局`, activeFrom: 2025 })).toMatchObject({ agencies: [{ shortName: '数据局', kind: 'DEPARTMENT', activeFrom: 2025, activeUntil: null }] });
    expect(await register({ name: '白鹭湖镇人民政府' })).toMatchObject({ agencies: [{ kind: 'TOWNSHIP' }] });
  });

  it.each<[string, () => Promise<Outcome>, string]>([
    ['a name that is taken', () => register({ name: ' 商务局 ' }), 'AGENCY_NAME_TAKEN'],
    ['a name of one character', () => register({ name: '局' }), 'INVALID_AGENCY_NAME'],
    ['a region that is none', () => register({ regionId: '999999', name: '数据局' }), 'UNKNOWN_REGION'],
    ['another’s name', () => rename(agencies.grain, '商务局'), 'AGENCY_NAME_TAKEN'],
    ['an agency that is none', () => rename('x', '商务局'), 'UNKNOWN_AGENCY'],
    ['years the wrong way round', () => setYears(agencies.grain, 2024, 2020), 'INVALID_YEARS'],
    ['a year that is none', () => reorganise({ predecessorIds: [agencies.grain], successorIds: [agencies.commerce], fromYear: 20 }), 'INVALID_YEARS'],
    ['nobody', () => reorganise({ predecessorIds: [], successorIds: [agencies.commerce] }), 'NOBODY_REORGANISED'],
    ['agencies of two regions', () => reorganise({ predecessorIds: [agencies.grain], successorIds: [agencies.elsewhere] }), 'AGENCIES_OF_OTHER_REGIONS'],
  ])('refuses %s', async (_, wrong, code) => {
    expect(await wrong()).toMatchObject({ __typename: 'AgencyRefused', code });
  });

  it('stands in the audit trail', async () => {
    await reorganise({ predecessorIds: [agencies.grain], successorIds: [agencies.commerce], predecessorsEnd: false });
    expect(await server.dataSource.query(`SELECT action FROM audit_entry WHERE subject = 'agency' AND subject_id = $1`, [agencies.grain])).toEqual([{ action: 'agency.reorganise' }]);
  });
});
