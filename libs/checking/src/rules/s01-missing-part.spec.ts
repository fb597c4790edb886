import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { S01 } from './s01-missing-part.js';

describe('S01: one of the six parts is missing', () => {
  test('six parts → pass', () => {
    expect(Object.values(statusesOf(S01, { report: sampleReport() }))).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'pass']);
  });

  test('no part six → one finding that names it', () => {
    const findings = findingsOf(S01, { report: sampleReport({ withoutSections: ['otherMatters'] }) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ identity: 'S01:otherMatters', section: 'otherMatters', severity: 'error' });
    expect(findings[0]?.message.zh).toBe('缺少第六部分“其他需要报告的事项”。没有内容也要保留标题并写明“无”。');
  });

  test('the heading of part three is not recognised, but its table is there → pass', () => {
    expect(findingsOf(S01, { report: sampleReport({ withoutSections: ['requests'] }) })).toEqual([]);
  });

  test('no part six, and a page that was not read → not assessed: it may stand there', () => {
    const report = { ...sampleReport({ withoutSections: ['otherMatters'] }), questions: [{ code: 'PAGES_WITHOUT_TEXT' }] };
    expect(statusesOf(S01, { report })).toMatchObject({ otherMatters: 'notAssessed', overview: 'pass' });
  });

  test('the annex of 2014–2018 knows no six parts → not assessed', () => {
    expect(statusesOf(S01, { report: sampleReport({ format: '2014', year: 2016 }) })).toEqual({ parts: 'notAssessed' });
  });
});
