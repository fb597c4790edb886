import { zipSync } from 'fflate';
import { JobWorker } from '../jobs/job-worker.js';
import { addAccount } from '../testing/test-accounts.js';
import { reportFile } from '../testing/test-files.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const QUERY = `query ($id: ID!, $filter: BatchItemFilter) { batch(id: $id) { id cancelledAt progress { total waiting reading done doubtful refused cancelled }
  items(filter: $filter, first: 200) { totalCount nodes { id path state year foundAgency foundYear wasKnown reportId versionNumber errors agency { name } refusal { code message { zh } }
    doubts { code message { zh en } years unknownName candidates { id name } } } } } }`;

interface Item {
  readonly id: string;
  readonly path: string;
  readonly state: string;
  readonly year: number | null;
  readonly agency: { readonly name: string } | null;
  readonly refusal: { readonly code: string } | null;
  readonly doubts: readonly { readonly code: string; readonly candidates: readonly { readonly id: string; readonly name: string }[]; readonly years: readonly number[]; readonly unknownName: string | null }[];
  readonly wasKnown: boolean;
  readonly reportId: string | null;
  readonly versionNumber: number | null;
}
interface Progress {
  readonly total: number;
  readonly waiting: number;
  readonly reading: number;
  readonly done: number;
}

describe('a bulk hand-in', () => {
  let server: TestServer;
  let region: string;
  const agency: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer({ jobsAtOnce: 2 });
    region = await addRegion(server, '澄溪县');
    for (const name of ['澄溪县教育局', '澄溪县财政局', '澄溪县商务局', '澄溪县民政局']) agency[name] = await addAgency(server, region, name);
    server.app.get(JobWorker).start();
  });
  afterAll(() => server.close());

  const open = async (token?: string) => {
    const { openBatch } = await server.ask<{ openBatch: { batch?: { id: string }; code?: string } }>(
      'mutation ($regionId: ID!) { openBatch(regionId: $regionId) { ... on BatchChanged { batch { id } } ... on BatchRefusal { code } } }', { regionId: region }, token);
    return openBatch;
  };
  const begin = async (token?: string) => (await open(token)).batch?.id as string;
  const send = async (id: string, files: Record<string, Uint8Array>, token?: string) => {
    const form = new FormData();
    for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(bytes)]), name);
    return server.fetch(`/api/batches/${id}/files`, { method: 'POST', body: form }, token);
  };
  const look = async (id: string, filter: object | null = null, token?: string) =>
    (await server.ask<{ batch: { progress: Progress; cancelledAt: string | null; items: { totalCount: number; nodes: Item[] } } | null }>(QUERY, { id, filter }, token)).batch;
  /** Waits until every file has come to an end. */
  const settled = async (id: string) => {
    for (;;) {
      const batch = await look(id);
      // Progress and files are asked for by one question, but counted one after the other: only now have all come to an end.
      if (batch !== null && batch.progress.waiting + batch.progress.reading === 0) return look(id);
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  const decide = async (id: string, decisions: object[], token?: string) =>
    (await server.ask<{ decideBatchItems: { code?: string } }>(
      'mutation ($id: ID!, $decisions: [BatchDecision!]!) { decideBatchItems(id: $id, decisions: $decisions) { ... on BatchChanged { batch { id } } ... on BatchRefusal { code } } }', { id, decisions }, token)).decideBatchItems;
  const of = (items: readonly Item[], path: string) => items.find((item) => item.path === path) as Item;
  const report = (name: string, year: number, words = '') => reportFile({ agency: name, year, texts: { overview: `本年度做好公开工作。${words}` } });

  test('files and a zip with folders are filed where they say, doubts are kept for a person, refusals are shown', async () => {
    const id = await begin();
    const zip = zipSync({
      '交来/教育局/年报.txt': report('澄溪县教育局', 2024),
      '交来/财政局2024年年报.txt': report('澄溪县财政局', 2024),
      '__MACOSX/交来/._年报.txt': new Uint8Array([1]),
    });
    const sent = await send(id, {
      '全县.zip': zip,
      '商务局2023年年报.txt': report('澄溪县商务局', 2024),
      '税务局.txt': report('澄溪县税务局', 2024),
      '通知.txt': new TextEncoder().encode('关于召开会议的通知'),
    });
    expect([sent.status, await sent.json()]).toEqual([201, { added: 5, known: 0 }]);
    const { progress, items } = await settled(id) as NonNullable<Awaited<ReturnType<typeof look>>>;
    expect(progress).toMatchObject({ total: 5, done: 2, doubtful: 2, refused: 1 });
    expect(of(items.nodes, '全县/交来/教育局/年报.txt')).toMatchObject({ state: 'DONE', year: 2024, versionNumber: 1, agency: { name: '澄溪县教育局' } });
    expect(of(items.nodes, '全县/交来/财政局2024年年报.txt')).toMatchObject({ state: 'DONE', agency: { name: '澄溪县财政局' } });
    expect(of(items.nodes, '商务局2023年年报.txt')).toMatchObject({ state: 'DOUBTFUL', reportId: null, doubts: [{ code: 'YEAR_CONFLICT', years: [2024, 2023] }] });
    expect(of(items.nodes, '税务局.txt').doubts).toMatchObject([{ code: 'AGENCY_UNKNOWN', unknownName: '澄溪县税务局', candidates: [] }]);
    expect(of(items.nodes, '通知.txt')).toMatchObject({ state: 'REFUSED', refusal: { code: 'NOT_AN_ANNUAL_REPORT' } });

    // A person decides: the year of one, a new agency for another, and puts the notice aside.
    expect(await decide(id, [
      { itemId: of(items.nodes, '商务局2023年年报.txt').id, year: 2024 },
      { itemId: of(items.nodes, '税务局.txt').id, agencyName: '澄溪县税务局' },
      { itemId: of(items.nodes, '通知.txt').id, putAside: true },
    ])).not.toHaveProperty('code');
    const after = await settled(id) as NonNullable<Awaited<ReturnType<typeof look>>>;
    expect(after.progress).toMatchObject({ done: 4, doubtful: 0, refused: 0, cancelled: 1 });
    expect(of(after.items.nodes, '税务局.txt')).toMatchObject({ agency: { name: '澄溪县税务局' }, state: 'DONE' });
    // What is settled is decided no more.
    expect((await decide(id, [{ itemId: of(items.nodes, '税务局.txt').id, year: 2020 }])).code).toBe('NOT_WAITING_FOR_DECISION');

    const csv = await (await server.fetch(`/api/batches/${id}/table.csv`)).text();
    expect(csv.split('\r\n')).toHaveLength(7);
    expect(csv).toContain('商务局2023年年报.txt,已入库,澄溪县商务局,2024,1,');
    const workbook = new Uint8Array(await (await server.fetch(`/api/batches/${id}/table.xlsx`)).arrayBuffer());
    expect(new TextDecoder().decode(workbook.slice(0, 2))).toBe('PK');
  });

  test('the same upload again adds nothing, and the same file under another name is known', async () => {
    const id = await begin();
    const bytes = report('澄溪县民政局', 2022);
    await send(id, { '甲.txt': bytes });
    await settled(id);
    expect(await (await send(id, { '甲.txt': bytes })).json()).toEqual({ added: 0, known: 1 });
    await send(id, { '乙.txt': bytes });
    const { items } = (await settled(id)) as NonNullable<Awaited<ReturnType<typeof look>>>;
    expect(items.nodes.map(({ path, state, wasKnown }) => [path, state, wasKnown])).toEqual([['甲.txt', 'DONE', false], ['乙.txt', 'DONE', true]]);
    expect(of(items.nodes, '乙.txt').reportId).toBe(of(items.nodes, '甲.txt').reportId);
  });

  test('another report for an agency and year that has one waits for a person, who may let it in as the next version', async () => {
    const id = await begin();
    await send(id, { '一.txt': report('澄溪县民政局', 2021) });
    await settled(id);
    await send(id, { '二.txt': report('澄溪县民政局', 2021, '改。') });
    const { items } = (await settled(id)) as NonNullable<Awaited<ReturnType<typeof look>>>;
    expect(of(items.nodes, '二.txt')).toMatchObject({ state: 'DOUBTFUL', doubts: [{ code: 'REPORT_EXISTS' }] });
    await decide(id, [{ itemId: of(items.nodes, '二.txt').id, mayReplace: true }]);
    expect(of(((await settled(id)) as NonNullable<Awaited<ReturnType<typeof look>>>).items.nodes, '二.txt')).toMatchObject({ state: 'DONE', versionNumber: 2 });
  });

  test('cancelled, it files nothing more and takes nothing more', async () => {
    const id = await begin();
    await send(id, Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, report(`澄溪县新设${n}局`, 2020)])));
    await server.ask('mutation ($id: ID!) { cancelBatch(id: $id) { __typename } }', { id });
    const { progress, items } = (await settled(id)) as NonNullable<Awaited<ReturnType<typeof look>>>;
    expect(progress).toMatchObject({ total: 30, cancelled: 30, done: 0 });
    expect(items.nodes.every(({ reportId }) => reportId === null)).toBe(true);
    const late = await send(id, { '迟.txt': report('澄溪县教育局', 2020) });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([422, 'BATCH_CANCELLED']);
  });

  test('nobody sees or touches a batch that is not his, and a bureau hands in for itself only', async () => {
    const reporter = await addAccount(server, { reportsFor: [agency['澄溪县教育局'] as string] });
    const elsewhere = await addRegion(server, '白水县');
    const stranger = await addAccount(server, { supervises: [elsewhere] });
    const id = await begin(reporter);
    await send(id, { '己.txt': report('澄溪县教育局', 2019), '他.txt': report('澄溪县财政局', 2019) }, reporter);
    const { items } = (await settled(id)) as NonNullable<Awaited<ReturnType<typeof look>>>;
    expect(of(items.nodes, '己.txt').state).toBe('DONE');
    expect(of(items.nodes, '他.txt')).toMatchObject({ state: 'REFUSED', refusal: { code: 'FOREIGN_AGENCY' } });

    expect(await look(id, null, stranger)).toBeNull();
    expect((await open(stranger)).code).toBe('UNKNOWN_REGION');
    expect((await decide(id, [{ itemId: of(items.nodes, '他.txt').id, putAside: true }], stranger)).code).toBe('UNKNOWN_BATCH');
    for (const path of ['events', 'table.csv', 'table.xlsx', `items/${of(items.nodes, '他.txt').id}/file`]) expect((await server.fetch(`/api/batches/${id}/${path}`, {}, stranger)).status).toBe(404);
    expect((await send(id, { '外.txt': report('澄溪县教育局', 2018) }, stranger)).status).toBe(404);
    // The office sees what its bureaus hand in.
    expect((await look(id))?.items.totalCount).toBe(2);
  });

  test('progress is told while files are read, and after a break from where the listener was', async () => {
    const id = await begin();
    const listener = new AbortController();
    const events = await server.fetch(`/api/batches/${id}/events`, { signal: listener.signal });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const heard: string[] = [];
    const hearing = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of events.body as unknown as AsyncIterable<Uint8Array>) {
        heard.push(decoder.decode(chunk));
        if (heard.join('').includes('"done":3')) return;
      }
    })();
    await send(id, Object.fromEntries([2018, 2017, 2016].map((year) => [`${year}.txt`, report('澄溪县财政局', year)])));
    await hearing;
    listener.abort();
    const states = [...heard.join('').matchAll(/id: (\S+)\nevent: progress\ndata: (.+)\n/g)];
    expect(JSON.parse(states[0]?.[2] as string)).toMatchObject({ total: 0 });
    expect(JSON.parse(states.at(-1)?.[2] as string)).toMatchObject({ total: 3, done: 3 });

    // Connected again with what was heard last, nothing is repeated; with something older, the state of now is told at once.
    const first = async (lastEventId: string) => {
      const again = new AbortController();
      const answer = await server.fetch(`/api/batches/${id}/events`, { headers: { 'last-event-id': lastEventId }, signal: again.signal });
      let text = '';
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(chunk);
        if (text.includes(': \n') || text.includes('data:')) break;
      }
      again.abort();
      return text;
    };
    expect(await first(states.at(-1)?.[1] as string)).not.toContain('data:');
    expect(await first('1-1-0-0-0-0-0')).toContain('"done":3');
  });

  test('files are found by how far they are and by name', async () => {
    const id = await begin();
    await send(id, { '丙.txt': report('澄溪县商务局', 2016), '丁.txt': new TextEncoder().encode('不是报告') });
    await settled(id);
    expect((await look(id, { states: ['REFUSED'] }))?.items.nodes.map(({ path }) => path)).toEqual(['丁.txt']);
    expect((await look(id, { search: '商务' }))?.items.nodes.map(({ path }) => path)).toEqual(['丙.txt']);
  });
});
