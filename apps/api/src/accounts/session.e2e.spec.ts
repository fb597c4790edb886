import { Secret, TOTP } from 'otpauth';
import { BrowserSession } from '../testing/browser-session.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { FirstAccounts } from './first-accounts.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { SessionsService } from './sessions.service.js';

const GOOD = '四月的河边有三只白鹭';

describe('signing in', () => {
  let server: TestServer;
  let serial = 0;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** An account with the password GOOD, which nobody has to change. */
  async function addAccount(): Promise<{ id: string; name: string }> {
    serial += 1;
    const name = `clerk-${serial}`;
    const [{ id }] = await server.dataSource.query<[{ id: string }]>('INSERT INTO account (name, display_name) VALUES ($1, $2) RETURNING id', [name, '某办事员']);
    await server.app.get(PasswordsService).setInitial(id, GOOD);
    await server.dataSource.query('UPDATE account SET must_change_password = false WHERE id = $1', [id]);
    return { id, name };
  }

  async function signedIn(name: string, password = GOOD): Promise<BrowserSession> {
    const browser = new BrowserSession(server);
    expect(await browser.ask('POST', '/api/session', { name, password })).toMatchObject({ status: 200, outcome: 'signedIn' });
    return browser;
  }

  const who = async (browser: BrowserSession) => (await browser.ask('GET', '/api/session')).account as { name: string } | null;

  test('by name and password, the name in whatever letters', async () => {
    const { name } = await addAccount();
    const browser = await signedIn(` ${name.toUpperCase()} `);
    expect(await who(browser)).toMatchObject({ name, displayName: '某办事员', mustChangePassword: false });
    expect(await who(new BrowserSession(server))).toBeNull();
  });

  test('the cookie is out of reach of scripts and of other sites, and the database holds its hash only', async () => {
    const { name } = await addAccount();
    const browser = new BrowserSession(server);
    const answer = await browser.request('POST', '/api/session', { name, password: GOOD });
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^huilan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const rows = await server.dataSource.query<{ row: string }[]>('SELECT row_to_json(account_session)::text AS row FROM account_session');
    expect(JSON.stringify(rows)).not.toContain(browser.cookie('huilan_session'));
  });

  test('a wrong password and a name nobody bears are refused with the same words', async () => {
    const { name } = await addAccount();
    const [wrong, unknown] = await Promise.all([name, 'nobody-at-all'].map((tried) => new BrowserSession(server).ask('POST', '/api/session', { name: tried, password: 'not the password' })));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ status: 401, outcome: 'refused', code: 'WRONG_NAME_OR_PASSWORD' });
  });

  test.each(['an account', 'no account'])('the wait grows with every wrong password: %s', async (kind) => {
    const name = kind === 'an account' ? (await addAccount()).name : 'nobody-else';
    const attempt = () => new BrowserSession(server).ask('POST', '/api/session', { name, password: 'guess' });
    const lockedFor = async () => {
      const [row] = await server.dataSource.query<{ seconds: number }[]>('SELECT extract(epoch FROM locked_until - last_at)::int AS seconds FROM sign_in_attempt WHERE name = $1', [name]);
      return row?.seconds;
    };
    for (let times = 0; times < 5; times += 1) expect((await attempt()).code).toBe('WRONG_NAME_OR_PASSWORD');
    expect(await attempt()).toMatchObject({ status: 429, code: 'LOCKED' });
    const waits = [await lockedFor()];
    for (let times = 0; times < 9; times += 1) {
      await server.dataSource.query('UPDATE sign_in_attempt SET locked_until = now() WHERE name = $1', [name]);
      await attempt();
      waits.push(await lockedFor());
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    // Not even the right password helps while it is locked.
    expect((await new BrowserSession(server).ask('POST', '/api/session', { name, password: GOOD })).code).toBe('LOCKED');
  });

  test('a hundred guesses at once get no further than five', async () => {
    const { name } = await addAccount();
    const answers = await Promise.all(Array.from({ length: 100 }, () => new BrowserSession(server).ask('POST', '/api/session', { name, password: 'guess' })));
    expect(answers.filter(({ code }) => code === 'WRONG_NAME_OR_PASSWORD').length).toBeLessThanOrEqual(5);
  });

  test('the right password forgives the wrong ones before it', async () => {
    const { name } = await addAccount();
    for (let round = 0; round < 3; round += 1) {
      for (let times = 0; times < 3; times += 1) await new BrowserSession(server).ask('POST', '/api/session', { name, password: 'guess' });
      await signedIn(name);
    }
  });

  test('an initial password opens nothing but its own change; weak, known and old ones are not taken', async () => {
    const { id, name } = await addAccount();
    await server.app.get(PasswordsService).setInitial(id, 'abcd-efgh-jkmn-pqrs');
    const browser = await signedIn(name, 'abcd-efgh-jkmn-pqrs');
    expect(await who(browser)).toMatchObject({ mustChangePassword: true });
    expect(await browser.ask('POST', '/api/session/tokens', { name: 'x' })).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    const change = (wanted: string, current = 'abcd-efgh-jkmn-pqrs') => browser.ask('POST', '/api/session/password', { current, wanted });
    expect((await change(GOOD, 'not it')).code).toBe('WRONG_PASSWORD');
    expect((await change('password123')).code).toBe('PASSWORD_WELL_KNOWN');
    expect((await change(GOOD)).code).toBe('PASSWORD_USED_BEFORE');
    expect((await change('abcd-efgh-jkmn-pqrs')).code).toBe('PASSWORD_USED_BEFORE');
    expect(await change('另一句没有人知道的话')).toMatchObject({ outcome: 'signedIn', account: { mustChangePassword: false } });
    expect(await who(browser)).toMatchObject({ mustChangePassword: false });
  });

  test('changing the password signs out everywhere else', async () => {
    const { name } = await addAccount();
    const [desk, laptop] = [await signedIn(name), await signedIn(name)];
    await desk.ask('POST', '/api/session/password', { current: GOOD, wanted: '另一句没有人知道的话' });
    expect(await who(laptop)).toBeNull();
    expect(await who(desk)).not.toBeNull();
  });

  test('signing out ends the session, and a copy of its cookie is worth nothing', async () => {
    const { name } = await addAccount();
    const browser = await signedIn(name);
    const thief = new BrowserSession(server);
    thief.setCookie('huilan_session', browser.cookie('huilan_session') as string);
    expect(await who(thief)).not.toBeNull();
    await browser.ask('DELETE', '/api/session');
    expect(await who(thief)).toBeNull();
  });

  test('signing out everywhere ends every session of the account and nobody else’s', async () => {
    const [one, other] = [await addAccount(), await addAccount()];
    const [desk, laptop, neighbour] = [await signedIn(one.name), await signedIn(one.name), await signedIn(other.name)];
    await desk.ask('DELETE', '/api/session/everywhere');
    expect([await who(desk), await who(laptop)]).toEqual([null, null]);
    expect(await who(neighbour)).not.toBeNull();
  });

  test.each([['idle for an hour', 'last_seen_at', '61 minutes'], ['twelve hours old', 'created_at', '721 minutes']])('a session %s is over', async (_, column, age) => {
    const { id, name } = await addAccount();
    const browser = await signedIn(name);
    await server.dataSource.query(`UPDATE account_session SET ${column} = now() - interval '${age}' WHERE account_id = $1`, [id]);
    expect(await who(browser)).toBeNull();
  });

  test('a disabled account is out at once', async () => {
    const { id, name } = await addAccount();
    const browser = await signedIn(name);
    await server.dataSource.query('UPDATE account SET is_disabled = true WHERE id = $1', [id]);
    expect(await who(browser)).toBeNull();
    expect((await browser.ask('POST', '/api/session', { name, password: GOOD })).code).toBe('WRONG_NAME_OR_PASSWORD');
  });

  test.each(['', 'x', 'a'.repeat(43), '../../etc', "' OR 1=1 --"])('a forged cookie is nobody’s: %j', async (value) => {
    const browser = new BrowserSession(server);
    browser.setCookie('huilan_session', encodeURIComponent(value));
    expect(await who(browser)).toBeNull();
  });

  test('a sign-in takes a new cookie, so that one planted before is worth nothing', async () => {
    const { id, name } = await addAccount();
    const planted = await server.app.get(SessionsService).open(id);
    const browser = new BrowserSession(server);
    browser.setCookie('huilan_session', planted);
    await browser.ask('POST', '/api/session', { name, password: GOOD });
    expect(browser.cookie('huilan_session')).not.toBe(planted);
    expect(await server.app.get(SessionsService).find(planted)).toBeNull();
  });

  test('with an authenticator, the password alone is not enough, and each code is taken once', async () => {
    const { name } = await addAccount();
    const desk = await signedIn(name);
    const { secret, uri } = (await desk.ask('POST', '/api/session/totp/offer')) as unknown as { secret: string; uri: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    const code = (stepsAhead = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
    expect((await desk.ask('POST', '/api/session/totp', { secret, code: '000000' })).code).toBe('WRONG_CODE');
    expect((await desk.ask('POST', '/api/session/totp', { secret, code: code() })).outcome).toBe('done');
    const attempt = (given?: string) => new BrowserSession(server).ask('POST', '/api/session', { name, password: GOOD, ...(given === undefined ? {} : { code: given }) });
    expect((await attempt()).code).toBe('CODE_WANTED');
    const next = code(1);
    expect((await attempt(next)).outcome).toBe('signedIn');
    expect((await attempt(next)).code).toBe('WRONG_CODE');
    expect((await desk.ask('POST', '/api/session/totp/off', { password: 'guess' })).code).toBe('WRONG_PASSWORD');
    expect((await desk.ask('POST', '/api/session/totp/off', { password: GOOD })).outcome).toBe('done');
    expect((await attempt()).outcome).toBe('signedIn');
  });

  test('a token lets a program in until it is withdrawn', async () => {
    const { name } = await addAccount();
    const desk = await signedIn(name);
    const { token } = (await desk.ask('POST', '/api/session/tokens', { name: '导入脚本' })) as unknown as { token: string };
    const asProgram = async () => ((await (await fetch(`${server.url}/api/session`, { headers: { authorization: `Bearer ${token}` } })).json()) as { account: object | null }).account;
    expect(await asProgram()).toMatchObject({ name });
    const { tokens } = (await desk.ask('GET', '/api/session/tokens')) as unknown as { tokens: { id: string; name: string; lastUsedAt: string | null }[] };
    expect(tokens).toMatchObject([{ name: '导入脚本', lastUsedAt: expect.any(String) as string }]);
    expect(JSON.stringify(tokens)).not.toContain(token);
    await desk.ask('DELETE', `/api/session/tokens/${tokens[0]?.id}`);
    expect(await asProgram()).toBeNull();
  });

  test('an invitation sets the first password once', async () => {
    const [{ id }] = await server.dataSource.query<[{ id: string }]>(`INSERT INTO account (name, display_name) VALUES ('invited', '新同事') RETURNING id`);
    const token = await server.app.get(PasswordsService).invite(id);
    const browser = new BrowserSession(server);
    expect((await browser.ask('POST', '/api/session/invitation', { token, wanted: 'short' })).code).toBe('PASSWORD_TOO_SHORT');
    expect(await browser.ask('POST', '/api/session/invitation', { token, wanted: GOOD })).toMatchObject({ outcome: 'signedIn', account: { name: 'invited' } });
    expect(await new BrowserSession(server).ask('POST', '/api/session/invitation', { token, wanted: '第二个人来试一试这个' })).toMatchObject({ status: 404, code: 'INVITATION_INVALID' });
  });

  test.each([{}, { name: 5, password: 'x' }, { name: 'x', password: ['x'] }, { name: 'x', password: 'x', code: {} }, { name: 'x'.repeat(2000), password: 'x' }])('what is no sign-in is refused: %j', async (body) => {
    expect(await new BrowserSession(server).ask('POST', '/api/session', body)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
  });
});

describe('the first start', () => {
  test('makes an administrator once, with a password told once and to be changed', async () => {
    const server = await startTestServer();
    const first = server.app.get(FirstAccounts);
    const made = await first.ensureAdministrator();
    expect(made?.name).toBe('admin');
    expect(await first.ensureAdministrator()).toBeNull();
    const browser = new BrowserSession(server);
    expect(await browser.ask('POST', '/api/session', made as object)).toMatchObject({ account: { mustChangePassword: true, grants: [{ role: 'ADMINISTRATOR' }] } });
    await server.close();
  });

  test('the people of the sample county are there with it and let in by one click, on this machine only', async () => {
    const server = await startTestServer();
    const first = server.app.get(FirstAccounts);
    const roles = async () => ((await new BrowserSession(server).ask('GET', '/api/session')).samples as { role: string }[]).map(({ role }) => role);
    await addRegion(server, '真实的县');
    await first.ensureSampleAccounts();
    expect(await roles()).toEqual([]);
    const county = await addRegion(server, '青禾县', { isSample: true });
    const education = await addAgency(server, county, '青禾县教育局');
    await first.ensureSampleAccounts();
    await first.ensureSampleAccounts();
    expect(await roles()).toEqual(['SUPERVISOR', 'REPORTER', 'VIEWER', 'ADMINISTRATOR']);
    const browser = new BrowserSession(server);
    expect(await browser.ask('POST', '/api/session/sample', { role: 'REPORTER' })).toMatchObject({ status: 200, account: { isSample: true, grants: [{ agencyId: education }] } });

    // By name and password there is no way in, and none for whoever comes through a proxy.
    expect((await new BrowserSession(server).ask('POST', '/api/session', { name: 'sample-administrator', password: 'anything at all' })).code).toBe('WRONG_NAME_OR_PASSWORD');
    const forwarded = await fetch(`${server.url}/api/session/sample`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.0.0.7' }, body: '{"role":"ADMINISTRATOR"}' });
    expect([forwarded.status, forwarded.headers.getSetCookie()]).toEqual([403, []]);

    await server.dataSource.query('UPDATE region SET is_sample = false');
    await first.ensureSampleAccounts();
    expect((await browser.ask('GET', '/api/session')).account).toBeNull();
    await server.close();
  });

  test('a server that listens on the network offers no sample account', async () => {
    const server = await startTestServer({ host: '0.0.0.0' });
    const county = await addRegion(server, '青禾县', { isSample: true });
    await addAgency(server, county, '青禾县教育局');
    await server.app.get(FirstAccounts).ensureSampleAccounts();
    const browser = new BrowserSession(server);
    expect((await browser.ask('GET', '/api/session')).samples).toEqual([]);
    expect(await browser.ask('POST', '/api/session/sample', { role: 'ADMINISTRATOR' })).toMatchObject({ status: 403, code: 'NO_SAMPLE_ACCOUNTS' });
    await server.close();
  });
});
