/**
 * `npm run fuzz:reading -- --count N --seed N`: cuts short and flips bits of real and sample files and reads them whole. Fails on an
 * exception, on a reading that takes longer than its bound, and on a certain number that is not the one printed: in a container
 * with checksums no number may change; elsewhere a flipped digit is the printed one, and the cell must say what its text says.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildReading, runCommand } from './build-reading.mjs';
import { isScan, knownReports } from './known-reports.mjs';
import { dealReports, fileNameOf } from './sample-reports.mjs';

const CHECKED = new Set(['docx', 'odt', 'ofd', 'xlsx']);
const SLOWEST = 40_000;
const { values: options } = parseArgs({ options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } });

await runCommand(async () => {
  await buildReading();
  const { readFileOf } = await import('./read-file.mjs');
  const random = numbers(Number(options.seed));
  const files = [];
  for (const { name, bytes, type } of await originals()) {
    const whole = await readFileOf(bytes, name);
    if (whole.ok) files.push({ name, bytes, type, cells: whole.report.cells });
  }
  const counted = { inputs: 0, refused: 0, read: 0, changedAsPrinted: 0, failures: 0 };
  for (let input = 0; input < Number(options.count); input += 1) {
    const { name, bytes, type, cells } = files[input % files.length];
    counted.inputs += 1;
    const begin = performance.now();
    try {
      const result = await readFileOf(damaged(bytes, random), name);
      counted[result.ok ? 'read' : 'refused'] += 1;
      if (result.ok) compare(name, type, cells, result.report.cells, input, counted);
    } catch (failure) {
      fail(counted, `${name}, input ${input}: ${failure.stack}`);
    }
    if (performance.now() - begin > SLOWEST) fail(counted, `${name}, input ${input}: too slow`);
  }
  console.log(JSON.stringify(counted));
});

function compare(name, type, before, after, input, counted) {
  for (const [key, cell] of Object.entries(after)) {
    if (cell.kind !== 'number' || cell.confidence < 1 || before[key]?.value === cell.value) continue;
    const printed = Number(cell.raw.replace(/[^\d.-]/g, ''));
    if (!CHECKED.has(type) && (printed === cell.value || /[万亿元]/.test(cell.raw))) counted.changedAsPrinted += 1;
    else fail(counted, `${name}, input ${input}: ${key} ${cell.value} (“${cell.raw}”), undamaged ${before[key]?.value}`);
  }
}

function fail(counted, words) {
  counted.failures += 1;
  process.exitCode = 1;
  console.error(words);
}

async function originals() {
  const { REPORT_LAYOUTS } = await import('@huilan/report-writing');
  const deal = await dealReports();
  const sample = REPORT_LAYOUTS.map((layout, number) => {
    const [report] = deal(number, 1);
    return { name: fileNameOf(report, layout), type: layout.fileType, bytes: new Uint8Array(layout.write(report.truth)) };
  });
  const real = knownReports('reports').filter((file) => !isScan(file));
  return [...real.map(({ name, extension, path }) => ({ name, type: extension, bytes: new Uint8Array(readFileSync(path)) })), ...sample];
}

function damaged(bytes, random) {
  const result = Uint8Array.from(random() < 0.25 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes);
  const flips = 1 + Math.floor(random() * 12);
  for (let flip = 0; flip < flips && result.length > 0; flip += 1) result[Math.floor(random() * result.length)] ^= 1 << Math.floor(random() * 8);
  return result;
}

/** mulberry32: the same numbers for the same seed. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
