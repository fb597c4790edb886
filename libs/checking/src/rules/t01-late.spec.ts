import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { T01 } from './t01-late.js';

describe('T01: handed in and published in time', () => {
  test('on the last day → pass', () => {
    const report = sampleReport({ publishedOn: '2024-01-31' });
    expect(statusesOf(T01, { report, submittedOn: '2024-01-31' })).toEqual({ submitted: 'pass', published: 'pass' });
  });

  test('one day later → late by one day', () => {
    const [finding] = findingsOf(T01, { report: sampleReport(), submittedOn: '2024-02-01' });
    expect(finding).toMatchObject({ identity: 'T01:submitted', severity: 'warning', expected: '2024-01-31', actual: '2024-02-01' });
    expect(finding?.message.zh).toContain('逾期 1 天');
  });

  test('an office’s earlier deadline holds for handing in, the law’s for publication', () => {
    const subject = { report: sampleReport({ publishedOn: '2024-01-30' }), submittedOn: '2024-01-20', deadline: '2024-01-15' };
    expect(statusesOf(T01, subject)).toEqual({ submitted: 'fail', published: 'pass' });
  });

  test('a region’s consolidated report has until 31 March', () => {
    const report = sampleReport({ agency: '青禾县人民政府', publishedOn: '2024-03-15' });
    expect(statusesOf(T01, { report, level: 'region' })['published']).toBe('pass');
    expect(statusesOf(T01, { report })['published']).toBe('fail');
  });

  test('a report that names last year by mistake is judged by the year it was handed in for', () => {
    const subject = { report: sampleReport({ year: 2022 }), declared: { year: 2023 }, submittedOn: '2024-01-20' };
    expect(statusesOf(T01, subject)['submitted']).toBe('pass');
  });

  test('no dates, or no year → not assessed', () => {
    expect(statusesOf(T01, { report: sampleReport() })).toEqual({ submitted: 'notAssessed', published: 'notAssessed' });
    expect(statusesOf(T01, { report: sampleReport({ year: null, publishedOn: '2024-05-01' }) })['published']).toBe('notAssessed');
  });
});
