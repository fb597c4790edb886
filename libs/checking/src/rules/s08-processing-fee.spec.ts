import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { S08 } from './s08-processing-fee.js';

describe('S08: part six and the information-processing fee', () => {
  test.each(['本年度没有收取信息处理费。', '全年收取信息处理\n费400元。', '未收取任何费用。'])('%j → pass', (otherMatters) => {
    expect(statusesOf(S08, { report: sampleReport({ texts: { otherMatters } }) })).toEqual({ otherMatters: 'pass' });
  });

  test('part six says 无 → a notice that tells what to write', () => {
    const [finding] = findingsOf(S08, { report: sampleReport({ texts: { otherMatters: '无其他需要报告的事项。' } }) });
    expect(finding).toMatchObject({ identity: 'S08:otherMatters', severity: 'notice', section: 'otherMatters' });
    expect(finding?.message.zh).toContain('本年度未收取信息处理费');
  });

  test('no part six, or a report from before the fee → not assessed', () => {
    expect(statusesOf(S08, { report: sampleReport({ withoutSections: ['otherMatters'] }) })).toEqual({ otherMatters: 'notAssessed' });
    expect(statusesOf(S08, { report: sampleReport({ year: 2019, texts: { otherMatters: '无。' } }) })).toEqual({ otherMatters: 'notAssessed' });
  });
});
