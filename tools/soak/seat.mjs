import { knownQuestion } from '../known-questions.mjs';
import { DayIsOver } from './tally.mjs';

/** Milliseconds after which somebody gives up waiting for an answer; a queue of scans takes minutes. */
const PATIENCE = 320_000;

/** Milliseconds after which an archive should have been read, others' scans before it included. */
const LONGEST_BULK = 1_200_000;

/** Somebody before a browser: signed in, one request after the other or several at once, every one of them noted. */
export class Seat {
  #cookie = '';

  /** @param {AbortSignal} evening when whoever still waits for something goes home */
  constructor(url, tally, evening) {
    this.url = url;
    this.tally = tally;
    this.evening = evening;
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

  /** Listens to server-sent events until one of them satisfies; gives its data. As a browser does, it calls again when the line ends. */
  listen(name, path, isEnough) {
    return this.tally.of(name, async () => {
      const until = Date.now() + LONGEST_BULK;
      let last;
      while (Date.now() < until) {
        const hangUp = new AbortController();
        if (this.evening.aborted) throw new DayIsOver();
        const answer = await this.#send(path, { headers: { accept: 'text/event-stream', ...(last === undefined ? {} : { 'last-event-id': last }) } }, AbortSignal.any([hangUp.signal, this.evening]));
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        let text = '';
        try {
          for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
            text += chunk;
            last = [...text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? last;
            const event = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data)).find(isEnough);
            if (event !== undefined) return event;
          }
        } catch (error) {
          throw this.evening.aborted ? new DayIsOver() : error;
        } finally {
          hangUp.abort();
        }
      }
      throw new Error('the bulk hand-in did not come to its end');
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
