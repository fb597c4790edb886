/** The worker thread that reads files: one at a time, as they are posted. */
import { readFile as readBytes } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.js';
import type { FileSource } from './reading-pool.js';

parentPort?.on('message', ({ source, fileName }: { source: FileSource; fileName: string }) => {
  void (async () => {
    const bytes = source instanceof Uint8Array ? source : await readBytes(source.path);
    parentPort?.postMessage(await readFile(bytes, fileName));
  })();
});
