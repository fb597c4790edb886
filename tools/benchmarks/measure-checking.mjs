/**
 * `npm run measure:checking`: writes the sample county's reports without a mistake as files, reads them, checks them together and
 * writes docs/checks-measured.md: what each rule assessed, passed and failed (a false alarm). Then the published reports where they
 * are there, with what was found in each. `--seed N` another county, which nobody has looked at: the document is then left alone.
 * Ends with status 1 when an error was found in a report without one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../workspace/root.mjs';
import { buildReading, runCommand } from './build-reading.mjs';
import { isScan, knownReports } from './known-reports.mjs';

const { values: options } = parseArgs({ options: { seed: { type: 'string' } } });

await runCommand(async () => {
  await buildReading();
  const { readFileOf } = await import('./read-file.mjs');
  const { runReports, tallyRules } = await import('@huilan/checking');
  const { sampleCounty } = await import('@huilan/sample-county');
  const seed = options.seed === undefined ? {} : { seed: Number(options.seed) };
  const files = [];
  for (const report of sampleCounty({ ...seed, mistakes: false }).reports) {
    const result = await readFileOf(report.write(), report.fileName);
    if (!result.ok) throw new Error(`${report.fileName} was refused: ${result.code}`);
    files.push({ file: report.fileName, report: result.report, submittedOn: report.handedInOn });
  }
  const runs = runReports(files);
  const tally = tallyRules(runs.map(({ run }) => run));
  const errors = runs.flatMap(({ file, run }) => run.findings.filter(({ severity }) => severity === 'error').map((finding) => `${file}: ${finding.identity} ${finding.message.zh}`));
  const real = await published(readFileOf, runReports);
  const text = document({ files: files.length, tally, errors: errors.length, real });
  if (options.seed === undefined) writeFileSync(join(root, 'docs/checks-measured.md'), text);
  else console.log(text);
  console.log(`${files.length} sample reports without a mistake: ${errors.length} errors; ${real.length} published reports`);
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
});

/** The published reports, one file of each, checked together. */
async function published(readFileOf, runReports) {
  const files = [];
  const seen = new Set();
  for (const known of knownReports('reports')) {
    const report = known.name.replace(/\.[^.]*$/, '');
    if (seen.has(report) || isScan(known)) continue;
    const result = await readFileOf(new Uint8Array(readFileSync(known.path)), known.name);
    if (!result.ok) continue;
    seen.add(report);
    // Some print no title: whose they are is what an office would declare.
    files.push({ file: report, report: { ...result.report, agency: result.report.agency ?? report.replace(/-\d+$/, '') } });
  }
  return runReports(files);
}

function document({ files, tally, errors, real }) {
  const rows = tally.map(({ code, severity, assessed, passed, failed, notAssessed }) => `| \`${code}\` | ${severity} | ${assessed} | ${passed} | ${failed} | ${notAssessed} |`);
  const found = real.map(({ file, run }) => {
    const count = (status) => run.outcomes.filter((outcome) => outcome.status === status).length;
    const identities = run.findings.map(({ identity, severity }) => `\`${identity}\` ${severity}`).join(', ');
    return `| ${file} | ${count('pass')} | ${count('notAssessed')} | ${identities || '—'} |`;
  });
  return `# False alarms, measured

Written by \`npm run measure:checking\`. ${files} reports of the sample county without a mistake, seven years of 45 agencies, written as the files
agencies hand in, read, and checked together: **${errors} errors**. Parts are the columns, rows and tables a rule looks at; a part that failed is a false
alarm, but for Y03: its notices are about figures that do jump, and whether there is a reason only the agency knows.

| rule | severity | parts assessed | passed | failed | not assessed |
|---|---|---|---|---|---|
${rows.join('\n')}
${real.length === 0 ? '' : `
## Published reports

Reports as agencies published them, with known figures. No error is found in any. What is found is there: tables in the format of 2019 in later years
(S05), a text that counts less than the table (N01), zeros left blank (S03); where row totals are blank, their sums are not assessed.

| report | parts passed | not assessed | found |
|---|---|---|---|
${found.join('\n')}
`}`;
}
