import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { AccessTokensService } from '../accounts/access-tokens.service.js';
import type { Configuration } from '../configuration.js';
import { createDataSource } from '../database/data-source.js';
import { createServer } from '../server.js';
import { superviseEveryRegion } from './test-accounts.js';
import { createTestDatabase } from './test-database.js';

/** The whole server on a database and a folder of its own, listening on a free port. */
export interface TestServer {
  readonly app: NestExpressApplication;
  readonly url: string;
  /** The database as its owner sees it, above row-level security: for what a test prepares and looks up. */
  readonly dataSource: DataSource;
  readonly dataDirectory: string;
  /**
   * Asks over HTTP; throws with the errors' messages unless the answer has data only. In the name of a supervisor of every
   * region there is, or of whoever `token` belongs to (`testing/test-accounts.ts`); null asks as somebody not signed in.
   */
  ask<Data>(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Data>;
  /** Asks over HTTP and gives the whole answer, errors included. */
  askRaw(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<GraphQLAnswer>;
  /** Fetches an address of the server in the name of that same supervisor, or of somebody else. */
  fetch(path: string, options?: RequestInit, token?: string | null): Promise<Response>;
  /** SQL statements made while `work` runs. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** How a server of a test is set up, but for where its data are: without web app, sample county, log and rate limits. */
export const TEST_CONFIGURATION = {
  port: 0,
  host: '127.0.0.1',
  sampleCounty: 'none',
  regionName: '本地区',
  introspection: false,
  freeQuestions: 'any',
  rateLimits: { requestsAMinute: 1_000_000, uploadsAMinute: 1_000_000, requestsAMinuteOfAnAddress: 1_000_000 },
  log: 'none',
  trustedProxies: undefined,
  metricsToken: undefined,
  statementSeconds: 60,
  isPublic: false,
  jobsAtOnce: 0,
  openId: undefined,
  webDirectory: join(tmpdir(), 'no-web-app'),
} satisfies Partial<Configuration>;

/** Starts a server for a test file, without web app, sample county, log and rate limits unless the configuration says otherwise. */
export async function startTestServer(configuration: Partial<Configuration> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'huilan-api-data-'));
  const app = await createServer({
    ...TEST_CONFIGURATION,
    databaseUrl: database.url,
    dataDirectory,
    ...configuration,
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const dataSource = await createDataSource(database.url).initialize();

  const supervisor = await superviseEveryRegion(dataSource, app.get(AccessTokensService));

  const fetchAs: TestServer['fetch'] = (path, options = {}, token = supervisor) => {
    const headers = new Headers(options.headers);
    if (token !== null) headers.set('authorization', `Bearer ${token}`);
    return fetch(new URL(path, url), { ...options, headers });
  };
  const askRaw: TestServer['askRaw'] = async (query, variables = {}, token = supervisor) => {
    const answer = await fetchAs('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) }, token);
    return (await answer.json()) as GraphQLAnswer;
  };

  return {
    app,
    url,
    dataSource,
    dataDirectory,
    fetch: fetchAs,
    askRaw,
    async ask<Data>(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Data> {
      const { data, errors } = await askRaw(query, variables, token);
      if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
      return data as Data;
    },
    async statementsOf(work) {
      const statements: string[] = [];
      const served = app.get(DataSource);
      const usual = served.logger;
      served.logger = Object.assign(Object.create(usual) as typeof usual, { logQuery: (statement: string) => {
        // Finding out who asks comes before what is asked.
        if (!/ access_token /.test(statement)) statements.push(statement);
      } });
      try {
        await work();
      } finally {
        served.logger = usual;
      }
      return statements;
    },
    async close() {
      await app.close();
      await dataSource.destroy();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
