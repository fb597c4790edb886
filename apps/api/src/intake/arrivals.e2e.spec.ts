import { readdir, stat } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addAccount } from '../testing/test-accounts.js';
import { addRegion } from '../testing/test-reports.js';
import { reportFile } from '../testing/test-files.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const MEBIBYTE = 1024 * 1024;

describe('a file on its way in', () => {
  let server: TestServer;
  let county: string;
  let token: string;

  beforeAll(async () => {
    server = await startTestServer();
    county = await addRegion(server, '青禾县');
    token = await addAccount(server, { supervises: [county] });
  });
  afterAll(() => server.close());

  const arriving = async () => {
    const folder = join(server.dataDirectory, 'arriving');
    const names = await readdir(folder).catch(() => []);
    const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then(({ size }) => size, () => null)));
    return sizes.filter((size) => size !== null);
  };
  const until = async (isSo: (sizes: number[]) => boolean) => {
    while (!isSo(await arriving())) await wait(20);
  };

  /** Begins to send a form with one file, as far as it is given. */
  function begin(path: string, bytes: Uint8Array): ClientRequest {
    const { port } = new URL(server.url);
    const call = request({ host: '127.0.0.1', port, path, method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' } });
    call.on('error', () => undefined);
    call.write(`--b\r\nContent-Disposition: form-data; name="regionId"\r\n\r\n${county}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="report.txt"\r\n\r\n`);
    call.write(bytes);
    return call;
  }

  test('lies on disk, not in memory, and is gone once it is filed', async () => {
    const call = begin('/api/imports', reportFile({ agency: '青禾县教育局', year: 2024 }));
    await until(([size = 0]) => size > 1_000);
    const answer = new Promise<number>((done) => call.once('response', (response) => done((response.resume().statusCode ?? 0))));
    call.end('\r\n--b--\r\n');
    expect(await answer).toBe(201);
    await until((sizes) => sizes.length === 0);
  });

  test.each(['/api/imports', '/api/drafts'])('%s: of many at once each is written as it comes, and none is left when their senders hang up', async (path) => {
    const calls = Array.from({ length: 20 }, () => begin(path, new Uint8Array(2 * MEBIBYTE)));
    await until((sizes) => sizes.length === 20 && sizes.every((size) => size > MEBIBYTE));
    for (const call of calls) call.destroy();
    await until((sizes) => sizes.length === 0);
  });

  test('one that is too large, and one nobody wanted, leave nothing behind', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(64 * MEBIBYTE + 1)]), 'large.txt');
    expect((await server.fetch('/api/imports', { method: 'POST', body: form }, token)).status).toBe(413);
    const other = new FormData();
    other.append('file', new Blob(['没有什么']), 'nothing.txt');
    expect((await server.fetch('/api/imports', { method: 'POST', body: other }, token)).status).toBe(422);
    await until((sizes) => sizes.length === 0);
  });
});
