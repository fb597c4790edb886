/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { connect } from './client.js';
import { RegionsDocument, SearchDocument } from './generated/graphql.js';
import { StatisticsInOnePiece } from './use-statistics.js';

const known = JSON.parse(readFileSync(new URL('generated/persisted-documents.json', import.meta.url), 'utf8')) as Record<string, string>;

interface Asked {
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery: { readonly sha256Hash: string } };
}

/** A server that gives these answers, one after the other, and remembers what it was asked. */
function serverAnswering(...answers: object[]): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = (async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body) as Asked);
    return new Response(JSON.stringify(answers.shift()), { headers: { 'content-type': 'application/json' } });
  }) as typeof fetch;
  return asked;
}

describe('how the page asks the server', () => {
  const { fetch: before } = globalThis;
  afterEach(() => {
    globalThis.fetch = before;
  });

  test('by the hash of a question the server was told at build time, with the type names the cache needs', async () => {
    const asked = serverAnswering({ data: { regions: [] } });
    await connect().query({ query: RegionsDocument });
    const hash = asked[0]?.extensions?.persistedQuery.sha256Hash as string;
    expect(asked).toEqual([expect.not.objectContaining({ query: expect.anything() })]);
    expect(known[hash]).toMatch(/^query Regions[^]*__typename/);
    expect(createHash('sha256').update(known[hash] as string).digest('hex').slice(0, 32)).toBe(hash);
  });

  test('a server of another release is asked once more, by the text', async () => {
    const notFound = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
    const asked = serverAnswering(notFound, { data: { agencies: { __typename: 'AgencyConnection', nodes: [] }, reports: { __typename: 'ReportConnection', nodes: [] } } });
    await connect().query({ query: SearchDocument, variables: { text: '教育' } });
    expect(asked.map(({ query, extensions }) => [query?.startsWith('query Search'), extensions?.persistedQuery !== undefined])).toEqual([[undefined, true], [true, false]]);
  });

  test('for figures with all they hold, by hash and by text; kept in one piece, so that looking again costs nothing', async () => {
    const notFound = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
    // What nobody asked for would be dropped from rows that are taken apart.
    const rows = [{ unasked: true, agencyId: '1', year: 2025, values: [{ state: 'AVAILABLE', value: 3, numerator: null, denominator: null, covered: 1 }] }];
    const asked = serverAnswering(notFound, { data: { statistics: { __typename: 'Statistics', rows } } });
    const client = connect();
    const question = { query: StatisticsInOnePiece, variables: { selection: { measures: ['requests.received'], fromYear: 2025, toYear: 2025, groupBy: 'AGENCY_YEAR' as const } } };
    await client.query(question);
    expect(known[asked[0]?.extensions?.persistedQuery.sha256Hash as string]).toMatch(/^query Statistics/);
    expect(asked[1]?.query).toMatch(/values \{\s+state[^]*__typename/);
    const kept = () => (client.cache.readQuery(question) as { statistics: { rows: object[] } }).statistics.rows;
    expect(kept()).toEqual(rows);
  });
});
