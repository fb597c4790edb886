import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { inventedText, rewritten } from '../fixtures/invented-text.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { D01 } from './d01-own-last-year.js';
import { D02 } from './d02-another-agency.js';

const text = inventedText(11);
const report = (overview: string, head: Parameters<typeof sampleReport>[0] = {}) => sampleReport({ ...head, texts: { overview } });
const lastYear = (overview: string) => report(overview, { year: 2022 });

describe('D01: nearly the same as the agency’s own last year', () => {
  test('written anew → pass', () => {
    expect(statusesOf(D01, { report: report(text), previous: lastYear(inventedText(12)) })).toEqual({ previous: 'pass' });
  });

  test('half of it written anew → pass', () => {
    expect(statusesOf(D01, { report: report(text), previous: lastYear(rewritten(text, 0.5, 3)) })).toEqual({ previous: 'pass' });
  });

  test('only the figures and the year changed → a warning with the passages side by side', () => {
    const [finding] = findingsOf(D01, { report: report(`2023年公开信息167条。${text}`), previous: lastYear(`2022年公开信息90条。${text}`) });
    expect(finding).toMatchObject({ identity: 'D01:previous', severity: 'warning', section: 'overview', actual: '100%' });
    expect(finding?.passages?.[0]?.matching).toMatchObject({ year: 2022, section: 'overview' });
  });

  test('no report for last year, or hardly any text → not assessed', () => {
    expect(statusesOf(D01, { report: report(text) })).toEqual({ previous: 'notAssessed' });
    const bare = { texts: { overview: '网站按月检查。', problems: '无。', otherMatters: '无。' } };
    expect(statusesOf(D01, { report: sampleReport(bare), previous: sampleReport({ ...bare, year: 2022 }) })).toEqual({ previous: 'notAssessed' });
  });

  test('two reports that share nothing but the form’s wording → not assessed', () => {
    const formal =
      '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，特向社会公布2023年度政府信息公开工作年度报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
    const bare = { texts: { overview: formal, problems: '无。', otherMatters: '本年度未收取信息处理费。' } };
    expect(statusesOf(D01, { report: sampleReport(bare), previous: sampleReport({ ...bare, year: 2022 }) })).toEqual({ previous: 'notAssessed' });
  });
});

test('D01 after a reorganisation: the text of each predecessor is looked at, divided duties or not', () => {
  const of = (agency: string, overview: string) => ({ ...lastYear(overview), agency });
  const predecessors = { reports: [of('青禾县河道局', text), of('青禾县水文站', inventedText(12))], incomparable: { zh: '职责已拆分。', en: 'Duties were divided.' } };
  expect(statusesOf(D01, { report: report(text), predecessors })).toEqual({ 'previous:青禾县河道局': 'fail', 'previous:青禾县水文站': 'pass' });
  expect(findingsOf(D01, { report: report(text), predecessors })[0]?.message.zh).toContain('与“青禾县河道局”的上一年度报告雷同');
  expect(statusesOf(D01, { report: report(text), predecessors: { ...predecessors, reports: [] } })).toEqual({ previous: 'notAssessed' });
});

describe('D02: nearly the same as another agency’s', () => {
  const other = (overview: string) => report(overview, { agency: '青禾县林业局' });

  test('another bureau’s text under one’s own name → a warning that names it', () => {
    const subject = { report: report(`青禾县水务局高度重视。${text}`), lookAlikes: [other(`青禾县林业局高度重视。${text}`)] };
    const [finding] = findingsOf(D02, subject);
    expect(finding).toMatchObject({ identity: 'D02:青禾县林业局', severity: 'warning' });
    expect(finding?.message.zh).toContain('与“青禾县林业局”2023年度报告雷同');
    expect(finding?.passages?.[0]?.matching?.agency).toBe('青禾县林业局');
  });

  test('a candidate that turns out to be different, or none found → pass', () => {
    expect(statusesOf(D02, { report: report(text), lookAlikes: [other(inventedText(12))] })).toEqual({ 青禾县林业局: 'pass' });
    expect(statusesOf(D02, { report: report(text), lookAlikes: [] })).toEqual({ others: 'pass' });
  });

  test('nobody to compare with → not assessed', () => {
    expect(statusesOf(D02, { report: report(text) })).toEqual({ others: 'notAssessed' });
  });
});
