import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runReports, tallyRules, type ReportFile } from '@huilan/checking';
import { sampleCounty, type SampleReport } from '@huilan/sample-county';
import { readOne } from './read-one.js';

const shared = new URL('../../../../shared/reports/', import.meta.url).pathname;
const inWorkplace = existsSync(shared) ? describe : describe.skip;

async function read(file: string): Promise<ReportFile> {
  for await (const one of readOne(file)) {
    if (one.ok) return { file, report: one.report };
    throw new Error(`${file}: ${JSON.stringify(one.error)}`);
  }
  throw new Error(`${file} holds nothing`);
}

describe('the sample county’s reports, read from their files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huilan-false-alarms-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const readAll = (reports: readonly SampleReport[]) =>
    Promise.all(
      reports.map(async (report, index) => {
        const path = join(folder, `${index}-${report.fileName}`);
        writeFileSync(path, report.write());
        return { ...(await read(path)), submittedOn: report.handedInOn };
      }),
    );

  test('no check finds an error in a report without a mistake, and the sums of each are assessed', async () => {
    const clean = await readAll(sampleCounty({ agencies: 12, years: [2022, 2025], mistakes: false }).reports);
    expect(clean.length).toBeGreaterThan(40);
    const runs = runReports(clean);
    expect(runs.flatMap(({ run }) => run.findings).filter(({ severity }) => severity === 'error')).toEqual([]);
    const tally = new Map(tallyRules(runs.map(({ run }) => run)).map((rule) => [rule.code, rule]));
    for (const code of ['A01', 'A02', 'A03', 'A04', 'S01', 'S02', 'S04', 'S06', 'Y01'] as const) {
      expect(tally.get(code)).toMatchObject({ failed: 0 });
      expect(tally.get(code)?.passed).toBeGreaterThan(0);
    }
  });
});

/** Findings of a report as `code:part`, its errors and warnings; notices are for information. */
const identities = (file: string, runs: ReturnType<typeof runReports>) =>
  runs.find((one) => one.file.endsWith(file))?.run.findings.filter(({ severity }) => severity !== 'notice').map(({ identity }) => identity);

inWorkplace('published reports, read from their files (needs ../shared/reports)', () => {
  let runs: ReturnType<typeof runReports>;
  beforeAll(async () => {
    const names = ['city-2025.docx', 'hongze-2024.pdf', 'huzhu-commerce-2023.txt', 'shanghai-office-2019.html', 'shuyang-county-2025.txt', 'suqian-2023.txt', 'suqian-2024.txt'];
    const files = await Promise.all(names.map((name) => read(join(shared, name))));
    // The two years of one city print no title: whose they are is what its office would declare.
    runs = runReports(files.map((one) => (one.file.includes('suqian') ? { ...one, report: { ...one.report, agency: '某市人民政府办公室' } } : one)));
  });

  test('no error in any of them', () => {
    expect(runs.flatMap(({ run }) => run.findings).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['city-2025.docx', []],
    ['hongze-2024.pdf', ['S05:otherHandling', 'N01:requestsReceived']],
    ['huzhu-commerce-2023.txt', ['S05:otherHandling']],
    ['shanghai-office-2019.html', ['S03:requests', 'S03:disputes']],
    ['shuyang-county-2025.txt', []],
    ['suqian-2023.txt', []],
    ['suqian-2024.txt', []],
  ])('%s: each finding that is expected, and no other', (file, expected) => {
    expect(identities(file, runs)?.toSorted()).toEqual(expected.toSorted());
  });

  test('blank row totals are not assessed; two years of one city agree', () => {
    const outcomes = (file: string, code: string) => runs.find((one) => one.file.endsWith(file))?.run.outcomes.filter((outcome) => outcome.code === code) ?? [];
    const totals = outcomes('shanghai-office-2019.html', 'A02').map(({ status }) => status);
    expect(totals).not.toContain('fail');
    expect(totals).toContain('notAssessed');
    expect(outcomes('suqian-2024.txt', 'Y01').map(({ status }) => status)).toEqual(Array(7).fill('pass'));
    expect(outcomes('suqian-2024.txt', 'Y02').map(({ status }) => status)).toEqual(Array(2).fill('pass'));
  });
});
