import { join } from 'node:path';
import { request, type APIRequestContext } from '@playwright/test';
import { askAsProgram } from './as-program.js';
import type { Product } from './product.js';

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
  // As nobody: entering again as somebody else would end the session the other journeys share.
  const context = await request.newContext({ baseURL: url, storageState: { cookies: [], origins: [] } });
  try {
    if (!(await steps(context))) throw new Error(`${url} let nobody in`);
    return await context.storageState();
  } finally {
    await context.dispose();
  }
}

/**
 * What the first administrator of a new installation does: signs in with the password told at the start, changes it, and
 * invites the supervisor of its one region, who then chooses a password too. The cookies of the supervisor.
 */
export async function enterNewInstallation({ url, administrator }: Product): Promise<SignedIn> {
  let invitation = '';
  await enter(url, async (context) => {
    await context.post('/api/session', { data: administrator });
    await context.post('/api/session/password', { data: { current: administrator?.password, wanted: '油菜 花开 七里 香' } });
    const { regions } = await askAsProgram<{ regions: { id: string }[] }>(context, url, '{ regions { id } }');
    const account = { name: 'supervisor', displayName: '政务公开办', grants: [{ role: 'SUPERVISOR', regionId: regions[0]?.id }] };
    const query = 'mutation ($account: NewAccountInput!) { inviteAccount(account: $account) { ... on AccountInvitation { path } } }';
    const { inviteAccount } = await askAsProgram<{ inviteAccount: { path: string } }>(context, url, query, { account });
    invitation = inviteAccount.path.split('/').at(-1) ?? '';
    return invitation !== '';
  });
  return enter(url, async (context) => (await context.post('/api/session/invitation', { data: { token: invitation, wanted: '白水 河边 三棵 柳树' } })).ok());
}
