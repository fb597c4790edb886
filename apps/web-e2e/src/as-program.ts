import type { APIRequestContext } from '@playwright/test';

/** Tokens that were made already, by server and session: an account has twenty at most. */
const tokens = new Map<string, string>();

/** Asks the server by GraphQL as a program of whoever has signed in: pages may ask only what the web app asks. Throws on any error. */
export async function askAsProgram<T>(context: APIRequestContext, base: string, query: string, variables: object = {}): Promise<T> {
  const session = (await context.storageState()).cookies.find(({ name }) => name === 'huilan_session')?.value;
  const key = `${new URL(base).host} ${session}`;
  const token = tokens.get(key) ?? (await makeToken(context));
  tokens.set(key, token);
  const answer = await context.post('/graphql', { data: { query, variables }, headers: { authorization: `Bearer ${token}` } });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function makeToken(context: APIRequestContext): Promise<string> {
  const { token } = (await (await context.post('/api/session/tokens', { data: { name: 'journey' } })).json()) as { token?: string };
  if (token === undefined) throw new Error('the server gave no token');
  return token;
}
