/**
 * `npm run bench:reading`: reports a second and peak memory of the whole reading for each file type, beside the bare extraction
 * by the usual library on the same files in the same run; then memory over 2,000 files, then seconds a page of scans.
 * `--types pdf,docx` only these, `--memory` only the memory, `--rounds N` measured rounds (default 7, after two to warm up).
 * Ends with status 1 when a limit is not kept.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BARE_EXTRACTIONS } from './bare-extraction.mjs';
import { buildReading, runCommand } from './build-reading.mjs';
import { isScan, knownReports } from './known-reports.mjs';
import { median } from './median.mjs';
import { dealReports, fileNameOf } from './sample-reports.mjs';

const WARM_UP = 2;
const FILES_A_TYPE = 24;
const MEMORY_FILES = 2_000;
const here = (name) => join(import.meta.dirname, name);

const { values: options } = parseArgs({
  options: { types: { type: 'string' }, memory: { type: 'boolean', default: false }, rounds: { type: 'string', default: '7' } },
});
const rounds = Number(options.rounds);

const folder = mkdtempSync(join(tmpdir(), 'huilan-bench-reading-'));
try {
  await runCommand(async () => {
    await buildReading();
    if (!options.memory) await speed();
    if (options.types === undefined) await memory();
    if (!options.memory && options.types === undefined) await recognition();
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function speed() {
  const { REPORT_LAYOUTS, WRITTEN_FILE_TYPES } = await import('@huilan/report-writing');
  const known = knownReports('reports').filter((file) => !isScan(file));
  const typeOf = ({ extension }) => (extension === 'htm' ? 'html' : extension);
  const wanted = options.types?.split(',');
  const types = [...new Set([...WRITTEN_FILE_TYPES, ...known.map(typeOf)])].filter((type) => wanted?.includes(type) ?? true);
  const deal = await dealReports();
  if (known.length === 0) console.log('no real reports beside the checkout (../shared/reports): sample reports only');

  console.log(`reports a second (median of ${rounds} interleaved rounds), each process by itself, files held in memory\n`);
  console.log(line(['files', 'how', 'reports/s', 'ms/report', 'peak RSS MiB', 'ratio', 'limit', '']));
  for (const type of types) {
    const layouts = REPORT_LAYOUTS.filter(({ fileType }) => fileType === type);
    if (layouts.length > 0) {
      const sample = into(`${type}-sample`);
      for (const [number, report] of deal(1, FILES_A_TYPE).entries()) {
        const layout = layouts[number % layouts.length];
        writeFileSync(join(sample, `${number}-${fileNameOf(report, layout)}`), layout.write(report.truth));
      }
      await compare(`${type}, sample`, type, sample);
    }
    const real = known.filter((file) => typeOf(file) === type);
    if (real.length > 0) {
      const files = into(`${type}-real`);
      for (const { path, name } of real) copyFileSync(path, join(files, name));
      await compare(`${type}, real`, type, files);
    }
  }
}

/** Whole reading and every bare extraction take turns, so that a busy moment of the machine hits all of them. */
async function compare(name, type, files) {
  const peers = BARE_EXTRACTIONS[type] ?? [];
  const contestants = [
    await contestant('whole reading', files, ['reading']),
    await contestant('of it: opening', files, ['opening']),
    ...(await Promise.all(peers.map((peer, number) => contestant(peer.name, files, [type, String(number)], peer.limit)))),
  ];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const one of contestants) {
      const { millisecondsAFile } = await one.ask('round');
      if (round >= WARM_UP) one.times.push(millisecondsAFile);
    }
  }
  const whole = median(contestants[0].times);
  for (const [number, one] of contestants.entries()) {
    const own = median(one.times);
    const { peakMebibytes } = await one.ask('end');
    const ratio = whole / own;
    const kept = one.limit === undefined ? '' : ratio <= one.limit ? 'kept' : 'NOT KEPT';
    if (kept === 'NOT KEPT') process.exitCode = 1;
    console.log(
      line([
        number === 0 ? `${name} (${one.files})` : '',
        one.name,
        (1000 / own).toFixed(1),
        own.toFixed(2),
        peakMebibytes.toFixed(0),
        number === 0 ? '' : ratio.toFixed(2),
        one.limit === undefined ? '' : String(one.limit),
        kept,
      ]),
    );
  }
}

async function contestant(name, files, work, limit) {
  const child = fork(here('rounds-process.mjs'), [files, ...work], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([status]) => Promise.reject(new Error(`${name} ended with status ${status}`)));
  // It ends in the end; only before its answer is that a failure.
  ended.catch(() => undefined);
  const answer = async () => {
    const answered = new AbortController();
    try {
      const [message] = await Promise.race([once(child, 'message', { signal: answered.signal }), ended]);
      return message;
    } finally {
      answered.abort();
    }
  };
  const { files: count } = await answer();
  const ask = (question) => {
    child.send(question);
    return answer();
  };
  return { name, limit, files: count, times: [], ask };
}

async function memory() {
  const { REPORT_LAYOUTS } = await import('@huilan/report-writing');
  const files = into('memory');
  const deal = await dealReports();
  const each = Math.ceil(MEMORY_FILES / REPORT_LAYOUTS.length);
  const dealt = REPORT_LAYOUTS.flatMap((layout, number) => deal(number, each).map((report, index) => ({ layout, report, index })));
  // Of all layouts in turn, so that every part of the way sees the same mixture.
  dealt.sort((one, other) => one.index - other.index);
  for (const [number, { layout, report }] of dealt.slice(0, MEMORY_FILES).entries()) {
    writeFileSync(join(files, `${String(number).padStart(4, '0')}-${fileNameOf(report, layout)}`), layout.write(report.truth));
  }
  console.log(`\n${MEMORY_FILES} files of all ${REPORT_LAYOUTS.length} layouts in one process`);
  await runToEnd('memory-process.mjs', [files], ['--expose-gc']);
}

async function recognition() {
  const scans = knownReports('reports').filter(isScan);
  console.log('\nscans');
  if (scans.length === 0) console.log('skipped: no scan beside the checkout (../shared/reports)');
  else await runToEnd('recognition-process.mjs', scans.map(({ path }) => path));
}

async function runToEnd(script, args, execArgv = []) {
  const child = fork(here(script), args, { execArgv, stdio: 'inherit' });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`${script} ended with status ${status}`);
}

function into(name) {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

function line([name, how, ...figures]) {
  const widths = [10, 10, 13, 6, 6, 9];
  return `${name.padEnd(20)} ${how.padEnd(46)} ${figures.map((figure, index) => figure.padStart(widths[index])).join(' ')}`.trimEnd();
}
