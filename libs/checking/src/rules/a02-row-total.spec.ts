import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, sampleReport } from '../fixtures/sample-report.js';
import { A02 } from './a02-row-total.js';

describe('A02: the six applicant columns sum to the total', () => {
  test.each([
    ['three items', 'items', 25],
    ['the single row', 'single', 23],
  ] as const)('every printed row of a sound report with %s under （六） passes', (_, layout, rows) => {
    const statuses = Object.values(statusesOf(A02, { report: sampleReport({}, layout) }));
    expect(statuses).toHaveLength(rows);
    expect(new Set(statuses)).toEqual(new Set(['pass']));
  });

  test('a total that is not the sum of its row fails', () => {
    const [finding] = findingsOf(A02, { report: sampleReport({ cells: { 'requests.grantedInFull.total': 21 } }) });
    expect(finding).toMatchObject({ identity: 'A02:grantedInFull', expected: 19, actual: 21 });
    expect(finding?.message.zh).toBe(
      '表三“予以公开”行合计不符：自然人 14 + 商业企业 5 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 19，而总计填 21，相差 2。',
    );
    expect(finding?.cells[0]).toBe('requests.grantedInFull.total');
  });

  test('a blank for zero among the addends is no zero: not assessed, though the rest would add up', () => {
    const report = sampleReport({ cells: { 'requests.grantedInFull.research': blank } });
    expect(statusesOf(A02, { report })).toMatchObject({ grantedInFull: 'notAssessed', grantedInPart: 'pass' });
  });

  test('row totals left out, as some offices do: not assessed, not failed', () => {
    const report = sampleReport({ cells: { 'requests.grantedInFull.total': blank } });
    expect(statusesOf(A02, { report })['grantedInFull']).toBe('notAssessed');
    expect(findingsOf(A02, { report })).toEqual([]);
  });

  test('（六） not printed at all leaves its three items open', () => {
    const keys = Object.keys(sampleReport().cells).filter((key) => key.startsWith('requests.otherHandling'));
    const statuses = statusesOf(A02, { report: sampleReport({ without: keys }) });
    expect(statuses['otherHandling.other']).toBe('notAssessed');
    expect(statuses).not.toHaveProperty('otherHandling');
  });
});
