import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { S06 } from './s06-title.js';

const preamble = '本报告由青禾县水务局编制。所列数据的统计期限为2023年1月1日至2023年12月31日。';

describe('S06: agency, year and period', () => {
  test('all as declared → pass', () => {
    const subject = { report: sampleReport({ preamble }), declared: { agency: '青禾县水务局', year: 2023 } };
    expect(statusesOf(S06, subject)).toEqual({ agency: 'pass', year: 'pass', title: 'pass', period: 'pass' });
  });

  test('nothing declared and nothing said of the period → not assessed', () => {
    expect(statusesOf(S06, { report: sampleReport() })).toEqual({ agency: 'notAssessed', year: 'notAssessed', title: 'pass', period: 'notAssessed' });
  });

  test('a bureau that leaves the county out of its name is the same bureau', () => {
    expect(statusesOf(S06, { report: sampleReport({ agency: '水务局' }), declared: { agency: '青禾县水务局' } })['agency']).toBe('pass');
  });

  test('the name before a reorganisation is declared as an alias → pass', () => {
    const declared = { agency: '青禾县水利局', aliases: ['青禾县水务局'] };
    expect(statusesOf(S06, { report: sampleReport(), declared })['agency']).toBe('pass');
  });

  test('another bureau’s file was sent', () => {
    const [finding] = findingsOf(S06, { report: sampleReport({ agency: '青禾县林业局' }), declared: { agency: '青禾县水务局', year: 2023 } });
    expect(finding).toMatchObject({ identity: 'S06:agency', severity: 'error', expected: '青禾县水务局', actual: '青禾县林业局' });
  });

  test('last year’s file was sent', () => {
    const [finding] = findingsOf(S06, { report: sampleReport({ year: 2022 }), declared: { year: 2023 } });
    expect(finding).toMatchObject({ identity: 'S06:year', expected: 2023, actual: 2022 });
  });

  test.each(['２０２２年度', '二〇二二年', '2022年'])('the title still says %s → fails, however it is written', (year) => {
    const [finding] = findingsOf(S06, { report: sampleReport({ title: `青禾县水务局${year}政府信息公开工作年度报告` }) });
    expect(finding).toMatchObject({ identity: 'S06:title', expected: 2023, actual: 2022 });
  });

  test('figures from December to November → fails, with the sentence', () => {
    const overview = '我局认真开展工作。本报告数据统计时段为2022年12月1日至2023年11月30日。';
    const [finding] = findingsOf(S06, { report: sampleReport({ texts: { overview } }) });
    expect(finding).toMatchObject({ identity: 'S06:period', actual: '2022-12-01/2023-11-30' });
    expect(finding?.passages?.[0]).toMatchObject({ section: 'overview', text: '本报告数据统计时段为2022年12月1日至2023年11月30日。', start: 9 });
  });

  test('the second year of the period is often left out', () => {
    const report = sampleReport({ preamble: '统计期限从２０２３年１月１日起到12月31日止。' });
    expect(statusesOf(S06, { report })['period']).toBe('pass');
  });

  test('the dates of a campaign are no period of figures → not assessed', () => {
    const report = sampleReport({ preamble: '2023年5月1日至2023年5月31日开展了宣传月活动。' });
    expect(statusesOf(S06, { report })['period']).toBe('notAssessed');
  });
});
