import { connect } from 'node:net';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../testing/test-server.js';

describe('what the server keeps out before anybody is asked who they are', () => {
  let server: TestServer;
  let webDirectory: string;

  beforeAll(async () => {
    webDirectory = await mkdtemp(join(tmpdir(), 'huilan-web-'));
    await writeFile(join(webDirectory, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="%STYLE_NONCE%"><title>汇览</title>');
    server = await startTestServer({ webDirectory });
  });
  afterAll(async () => {
    await server.close();
    await rm(webDirectory, { recursive: true, force: true });
  });

  test('no inline script or style runs: only what carries the nonce of this very answer', async () => {
    const nonces = new Set<string>();
    for (let times = 0; times < 3; times += 1) {
      const answer = await fetch(server.url);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).not.toContain('unsafe');
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
      expect(await answer.text()).toContain(`nonce="${nonce}"`);
      nonces.add(nonce as string);
    }
    expect(nonces.size).toBe(3);
  });

  test('every answer carries the headers, errors too', async () => {
    for (const address of ['/', '/health', '/api/nothing', '/graphql']) {
      const { headers } = await fetch(server.url + address);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    }
  });

  test.each([
    ['a form on another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin in an old browser', { origin: 'http://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['our own page, of somebody not signed in', { 'sec-fetch-site': 'same-origin' }, 401],
    ['a program without a token', {}, 401],
  ])('a change asked for by %s', async (_, headers, status) => {
    const answer = await fetch(`${server.url}/api/imports`, { method: 'POST', headers: headers as Record<string, string> });
    expect(answer.status).toBe(status);
  });

  test('a GraphQL question that a plain form could send is refused', async () => {
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ regions { id } }"}' });
    expect(answer.status).toBe(400);
  });

  test('questions in batches are refused, and the schema is nobody’s business', async () => {
    const post = (body: unknown) => fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect((await post([{ query: '{ regions { id } }' }, { query: '{ regions { id } }' }])).status).toBe(400);
    const introspection = (await (await post({ query: '{ __schema { types { name } } }' })).json()) as { data?: unknown; errors: { message: string }[] };
    expect(introspection.data).toBeUndefined();
    const guess = (await (await post({ query: '{ regionz { id } }' })).json()) as { errors: { message: string }[] };
    expect(guess.errors[0]?.message).not.toMatch(/did you mean/i);
  });

  test('headers that come drop by drop are not waited for without end', () => {
    const { headersTimeout, requestTimeout } = server.app.getHttpServer() as unknown as { headersTimeout: number; requestTimeout: number };
    expect(headersTimeout).toBeLessThanOrEqual(20_000);
    expect(requestTimeout).toBeLessThanOrEqual(300_000);
  });

  test('what is no HTTP at all is answered with 400 and closed', async () => {
    const { port, hostname } = new URL(server.url);
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write('\u0016\u0003\u0001 not http\r\n\r\n'));
      socket.on('data', (data) => (heard += data.toString())).on('close', () => resolve(heard));
    });
    expect(answer).toContain('400');
  });
});

describe('how much one asker may ask', () => {
  test('beyond the limit a clear sentence with the seconds to wait, and others are served', async () => {
    const server = await startTestServer({ rateLimits: { requestsAMinute: 5, uploadsAMinute: 2, requestsAMinuteOfAnAddress: 1_000 }, trustedProxies: 'loopback' });
    const ask = (address: string) => fetch(`${server.url}/api/nothing`, { headers: { 'x-forwarded-for': address } });
    for (let times = 0; times < 5; times += 1) expect((await ask('10.1.1.1')).status).toBe(404);
    const refused = await ask('10.1.1.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', message: { zh: expect.stringContaining('秒后再试') as string } });
    expect((await ask('10.1.1.2')).status).toBe(404);
    await server.close();
  });

  test('an address that nobody vouched for cannot be made up', async () => {
    const server = await startTestServer({ rateLimits: { requestsAMinute: 3, uploadsAMinute: 2, requestsAMinuteOfAnAddress: 1_000 } });
    const statuses = [];
    for (let times = 0; times < 5; times += 1) statuses.push((await fetch(`${server.url}/api/nothing`, { headers: { 'x-forwarded-for': `10.1.1.${times}` } })).status);
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
    await server.close();
  });
});

describe('what the log says', () => {
  test('who, what, how long, under the id the asker may quote; never what was said', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'huilan-log-'));
    const server = await startTestServer({ log: 'files', dataDirectory });
    await fetch(`${server.url}/api/nothing?token=secret-in-address`, { headers: { 'x-request-id': 'desk-7', cookie: 'session=secret-cookie', authorization: 'Bearer secret-token' } });
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'forged"}\n{"level":"error' .replace('\n', '') },
      body: JSON.stringify({ operationName: 'Everything', query: 'query Everything($word: String) { regions { id } }', variables: { word: 'secret-variable' } }),
    });
    await server.close();
    const [file] = await readdir(join(dataDirectory, 'logs'));
    const text = await readFile(join(dataDirectory, 'logs', file as string), 'utf8');
    const lines = text.trim().split('\n').map((line) => JSON.parse(line) as { req?: { id: string; method: string; path: string }; res?: { status: number }; operation?: string });
    const [first, second] = lines.filter((line) => line.req !== undefined);
    expect(first).toMatchObject({ level: 'info', req: { id: 'desk-7', method: 'GET', path: '/api/nothing' }, res: { status: 404 }, responseTime: expect.any(Number) as number });
    expect(second).toMatchObject({ operation: 'Everything', req: { path: '/graphql' } });
    expect(second?.req?.id).toMatch(/^[\w-]{36}$/);
    expect(text).not.toContain('secret');
    await rm(dataDirectory, { recursive: true, force: true });
  });
});
