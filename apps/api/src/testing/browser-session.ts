import type { TestServer } from './test-server.js';

/** A browser as the server sees it: it keeps the session cookie and sends it along. */
export class BrowserSession {
  #cookies = new Map<string, string>();

  constructor(private readonly server: Pick<TestServer, 'url'>) {}

  /** The value of a cookie, if it has it. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  request(method: string, path: string, body?: object): Promise<Response> {
    return this.#send(path, body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }

  /** Sends a form as a page without script does. */
  submit(path: string, fields: Record<string, string>): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async #send(path: string, options: RequestInit): Promise<Response> {
    const headers = new Headers(options.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, this.server.url), { ...options, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) as unknown as [string, string, string];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  /** The answer's JSON with its status. */
  async ask(method: string, path: string, body?: object): Promise<Record<string, unknown> & { status: number }> {
    const answer = await this.request(method, path, body);
    return { ...((await answer.json()) as object), status: answer.status };
  }
}
