import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const SCRIPT = `console.log(${JSON.stringify('a'.repeat(5000))})`;

describe('the web app as the server serves it', () => {
  let server: TestServer;
  let webDirectory: string;

  beforeAll(async () => {
    webDirectory = await mkdtemp(join(tmpdir(), 'huilan-web-'));
    await mkdir(join(webDirectory, 'assets'));
    await writeFile(join(webDirectory, 'index.html'), '<!doctype html><head><title>汇览</title></head>');
    const files = (name: string) => ({ scripts: [`assets/${name}.js`], styles: [`assets/${name}.css`] });
    await writeFile(join(webDirectory, 'page-files.json'), JSON.stringify([{ address: '/agencies', ...files('agencies') }, { address: '/agencies/:id', ...files('agency') }]));
    await writeFile(join(webDirectory, 'assets', 'main-4f2a.js'), SCRIPT);
    await writeFile(join(webDirectory, 'assets', 'main-4f2a.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(webDirectory, 'assets', 'main-4f2a.js.gz'), gzipSync(SCRIPT));
    server = await startTestServer({ webDirectory });
  });
  afterAll(async () => {
    await server.close();
    await rm(webDirectory, { recursive: true, force: true });
  });

  test.each(['/', '/overview', '/agencies/12?year=2024', '/reports/5/versions'])('%s is the page, never from a cache', async (address) => {
    const answer = await fetch(server.url + address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('汇览');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  test.each([
    ['/agencies', ['/assets/agencies.js', '/assets/agencies.css']],
    ['/agencies/12?year=2024', ['/assets/agency.js', '/assets/agency.css']],
    ['/agencies/12/other', []],
  ])('the page at %s names its own files, to be fetched all at once', async (address, files) => {
    const page = await (await fetch(server.url + address)).text();
    expect([...page.matchAll(/<link rel="(?:modulepreload|stylesheet)" crossorigin href="([^"]+)">(?=[^]*<\/head>)/g)].map(([, file]) => file)).toEqual(files);
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliCompressSync(SCRIPT).length],
    ['gzip, deflate', 'gzip', gzipSync(SCRIPT).length],
    ['identity', null, SCRIPT.length],
  ])('who accepts %s is given the hashed asset packed as %s, to keep for ever', async (accepted, encoding, length) => {
    const answer = await fetch(`${server.url}/assets/main-4f2a.js`, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect([answer.headers.get('content-encoding'), answer.headers.get('content-length')]).toEqual([encoding, String(length)]);
    expect(await answer.text()).toBe(SCRIPT);
  });

  test('an asset taken away while the server runs is not found, and nothing is said of its packing', async () => {
    await rm(join(webDirectory, 'assets', 'main-4f2a.js.br'));
    const answer = await fetch(`${server.url}/assets/main-4f2a.js`, { headers: { 'accept-encoding': 'br' } });
    expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([404, null, '']);
  });

  test.each(['/assets/gone-1234.js', '/api/nothing', '/favicon.ico', '/assets/..%2f..%2fetc%2fpasswd', '/.env'])('%s is not found and no page', async (address) => {
    const answer = await fetch(server.url + address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('汇览');
  });

  test('health, readiness and metrics are the server’s own', async () => {
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('process_resident_memory_bytes');
    for (const address of ['/health', '/ready']) {
      const answer = await fetch(server.url + address);
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    }
  });
});
