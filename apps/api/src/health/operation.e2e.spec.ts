import { Agent, request, type Server as HttpServer } from 'node:http';
import { stopServer } from '../server.js';
import { addAccount } from '../testing/test-accounts.js';
import { addRegion } from '../testing/test-reports.js';
import { reportFile } from '../testing/test-files.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { routeOf } from './metrics.service.js';

describe('metrics', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ metricsToken: undefined });
  });
  afterAll(() => server.close());

  test('count answers by route and status and show the database’s connections, with no id and no name in a label', async () => {
    await fetch(`${server.url}/health`);
    await fetch(`${server.url}/api/files/4711`);
    await fetch(`${server.url}/agencies/12?year=2024`);
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(/huilan_http_answer_seconds_count\{method="GET",route="\/health",status="200"\} 1/);
    expect(text).toMatch(/route="\/api\/files",status="40[0-9]"\} 1/);
    expect(text).toMatch(/huilan_database_connections\{state="waiting"\} 0/);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('4711');
  });

  test.each([
    ['/assets/index-4f2a.js', '/assets'],
    ['/graphql', '/graphql'],
    ['/api/files/17', '/api/files'],
    ['/api/imports', '/api/imports'],
    ['/reports/17', 'page'],
    ['/%E6%95%99%E8%82%B2', 'page'],
  ])('%s is counted as %s', (path, route) => {
    expect(routeOf(path)).toBe(route);
  });

  test('to others than this machine there is no such address', async () => {
    expect((await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '10.2.3.4' } })).status).toBe(404);
  });

  test('with a token, only who shows it is answered', async () => {
    const other = await startTestServer({ metricsToken: 'collector-7f' });
    const ask = (authorization?: string) => fetch(`${other.url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
    expect((await ask()).status).toBe(404);
    expect((await ask('Bearer collector-7g')).status).toBe(404);
    expect((await ask('Bearer collector-7f')).status).toBe(200);
    await other.close();
  });
});

describe('told to stop while clerks are at work', () => {
  test('every request that was begun is answered in full, no new one is taken, and nothing is half done', async () => {
    const server = await startTestServer();
    const regionId = await addRegion(server, '青禾县');
    const { port } = new URL(server.url);
    const authorization = `Bearer ${await addAccount(server, { supervises: [regionId] })}`;
    const agent = new Agent({ keepAlive: false });
    /** Status of the answer; -1 when the line was cut in the middle, 0 when nobody took the call. */
    const send = (path: string, method: string, headers: Record<string, string>, body: Uint8Array | string) =>
      new Promise<number>((resolve) => {
        const call = request({ host: '127.0.0.1', port, path, method, headers: { ...headers, authorization }, agent }, (answer) => {
          answer.resume();
          answer.once('end', () => resolve(answer.statusCode ?? -1)).once('error', () => resolve(-1));
        });
        call.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 0 : -1));
        call.end(body);
      });
    const upload = (index: number) => {
      const file = reportFile({ agency: `青禾县第${index}局`, year: 2024 });
      const head = `--b\r\nContent-Disposition: form-data; name="regionId"\r\n\r\n${regionId}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="${index}.txt"\r\n\r\n`;
      const body = Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--b--\r\n')]);
      return send('/api/imports', 'POST', { 'content-type': 'multipart/form-data; boundary=b', 'content-length': String(body.length) }, body);
    };
    const question = () => send('/graphql', 'POST', { 'content-type': 'application/json' }, JSON.stringify({ query: '{ reports(first: 50) { nodes { id } } }' }));

    // Taken by the server, not only by the operating system's queue: a line on which nothing has been asked yet may be closed.
    const taken = new Promise<void>((resolve) => {
      let waiting = 8;
      (server.app.getHttpServer() as HttpServer).on('request', () => --waiting === 0 && resolve());
    });
    const calls = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? upload(index) : question()));
    await taken;
    const stopped = stopServer(server.app);
    const statuses = await Promise.all(calls);
    await stopped;
    expect(new Set(statuses)).toEqual(new Set([200, 201]));
    expect(await question()).toBe(0);
    await server.close();
  });
});
