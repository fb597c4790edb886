import '../../i18n/round.words.js';
import { auditEn } from '../../i18n/audit.en.js';
import { auditZh } from '../../i18n/audit.zh.js';
import { auditLink } from '../../view/audit-view.js';
import { testWording } from '../../testing/wording.js';
import { aboutText, filterOf, recordText } from './audit.data.js';

describe('the audit trail in words', () => {
  test('states and cells are named as everywhere, fields in the language of the page', async () => {
    const wording = await testWording('zh');
    expect(recordText('{"state":"BEING_CHECKED","note":""}', auditZh, wording)).toBe('状态: 核查中');
    expect(recordText('{"cell":"requests.received.naturalPerson","value":12,"reason":"原件是 12"}', auditZh, wording)).toMatch(/^格: .+ · 自然人; 数值: 12; 理由: 原件是 12$/);
    expect(recordText('{"points":["A02:handled","S03:requests"]}', auditZh, wording)).toContain('A02:handled、S03:requests');
    expect(recordText(null, auditZh, wording)).toBe('');
    expect(recordText('{"state":"ACCEPTED"}', auditEn, await testWording('en'))).toBe('state: accepted');
  });

  test('what an entry is about', () => {
    const entry = { agencyName: '青禾县教育局', regionName: '青禾县', year: 2025 } as Parameters<typeof aboutText>[0];
    expect(aboutText(entry, auditZh)).toBe('青禾县教育局2025年度');
    expect(aboutText({ ...entry, agencyName: null, year: null }, auditZh)).toBe('青禾县');
  });

  test('the address says what is looked at; one report is looked at whatever region and year are chosen', () => {
    const view = (address: string) => auditLink.read(new URLSearchParams(address));
    expect(filterOf(view('year=2025&kind=round&who=王&from=2026-01-01'), '3')).toMatchObject({ regionId: '3', year: 2025, actions: ['round.'], byName: '王', from: '2026-01-01', to: null, subject: null });
    expect(filterOf(view('report=12&year=2025'), '3')).toMatchObject({ subject: 'report', subjectId: '12', regionId: null, year: null });
    expect(filterOf(view('kind=account'), '3')).toMatchObject({ regionId: null, actions: ['account.'] });
    expect(view('from=2026-02-31x&kind=nothing')).toMatchObject({ from: '', kind: undefined });
  });
});
