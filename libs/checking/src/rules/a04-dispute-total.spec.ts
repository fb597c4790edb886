import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, sampleReport } from '../fixtures/sample-report.js';
import { A04 } from './a04-dispute-total.js';

describe('A04: upheld + corrected + other + pending = total', () => {
  test('the three groups of a sound report pass', () => {
    expect(statusesOf(A04, { report: sampleReport() })).toEqual({
      reconsideration: 'pass',
      directLitigation: 'pass',
      litigationAfterReconsideration: 'pass',
    });
  });

  test('pending cases left out of the total → that group fails', () => {
    const [finding] = findingsOf(A04, { report: sampleReport({ cells: { 'disputes.reconsideration.total': 2 } }) });
    expect(finding).toMatchObject({ identity: 'A04:reconsideration', severity: 'error', expected: 3, actual: 2 });
    expect(finding?.message.zh).toBe('表四“行政复议”合计不符：结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 1 = 3，而总计填 2，相差 1。');
  });

  test('a group left blank → not assessed', () => {
    const report = sampleReport({ cells: { 'disputes.directLitigation.corrected': blank } });
    expect(statusesOf(A04, { report })).toMatchObject({ directLitigation: 'notAssessed', reconsideration: 'pass' });
  });
});
