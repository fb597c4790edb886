/**
 * `npm run fuzz:reading -- --count N --seed N`: cuts short, and flips bits of, the real files and a sample report of every layout and
 * type, and reads them whole. `--types txt,doc` only these; `--scans N` so many inputs that go through character recognition.
 * `--input N`: of the same run only this input again; `--write FOLDER` puts the damaged files that fail there, or the one of `--input`.
 * Fails on an exception, on a reading that never ends, on one that takes longer than its bound, and on a certain number that the damage does not explain:
 * - cut short: what is read must be what the whole file says;
 * - flipped bits in a container with checksums: likewise;
 * - flipped bits elsewhere, or inside a container closed again with right checksums: a flipped digit is the printed one, but no
 *   more numbers may change than bits were flipped. A number in a cell not its own would bring its whole row with it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { watchForHang } from './hang-watch.mjs';
import { buildReading, runCommand } from './build-reading.mjs';
import { isScan, knownReports } from './known-reports.mjs';
import { dealReports, fileNameOf } from './sample-reports.mjs';

const CONTAINERS = new Set(['docx', 'odt', 'ofd', 'xlsx', 'zip']);
const SCANS = new Set(['png', 'scan']);
/** From here on the reader calls a number certain. */
const CERTAIN = 0.97;
/** Of processor time, so that a busy machine is no failure. */
const SLOWEST_SECONDS = 22;
/** So that an hour's run shows that it lives, and a run that is ended says how far it came. */
const TELL_EVERY_MS = 60_000;
/** A reading that no bound of ours ends. Long enough for a scan on a busy machine. */
const HANGS_AFTER_MS = 600_000;
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    types: { type: 'string' },
    scans: { type: 'string', default: '0' },
    input: { type: 'string' },
    write: { type: 'string' },
  },
});
const onlyInput = options.input === undefined ? null : Number(options.input);

await runCommand(async () => {
  await buildReading();
  const random = numbers(Number(options.seed));
  const wanted = options.types?.split(',');
  const all = await originals();
  const counted = new Map();
  const working = watchForHang(HANGS_AFTER_MS);
  const round = async (files, count, firstInput) => {
    let told = Date.now();
    for (let input = firstInput; input < firstInput + count; input += 1) {
      const file = files[(input - firstInput) % files.length];
      // Also of an input that is passed over: the next one is damaged by the numbers that follow.
      const damage = damaged(file, random);
      if (onlyInput !== null && input !== onlyInput) continue;
      working(input);
      await attempt(file, damage, input, counted);
      if (Date.now() - told < TELL_EVERY_MS) continue;
      told = Date.now();
      console.error(`${input + 1 - firstInput} of ${count} inputs, ${[...counted.values()].reduce((sum, { failures }) => sum + failures, 0)} failures`);
    }
  };
  const count = Number(options.count);
  await round(all.filter(({ type }) => !SCANS.has(type) && (wanted?.includes(type) ?? true)), count, 0);
  if (Number(options.scans) > 0) await round(all.filter(({ type }) => SCANS.has(type)), Number(options.scans), count);
  tell(counted);
});

async function attempt(file, damage, input, counted) {
  const type = counted.get(file.type) ?? { inputs: 0, refused: 0, read: 0, changedAsPrinted: 0, failures: 0, slowest: 0 };
  counted.set(file.type, type);
  file.reports ??= (await readAll(file)).reports;
  const fail = (words) => {
    type.failures += 1;
    process.exitCode = 1;
    console.error(`${file.name}, input ${input}: ${words}`);
    keep(file, damage, input);
  };
  if (onlyInput !== null) keep(file, damage, input);
  type.inputs += 1;
  const begin = process.cpuUsage();
  try {
    const { reports, faults } = await readAll({ ...file, bytes: damage.bytes });
    type[reports.length > 0 ? 'read' : 'refused'] += 1;
    faults.forEach(fail);
    compare(file, damage, reports, type, fail);
  } catch (failure) {
    fail(failure.stack);
  }
  const { user, system } = process.cpuUsage(begin);
  const seconds = (user + system) / 1e6;
  type.slowest = Math.max(type.slowest, seconds);
  if (seconds > SLOWEST_SECONDS && !SCANS.has(file.type)) fail(`${seconds.toFixed(1)} s`);
}

/** The damaged file for a person to look at. */
function keep({ name }, { bytes }, input) {
  if (options.write === undefined) return;
  mkdirSync(options.write, { recursive: true });
  writeFileSync(join(options.write, `${input}-${name}`), bytes);
}

/** Every report in a file, by its path, and exceptions of ours that were caught at the door. */
async function readAll({ bytes, name, type }) {
  const { isReadRefusal, readReport } = await import('@huilan/reading');
  const { isArchive, openSource, unpackArchive } = await import('@huilan/source-document');
  const reports = [];
  const faults = [];
  const one = async (path, content) => {
    const opened = await openSource(content, { fileName: path });
    if (!opened.ok) {
      if (opened.refusal.message.zh === '' || /\(content\)/.test(opened.refusal.message.en)) faults.push(`refused without words of its own: ${opened.refusal.cause?.stack}`);
      return;
    }
    const report = readReport(opened.document, { fileName: path });
    if (!isReadRefusal(report)) reports.push({ path, checksum: crc32(content), cells: report.cells });
  };
  if (type !== 'zip' || !isArchive(bytes)) await one(name, bytes);
  else {
    const archive = unpackArchive(bytes);
    for (const entry of archive.ok ? archive.entries : []) if ('bytes' in entry) await one(entry.path, entry.bytes);
  }
  return { reports, faults };
}

function compare(file, { kind, flips }, reports, type, fail) {
  for (const { path, checksum, cells } of reports) {
    // No checksum of an archive covers the names in it.
    const undamaged = file.reports.find((report) => report.path === path) ?? file.reports.find((report) => report.checksum === checksum);
    const before = undamaged?.cells ?? (file.reports.length === 1 ? file.reports[0].cells : {});
    const changed = Object.entries(cells).filter(([key, cell]) => cell.kind === 'number' && cell.confidence >= CERTAIN && before[key]?.value !== cell.value);
    const mayChange = kind === 'cut' || kind === 'sealed' ? 0 : flips;
    if (changed.length <= mayChange) type.changedAsPrinted += changed.length;
    else {
      const words = changed.slice(0, 12).map(([key, cell]) => `${key} ${cell.value} (“${cell.raw}”, ${cell.confidence}), undamaged ${before[key]?.value ?? before[key]?.kind}`);
      fail(`${kind}, ${flips} bits: ${changed.length} certain numbers changed\n  ${words.join('\n  ')}`);
    }
  }
}

function tell(counted) {
  const sum = { inputs: 0, refused: 0, read: 0, changedAsPrinted: 0, failures: 0, slowest: 0 };
  console.log('| file type | inputs | refused | read | numbers changed as printed | failures | slowest, s of processor |\n| --- | --: | --: | --: | --: | --: | --: |');
  const line = (name, one) => console.log(`| ${name} | ${one.inputs} | ${one.refused} | ${one.read} | ${one.changedAsPrinted} | ${one.failures} | ${one.slowest.toFixed(1)} |`);
  for (const [type, one] of counted) {
    line(type, one);
    for (const key of Object.keys(sum)) sum[key] = key === 'slowest' ? Math.max(sum[key], one[key]) : sum[key] + one[key];
  }
  line('**all**', sum);
  console.log(`peak RSS ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
}

async function originals() {
  const [{ REPORT_LAYOUTS }, { archiveOf, oldWorkbook, scannedPage, wordFile }] = await Promise.all([import('@huilan/report-writing'), import('./further-files.mjs')]);
  const deal = await dealReports();
  const sample = REPORT_LAYOUTS.map((layout, number) => {
    const [report] = deal(number, 1);
    return { name: fileNameOf(report, layout), layout: layout.key, type: layout.fileType, report, bytes: new Uint8Array(layout.write(report.truth)) };
  });
  const renamed = ({ name }, extension) => name.replace(/\.\w+$/, `.${extension}`);
  const further = [];
  for (const file of sample.filter(({ type }) => type === 'xlsx')) further.push({ name: renamed(file, 'xls'), type: 'xls', bytes: await oldWorkbook(file.bytes) });
  for (const file of sample.slice(0, 4)) further.push({ name: renamed(file, 'doc'), type: 'doc', bytes: await wordFile(file.report.truth) });
  const ofLayouts = (...keys) => sample.filter(({ layout }) => keys.includes(layout));
  further.push({ name: '各局.zip', type: 'zip', bytes: archiveOf(ofLayouts('docx-official', 'html-portal', 'txt-rows', 'csv-utf8')) });
  const [ruled] = ofLayouts('pdf-ruled');
  if (Number(options.scans) > 0) further.push({ name: renamed(ruled, 'png'), type: 'png', bytes: await scannedPage(ruled.bytes, 2) });
  const real = knownReports('reports').map((file) => ({ name: file.name, type: isScan(file) ? 'scan' : file.extension === 'htm' ? 'html' : file.extension, bytes: new Uint8Array(readFileSync(file.path)) }));
  return [...real, ...sample, ...further];
}

/** A quarter cut short; the others with some bits flipped, in containers and PDF every other time inside a part. */
function damaged({ bytes, type }, random) {
  const upTo = (length) => Math.floor(random() * length);
  if (random() < 0.25) return { kind: 'cut', flips: 0, bytes: bytes.slice(0, upTo(bytes.length)) };
  // A single bit gets past most checks of form.
  const flips = random() < 0.5 ? 1 : 1 + upTo(12);
  const flipped = (content) => {
    const result = Uint8Array.from(content);
    for (let flip = 0; flip < flips && result.length > 0; flip += 1) result[upTo(result.length)] ^= 1 << upTo(8);
    return result;
  };
  const isContainer = CONTAINERS.has(type);
  if (!isContainer && type !== 'pdf') return { kind: 'open', flips, bytes: flipped(bytes) };
  const resealed = random() < 0.5 ? null : isContainer ? insideZip(bytes, flipped, upTo) : insidePdf(bytes, flipped, upTo);
  return resealed === null ? { kind: isContainer ? 'sealed' : 'open', flips, bytes: flipped(bytes) } : { kind: 'resealed', flips, bytes: resealed };
}

/** The larger a part, the likelier: the text is in it. */
function oneOf(parts, upTo) {
  let at = upTo(parts.reduce((sum, { content }) => sum + content.length, 0));
  return parts.find(({ content }) => (at -= content.length) < 0) ?? null;
}

function insideZip(bytes, flipped, upTo) {
  const parts = unzipSync(bytes);
  const chosen = oneOf(Object.entries(parts).map(([path, content]) => ({ path, content })), upTo);
  return chosen === null ? null : zipSync({ ...parts, [chosen.path]: flipped(chosen.content) }, { level: 1 });
}

/** A packed stream of a PDF with text unpacked, damaged and packed again; the library finds its objects though they have moved. */
function insidePdf(bytes, flipped, upTo) {
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/\/Length (\d+)(?=[^>]*>>\s*stream\r?\n)[^>]*>>\s*stream\r?\n/g)].flatMap(({ index, 0: head, 1: length }) => {
    const from = index + head.length;
    try {
      return [{ index, head, from, to: from + Number(length), content: inflateSync(bytes.subarray(from, from + Number(length))) }];
    } catch {
      return [];
    }
  });
  // Those that draw text: a font's map closed again with a right checksum says another digit wherever it says one.
  const chosen = oneOf(streams.filter(({ content }) => /\bT[jJ]\b/.test(content.toString('latin1'))), upTo);
  if (chosen === null) return null;
  const packed = deflateSync(flipped(chosen.content));
  const head = chosen.head.replace(/\d+/, String(packed.length));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, chosen.index), Buffer.from(head, 'latin1'), packed, bytes.subarray(chosen.to)]));
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
