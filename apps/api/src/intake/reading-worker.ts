/** The worker thread that reads files: one at a time, as they are posted. */
import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.js';

parentPort?.on('message', ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
  void readFile(bytes, fileName).then((reading) => parentPort?.postMessage(reading));
});
