import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SessionsService } from '../accounts/sessions.service.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import type { FreeQuestions } from './known-questions.js';

const HASH = 'a'.repeat(64);
const KNOWN = 'query Regions { regions { id __typename } }';
const FREE = '{ regions { id name } }';

interface Answer {
  readonly status: number;
  readonly data?: { regions: object[] } | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

describe('the questions of the web app, and others', () => {
  let webDirectory: string;
  let server: TestServer;
  let cookie: string;

  beforeAll(async () => {
    webDirectory = await mkdtemp(join(tmpdir(), 'huilan-web-'));
    await writeFile(join(webDirectory, 'persisted-documents.json'), JSON.stringify({ [HASH]: KNOWN }));
  });
  afterAll(() => rm(webDirectory, { recursive: true, force: true }));
  afterEach(() => server.close());

  async function start(freeQuestions: FreeQuestions, isPublic = false) {
    server = await startTestServer({ webDirectory, freeQuestions, isPublic });
    const [{ id }] = await server.dataSource.query<[{ id: string }]>(`SELECT id FROM account WHERE display_name = '测试主管'`);
    cookie = `huilan_session=${await server.app.get(SessionsService).open(id)}`;
  }

  async function ask(body: object, by: 'page' | 'program' | { token: string }): Promise<Answer> {
    const headers: Record<string, string> = { 'content-type': 'application/json', ...(by === 'page' ? { cookie } : {}), ...(typeof by === 'object' ? { authorization: `Bearer ${by.token}` } : {}) };
    const answer = await server.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) }, by === 'program' ? undefined : null);
    return { status: answer.status, ...((await answer.json()) as object) };
  }

  const byHash = (hash: string, query?: string) => ({ ...(query === undefined ? {} : { query }), extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

  test('a page asks by hash and is answered; by text, it is asked to reload', async () => {
    await start('tokens');
    expect(await ask(byHash(HASH), 'page')).toMatchObject({ status: 200, data: { regions: [] } });
    for (const query of [FREE, KNOWN]) expect(await ask({ query }, 'page')).toMatchObject({ status: 403, errors: [{ message: expect.stringContaining('请刷新'), extensions: { code: 'UNKNOWN_QUESTION' } }] });
  });

  test('nobody adds a question by sending it with its hash', async () => {
    await start('tokens');
    const hash = createHash('sha256').update(FREE).digest('hex');
    expect(await ask(byHash(hash), 'page')).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    expect((await ask(byHash(hash, FREE), 'page')).status).toBe(403);
    // A program may ask it, but its question is nobody else's.
    expect(await ask(byHash(hash, FREE), 'program')).toMatchObject({ data: { regions: [] } });
    expect(await ask(byHash(hash), 'page')).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
  });

  test('a program with a good token asks what it likes, within the limits; with a made-up one it does not, even where reading is public', async () => {
    await start('tokens', true);
    expect(await ask({ query: FREE }, 'program')).toMatchObject({ data: { regions: [] } });
    expect(await ask({ query: `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: regions { id }`).join(' ')} }` }, 'program')).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect((await ask({ query: FREE }, { token: 'huilan_made-up' })).status).toBe(403);
    expect(await ask(byHash(HASH), { token: 'huilan_made-up' })).toMatchObject({ data: { regions: [] } });
  });

  test('where only its own questions are allowed, programs ask those too', async () => {
    await start('own');
    expect((await ask({ query: FREE }, 'program')).status).toBe(403);
    expect(await ask(byHash(HASH), 'program')).toMatchObject({ data: { regions: [] } });
  });

  test('where any question is allowed, pages may ask it', async () => {
    await start('any');
    expect(await ask({ query: FREE }, 'page')).toMatchObject({ data: { regions: [] } });
  });
});
