import { existsSync, readFileSync } from 'node:fs';
import { cell, type AnnualReport, type CellValue, type ReportFormat } from '@huilan/annual-report';
import { REPORT_CHECKS } from './checks.js';
import { runChecks } from './run-checks.js';

const folder = new URL('../../../../shared/reports/', import.meta.url);
const inWorkplace = existsSync(folder) ? describe : describe.skip;

interface ExpectedReport {
  agency: string | null;
  year: number | null;
  format: ReportFormat | null;
  cells: Record<string, number | 'n/a' | null>;
}

/** The tables of a published report, as a careful person reads them; without its text. */
function tablesOf(name: string): AnnualReport {
  const { agency, year, format, cells } = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as ExpectedReport;
  const value = (printed: number | 'n/a' | null): CellValue =>
    printed === null ? { kind: 'blank', raw: '' } : printed === 'n/a' ? { kind: 'notApplicable', raw: '/' } : { kind: 'number', value: printed, raw: String(printed) };
  return {
    agency,
    year,
    format,
    title: null,
    publishedOn: null,
    cells: Object.fromEntries(Object.entries(cells).map(([key, printed]) => [cell(key).key, value(printed)])),
    indicators: [],
    sections: [],
  };
}

const aboutTables = REPORT_CHECKS.filter(({ code }) => /^A|^S0[2-5]$/u.test(code));

inWorkplace('the tables of published reports (needs ../shared/reports)', () => {
  test.each(['city-2025', 'hongze-2024', 'huzhu-commerce-2023', 'shuyang-county-2025', 'suqian-2023', 'suqian-2024'])(
    '%s: complete, every sum assessed and right, no error',
    (name) => {
      const { outcomes, findings } = runChecks({ report: tablesOf(name) }, aboutTables);
      expect(findings.filter(({ code }) => code !== 'S05')).toEqual([]);
      expect(outcomes.filter(({ code, status }) => /^A0[1-4]$/u.test(code) && status !== 'pass')).toEqual([]);
    },
  );

  test('shanghai-office-2019 leaves zeros and row totals blank: a warning, and sums not assessed instead of failed', () => {
    const { outcomes, findings } = runChecks({ report: tablesOf('shanghai-office-2019') }, aboutTables);
    expect(findings.map(({ identity }) => identity)).toEqual(['S03:requests', 'S03:disputes']);
    const status = (code: string, part: string) => outcomes.find((outcome) => outcome.code === code && outcome.part === part)?.status;
    expect(status('A01', 'naturalPerson')).toBe('pass');
    expect(status('A01', 'total')).toBe('pass');
    expect(status('A01', 'business')).toBe('notAssessed');
    expect(status('A02', 'grantedInFull')).toBe('notAssessed');
  });

  test('suqian-2023 and suqian-2024 agree across the years, in requests carried over and in documents in force', () => {
    const acrossYears = REPORT_CHECKS.filter(({ code }) => code === 'Y01' || code === 'Y02');
    const { outcomes } = runChecks({ report: tablesOf('suqian-2024'), previous: tablesOf('suqian-2023') }, acrossYears);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(9).fill('pass'));
  });
});
