import { findingsOf, outcomesOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, sampleReport } from '../fixtures/sample-report.js';
import { Y01 } from './y01-carried-over.js';

const lastYear = (carriedOut: number) =>
  sampleReport({ year: 2022, addends: { 'requests.carriedOut.naturalPerson': carriedOut, 'requests.carriedOut.business': 0 } });

describe('Y01: carried in = last year’s carried over', () => {
  test('the years agree → all seven columns pass', () => {
    expect(new Set(Object.values(statusesOf(Y01, { report: sampleReport(), previous: lastYear(3) })))).toEqual(new Set(['pass']));
  });

  test('carried in differs from last year’s carried over → that column and the total fail', () => {
    const findings = findingsOf(Y01, { report: sampleReport(), previous: lastYear(5) });
    expect(findings.map((finding) => finding.identity)).toEqual(['Y01:naturalPerson', 'Y01:total']);
    expect(findings[0]).toMatchObject({ expected: 5, actual: 3, cells: ['requests.carriedIn.naturalPerson'] });
    expect(findings[0]?.message.zh).toBe('表三“自然人”列：本年填上年结转 3，而上一年度报告填结转下年度 5，相差 2。');
  });

  test('a correction of last year’s report changes the inputs, so a verdict reopens', () => {
    const [before] = findingsOf(Y01, { report: sampleReport(), previous: lastYear(5) });
    const [after] = findingsOf(Y01, { report: sampleReport(), previous: lastYear(4) });
    expect(after?.identity).toBe(before?.identity);
    expect(after?.inputs).not.toBe(before?.inputs);
  });

  test('no report for last year, a report for another year, a blank on either side → not assessed', () => {
    expect(statusesOf(Y01, { report: sampleReport() })).toEqual({ previous: 'notAssessed' });
    expect(statusesOf(Y01, { report: sampleReport(), previous: sampleReport({ year: 2021 }) })).toEqual({ previous: 'notAssessed' });
    const here = sampleReport({ cells: { 'requests.carriedIn.research': blank } });
    expect(statusesOf(Y01, { report: here, previous: lastYear(3) })).toMatchObject({ research: 'notAssessed', naturalPerson: 'pass' });
    const there = sampleReport({ year: 2022, cells: { 'requests.carriedOut.total': blank } });
    expect(statusesOf(Y01, { report: sampleReport(), previous: there })['total']).toBe('notAssessed');
  });

  describe('after a reorganisation', () => {
    const of = (agency: string, carriedOut: number) => ({ ...lastYear(carriedOut), agency });
    const merged = [of('青禾县商务局', 1), of('青禾县粮食局', 2)];

    test('the sum of what the merged agencies carried over agrees → pass, and says what was compared', () => {
      const outcome = outcomesOf(Y01, { report: sampleReport(), predecessors: { reports: merged } }).get('naturalPerson');
      expect(outcome).toMatchObject({ status: 'pass', remark: { zh: '按合并前各机关（青禾县商务局、青禾县粮食局）的上一年度报告合计比较。' } });
    });

    test('it differs → fail, with the addends; the agency’s own last year alone does not count', () => {
      const subject = { report: sampleReport(), previous: lastYear(3), predecessors: { reports: [lastYear(3), of('青禾县粮食局', 2)] } };
      const [finding] = findingsOf(Y01, subject);
      expect(finding).toMatchObject({ identity: 'Y01:naturalPerson', expected: 5, actual: 3 });
      expect(finding?.message.zh).toBe('表三“自然人”列：本年填上年结转 3，而合并前各机关（青禾县水务局、青禾县粮食局）的上一年度报告合计填结转下年度 3 + 2 = 5，相差 2。');
    });

    test('one of them left the cell blank, or duties were divided → not assessed, and says so', () => {
      const gap = { ...sampleReport({ year: 2022, cells: { 'requests.carriedOut.total': blank } }), agency: '青禾县粮食局' };
      const outcome = outcomesOf(Y01, { report: sampleReport(), predecessors: { reports: [of('青禾县商务局', 1), gap] } }).get('total');
      expect(outcome).toMatchObject({ status: 'notAssessed', reason: { zh: expect.stringContaining('“青禾县粮食局”上一年度报告') } });
      const divided = { zh: '青禾县商务局的职责已拆分。', en: 'The duties were divided.' };
      const [split] = outcomesOf(Y01, { report: sampleReport(), previous: lastYear(3), predecessors: { reports: merged, incomparable: divided } }).values();
      expect(split).toMatchObject({ part: 'previous', status: 'notAssessed', reason: divided });
    });
  });
});
