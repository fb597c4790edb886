import { failingParts, findingsOf, outcomesOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, notApplicable, number, sampleReport } from '../fixtures/sample-report.js';
import { memberSumsOf } from '../member-sums.js';
import { G01 } from './g01-region-sum.js';
import { CELLS, numberOf, type AnnualReport } from '@huilan/annual-report';

/** The region's own report, added up by an honest clerk. */
function addedUp(agencies: readonly AnnualReport[]): AnnualReport {
  const cells = Object.fromEntries(
    CELLS.filter(({ key }) => agencies.some((agency) => agency.cells[key])).map(({ key }) => [key, agencies.reduce((sum, agency) => sum + (numberOf(agency.cells[key]) ?? 0), 0)]),
  );
  return sampleReport({ agency: '青禾县人民政府', cells });
}

const agencies = [
  sampleReport(),
  sampleReport({ agency: '青禾县林业局', addends: { 'requests.grantedInFull.business': 9, 'requests.otherHandling.other.naturalPerson': 2 } }),
  sampleReport({ agency: '青禾县柳林镇人民政府' }),
];

describe('G01: the region’s report is the sum of its agencies’', () => {
  test('an honest sum → every cell passes', () => {
    const statuses = Object.values(statusesOf(G01, { report: addedUp(agencies), members: memberSumsOf(agencies) }));
    expect(statuses.length).toBeGreaterThan(180);
    expect(new Set(statuses)).toEqual(new Set(['pass']));
  });

  test('one agency forgotten in one cell → that cell fails, with the difference', () => {
    const report = addedUp(agencies);
    const cells = { ...report.cells, 'disclosure.licences.decisions': number(824) };
    const findings = findingsOf(G01, { report: { ...report, cells }, members: memberSumsOf(agencies) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ identity: 'G01:disclosure.licences.decisions', severity: 'error', expected: 1236, actual: 824 });
    expect(findings[0]?.message.zh).toContain('3 个机关合计 1236，汇总报告填 824，少 412');
  });

  test('an agency left the cell blank → not assessed, and it says how many', () => {
    const withBlank = [...agencies, sampleReport({ cells: { 'disclosure.coercion.decisions': blank } })];
    const outcome = outcomesOf(G01, { report: addedUp(withBlank), members: memberSumsOf(withBlank) }).get('disclosure.coercion.decisions');
    expect(outcome?.status === 'notAssessed' && outcome.reason.zh).toContain('4 个机关中有 1 个没有数字');
  });

  test('regulations do not apply to an agency → nothing to add, nothing open', () => {
    const withDash = [...agencies, sampleReport({ cells: { 'disclosure.regulations.issued': notApplicable } })];
    expect(statusesOf(G01, { report: addedUp(withDash), members: memberSumsOf(withDash) })['disclosure.regulations.issued']).toBe('pass');
  });

  test('（六） as one row here and as items there is compared as a whole', () => {
    const mixed = [...agencies, sampleReport({ addends: { 'requests.otherHandling.naturalPerson': 4 } }, 'single')];
    const region = sampleReport({ agency: '青禾县人民政府', cells: { ...addedUp(agencies).cells, 'requests.otherHandling.other.naturalPerson': 6 } as never });
    expect(failingParts(G01, { report: region, members: memberSumsOf(mixed) })).not.toContain('requests.otherHandling.naturalPerson');
    expect(outcomesOf(G01, { report: region, members: memberSumsOf(mixed) }).get('requests.otherHandling.naturalPerson')?.status).toBe('pass');
  });

  test('fees rounded to two decimals agree with the unrounded sum; off by a hundredth they do not', () => {
    const FEES = 'disclosure.fees.amount';
    const members = memberSumsOf([sampleReport({ cells: { [FEES]: 12.3456 } }), sampleReport({ cells: { [FEES]: 0.1111 } })]);
    const status = (amount: number) => statusesOf(G01, { report: sampleReport({ cells: { [FEES]: amount } }), members })[FEES];
    expect(status(12.46)).toBe('pass');
    expect(status(12.47)).toBe('fail');
  });

  test('not a region’s report, or an agency’s report still missing → not assessed', () => {
    expect(statusesOf(G01, { report: addedUp(agencies) })).toEqual({ members: 'notAssessed' });
    expect(statusesOf(G01, { report: addedUp(agencies), members: memberSumsOf(agencies, 4) })).toEqual({ members: 'notAssessed' });
  });
});
