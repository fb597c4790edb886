import { writeSync } from 'node:fs';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

const LOOK_EVERY_MS = 5_000;

/**
 * Ends the process, and says with which input, where one is worked on for longer than `mostMs`: a library that goes round in a circle lets
 * nothing else of its thread run. Returns the function that notes the input worked on.
 */
export function watchForHang(mostMs) {
  const input = new Int32Array(new SharedArrayBuffer(4));
  new Worker(new URL(import.meta.url), { workerData: { input, mostMs } }).unref();
  return (number) => void Atomics.store(input, 0, number);
}

if (!isMainThread && workerData?.mostMs !== undefined) {
  const { input, mostMs } = workerData;
  let [last, since] = [-1, Date.now()];
  setInterval(() => {
    const now = Atomics.load(input, 0);
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > mostMs) {
      // Past the console, which waits for the thread that hangs.
      writeSync(2, `input ${now}: not read after ${mostMs / 1000} s; the run is ended\n`);
      process.kill(process.pid, 'SIGKILL');
    }
  }, LOOK_EVERY_MS);
}
