import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { OperationTypeNode, getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isScalarType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { OPERATIONS, questionOf } from '../authorisation/doors/operations.js';
import { ROUTES, requestOf } from '../authorisation/doors/routes.js';
import { ASKERS, CONFIDENTIAL, startTwoCounties, type TwoCounties } from '../authorisation/doors/two-counties.js';
import { BrowserSession } from '../testing/browser-session.js';
import { reportFile } from '../testing/test-files.js';
import { BOMBS, HOSTILE_NAMES, INJECTIONS, filesWithForeignEntities } from './hostile-files.js';
import { Tries } from './tries.js';

describe('attacks on the running server', () => {
  let world: TwoCounties;
  let schema: GraphQLSchema;
  const tries = new Tries();
  const bombs: (readonly [string, Uint8Array])[] = [];

  beforeAll(async () => {
    // Before the server starts: they keep the process busy longer than a connection stays open.
    for (const [name, make] of Object.entries(BOMBS)) bombs.push([name, make()]);
    world = await startTwoCounties();
    schema = world.server.app.get(GraphQLSchemaHost).schema;
  });
  afterAll(async () => {
    tries.tell();
    await world.server.close();
  });

  const post = (path: string, body: string, headers: Record<string, string> = {}, token: string | null = null) => world.server.fetch(path, { method: 'POST', body, headers }, token);
  const graphql = (query: unknown, token: string | null = world.tokens.supervisor) => post('/graphql', JSON.stringify(query), { 'content-type': 'application/json' }, token);
  async function upload(path: string, field: string, name: string, bytes: Uint8Array, fields: Record<string, string> = {}): Promise<{ status: number; text: string }> {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    const answer = await world.server.fetch(path, { method: 'POST', body: form }, world.tokens.supervisor);
    return { status: answer.status, text: await answer.text() };
  }
  const handIn = (name: string, bytes: Uint8Array, fields: Record<string, string> = {}) => upload('/api/imports', 'file', name, bytes, fields);
  /** What must be the same after an attack: the rows of what can be handed in, changed or signed in to. */
  async function holdings(): Promise<unknown> {
    const tables = ['account', 'account_grant', 'region', 'agency', 'report', 'report_version', 'finding_verdict', 'return_letter', 'source_file'];
    return world.server.dataSource.query(`SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`);
  }
  const isAlive = async () => expect((await world.server.fetch('/ready', {}, null)).status).toBe(200);

  test('somebody else’s report by its number, through every operation, as everybody', async () => {
    for (const [name, reach] of Object.entries(OPERATIONS)) {
      for (const asker of ASKERS.filter((one) => ['public', 'viewer', 'neighbouringReporter', 'supervisorElsewhere'].includes(one))) {
        const operation = schema.getMutationType()?.getFields()[name] ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
        const variables = reach(world, asker);
        const answer = await world.server.askRaw(questionOf(schema, operation, name, variables), variables, world.tokens[asker]);
        expect([name, asker, JSON.stringify(answer).includes(String(CONFIDENTIAL))]).toEqual([name, asker, false]);
        tries.count('foreign numbers (IDOR)');
      }
    }
  });

  test('somebody else’s report by its number, through every route, as everybody', async () => {
    for (const route of ROUTES) {
      for (const asker of ASKERS.filter((one) => ['public', 'viewer', 'neighbouringReporter', 'supervisorElsewhere'].includes(one))) {
        const answer = await world.server.fetch(route.address(world), requestOf(route, world), world.tokens[asker]);
        expect([route.name, asker, answer.status, [401, 403, 404].includes(answer.status)]).toEqual([route.name, asker, answer.status, true]);
        expect(await answer.text()).not.toContain(String(CONFIDENTIAL));
        tries.count('foreign numbers (IDOR)');
      }
    }
  });

  test('strings that break statements, in every part of every address and field of plain HTTP', async () => {
    const before = await holdings();
    for (const injection of INJECTIONS) {
      // What no address and no form can hold arrives as the sign for it.
      const whole = injection.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
      const text = encodeURIComponent(whole);
      for (const route of ROUTES.filter(({ form }) => form === undefined)) {
        const address = route.name.split(' ')[1]?.replaceAll(/:\w+/g, text) as string;
        const answer = await world.server.fetch(address, {}, world.tokens.supervisor);
        expect([address, answer.status, [400, 404, 422].includes(answer.status)]).toEqual([address, answer.status, true]);
        tries.count('injected strings');
      }
      for (const field of ['regionId', 'agencyId', 'agencyName', 'year']) {
        for (const address of ['/api/imports', '/api/drafts']) {
          const { status } = await upload(address, 'file', `${whole.slice(0, 20)}.txt`, reportFile({ agency: '青禾县教育局', year: 2023 }), { agencyId: world.ids.agency, year: '2023', [field]: whole });
          expect([address, field, injection, status, [200, 400, 403, 404, 422].includes(status)]).toEqual([address, field, injection, status, true]);
          tries.count('injected strings');
        }
      }
      for (const [address, fields] of [['', ['name', 'password', 'code']], ['/sample', ['role']], ['/invitation', ['token', 'wanted']], ['/password', ['current', 'wanted']]] as const) {
        const body = Object.fromEntries(fields.map((field) => [field, injection]));
        const answer = await post(`/api/session${address}`, JSON.stringify(body), { 'content-type': 'application/json' });
        expect([address, injection, answer.status, [400, 401, 403, 404, 429].includes(answer.status)]).toEqual([address, injection, answer.status, true]);
        tries.count('injected strings', fields.length);
      }
    }
    expect(await holdings()).toEqual(before);
    await isAlive();
  });

  test('cookies that were forged, altered, replayed after signing out, or taken from elsewhere', async () => {
    const { server } = world;
    await server.dataSource.query(`UPDATE account SET name = 'robbed' WHERE id = $1`, [world.ids.account]);
    const again = await server.ask<{ inviteAccountAgain: { path: string } }>('mutation ($id: ID!) { inviteAccountAgain(id: $id) { ... on AccountInvitation { path } } }', { id: world.ids.account }, world.tokens.administrator);
    const browser = new BrowserSession(server);
    await browser.ask('POST', '/api/session/invitation', { token: again.inviteAccountAgain.path.split('/').at(-1), wanted: '油菜 花开 七里 香' });
    const good = browser.cookie('huilan_session') as string;
    const whoIs = async (cookie: string) => {
      tries.count('forged and replayed cookies');
      const answer = await server.fetch('/api/session', { headers: { cookie } }, null);
      return ((await answer.json()) as { account: object | null }).account;
    };
    expect(await whoIs(`huilan_session=${good}`)).toMatchObject({ name: 'robbed' });
    const altered = Array.from({ length: 40 }, (_, index) => good.slice(0, index) + (good[index] === 'A' ? 'B' : 'A') + good.slice(index + 1));
    const forged = ['', 'admin', good.slice(1), good + 'A', good.toUpperCase(), '1', '{"accountId":1}', ...INJECTIONS.filter((text) => /^[\x20-\x7e]+$/.test(text)).map(encodeURIComponent), ...altered];
    for (const value of forged.filter((one) => one !== good)) expect([value, await whoIs(`huilan_session=${value}`)]).toEqual([value, null]);
    expect(await whoIs(`other=${good}; huilan_session=`)).toBeNull();
    await server.dataSource.query(`UPDATE account_session SET last_seen_at = now() - interval '2 hours'`);
    expect(await whoIs(`huilan_session=${good}`)).toBeNull();
    await server.dataSource.query('UPDATE account_session SET last_seen_at = now()');
    await browser.request('DELETE', '/api/session');
    expect(await whoIs(`huilan_session=${good}`)).toBeNull();
  });

  test('what another site makes a browser send', async () => {
    const addresses = ['/graphql', '/api/imports', '/api/session', '/api/session/sample', '/api/session/password', '/api/session/tokens', `/api/batches/${world.ids.batch}/files`];
    const origins: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'http://evil.example' }, { origin: 'null' }, { origin: 'http://127.0.0.1.evil.example' }];
    for (const address of addresses) {
      for (const headers of origins) {
        const answer = await post(address, '{"query":"mutation { openBatch(regionId: 1) { __typename } }"}', { 'content-type': 'application/json', ...headers }, world.tokens.supervisor);
        expect([address, headers, answer.status]).toEqual([address, headers, 403]);
        tries.count('requests of other sites (CSRF)');
      }
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await post('/graphql', '{"query":"{ regions { id } }"}', { 'content-type': type }, world.tokens.supervisor)).status).toBeGreaterThanOrEqual(400);
      tries.count('requests of other sites (CSRF)');
    }
  });

  test('strings that break statements and questions, in every argument of every operation', async () => {
    const before = await holdings();
    for (const [name, reach] of Object.entries(OPERATIONS)) {
      const operation = schema.getMutationType()?.getFields()[name] ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
      const field = schema.getRootType(operation)?.getFields()[name];
      const variables = reach(world, 'administrator');
      // What comes back does not matter here, only that it goes in.
      const question = questionOf(schema, operation, name, variables, 1);
      for (const argument of field?.args.filter((one) => one.name in variables) ?? []) {
        for (const injection of INJECTIONS) {
          const hostile = { ...variables, [argument.name]: withStrings(argument.type, variables[argument.name], injection) };
          const { errors } = await world.server.askRaw(question, hostile, name.match(/ccount|Region|auditTrail|SecondFactor/) ? world.tokens.administrator : world.tokens.supervisor);
          for (const error of errors ?? []) expect([name, argument.name, injection, error.extensions?.code]).not.toEqual([name, argument.name, injection, 'INTERNAL_SERVER_ERROR']);
          tries.count('injected strings');
        }
      }
    }
    expect(await holdings()).toEqual(before);
    expect(tries.of('injected strings')).toBeGreaterThan(500);
    await isAlive();
  });

  test('file names that lead elsewhere, alone and in archives', async () => {
    const { server, ids } = world;
    const outside = resolve(server.dataDirectory, '..');
    const before = new Set(await readdir(outside));
    for (const [index, name] of HOSTILE_NAMES.entries()) {
      const { status } = await handIn(name, reportFile({ agency: '青禾县教育局', year: 2001 + index }), { agencyId: ids.agency });
      expect([name, [201, 200, 400, 415, 422].includes(status)]).toEqual([name, true]);
      const zip = zipSync({ [name.replaceAll('\u0000', '')]: reportFile({ agency: '青禾县教育局', year: 2024 }) });
      expect([name, (await upload(`/api/batches/${ids.batch}/files`, 'files', 'names.zip', zip)).status < 500]).toEqual([name, true]);
      tries.count('file names that lead elsewhere', 2);
    }
    const added = (await readdir(outside)).filter((entry) => !before.has(entry) && !entry.startsWith('huilan-'));
    expect(added.filter((entry) => /年报|passwd|hacked|cron/.test(entry))).toEqual([]);
    expect(existsSync('/etc/cron.d/年报')).toBe(false);
    for (const path of ['/api/files/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2f..%2fetc%2fpasswd', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/api/source-view/files/..%2f1']) {
      expect(await (await server.fetch(path)).text()).not.toMatch(/root:|"workspaces"/);
      tries.count('file names that lead elsewhere');
    }
  });

  test('archives and documents that swell', async () => {
    const began = process.memoryUsage().rss;
    for (const [name, bytes] of bombs) {
      const answer = await handIn(name, bytes);
      expect([name, answer.status >= 400 && answer.status < 500]).toEqual([name, true]);
      expect(answer.text).toMatch(/"code":"[A-Z_]+"/);
      tries.count('bombs');
    }
    expect(process.memoryUsage().rss - began).toBeLessThan(2_000_000_000);
    await isAlive();
  });

  test('entities and links to elsewhere in every format of XML', async () => {
    let asked = 0;
    const canary = createServer((_, response) => {
      asked += 1;
      response.end('<!ENTITY stolen "stolen">');
    });
    await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
    for (const [name, bytes] of Object.entries(filesWithForeignEntities(address))) {
      const { status, text } = await handIn(name, bytes);
      expect([name, status >= 400 && status < 500]).toEqual([name, true]);
      expect(text).not.toMatch(/root:|哈哈|stolen/);
      tries.count('entities from elsewhere (XXE)');
    }
    await new Promise((done) => canary.close(done));
    expect(asked).toBe(0);
  });

  test('script in web pages and in the names of agencies', async () => {
    const { server, ids } = world;
    const hostile = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<iframe src="https://evil.example"></iframe>', '<style>@import url(//evil.example)</style>', '<form action="//evil.example"><input></form>', '<meta http-equiv="refresh" content="0;url=//evil.example">', '<base href="//evil.example">', '<object data="//evil.example"></object>'];
    for (const [index, markup] of hostile.entries()) {
      const page = Buffer.from(reportFile({ agency: '青禾县教育局', year: 2040 + index }, 'html-plain')).toString('utf8').replace('</body>', `${markup}</body>`);
      const { text } = await handIn(`${index}.html`, Buffer.from(page), { agencyId: ids.agency });
      const { reportId } = JSON.parse(text) as { reportId: string };
      const { report } = await server.ask<{ report: { version: { file: { id: string } } } }>('query ($id: ID!) { report(id: $id) { version { file { id } } } }', { id: reportId });
      const shown = await server.fetch(`/api/source-view/files/${report.version.file.id}`);
      expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await shown.text()).not.toMatch(/<script|onerror|onload|javascript:|evil\.example|<iframe|<object|<form/);
      const download = await server.fetch(`/api/files/${report.version.file.id}`);
      expect([download.headers.get('content-disposition')?.startsWith('attachment'), download.headers.get('x-content-type-options'), download.headers.get('content-type')]).toEqual([true, 'nosniff', 'application/octet-stream']);
      const named = await handIn(`n${index}.txt`, reportFile({ agency: '青禾县教育局', year: 2060 + index }), { agencyName: `青禾县${markup}局` });
      expect(named.status).toBeLessThan(500);
      tries.count('script in files and names', 2);
    }
  });

  test('formulas in what is exported', async () => {
    const { server, ids } = world;
    const formulas = ['=cmd|\' /C calc\'!A0.txt', '=HYPERLINK("http://evil.example").txt', '+1+1.txt', '-2+3.txt', '@SUM(1,1).txt', '\tTAB.txt'];
    for (const name of formulas) await upload(`/api/batches/${ids.batch}/files`, 'files', name, reportFile({ agency: '青禾县教育局', year: 2024, texts: { overview: name } }));
    const csv = await (await server.fetch(`/api/batches/${ids.batch}/table.csv`)).text();
    for (const line of csv.replace(/^\uFEFF/, '').split('\r\n')) for (const field of line.split(',')) expect(field).not.toMatch(/^"?[=+@\t-]/);
    const sheet = unzipSync(new Uint8Array(await (await server.fetch(`/api/batches/${ids.batch}/table.xlsx`)).arrayBuffer()));
    for (const [path, bytes] of Object.entries(sheet)) if (path.includes('worksheets')) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
    tries.count('formulas in exports', formulas.length * 2);
  });

  test('uploads that are too large, or come a byte at a time', async () => {
    // A connection that lay idle while the file was made may have been closed just then: once more on a new one.
    const large = () => handIn('large.txt', new Uint8Array(65 * 1024 * 1024));
    expect((await large().catch(large)).status).toBe(413);
    tries.count('oversized and slow uploads');
    const { port } = new URL(world.server.url);
    const slow: Socket[] = [];
    for (let index = 0; index < 150; index += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(index % 2 === 0 ? 'POST /api/imports HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n' : 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{');
      slow.push(socket);
      tries.count('oversized and slow uploads');
    }
    await isAlive();
    expect((await graphql({ query: '{ regions { id } }' })).status).toBe(200);
    const { headersTimeout, requestTimeout } = world.server.app.getHttpServer() as { headersTimeout: number; requestTimeout: number };
    expect([headersTimeout > 0 && headersTimeout <= 60_000, requestTimeout > 0 && requestTimeout <= 600_000]).toEqual([true, true]);
    for (const socket of slow) socket.destroy();
  });

  test('questions that would take the server’s breath', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'id' : `previous { ${deep(levels - 1)} }`);
    const questions = [
      `{ report(id: 1) { ${deep(100)} } }`,
      `{ ${Array.from({ length: 500 }, (_, index) => `a${index}: regions { id }`).join(' ')} }`,
      `{ regions { ${'id '.repeat(5_000)} } }`,
      `{ regions { id ${'@skip(if: false) '.repeat(300)} } }`,
      `{ agencies(first: 100000) { nodes { id } } }`,
      `{ agencies(first: 200) { nodes { reports { id agency { reports { id agency { id } } } } } } }`,
      `query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }`,
      `{ __schema { types { fields { type { fields { name } } } } } }`,
      `{ __type(name: "Query") { fields { name } } }`,
      '{'.repeat(10_000),
    ];
    for (const query of questions) {
      const answer = await graphql({ query });
      const { data, errors } = (await answer.json()) as { data?: unknown; errors?: object[] };
      expect([query.slice(0, 60), data ?? null, (errors ?? []).length > 0]).toEqual([query.slice(0, 60), null, true]);
      tries.count('query bombs');
    }
    // Many questions in one request are not taken at all.
    expect((await graphql(Array.from({ length: 100 }, () => ({ query: '{ regions { id } }' })))).status).toBeGreaterThanOrEqual(400);
    tries.count('query bombs', 100);
    await isAlive();
  });
});

/** The value of an argument with every string and id in it replaced. */
function withStrings(type: GraphQLInputType, value: unknown, hostile: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [withStrings(bare.ofType as GraphQLInputType, Array.isArray(value) ? (value[0] as unknown) : undefined, hostile)];
  if (isInputObjectType(bare)) {
    const given = (value ?? {}) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(bare.getFields()).filter(([key]) => key in given).map(([key, field]) => [key, withStrings(field.type, given[key], hostile)]));
  }
  if (isEnumType(bare) || !isScalarType(bare)) return value;
  return ['String', 'ID'].includes(getNamedType(bare).name) ? hostile : value;
}
