import { jest } from '@jest/globals';
import type { Declaration, ImportOutcome } from '../../api/import-file.js';
import { AT_A_TIME, ImportQueue } from './import-queue.js';

const file = (name: string) => new File(['x'], name);
const imported = { outcome: 'imported', reportId: '1' } as unknown as ImportOutcome;
const needs = { outcome: 'needsDeclaration', missing: ['year'], found: {}, message: { zh: '', en: '' } } as ImportOutcome;

/** A server that answers when it is told to. */
function server() {
  const calls: { name: string; declaration: Declaration; sent: (share: number) => void; answer: (outcome: ImportOutcome | undefined) => void }[] = [];
  const send = (sentFile: File, declaration: Declaration, sent: (share: number) => void) =>
    new Promise<ImportOutcome | undefined>((answer) => calls.push({ name: sentFile.name, declaration, sent, answer }));
  return { calls, send };
}

/** Lets everything happen that waits for nothing but its turn. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('files on their way', () => {
  test('are sent a few at a time, in their order', async () => {
    const { calls, send } = server();
    const queue = new ImportQueue(send, () => undefined);
    queue.add([file('1'), file('2'), file('3'), file('4')], { regionId: '9' });
    expect(calls.map((call) => call.name)).toEqual(['1', '2']);
    expect(AT_A_TIME).toBe(2);
    calls[0]?.answer(imported);
    await settle();
    expect(calls.map((call) => call.name)).toEqual(['1', '2', '3']);
    expect(queue.imports.map((one) => one.state.step)).toEqual(['done', 'sending', 'sending', 'waiting']);
    expect(calls[2]?.declaration).toEqual({ regionId: '9' });
  });

  test('say how far they are, and that all has arrived and is being read', () => {
    const { calls, send } = server();
    const queue = new ImportQueue(send, () => undefined);
    queue.add([file('1')], {});
    calls[0]?.sent(0.5);
    expect(queue.imports[0]?.state).toEqual({ step: 'sending', share: 0.5 });
    calls[0]?.sent(1);
    expect(queue.imports[0]?.state).toEqual({ step: 'reading' });
  });

  test('that came later stand above, those that came together in their order', () => {
    const queue = new ImportQueue(server().send, () => undefined);
    queue.add([file('1'), file('2')], {});
    queue.add([file('3')], {});
    expect(queue.imports.map((one) => one.file.name)).toEqual(['3', '1', '2']);
  });

  test('one without a year is sent again with it', async () => {
    const { calls, send } = server();
    const queue = new ImportQueue(send, () => undefined);
    queue.add([file('1')], { regionId: '9' });
    calls[0]?.answer(needs);
    await settle();
    queue.again(queue.imports[0]?.id ?? 0, { year: 2023 });
    expect(calls[1]?.declaration).toEqual({ regionId: '9', year: 2023 });
  });

  test('one that did not arrive can be sent again', async () => {
    const { calls, send } = server();
    const queue = new ImportQueue(send, () => undefined);
    queue.add([file('1')], {});
    calls[0]?.answer(undefined);
    await settle();
    expect(queue.imports[0]?.state.step).toBe('unreachable');
    queue.again(queue.imports[0]?.id ?? 0, {});
    expect(calls).toHaveLength(2);
  });

  test('only one that changed something makes what was fetched before old', async () => {
    const { calls, send } = server();
    const changed = jest.fn();
    const queue = new ImportQueue(send, changed);
    queue.add([file('1'), file('2')], {});
    calls[0]?.answer({ outcome: 'refused', code: 'X', message: { zh: '', en: '' } });
    await settle();
    expect(changed).not.toHaveBeenCalled();
    calls[1]?.answer(imported);
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('that are through can be put away; one that needs an answer stays', async () => {
    const { calls, send } = server();
    const queue = new ImportQueue(send, () => undefined);
    queue.add([file('1'), file('2'), file('3')], {});
    calls[0]?.answer(imported);
    calls[1]?.answer(needs);
    await settle();
    queue.clearDone();
    expect(queue.imports.map((one) => one.file.name)).toEqual(['2', '3']);
  });

  test('tell whoever listens, until they listen no more', () => {
    const queue = new ImportQueue(server().send, () => undefined);
    const listener = jest.fn();
    const stop = queue.subscribe(listener);
    queue.add([file('1')], {});
    expect(listener).toHaveBeenCalled();
    const told = listener.mock.calls.length;
    stop();
    queue.add([file('2')], {});
    expect(listener).toHaveBeenCalledTimes(told);
  });
});
