import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, number, sampleReport } from '../fixtures/sample-report.js';
import { A03 } from './a03-outcome-sum.js';

describe('A03: （七）总计 = the outcomes （一）…（六）', () => {
  test.each(['items', 'single'] as const)('a sound report passes with （六） as %s', (layout) => {
    const key = layout === 'items' ? 'requests.otherHandling.other.business' : 'requests.otherHandling.business';
    const report = sampleReport({ addends: { [key]: 3 } }, layout);
    expect(new Set(Object.values(statusesOf(A03, { report })))).toEqual(new Set(['pass']));
  });

  test('an outcome left out of the total fails its column; zeros are not printed in the sentence', () => {
    const [finding, ...others] = findingsOf(A03, { report: sampleReport({ cells: { 'requests.handled.business': 4 } }) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ identity: 'A03:business', expected: 5, actual: 4 });
    expect(finding?.message.zh).toBe('表三“商业企业”列办理结果合计不符：予以公开 5，而（七）总计填 4，相差 1。');
  });

  test('one blank outcome → not assessed', () => {
    const report = sampleReport({ cells: { 'requests.withheld.stateSecret.total': blank, 'requests.handled.total': 999 } });
    expect(statusesOf(A03, { report })).toMatchObject({ total: 'notAssessed', naturalPerson: 'pass' });
  });

  test('（六） printed in neither way → not assessed, even though everything else adds up', () => {
    const keys = Object.keys(sampleReport().cells).filter((key) => key.startsWith('requests.otherHandling'));
    expect(new Set(Object.values(statusesOf(A03, { report: sampleReport({ without: keys }) })))).toEqual(new Set(['notAssessed']));
  });

  test('one of the three items not read → not assessed', () => {
    const report = sampleReport({ without: ['requests.otherHandling.feeUnpaid.naturalPerson'] });
    expect(statusesOf(A03, { report })['naturalPerson']).toBe('notAssessed');
  });

  test('（六） printed as a row of its own and as items: it is not counted twice', () => {
    const report = sampleReport({
      addends: { 'requests.otherHandling.other.business': 3 },
      cells: { 'requests.otherHandling.business': number(3) },
    });
    expect(statusesOf(A03, { report })['business']).toBe('pass');
  });
});
