import { rmSync, truncateSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { pathOf } from './called-from.js';
import { checkFiles } from './check-files.js';
import { reportText, written } from './fixtures/sample-texts.js';
import { importFiles } from './import-files.js';
import type { WriteLine } from './line-writer.js';
import { readFiles } from './read-files.js';

type Line = Record<string, unknown>;

/** Collects lines as they would be printed. */
function collect(): { lines: Line[]; write: WriteLine } {
  const lines: Line[] = [];
  return { lines, write: async (line) => void lines.push(JSON.parse(JSON.stringify(line)) as Line) };
}

describe('huilan read', () => {
  test('prints one line a file, in their order', async () => {
    const files = written({ 'a.txt': reportText(), 'b.txt': reportText({ agency: '青禾县教育局', year: 2022 }) });
    const { lines, write } = collect();
    await expect(readFiles([files['b.txt'] ?? '', files['a.txt'] ?? ''], write)).resolves.toBe(false);
    expect(lines.map(({ file, agency, year, format }) => [String(file).slice(-5), agency, year, format])).toEqual([
      ['b.txt', '青禾县教育局', 2022, '2021'],
      ['a.txt', '青禾县水务局', 2023, '2021'],
    ]);
  });

  test('prints cells and indicators with their places, sections and findings', async () => {
    const files = written({ 'a.txt': reportText() });
    const { lines, write } = collect();
    await readFiles([files['a.txt'] ?? ''], write);
    const [line] = lines;
    expect(line?.cells).toMatchObject({ 'requests.received.total': { kind: 'number', value: 5, raw: '5', at: { block: 21 } } });
    expect(Object.keys(line?.cells ?? {})).toHaveLength(200);
    expect(line?.indicators).toContainEqual(expect.objectContaining({ key: 'disclosures', value: 31, unit: '条', approximate: false, quote: expect.stringContaining('主动公开') }));
    expect((line?.sections as Line[]).map(({ key }) => key)).toEqual(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters']);
    expect(line?.findings).toEqual([]);
  });

  test('finds what does not add up, in Chinese', async () => {
    const files = written({ 'a.txt': reportText().replace('（七）总计 5 0 0 0 0 0 5', '（七）总计 4 0 0 0 0 0 4') });
    const { lines, write } = collect();
    await readFiles([files['a.txt'] ?? ''], write);
    const codes = (lines[0]?.findings as Line[]).map(({ code }) => code);
    expect(codes).toContain('A01');
    expect((lines[0]?.findings as Line[])[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('a file that cannot be read yields an error and the others go on', async () => {
    const files = written({ 'empty.txt': '', 'guide.txt': '青禾县水务局政府信息公开指南\n请到窗口办理。', 'a.txt': reportText() });
    const { lines, write } = collect();
    await expect(readFiles(['/nowhere/x.txt', files['empty.txt'] ?? '', files['guide.txt'] ?? '', files['a.txt'] ?? ''], write)).resolves.toBe(true);
    expect(lines.map(({ error }) => (error as Line | undefined)?.code)).toEqual(['FILE_NOT_FOUND', 'EMPTY_FILE', 'NOT_AN_ANNUAL_REPORT', undefined]);
    expect((lines[2]?.error as Line).message).toMatch(/没有找到/);
  });
});

describe('archives and large files', () => {
  const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

  test('an archive gives one line for each file in it', async () => {
    const bytes = zipOf({ '水务局/2023.txt': reportText(), '__MACOSX/._2023.txt': 'x', '指南.txt': '政府信息公开指南' });
    const path = written({ 'all.zip': bytes })['all.zip'] ?? '';
    const { lines, write } = collect();
    await expect(readFiles([path], write)).resolves.toBe(true);
    expect(lines.map(({ file, agency, error }) => [file, agency ?? (error as Line).code])).toEqual([
      [`${path}/水务局/2023.txt`, '青禾县水务局'],
      [`${path}/指南.txt`, 'NOT_AN_ANNUAL_REPORT'],
    ]);
  });

  test('a file of 500 MB is refused by its size, not read', async () => {
    const path = written({ 'huge.pdf': '%PDF-1.7', 'huge.zip': 'PK\x03\x04' });
    for (const file of Object.values(path)) truncateSync(file, 500 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const { lines, write } = collect();
    await expect(readFiles(Object.values(path), write)).resolves.toBe(true);
    expect(lines.map(({ error }) => (error as Line).code)).toEqual(['FILE_TOO_LARGE', 'FILE_TOO_LARGE']);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    for (const file of Object.values(path)) rmSync(file);
  });
});

describe('huilan check', () => {
  test('holds the years of an agency against each other', async () => {
    const files = written({ '2022.txt': reportText({ year: 2022, received: 9, carriedOut: 4 }), '2023.txt': reportText({ year: 2023, carriedIn: 1 }) });
    const { lines, write } = collect();
    await expect(checkFiles([files['2022.txt'] ?? '', files['2023.txt'] ?? ''], write)).resolves.toBe(false);
    expect(lines).toContainEqual(expect.objectContaining({ file: files['2023.txt'], code: 'Y01', cells: expect.arrayContaining(['requests.carriedIn.total']), expected: 4, actual: 1 }));
  });

  test('says which file could not be read', async () => {
    const { lines, write } = collect();
    await expect(checkFiles(['/nowhere/x.txt'], write)).resolves.toBe(true);
    expect(lines).toEqual([{ file: '/nowhere/x.txt', error: { code: 'FILE_NOT_FOUND', message: expect.stringContaining('找不到文件') } }]);
  });
});

describe('huilan import', () => {
  let server: Server;
  let asked: { readonly what: string; readonly body: string; readonly inTheNameOf: string | undefined }[];
  /** What the server answers, one a request, as status and body; a session is answered by itself. */
  let answers: (readonly [status: number, body: object])[];
  let offersSamples: boolean;

  beforeEach(async () => {
    [asked, answers, offersSamples] = [[], [], false];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const what = `${request.method ?? ''} ${request.url ?? ''}`;
        asked.push({ what, body: Buffer.concat(chunks).toString('utf8'), inTheNameOf: request.headers.authorization ?? request.headers.cookie });
        const [status, body] = what.includes('/api/session') ? [offersSamples ? 200 : 403, {}] : (answers.shift() ?? [500, {}]);
        if (what === 'POST /api/session/sample' && offersSamples) response.setHeader('set-cookie', 'session=sample; Path=/; HttpOnly');
        if (status === 429) response.setHeader('retry-after', '1');
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    process.env.HUILAN_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    delete process.env.HUILAN_URL;
    delete process.env.HUILAN_TOKEN;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const whatWasAsked = () => asked.map(({ what, inTheNameOf }) => `${what} ${inTheNameOf ?? 'nobody'}`);

  test('hands each file in and prints the answer, in Chinese', async () => {
    answers = [[201, { outcome: 'imported', reportId: '1' }], [422, { outcome: 'refused', code: 'DAMAGED_FILE', message: { zh: '文件已损坏', en: 'damaged' } }]];
    const files = written({ 'a.txt': reportText(), 'b.txt': 'x' });
    const { lines, write } = collect();
    await expect(importFiles([files['a.txt'] ?? '', files['b.txt'] ?? ''], { agencyName: '青禾县水务局', year: '2023' }, write)).resolves.toBe(true);
    expect(lines).toEqual([
      { file: files['a.txt'], outcome: 'imported', reportId: '1' },
      { file: files['b.txt'], outcome: 'refused', code: 'DAMAGED_FILE', message: '文件已损坏' },
    ]);
    const [handedIn] = asked.filter(({ what }) => what === 'POST /api/imports');
    expect(handedIn?.body).toContain('name="agencyName"');
    expect(handedIn?.body).toContain('filename="a.txt"');
  });

  test('acts for the account of HUILAN_TOKEN', async () => {
    process.env.HUILAN_TOKEN = 'huilan_water';
    offersSamples = true;
    answers = [[201, { outcome: 'imported' }]];
    await importFiles([written({ 'a.txt': reportText() })['a.txt'] ?? ''], {}, collect().write);
    expect(whatWasAsked()).toEqual(['POST /api/imports Bearer huilan_water']);
  });

  test('enters the sample county as its supervisor where that is offered, and leaves again', async () => {
    offersSamples = true;
    answers = [[201, { outcome: 'imported' }]];
    await importFiles([written({ 'a.txt': reportText() })['a.txt'] ?? ''], {}, collect().write);
    expect(whatWasAsked()).toEqual(['POST /api/session/sample nobody', 'POST /api/imports session=sample', 'DELETE /api/session session=sample']);
  });

  test.each([
    ['without a token', undefined, '账号与安全'],
    ['with a token the server does not know', 'huilan_withdrawn', '已撤销'],
  ])('says how to get in, %s', async (_case, token, words) => {
    if (token !== undefined) process.env.HUILAN_TOKEN = token;
    answers = [[401, { outcome: 'refused', code: 'UNAUTHENTICATED', message: { zh: '请先登录。', en: 'Please sign in first.' } }]];
    const files = written({ 'a.txt': reportText() });
    const { lines, write } = collect();
    await expect(importFiles([files['a.txt'] ?? ''], {}, write)).resolves.toBe(true);
    expect(lines).toEqual([{ file: files['a.txt'], error: { code: 'NOT_SIGNED_IN', message: expect.stringContaining(words) } }]);
  });

  test('waits as long as a server asks it to, and goes on', async () => {
    answers = [[429, { code: 'TOO_MANY_REQUESTS' }], [201, { outcome: 'imported' }]];
    const files = written({ 'a.txt': reportText() });
    const { lines, write } = collect();
    await expect(importFiles([files['a.txt'] ?? ''], {}, write)).resolves.toBe(false);
    expect(lines).toEqual([{ file: files['a.txt'], outcome: 'imported' }]);
  });

  test('says what to do where no server answers', async () => {
    process.env.HUILAN_URL = 'http://127.0.0.1:9';
    const files = written({ 'a.txt': reportText() });
    const { lines, write } = collect();
    await expect(importFiles([files['a.txt'] ?? ''], {}, write)).resolves.toBe(true);
    expect(lines).toEqual([{ file: files['a.txt'], error: { code: 'SERVER_NOT_REACHED', message: expect.stringContaining('npm start') } }]);
  });
});

test('file names are relative to the folder the user called from', () => {
  expect(pathOf('a.txt', { npm_lifecycle_event: 'huilan', INIT_CWD: '/home/clerk' })).toBe('/home/clerk/a.txt');
  expect(pathOf('a.txt', { INIT_CWD: '/home/clerk' })).toBe(resolve('a.txt'));
  expect(pathOf('/tmp/a.txt', { npm_lifecycle_event: 'huilan', INIT_CWD: '/home/clerk' })).toBe('/tmp/a.txt');
});
