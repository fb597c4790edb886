import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Who may ask what the web app does not: `own` nobody, `tokens` programs that show an access token, `any` everybody. */
export type FreeQuestions = 'own' | 'tokens' | 'any';

/** What the GraphQL server is told of each request. */
export interface Asker {
  readonly hasToken: boolean;
}

type QuestionCache = Exclude<NonNullable<ApolloServerOptions<Asker>['cache']>, 'bounded'>;

/** File of the built web app with the questions it asks, by hash; its build puts it there (apps/web/build/known-questions.ts). */
const FILE = 'persisted-documents.json';

/** Apollo's own prefix before the hash. */
const PREFIX = 'apq:';

/**
 * The questions of the built web app where Apollo looks for persisted queries. Nothing is ever added: a page asks by hash what
 * was known when it was built, and nobody registers a question of his own.
 */
export function knownQuestions(webDirectory: string): QuestionCache {
  const file = join(webDirectory, FILE);
  const known = new Map<string, string>(existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : []);
  return {
    get: async (key) => known.get(key.slice(PREFIX.length)),
    set: async () => undefined,
    delete: async () => false,
  };
}

/** Refuses, before anything runs, what is asked by its text by somebody who may only ask what the web app asks. */
export function onlyKnownQuestions(free: FreeQuestions): ApolloServerPlugin<Asker> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ metrics, contextValue }) {
          if (metrics.persistedQueryHit || free === 'any' || (free === 'tokens' && contextValue.hasToken)) return;
          throw new GraphQLError('这个页面与服务端版本不一致，请刷新页面；程序查询请使用令牌。 This page is of another release than the server: reload it. Programs ask with an access token.', {
            extensions: { code: 'UNKNOWN_QUESTION', http: { status: 403 } },
          });
        },
      };
    },
  };
}
