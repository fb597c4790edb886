import { runChecks } from './run-checks.js';
import { CHECKS, describeCheck } from './checks.js';
import { blank, sampleReport } from './fixtures/sample-report.js';

describe('a run of the checks', () => {
  test('a sound report has no error', () => {
    expect(runChecks({ report: sampleReport() }).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  test('findings come errors first, then as the form prints them', () => {
    const report = sampleReport({
      cells: { 'disputes.reconsideration.total': 8, 'requests.received.business': 9, 'disclosure.coercion.decisions': blank },
    });
    expect(runChecks({ report }).findings.map((finding) => finding.identity).slice(0, 4)).toEqual(['A01:business', 'A02:received', 'A04:reconsideration', 'S03:disclosure']);
  });

  test('no two findings of a run share an identity, and the same report yields the same run', () => {
    const cells = Object.fromEntries(Object.keys(sampleReport().cells).map((key, index) => [key, index * 7]));
    const subject = { report: sampleReport({ cells, withoutSections: ['overview', 'problems'] }) };
    const identities = runChecks(subject).findings.map((finding) => finding.identity);
    expect(identities.length).toBeGreaterThan(30);
    expect(new Set(identities).size).toBe(identities.length);
    expect(runChecks(subject)).toEqual(runChecks(subject));
  });

  test('a document of which nothing was read passes no check', () => {
    const report = { agency: null, year: null, format: null, title: null, publishedOn: null, cells: {}, indicators: [], sections: [] };
    const { outcomes } = runChecks({ report });
    expect(outcomes.filter((outcome) => outcome.status === 'pass')).toEqual([]);
  });

  test('every check is in the catalogue by its code', () => {
    for (const check of CHECKS) expect(describeCheck(check.code)).toBe(check);
  });
});
