import { addAccount } from '../../testing/test-accounts.js';
import { addAgency, addRegion } from '../../testing/test-reports.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

interface Account {
  __typename: string;
  id: string;
  name: string;
  isDisabled: boolean;
  invitedUntil: string | null;
  grants: { role: string; of: string | null }[];
  code?: string;
  path?: string;
  account?: Account;
}

const ACCOUNT = 'id name displayName isDisabled isSample hasPassword hasTotp invitedUntil lastSignedInAt grants { role regionId agencyId of }';
const RESULT = `__typename ... on Account { ${ACCOUNT} } ... on AccountRefused { code message { zh en } }`;
const INVITATION = `__typename ... on AccountInvitation { path account { ${ACCOUNT} } } ... on AccountRefused { code message { zh en } }`;
const PASSWORD = '青禾 县的 油菜 花田';

describe('the administration of accounts', () => {
  let server: TestServer;
  let administrator: string;
  let county: string;
  let education: string;

  beforeAll(async () => {
    server = await startTestServer();
    county = await addRegion(server, '青禾县');
    education = await addAgency(server, county, '青禾县教育局');
    administrator = await addAccount(server, { isAdministrator: true });
  });
  afterAll(() => server.close());

  const ask = async (operation: string, variables: Record<string, unknown>): Promise<Account> => Object.values(await server.ask<Record<string, Account>>(operation, variables, administrator))[0] as Account;
  const invite = (account: object) => ask(`mutation ($account: NewAccountInput!) { inviteAccount(account: $account) { ${INVITATION} } }`, { account });
  const setGrants = (id: string, grants: object[]) => ask(`mutation ($id: ID!, $grants: [AccountGrantInput!]!) { setAccountGrants(id: $id, grants: $grants) { ${RESULT} } }`, { id, grants });
  const setDisabled = (id: string, isDisabled: boolean) => ask(`mutation ($id: ID!, $isDisabled: Boolean!) { setAccountDisabled(id: $id, isDisabled: $isDisabled) { ${RESULT} } }`, { id, isDisabled });
  const post = (path: string, body: object, cookie = '') => server.fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) }, null);
  const cookieOf = (answer: Response) => answer.headers.getSetCookie().join('; ');
  const signIn = (name: string) => post('/api/session', { name, password: PASSWORD });
  const idOf = (invited: Account) => (invited.account as Account).id;
  const whoIs = async (cookie: string) => ((await (await server.fetch('/api/session', { headers: { cookie } }, null)).json()) as { account: object | null }).account;

  it('invites a clerk, who chooses a password by the link, once, and may do what was said and no more', async () => {
    const invited = await invite({ name: ' Wang.Li ', displayName: '王丽', grants: [{ role: 'REPORTER', agencyId: education }] });
    expect(invited).toMatchObject({ __typename: 'AccountInvitation', account: { name: 'wang.li', isDisabled: false, grants: [{ role: 'REPORTER', of: '青禾县教育局' }] } });
    const token = invited.path?.split('/').at(-1);
    const accepted = await post('/api/session/invitation', { token, wanted: PASSWORD });
    expect(await accepted.json()).toMatchObject({ outcome: 'signedIn', account: { name: 'wang.li' } });
    expect(await (await post('/api/session/invitation', { token, wanted: '另外 一个 更长 的' })).json()).toMatchObject({ code: 'INVITATION_INVALID' });
    const refused = await post('/graphql', { query: '{ accounts { totalCount } }' }, cookieOf(accepted));
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('locks an account out at once and everywhere, and lets it in again', async () => {
    const invited = await invite({ name: 'leaving', displayName: '离任者', grants: [{ role: 'VIEWER', regionId: county }] });
    const cookie = cookieOf(await post('/api/session/invitation', { token: invited.path?.split('/').at(-1), wanted: PASSWORD }));
    expect(await whoIs(cookie)).toMatchObject({ name: 'leaving' });
    expect(await setDisabled(idOf(invited), true)).toMatchObject({ isDisabled: true });
    expect(await whoIs(cookie)).toBeNull();
    expect((await signIn('leaving')).status).toBe(401);
    await setDisabled(idOf(invited), false);
    expect((await signIn('leaving')).status).toBe(200);
  });

  it('changes what an account may do, from its next request on', async () => {
    const invited = await invite({ name: 'moving', displayName: '调岗者', grants: [{ role: 'VIEWER', regionId: county }] });
    const cookie = cookieOf(await post('/api/session/invitation', { token: invited.path?.split('/').at(-1), wanted: PASSWORD }));
    expect(await setGrants(idOf(invited), [{ role: 'SUPERVISOR', regionId: county }])).toMatchObject({ grants: [{ role: 'SUPERVISOR', of: '青禾县' }] });
    expect(await whoIs(cookie)).toMatchObject({ grants: [{ role: 'SUPERVISOR' }] });
  });

  it('sends a new link to whoever forgot the password; the old link is void', async () => {
    const invited = await invite({ name: 'forgetful', displayName: '健忘者', grants: [] });
    const again = await ask(`mutation ($id: ID!) { inviteAccountAgain(id: $id) { ${INVITATION} } }`, { id: idOf(invited) });
    expect(await (await post('/api/session/invitation', { token: invited.path?.split('/').at(-1), wanted: PASSWORD })).json()).toMatchObject({ code: 'INVITATION_INVALID' });
    expect((await post('/api/session/invitation', { token: again.path?.split('/').at(-1), wanted: PASSWORD })).status).toBe(200);
  });

  it('makes the accounts of many bureaus at once; what stands in the way of one does not stop the others', async () => {
    const { inviteAccounts } = await server.ask<{ inviteAccounts: Account[] }>(
      `mutation ($accounts: [NewAccountInput!]!) { inviteAccounts(accounts: $accounts) { ${INVITATION} } }`,
      { accounts: ['jiaoyu', 'wang.li', '空 格', 'gongan'].map((name) => ({ name, displayName: '某人', grants: [{ role: 'REPORTER', agencyId: education }] })) },
      administrator,
    );
    expect(inviteAccounts.map(({ code, account }) => code ?? account?.name)).toEqual(['jiaoyu', 'ACCOUNT_NAME_TAKEN', 'INVALID_ACCOUNT_NAME', 'gongan']);
  });

  it('never leaves the system without an administrator', async () => {
    const first = await invite({ name: 'first-admin', displayName: '管理员甲', grants: [{ role: 'ADMINISTRATOR' }] });
    const others = await server.dataSource.query<{ id: string }[]>(`SELECT account_id AS id FROM account_grant WHERE role = 'ADMINISTRATOR' AND account_id <> $1`, [idOf(first)]);
    for (const { id } of others) await server.dataSource.query('UPDATE account SET is_disabled = true WHERE id = $1', [id]);
    const cookie = cookieOf(await post('/api/session/invitation', { token: first.path?.split('/').at(-1), wanted: PASSWORD }));
    const resign = async (operation: string) => (await (await post('/graphql', { query: operation }, cookie)).json()) as { data: Record<string, Account> };
    expect(await resign(`mutation { setAccountGrants(id: "${idOf(first)}", grants: []) { ${RESULT} } }`)).toMatchObject({ data: { setAccountGrants: { code: 'LAST_ADMINISTRATOR' } } });
    expect(await resign(`mutation { setAccountDisabled(id: "${idOf(first)}", isDisabled: true) { ${RESULT} } }`)).toMatchObject({ data: { setAccountDisabled: { code: 'LAST_ADMINISTRATOR' } } });
    expect(await whoIs(cookie)).toMatchObject({ grants: [{ role: 'ADMINISTRATOR' }] });
    for (const { id } of others) await server.dataSource.query('UPDATE account SET is_disabled = false WHERE id = $1', [id]);
  });

  it.each<[string, object, string]>([
    ['a name with a space', { name: 'wang li' }, 'INVALID_ACCOUNT_NAME'],
    ['nobody', { displayName: ' ' }, 'INVALID_DISPLAY_NAME'],
    ['a supervisor of no region', { grants: [{ role: 'SUPERVISOR' }] }, 'INVALID_GRANT'],
    ['an administrator of a region', { grants: [{ role: 'ADMINISTRATOR', regionId: '1' }] }, 'INVALID_GRANT'],
    ['a region of nowhere', { grants: [{ role: 'VIEWER', regionId: "1' OR true --" }] }, 'UNKNOWN_REGION'],
    ['an agency of nowhere', { grants: [{ role: 'REPORTER', agencyId: '999999' }] }, 'UNKNOWN_AGENCY'],
  ])('refuses %s and makes nothing', async (_, wrong, code) => {
    const before = await server.dataSource.query('SELECT count(*) FROM account');
    expect(await invite({ name: 'someone', displayName: '某人', grants: [], ...wrong })).toMatchObject({ __typename: 'AccountRefused', code, message: { zh: expect.any(String), en: expect.any(String) } });
    expect(await server.dataSource.query('SELECT count(*) FROM account')).toEqual(before);
  });

  it('lists accounts by name, finds them by a part of it, and writes every change into the trail', async () => {
    const { accounts } = await server.ask<{ accounts: { totalCount: number; nodes: Account[] } }>('{ accounts(filter: { search: "WANG" }) { totalCount nodes { id name grants { role of } } } }', {}, administrator);
    expect(accounts).toMatchObject({ totalCount: 1, nodes: [{ name: 'wang.li', grants: [{ role: 'REPORTER', of: '青禾县教育局' }] }] });
    const actions = await server.dataSource.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE subject = 'account'`);
    expect(new Set(actions.map(({ action }) => action))).toEqual(new Set(['account.invite', 'account.disable', 'account.enable', 'account.grant', 'account.inviteAgain']));
  });

  it('is for administrators only', async () => {
    expect(await server.askRaw('{ accounts { totalCount } }')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await server.askRaw('{ accounts { totalCount } }', {}, null)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
