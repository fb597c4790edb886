import { request } from '@playwright/test';
import { SUPERVISOR, type SignedIn } from './sign-in.js';

/**
 * Asks the server directly, for what a journey needs to know beforehand or afterwards. Throws on any error of GraphQL.
 *
 * @param signedIn in whose name; the sample county's supervisor, unless said otherwise
 */
export async function askServer<T>(base: string, query: string, signedIn: SignedIn | typeof SUPERVISOR = SUPERVISOR): Promise<T> {
  const context = await request.newContext({ baseURL: base, storageState: signedIn });
  try {
    const answer = await context.post('/graphql', { data: { query } });
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  } finally {
    await context.dispose();
  }
}
