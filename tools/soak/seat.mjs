import { knownQuestion } from '../known-questions.mjs';

/** Milliseconds after which somebody gives up waiting; a queue of scans takes minutes. */
const PATIENCE = 300_000;

/** Somebody before a browser: signed in, one request after the other or several at once, every one of them noted. */
export class Seat {
  #cookie = '';

  constructor(url, tally) {
    this.url = url;
    this.tally = tally;
  }

  /** Opens a session, by password or by invitation, and keeps its cookie. */
  async enter(name, path, body) {
    const { outcome, code } = (await this.#json(name, path, body)) ?? {};
    if (outcome !== undefined && outcome !== 'signedIn') this.tally.fail(name, new Error(code));
    return outcome === 'signedIn';
  }

  async leave() {
    await this.get('sign out', '/api/session', { method: 'DELETE' });
    this.#cookie = '';
  }

  /** Asks a question of the web app; gives its data, or undefined where that failed, which is noted. */
  ask(name, variables = {}) {
    return this.tally.of(name, async () => {
      const answer = await this.#send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(knownQuestion(name, variables)) });
      const { data, errors } = await answer.json();
      if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return data;
    });
  }

  /** Fetches a file or a page to its end. */
  get(name, path, options = {}) {
    return this.tally.of(name, async () => {
      const answer = await this.#send(path, options);
      const { byteLength } = await answer.arrayBuffer();
      if (!answer.ok || byteLength === 0) throw new Error(`status ${answer.status}, ${byteLength} bytes`);
    });
  }

  /** Sends files as a form; gives status and answer. Only a status that is none of `expected` is a failure. */
  upload(name, path, field, file, fields, expected) {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, String(value));
    form.append(field, new Blob([file.bytes]), file.name);
    return this.tally.of(name, async () => {
      const answer = await this.#send(path, { method: 'POST', body: form });
      const outcome = await answer.json();
      if (!expected.includes(outcome.code ?? outcome.outcome ?? answer.status)) throw new Error(`${file.type}: status ${answer.status}, ${outcome.code ?? outcome.outcome}`);
      return outcome;
    });
  }

  /** Listens to server-sent events until one of them satisfies; gives its data. */
  listen(name, path, isEnough) {
    return this.tally.of(name, async () => {
      const hangUp = new AbortController();
      const answer = await this.#send(path, { headers: { accept: 'text/event-stream' } }, hangUp.signal);
      let text = '';
      try {
        for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
          text += chunk;
          const event = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data)).find(isEnough);
          if (event !== undefined) return event;
        }
      } finally {
        hangUp.abort();
      }
      throw new Error('the line ended');
    });
  }

  async #json(name, path, body) {
    return this.tally.of(name, async () => {
      const answer = await this.#send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      return answer.json();
    });
  }

  async #send(path, options, signal) {
    const headers = new Headers(options.headers);
    if (this.#cookie !== '') headers.set('cookie', this.#cookie);
    const patience = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(new URL(path, this.url), { ...options, headers, redirect: 'manual', signal: signal === undefined ? patience : AbortSignal.any([patience, signal]) });
    const set = answer.headers.getSetCookie();
    if (set.length > 0) this.#cookie = set.map((cookie) => cookie.split(';')[0]).filter((cookie) => !cookie.endsWith('=')).join('; ');
    return answer;
  }
}
