import type { Indicator } from '@huilan/annual-report';
import { failingParts, findingsOf, outcomesOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, sampleReport } from '../fixtures/sample-report.js';
import { peerGrowthOf } from '../peer-growth.js';
import { Y03 } from './y03-jump.js';

const RECEIVED = 'requests.received.total';
const withReceived = (year: number, value: number) => sampleReport({ year, cells: { [RECEIVED]: value } });
const years = (...values: number[]) => values.map((value, index) => withReceived(2023 - values.length + index, value));

describe('Y03: a figure jumps against the agency’s own history', () => {
  test('an ordinary year → pass', () => {
    expect(failingParts(Y03, { report: withReceived(2023, 55), history: years(40, 52, 47, 44) })).toEqual([]);
  });

  test('from some forty to four hundred → a notice that shows the years', () => {
    const findings = findingsOf(Y03, { report: withReceived(2023, 400), history: years(40, 52, 47, 44) });
    expect(findings.map((finding) => finding.identity)).toEqual([`Y03:${RECEIVED}`]);
    expect(findings[0]).toMatchObject({ severity: 'notice', expected: 45.5, actual: 400 });
    expect(findings[0]?.message.zh).toContain('2022年 44');
  });

  test('from thousands to a handful is a jump, too', () => {
    expect(findingsOf(Y03, { report: withReceived(2023, 90), history: years(2100, 1900, 2300) })[0]?.message.zh).toContain('明显减少');
  });

  test.each([
    [0, 0, 0, 9],
    [1, 0, 2, 6],
    [0, 1, 0, 8],
    [5, 3, 4, 12],
  ])('small counts do not trip it: %d, %d, %d, then %d', (a, b, c, now) => {
    expect(failingParts(Y03, { report: withReceived(2023, now), history: years(a, b, c) })).toEqual([]);
  });

  test('a figure that always swings has to swing further', () => {
    expect(failingParts(Y03, { report: withReceived(2023, 300), history: years(20, 160, 45, 90, 15) })).toEqual([]);
  });

  test('everybody’s figure moved alike → no jump of one’s own', () => {
    const subject = { report: withReceived(2023, 400), history: years(40, 52, 47, 44) };
    const peers = [38, 41, 55, 60, 29].map((before) => ({ previous: withReceived(2022, before), report: withReceived(2023, before * 9) }));
    expect(failingParts(Y03, { ...subject, peerGrowth: peerGrowthOf(peers) })).toEqual([]);
    expect(failingParts(Y03, { ...subject, peerGrowth: peerGrowthOf(peers.slice(0, 2)) })).toEqual([RECEIVED]);
  });

  test('two earlier years are no history; nor is a year without the figure', () => {
    expect(statusesOf(Y03, { report: withReceived(2023, 400), history: years(40, 52) })).toEqual({ history: 'notAssessed' });
    const history = [...years(40, 52), sampleReport({ year: 2020, cells: { [RECEIVED]: blank } })];
    expect(statusesOf(Y03, { report: withReceived(2023, 400), history })[RECEIVED]).toBe('notAssessed');
  });

  test('no figure this year → not assessed', () => {
    expect(statusesOf(Y03, { report: sampleReport({ cells: { [RECEIVED]: blank } }), history: years(40, 52, 47) })[RECEIVED]).toBe('notAssessed');
  });

  test('complaints are summed over their kinds; an approximate number is no figure', () => {
    const complaint = (kind: Indicator['kind'], value: number, approximate = false): Indicator => ({ key: 'complaintsHandled', kind, value, unit: '件', approximate, quote: '' });
    const history = [2020, 2021, 2022].map((year) => sampleReport({ year, indicators: [complaint('hotline', 30), complaint('message', 10)] }));
    const part = 'indicator.complaintsHandled';
    const now = (indicators: Indicator[]) => outcomesOf(Y03, { report: sampleReport({ indicators }), history }).get(part)?.status;
    expect(now([complaint('hotline', 35), complaint('message', 12)])).toBe('pass');
    expect(now([complaint('hotline', 400), complaint('message', 12)])).toBe('fail');
    expect(now([complaint('hotline', 400, true)])).toBe('notAssessed');
  });
});
