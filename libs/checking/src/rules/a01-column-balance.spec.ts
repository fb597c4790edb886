import { findingsOf, outcomesOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, notApplicable, sampleReport, text } from '../fixtures/sample-report.js';
import { A01 } from './a01-column-balance.js';

describe('A01: received + carried in = handled + carried over', () => {
  test('all seven columns of a sound report pass', () => {
    const statuses = Object.values(statusesOf(A01, { report: sampleReport() }));
    expect(statuses).toHaveLength(7);
    expect(statuses.every((status) => status === 'pass')).toBe(true);
  });

  test('three requests too many received → that column fails, with the formula and its numbers', () => {
    const report = sampleReport({ cells: { 'requests.received.business': 9 } });
    const [finding, ...others] = findingsOf(A01, { report });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'A01', severity: 'error', identity: 'A01:business', expected: 9, actual: 6 });
    expect(finding?.message.zh).toBe('表三“商业企业”列勾稽不平：本年新收 9 + 上年结转 0 = 9，而总计 5 + 结转下年度 1 = 6，相差 3。');
    expect(finding?.cells).toEqual(['requests.received.business', 'requests.carriedIn.business', 'requests.handled.business', 'requests.carriedOut.business']);
    expect(finding?.inputs).toBe('requests.received.business=9; requests.carriedIn.business=0; requests.handled.business=5; requests.carriedOut.business=1');
  });

  test.each([
    ['blank', blank, '空白'],
    ['not applicable', notApplicable, '不适用'],
    ['text', text('详见附件'), '文字'],
  ])('carried in is %s → not assessed, and the cell is named', (_, value, word) => {
    const report = sampleReport({ cells: { 'requests.carriedIn.research': value } });
    const outcome = outcomesOf(A01, { report }).get('research');
    expect(outcome).toMatchObject({ status: 'notAssessed', cells: ['requests.carriedIn.research'] });
    expect(outcome?.status === 'notAssessed' && outcome.reason.zh).toContain(word);
  });

  test('a cell that was not read leaves only its own column open', () => {
    const statuses = statusesOf(A01, { report: sampleReport({ without: ['requests.handled.total'] }) });
    expect(statuses).toMatchObject({ total: 'notAssessed', naturalPerson: 'pass', business: 'pass' });
  });

  test('the identity stays when the numbers change, the inputs do not', () => {
    const [before] = findingsOf(A01, { report: sampleReport({ cells: { 'requests.received.business': 9 } }) });
    const [after] = findingsOf(A01, { report: sampleReport({ cells: { 'requests.received.business': 8 } }) });
    expect(after?.identity).toBe(before?.identity);
    expect(after?.inputs).not.toBe(before?.inputs);
  });
});
