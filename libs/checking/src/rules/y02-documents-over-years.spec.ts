import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, sampleReport } from '../fixtures/sample-report.js';
import { Y02 } from './y02-documents-over-years.js';

const lastYear = (inForce: number) => sampleReport({ year: 2022, cells: { 'disclosure.normativeDocuments.inForce': inForce } });

describe('Y02: in force = last year’s in force + issued − repealed', () => {
  test('27 + 6 − 2 = 31 → pass', () => {
    expect(statusesOf(Y02, { report: sampleReport(), previous: lastYear(27) })).toEqual({ regulations: 'pass', normativeDocuments: 'pass' });
  });

  test('one document too many last year → a warning with the formula', () => {
    const [finding] = findingsOf(Y02, { report: sampleReport(), previous: lastYear(28) });
    expect(finding).toMatchObject({ identity: 'Y02:normativeDocuments', severity: 'warning', expected: 32, actual: 31 });
    expect(finding?.message.zh).toContain('上年现行有效 28 + 本年制发 6 − 本年废止 2 = 32，而现行有效填 31');
  });

  test('no report for last year, a table of 2019 last year, a blank → not assessed', () => {
    expect(statusesOf(Y02, { report: sampleReport() })).toEqual({ previous: 'notAssessed' });
    const older = sampleReport({ year: 2022, format: '2019' }, 'single');
    expect(statusesOf(Y02, { report: sampleReport(), previous: older })).toEqual({ regulations: 'notAssessed', normativeDocuments: 'notAssessed' });
    const report = sampleReport({ cells: { 'disclosure.normativeDocuments.repealed': blank } });
    expect(statusesOf(Y02, { report, previous: lastYear(27) })['normativeDocuments']).toBe('notAssessed');
  });

  test('after a merger: in force at all agencies merged into it, with the addends; divided duties → not assessed', () => {
    const of = (agency: string, inForce: number) => ({ ...lastYear(inForce), agency });
    const reports = [of('青禾县水务局', 20), of('青禾县河道局', 7)];
    expect(statusesOf(Y02, { report: sampleReport(), predecessors: { reports } })['normativeDocuments']).toBe('pass');
    const [finding] = findingsOf(Y02, { report: sampleReport(), predecessors: { reports: [...reports, of('青禾县水文站', 1)] } });
    expect(finding?.message.zh).toContain('合并前各机关（青禾县水务局、青禾县河道局、青禾县水文站）的上一年度报告合计现行有效（20 + 7 + 1 = 28） + 本年制发 6 − 本年废止 2 = 32');
    const incomparable = { zh: '职责已拆分。', en: 'Duties were divided.' };
    expect(statusesOf(Y02, { report: sampleReport(), previous: lastYear(27), predecessors: { reports, incomparable } })).toEqual({ previous: 'notAssessed' });
  });
});
