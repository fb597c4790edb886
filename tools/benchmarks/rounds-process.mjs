/**
 * A process of its own that does one thing with a folder of files, a round whenever it is asked, and tells how long the round
 * took. Of its own, so that its peak memory is that of this work alone, and no library's changes to the runtime reach the peer.
 * Arguments: the folder, and `reading`, `opening` (all but the report's own rules), or a file type with the number of its bare extraction.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BARE_EXTRACTIONS } from './bare-extraction.mjs';

const OURS = { reading: wholeReading, opening };
const READS_A_ROUND = 24;
const [folder, work, peer] = process.argv.slice(2);
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
/** A round of two or three files would be over before the clock can tell. */
const passes = Math.ceil(READS_A_ROUND / files.length);
const take = await (OURS[work] ?? bare)();

process.on('message', async (message) => {
  if (message === 'round') {
    const begin = performance.now();
    for (let pass = 0; pass < passes; pass += 1) {
      for (const { name, bytes } of files) await take(bytes, name);
    }
    process.send({ millisecondsAFile: (performance.now() - begin) / passes / files.length });
  } else {
    process.send({ peakMebibytes: process.resourceUsage().maxRSS / 1024 }, () => process.disconnect());
  }
});
process.send({ files: files.length });

async function wholeReading() {
  const { readFileOf } = await import('./read-file.mjs');
  return async (bytes, name) => {
    const result = await readFileOf(bytes, name);
    if (!result.ok) throw new Error(`${name} was refused: ${result.code}`);
  };
}

async function opening() {
  const { openSource } = await import('@huilan/source-document');
  return async (bytes, fileName) => {
    const opened = await openSource(bytes, { fileName });
    if (!opened.ok) throw new Error(`${fileName} was refused: ${opened.refusal.code}`);
  };
}

async function bare() {
  const extract = await BARE_EXTRACTIONS[work][Number(peer)].load();
  return async (bytes, name) => {
    if (!((await extract(bytes)) > 0)) throw new Error(`${name}: nothing was extracted`);
  };
}
