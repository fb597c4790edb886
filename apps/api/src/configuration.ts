import { resolve } from 'node:path';
import type { OpenIdSettings } from './accounts/openid.service.js';
import type { FreeQuestions } from './graphql/known-questions.js';
import { DEFAULT_RATE_LIMITS, type RateLimits } from './http/rate-limits.js';
import type { LogTarget } from './http/request-log.js';

/** What the server is told from outside, read once at start. */
export interface Configuration {
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL >= 15, as a connection URL. */
  readonly databaseUrl: string;
  /** Folder for everything that is not in the database: source files. */
  readonly dataDirectory: string;
  /** Folder of the built web app; served when it exists. */
  readonly webDirectory: string;
  /** How many agencies the sample county has that an empty database is filled with; `none` leaves it empty. */
  readonly sampleCounty: number | 'none' | undefined;
  /** Name of the region made for an empty database without the sample county. */
  readonly regionName: string;
  /** Whether the GraphQL schema may be asked for; for developers only. */
  readonly introspection: boolean;
  /** Who may ask by GraphQL what the web app does not ask. */
  readonly freeQuestions: FreeQuestions;
  readonly rateLimits: RateLimits;
  readonly log: LogTarget;
  /** Addresses of proxies whose word on the asker's address is believed (`X-Forwarded-For`); comma-separated, Express's syntax. */
  readonly trustedProxies: string | undefined;
  /** What a collector of metrics shows as bearer token; without one, only this machine may ask. */
  readonly metricsToken: string | undefined;
  /** Seconds the database may work on one statement of a request. */
  readonly statementSeconds: number;
  /** Whether what is published may be read without signing in. */
  readonly isPublic: boolean;
  /** How many jobs of the queues this process does at once; 0 leaves them all to others. */
  readonly jobsAtOnce: number;
  /** The identity provider by which accounts may sign in too. */
  readonly openId: OpenIdSettings | undefined;
}

/** DI token of the configuration. */
export const CONFIGURATION = Symbol('configuration');

/**
 * Reads the environment. Throws with a sentence for the operator when something is missing or makes no sense; the
 * server has nothing sensible to do then.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const databaseUrl = environment.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: it names the PostgreSQL database, e.g. postgres://user:password@127.0.0.1:5432/huilan');
  const port = Number(environment.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is no port number: ${environment.PORT}`);
  return {
    port,
    host: environment.HOST ?? '127.0.0.1',
    databaseUrl,
    dataDirectory: resolve(environment.HUILAN_DATA ?? '.data'),
    webDirectory: resolve(import.meta.dirname, '../../web/dist'),
    sampleCounty: readSampleCounty(environment.HUILAN_SAMPLE_COUNTY),
    regionName: environment.HUILAN_REGION ?? '本地区',
    introspection: environment.HUILAN_INTROSPECTION === 'on',
    freeQuestions: readFreeQuestions(environment.HUILAN_QUESTIONS),
    rateLimits: {
      requestsAMinute: readLimit(environment, 'HUILAN_REQUESTS_A_MINUTE', DEFAULT_RATE_LIMITS.requestsAMinute),
      uploadsAMinute: readLimit(environment, 'HUILAN_UPLOADS_A_MINUTE', DEFAULT_RATE_LIMITS.uploadsAMinute),
      requestsAMinuteOfAnAddress: readLimit(environment, 'HUILAN_REQUESTS_A_MINUTE_OF_AN_ADDRESS', DEFAULT_RATE_LIMITS.requestsAMinuteOfAnAddress),
    },
    log: readLogTarget(environment.HUILAN_LOG),
    trustedProxies: environment.HUILAN_TRUSTED_PROXIES || undefined,
    metricsToken: environment.HUILAN_METRICS_TOKEN || undefined,
    statementSeconds: readLimit(environment, 'HUILAN_STATEMENT_SECONDS', 30),
    isPublic: environment.HUILAN_PUBLIC === 'on',
    jobsAtOnce: readJobsAtOnce(environment.HUILAN_JOBS_AT_ONCE),
    openId: readOpenId(environment),
  };
}

function readLimit(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const setting = environment[name];
  if (setting === undefined || setting === '') return usual;
  const limit = Number(setting);
  if (Number.isInteger(limit) && limit >= 1) return limit;
  throw new Error(`${name} is no whole number from 1 on: ${setting}`);
}

function readJobsAtOnce(setting: string | undefined): number {
  if (setting === undefined || setting === '') return 2;
  const jobs = Number(setting);
  if (Number.isInteger(jobs) && jobs >= 0 && jobs <= 64) return jobs;
  throw new Error(`HUILAN_JOBS_AT_ONCE is no whole number from 0 to 64: ${setting}`);
}

function readOpenId(environment: NodeJS.ProcessEnv): OpenIdSettings | undefined {
  const issuer = environment.HUILAN_OPENID_ISSUER;
  if (!issuer) return undefined;
  const [clientId, clientSecret, ownUrl] = (['HUILAN_OPENID_CLIENT_ID', 'HUILAN_OPENID_CLIENT_SECRET', 'HUILAN_URL'] as const).map((name) => {
    const value = environment[name];
    if (!value) throw new Error(`HUILAN_OPENID_ISSUER is set, so ${name} must be set too`);
    return value;
  }) as [string, string, string];
  for (const address of [issuer, ownUrl]) if (!URL.canParse(address)) throw new Error(`this is no address of a server: ${address}`);
  return { issuer, clientId, clientSecret, ownUrl, label: environment.HUILAN_OPENID_LABEL || '统一身份认证', claim: environment.HUILAN_OPENID_CLAIM || 'preferred_username' };
}

function readFreeQuestions(setting: string | undefined): FreeQuestions {
  if (setting === undefined || setting === '') return 'tokens';
  if (setting === 'own' || setting === 'tokens' || setting === 'any') return setting;
  throw new Error(`HUILAN_QUESTIONS is neither "own" nor "tokens" nor "any": ${setting}`);
}

function readLogTarget(setting: string | undefined): LogTarget {
  if (setting === undefined || setting === '') return 'files';
  if (setting === 'files' || setting === 'stdout' || setting === 'none') return setting;
  throw new Error(`HUILAN_LOG is neither "files" nor "stdout" nor "none": ${setting}`);
}

function readSampleCounty(setting: string | undefined): Configuration['sampleCounty'] {
  if (setting === undefined || setting === '') return undefined;
  if (setting === 'none') return 'none';
  const agencies = Number(setting);
  if (Number.isInteger(agencies) && agencies >= 1 && agencies <= 2900) return agencies;
  throw new Error(`HUILAN_SAMPLE_COUNTY is neither "none" nor a number of agencies from 1 to 2900: ${setting}`);
}
