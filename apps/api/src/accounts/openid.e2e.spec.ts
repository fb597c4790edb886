import { createServer } from 'node:net';
import { BrowserSession } from '../testing/browser-session.js';
import { startIdentityProvider, type TestIdentityProvider } from '../testing/test-identity-provider.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { PasswordsService } from './passwords/passwords.service.js';

const OWN_URL = 'http://huilan.example.gov.cn';
const PASSWORD = '四月的河边有三只白鹭';
const PROGRESS = 'huilan_openid';

describe('signing in by an identity provider that runs on this machine', () => {
  let provider: TestIdentityProvider;
  let server: TestServer;
  let serial = 0;

  beforeAll(async () => {
    provider = await startIdentityProvider(`${OWN_URL}/api/session/openid/callback`);
    server = await startTestServer({ openId: settingsOf(provider) });
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  function settingsOf({ issuer, clientId, clientSecret }: Pick<TestIdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>) {
    return { issuer, clientId, clientSecret, ownUrl: OWN_URL, label: '政务统一认证', claim: 'preferred_username' };
  }

  /** An account nobody has linked, and the subject whom the provider calls by its name. */
  async function addPerson(): Promise<{ name: string; subject: string; id: string }> {
    serial += 1;
    const name = `zhang-${serial}`;
    const subject = `subject-${serial}`;
    provider.names.set(subject, name);
    const [{ id }] = await server.dataSource.query<[{ id: string }]>('INSERT INTO account (name, display_name) VALUES ($1, $2) RETURNING id', [name, '张某']);
    return { name, subject, id };
  }

  /** Sends a browser to the provider. Gives the address it is sent to. */
  async function begin(browser: BrowserSession): Promise<string> {
    const answer = await browser.request('GET', '/api/session/openid');
    expect(answer.status).toBe(303);
    return answer.headers.get('location') as string;
  }

  /** Brings a browser back. Gives the page of ours it lands on. */
  async function comeBack(browser: BrowserSession, { pathname, search }: URL): Promise<string> {
    const answer = await browser.request('GET', pathname + search);
    expect(answer.status).toBe(303);
    return answer.headers.get('location') as string;
  }

  async function signIn(subject: string, browser = new BrowserSession(server)): Promise<{ page: string; name: string | undefined }> {
    const page = await comeBack(browser, await provider.signIn(await begin(browser), subject));
    return { page, name: await nameOf(browser) };
  }

  async function nameOf(browser: BrowserSession): Promise<string | undefined> {
    return ((await browser.ask('GET', '/api/session')).account as { name: string } | null)?.name;
  }

  test('the sign-in page is told what its button says, and says nothing of a provider where there is none', async () => {
    expect((await new BrowserSession(server).ask('GET', '/api/session')).openId).toBe('政务统一认证');
    const without = await startTestServer();
    expect((await new BrowserSession(without).ask('GET', '/api/session')).openId).toBeNull();
    await without.close();
  });

  test('the question to the provider carries state, nonce and a PKCE challenge; the progress is out of reach of scripts', async () => {
    const browser = new BrowserSession(server);
    const answer = await browser.request('GET', '/api/session/openid');
    const asked = new URL(answer.headers.get('location') as string).searchParams;
    const [verifier, state, nonce] = (browser.cookie(PROGRESS) as string).split('.');
    expect(asked.get('state')).toBe(state);
    expect(asked.get('nonce')).toBe(nonce);
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toBe(`${OWN_URL}/api/session/openid/callback`);
    expect(answer.headers.get('location')).not.toContain(verifier as string);
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax$/);
  });

  test('the first time the account of that name is linked; from then on the subject counts, whatever it is called', async () => {
    const { name, subject, id } = await addPerson();
    expect(await signIn(subject)).toEqual({ page: '/', name });
    const [{ linked }] = await server.dataSource.query<[{ linked: string }]>('SELECT openid_subject AS linked FROM account WHERE id = $1', [id]);
    expect(linked).toBe(`${provider.issuer} ${subject}`);
    provider.names.set(subject, 'zhang-has-married');
    expect(await signIn(subject)).toEqual({ page: '/', name });
    // Somebody else who is given that name now does not get the account.
    provider.names.set('a-namesake', name);
    expect(await signIn('a-namesake')).toEqual({ page: '/sign-in?refused=UNKNOWN_TO_US', name: undefined });
  });

  test.each([
    ['whom nobody invited', 'stranger'],
    ['of whom the provider tells no name', undefined],
  ])('a subject %s is refused', async (_, calledAs) => {
    const subject = `nobody-${calledAs}`;
    if (calledAs !== undefined) provider.names.set(subject, calledAs);
    expect(await signIn(subject)).toEqual({ page: '/sign-in?refused=UNKNOWN_TO_US', name: undefined });
  });

  test.each(['before the first time', 'after it was linked'])('a disabled account stays closed: %s', async (when) => {
    const { subject, id } = await addPerson();
    if (when === 'after it was linked') await signIn(subject);
    await server.dataSource.query('UPDATE account SET is_disabled = true WHERE id = $1', [id]);
    expect((await signIn(subject)).page).toBe('/sign-in?refused=UNKNOWN_TO_US');
  });

  test('a code is good once', async () => {
    const { subject } = await addPerson();
    const browser = new BrowserSession(server);
    const address = await begin(browser);
    const progress = browser.cookie(PROGRESS) as string;
    const back = await provider.signIn(address, subject);
    expect(await comeBack(browser, back)).toBe('/');
    expect(browser.cookie(PROGRESS)).toBeUndefined();
    const thief = new BrowserSession(server);
    thief.setCookie(PROGRESS, progress);
    expect(await comeBack(thief, back)).toBe('/sign-in?refused=OPENID_FAILED');
    expect(await nameOf(thief)).toBeUndefined();
  });

  test.each([
    ['verifier', 0],
    ['state', 1],
    ['nonce', 2],
  ])('another %s than the one begun with is refused', async (_, part) => {
    const { subject } = await addPerson();
    const browser = new BrowserSession(server);
    const address = await begin(browser);
    const parts = (browser.cookie(PROGRESS) as string).split('.');
    const other = new BrowserSession(server);
    await begin(other);
    parts[part] = (other.cookie(PROGRESS) as string).split('.')[part] as string;
    browser.setCookie(PROGRESS, parts.join('.'));
    expect(await comeBack(browser, await provider.signIn(address, subject))).toBe('/sign-in?refused=OPENID_FAILED');
    expect(await nameOf(browser)).toBeUndefined();
  });

  test('an answer in the name of another issuer is refused', async () => {
    const { subject } = await addPerson();
    const browser = new BrowserSession(server);
    const back = await provider.signIn(await begin(browser), subject);
    expect(back.searchParams.get('iss')).toBe(provider.issuer);
    back.searchParams.set('iss', 'https://evil.example');
    expect(await comeBack(browser, back)).toBe('/sign-in?refused=OPENID_FAILED');
  });

  test('a browser that never began, and one that comes back with a refusal, are not let in', async () => {
    const { subject } = await addPerson();
    const back = await provider.signIn(await begin(new BrowserSession(server)), subject);
    // Somebody else's answer, pushed into a browser, would sign it in as that somebody.
    expect(await comeBack(new BrowserSession(server), back)).toBe('/sign-in?refused=OPENID_FAILED');
    const browser = new BrowserSession(server);
    const state = new URL(await begin(browser)).searchParams.get('state');
    expect(await comeBack(browser, new URL(`${OWN_URL}/api/session/openid/callback?error=access_denied&state=${state}&iss=${provider.issuer}`))).toBe('/sign-in?refused=OPENID_FAILED');
  });

  test('a provider that calls itself by another name than it is configured under is not believed', async () => {
    const misled = await startTestServer({ openId: settingsOf({ ...provider, issuer: provider.issuer.replace('127.0.0.1', 'localhost') }) });
    expect(await begin(new BrowserSession(misled))).toBe('/sign-in?refused=OPENID_UNREACHABLE');
    await misled.close();
  });

  test('while the provider is down a clear word, passwords go on, and once it is up nobody has to restart', async () => {
    const port = await freePort();
    const alone = await startTestServer({ openId: settingsOf({ ...provider, issuer: `http://127.0.0.1:${port}` }) });
    const browser = new BrowserSession(alone);
    expect(await begin(browser)).toBe('/sign-in?refused=OPENID_UNREACHABLE');
    browser.setCookie(PROGRESS, 'a.b.c');
    expect(await comeBack(browser, new URL(`${OWN_URL}/api/session/openid/callback?code=x&state=b`))).toBe('/sign-in?refused=OPENID_UNREACHABLE');
    const [{ id }] = await alone.dataSource.query<[{ id: string }]>(`INSERT INTO account (name, display_name) VALUES ('li', '李某') RETURNING id`);
    await alone.app.get(PasswordsService).setInitial(id, PASSWORD);
    expect(await browser.ask('POST', '/api/session', { name: 'li', password: PASSWORD })).toMatchObject({ status: 200, outcome: 'signedIn' });
    const risen = await startIdentityProvider(`${OWN_URL}/api/session/openid/callback`, port);
    expect(await begin(new BrowserSession(alone))).toContain(`${risen.issuer}/auth?`);
    await alone.close();
    await risen.close();
  });
});

/** A port nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
