/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { connect } from './client.js';
import { RegionsDocument, SearchDocument } from './generated/graphql.js';

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
});
