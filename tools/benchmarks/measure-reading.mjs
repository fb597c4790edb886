/**
 * `npm run measure:reading`: reads sample reports in every layout, and the real reports with known figures where they are there,
 * and writes docs/reading-measured.md. `--reports N` sample reports a layout (default 12); `--seed N` another county, to see
 * whether the figures hold for reports nobody has looked at: the document is then left alone. Prints every number that was read
 * wrong; ends with status 1 when one was read wrong that the reader calls certain.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../workspace/root.mjs';
import { buildReading, runCommand } from './build-reading.mjs';
import { isScan, knownReports } from './known-reports.mjs';
import { measuredTables } from './measured-tables.mjs';
import { dealReports, fileNameOf } from './sample-reports.mjs';
import { knownCells, scoreCells, scoreIndicators, scoreKnownIndicators } from './score.mjs';

const HEAD = ['agency', 'year', 'format'];
const { values: options } = parseArgs({ options: { reports: { type: 'string', default: '12' }, seed: { type: 'string' } } });

await runCommand(async () => {
  await buildReading();
  const { readFileOf } = await import('./read-file.mjs');
  const sample = await measureLayouts(readFileOf, Number(options.reports));
  const real = await measureKnown(readFileOf, 'reports');
  const narrative = await measureKnown(readFileOf, 'reports-narrative');
  const { text, certainButWrong } = measuredTables({ sample, real, narrative });
  if (options.seed === undefined) writeFileSync(join(root, 'docs/reading-measured.md'), text);
  else console.log(text);
  for (const one of [...sample, ...real, ...narrative]) printSurprises(one);
  console.log(`\n${options.seed === undefined ? 'docs/reading-measured.md' : `seed ${options.seed}, nothing written`}: ${sample.length} sample reports, ${real.length} real ones, ${narrative.length} overviews`);
  if (certainButWrong > 0) {
    console.error(`${certainButWrong} cells or counts read with full confidence are wrong`);
    process.exitCode = 1;
  }
});

async function measureLayouts(readFileOf, count) {
  const { REPORT_LAYOUTS } = await import('@huilan/report-writing');
  const deal = await dealReports(options.seed === undefined ? undefined : Number(options.seed));
  const files = [];
  for (const [number, layout] of REPORT_LAYOUTS.entries()) {
    for (const report of deal(number, count)) {
      const printed = layout.asPrinted(report.truth);
      const name = fileNameOf(report, layout);
      const result = await readFileOf(layout.write(report.truth), name);
      const read = result.ok ? result.report : { cells: {}, indicators: [] };
      files.push({
        name,
        layout,
        fileType: layout.fileType,
        refused: result.ok ? null : result.code,
        cells: scoreCells(printed.cells, read.cells, layout),
        indicators: scoreIndicators(printed.indicators, read.indicators),
        headWrong: HEAD.filter((key) => read[key] !== printed[key]).map((key) => `${key} ${read[key]}, printed ${printed[key]}`),
      });
    }
  }
  return files;
}

async function measureKnown(readFileOf, folder) {
  const files = [];
  for (const { name, extension, path, truth, ...known } of knownReports(folder)) {
    const fileType = isScan({ name, extension, ...known }) ? 'scan' : extension === 'htm' ? 'html' : extension;
    const result = await readFileOf(readFileSync(path), name);
    const read = result.ok ? result.report : { cells: {}, indicators: [] };
    files.push({
      name,
      layout: null,
      fileType,
      refused: result.ok ? null : result.code,
      cells: scoreCells(knownCells(truth.cells), read.cells, { optional: knownCells(truth.optional) }),
      indicators: scoreKnownIndicators(truth.indicators ?? {}, read.indicators),
      headWrong: HEAD.filter((key) => truth[key] != null && read[key] !== truth[key]).map((key) => `${key} ${read[key]}, printed ${truth[key]}`),
    });
  }
  return files;
}

function printSurprises({ name, layout, refused, cells, indicators, headWrong }) {
  const lines = [
    ...(refused === null ? [] : [`NOT READ: ${refused}`]),
    ...cells.wrong.map(({ key, printed, read, confidence }) => `WRONG ${key}: printed ${printed}, read ${read} (confidence ${confidence})`),
    ...(cells.missed.length === 0 ? [] : [`missed ${cells.missed.length} cells: ${cells.missed.slice(0, 8).join(' ')}${cells.missed.length > 8 ? ' …' : ''}`]),
    ...headWrong.map((words) => `head: ${words}`),
    ...indicators.missed.map((words) => `indicator missed: ${words}`),
    ...indicators.extra.map(({ said, quote }) => `indicator claimed: ${said} | ${quote.slice(0, 100)}`),
  ];
  if (lines.length > 0) console.log(`${layout?.key ?? 'real'} · ${name}\n    ${lines.join('\n    ')}`);
}
