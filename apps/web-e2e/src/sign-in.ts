import { join } from 'node:path';
import { request, type APIRequestContext } from '@playwright/test';

export type SampleRole = 'SUPERVISOR' | 'REPORTER' | 'VIEWER' | 'ADMINISTRATOR';

/** The cookies of somebody who is signed in, as browsers and requests of Playwright take them. */
export type SignedIn = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** File with the cookies of the sample county's supervisor, in whose name the journeys happen unless they say otherwise. */
export const SUPERVISOR = join(import.meta.dirname, '../../../test-results/.supervisor.json');

/** Enters the sample county by its one click. Good for the other name of this machine too. Throws where nobody is let in. */
export async function enterSampleCounty(url: string, role: SampleRole = 'SUPERVISOR'): Promise<SignedIn> {
  const { cookies, origins } = await enter(url, async (context) => (await context.post('/api/session/sample', { data: { role } })).ok());
  return { cookies: [...cookies, ...cookies.map((cookie) => ({ ...cookie, domain: 'huilan.test' }))], origins };
}

/** What `steps` leave of cookies; throws where they say that they did not succeed. */
export async function enter(url: string, steps: (context: APIRequestContext) => Promise<boolean>): Promise<SignedIn> {
  const context = await request.newContext({ baseURL: url });
  try {
    if (!(await steps(context))) throw new Error(`${url} let nobody in`);
    return await context.storageState();
  } finally {
    await context.dispose();
  }
}
