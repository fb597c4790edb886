/**
 * Reads every file of a folder once, one after the other, and prints the memory on the way. Run with --expose-gc, so that what
 * is still held can be told from what only waits to be collected. Argument: the folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileOf } from './read-file.mjs';

const STEP = 250;
const folder = process.argv[2];
const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(0).padStart(6);

console.log('files read   RSS MiB   held after collection MiB');
let read = 0;
for (const name of readdirSync(folder).sort()) {
  const result = await readFileOf(new Uint8Array(readFileSync(join(folder, name))), name);
  if (!result.ok) throw new Error(`${name} was refused: ${result.code}`);
  read += 1;
  if (read % STEP !== 0) continue;
  const rss = process.memoryUsage.rss();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(`${String(read).padStart(10)}   ${mebibytes(rss)}    ${mebibytes(heapUsed + external)}`);
}
console.log(`peak RSS ${mebibytes(process.resourceUsage().maxRSS * 1024).trim()} MiB`);
