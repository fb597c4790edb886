import { existsSync, readFileSync } from 'node:fs';
import { CHECKS, REPORT_CHECKS } from './checks.js';
import { CHECK_CODES, type Severity } from './finding.js';

const SEVERITY_WORDS: Record<Severity, string> = { error: '错误 error', warning: '警告 warning', notice: '提示 notice' };

/** The catalogue as the documentation prints it. */
const table = CHECKS.map(
  ({ code, name, severity, source, notAssessedWhen }) =>
    `| \`${code}\` | ${name.zh}<br>${name.en} | ${SEVERITY_WORDS[severity]} | ${source.zh}<br>${source.en} | ${notAssessedWhen.zh}<br>${notAssessedWhen.en} |`,
).join('\n');

const specification = new URL('../../../../shared/spec/checks.md', import.meta.url);
const inWorkplace = existsSync(specification) ? test : test.skip;

describe('the catalogue of checks', () => {
  test('every code has one check, in the order of the list', () => {
    expect(CHECKS.map(({ code }) => code)).toEqual([...CHECK_CODES]);
  });

  test('a run runs every check but T02, which looks at a report that is not there', () => {
    expect(CHECK_CODES.filter((code) => !REPORT_CHECKS.some((check) => check.code === code))).toEqual(['T02']);
  });

  test('docs/checks.md prints the catalogue as it is', () => {
    const documentation = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
    expect(documentation).toContain(table);
  });

  inWorkplace('codes and severities are those of the specification (needs ../shared/spec)', () => {
    const rows = [...readFileSync(specification, 'utf8').matchAll(/^\| `([A-Z]\d\d)` \|.*\| (error|warning|notice) \|$/gmu)];
    expect(rows.map(([, code, severity]) => [code, severity])).toEqual(CHECKS.map(({ code, severity }) => [code, severity]));
  });
});
