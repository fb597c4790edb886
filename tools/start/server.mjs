// The server as a child process of the start program.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainFailure } from '../workspace/progress.mjs';
import { root } from '../workspace/root.mjs';
import { end, identify } from '../processes.mjs';

/**
 * How the C library of Linux hands out memory: large pieces (uploads, pictures of pages) from the system and back to it, the
 * rest from two pools. By default each thread gets pools of its own and keeps what was freed in them; a server whose reading
 * threads handle files of all sizes then holds several times what it uses.
 */
const MEMORY_GIVEN_BACK = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

/**
 * Starts the server; its output goes to ours.
 *
 * @param {Record<string, string>} environment what it is told beside our own environment: DATABASE_URL, HOST, PORT, HUILAN_DATA
 * @param {(event: object) => void} hear told what the server says of itself, see apps/api/src/server-log.ts
 */
export function startServer(environment, hear = () => undefined) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', new URL('./end-with-parent.mjs', import.meta.url).href, join(root, 'apps/api/dist/main.js')],
    { cwd: root, env: { ...MEMORY_GIVEN_BACK, ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], windowsHide: true },
  );
  child.on('message', hear);
  const note = identify(child.pid);
  const ended = new Promise((resolve) => {
    child.once('exit', (status, signal) => resolve({ status, signal }));
    child.once('error', (error) => resolve({ status: null, signal: null, error }));
  });
  return {
    process: note,
    /** How it ended: { status, signal }. */
    ended,
    stop: () => end(note, [['SIGTERM', 10_000]]),
  };
}

/** Waits until the server answers that it is ready. Throws a PlainFailure when it ends instead; its own words are on the screen already. */
export async function whenReady(server, url) {
  let over = null;
  void server.ended.then((how) => (over = how));
  for (;;) {
    if (over) {
      throw new PlainFailure(`服务端没有启动成功（${over.signal ?? over.status}），原因见上。`, `The server did not start (${over.signal ?? over.status}), see above.`);
    }
    try {
      const answer = await fetch(new URL('/ready', url), { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
}
