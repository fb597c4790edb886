import { request } from '@playwright/test';
import { askAsProgram } from './as-program.js';
import { SUPERVISOR, type SignedIn } from './sign-in.js';

/**
 * Asks the server directly, for what a journey needs to know beforehand or afterwards. Throws on any error of GraphQL.
 *
 * @param signedIn in whose name; the sample county's supervisor, unless said otherwise
 */
export async function askServer<T>(base: string, query: string, signedIn: SignedIn | typeof SUPERVISOR = SUPERVISOR): Promise<T> {
  const context = await request.newContext({ baseURL: base, storageState: signedIn });
  try {
    return await askAsProgram<T>(context, base, query);
  } finally {
    await context.dispose();
  }
}
