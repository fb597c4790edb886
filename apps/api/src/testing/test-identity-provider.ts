import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { BrowserSession } from './browser-session.js';

/** A certified OpenID Connect provider on this machine, with people who sign in by its own pages. */
export interface TestIdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it says of a subject: the name by which it calls him. Changes at once. */
  readonly names: Map<string, string>;
  /** What a person does there: signs in as that subject and agrees. Gives the address the browser is sent back to. */
  signIn(address: string, subject: string): Promise<URL>;
  close(): Promise<void>;
}

/** Starts a provider that knows one client, whose way back is this one; port 0 takes a free one. Every client has to bring PKCE. */
export async function startIdentityProvider(redirectUri: string, port = 0): Promise<TestIdentityProvider> {
  const names = new Map<string, string>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'huilan', clientSecret: 'what-only-the-two-servers-know' };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    claims: { profile: ['preferred_username'], email: ['email'] },
    findAccount: (_context: unknown, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...(names.has(subject) ? { preferred_username: names.get(subject) } : {}) }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['a key of this test'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    ...client,
    names,
    signIn: (address, subject) => walkThrough(new BrowserSession({ url: issuer }), issuer, address, subject),
    close: () => close(server),
  };
}

/** Follows the provider's redirects and fills in its pages until it sends the browser elsewhere. */
async function walkThrough(browser: BrowserSession, issuer: string, address: string, subject: string): Promise<URL> {
  let next = new URL(address);
  for (let steps = 0; steps < 12 && next.origin === issuer; steps += 1) {
    const page = await browser.request('GET', next.href);
    const answer = page.status === 200 ? await browser.submit(next.href, filledIn(await page.text(), subject)) : page;
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answers ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    next = new URL(location, next);
  }
  return next;
}

/** The fields of the provider's page: its sign-in, or its question whether one agrees. */
function filledIn(html: string, subject: string): Record<string, string> {
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
  return prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
