import '../../i18n/round.words.js';
import { auditEn } from '../../i18n/audit.en.js';
import { auditZh } from '../../i18n/audit.zh.js';
import { auditLink } from '../../view/audit-view.js';
import { testWording } from '../../testing/wording.js';
import { aboutText, filterOf, recordText } from './audit.data.js';

describe('the audit trail in words', () => {
  test('states and cells are named as everywhere, fields in the language of the page', async () => {
    const wording = await testWording('zh');
    expect(recordText('{"state":"BEING_CHECKED","note":""}', auditZh, wording)).toBe('状态：核查中');
    expect(recordText('{"cell":"requests.received.naturalPerson","value":12,"reason":"原件是 12"}', auditZh, wording)).toMatch(/^格：.+ · 自然人；数值：12；理由：原件是 12$/);
    expect(recordText('{"points":["A02:handled","A02:total","S03:requests"]}', auditZh, wording)).toBe('问题：A02、S03');
    expect(recordText('{"note":"请逐条核对后重新报送。","state":"RETURNED"}', auditZh, wording)).toBe('说明：请逐条核对后重新报送；状态：已退回');
    expect(recordText(null, auditZh, wording)).toBe('');
    expect(recordText('{"state":"ACCEPTED"}', auditEn, await testWording('en'))).toBe('state: accepted');
  });

  test('no key of the database is shown, and no list of keys', async () => {
    const round = { id: '1', year: 2025, state: 'OPEN', deadline: '2026-01-31', openedAt: '2026-01-02T01:00:00Z', openedBy: '某人', regionId: '1', revision: 1, agencyIds: ['22', '19', '11'], note: null };
    expect(recordText(JSON.stringify(round), auditZh, await testWording('zh'))).toBe('年度：2025；状态：收集中；期限：2026年1月31日；应报机关：3 个');
    expect(recordText(JSON.stringify(round), auditEn, await testWording('en'))).toBe('year: 2025; state: open; deadline: 31 January 2026; agencies expected: 3');
    const grants = { grants: [{ role: 'REPORTER', regionId: null, agencyId: '3', of: '青禾县教育局' }] };
    expect(recordText(JSON.stringify(grants), auditZh, await testWording('zh'))).toBe('权限：角色：填报人；范围：青禾县教育局');
    expect(recordText('{"finding":"A02:handled","verdict":{"kind":"EXPLAINED","note":"并表"}}', auditZh, await testWording('zh'))).toBe('问题：A02；认定：类型：已说明原因；说明：并表');
  });

  test('a corrected cell: what it held and holds; what is taken off: no', async () => {
    const wording = await testWording('zh');
    const held = '{"cell":"requests.received.naturalPerson","value":{"kind":"number","raw":"1,234","value":1234},"version":"9"}';
    expect(recordText(held, auditZh, wording)).toMatch(/^格：.+ · 自然人；数值：1,234$/);
    expect(recordText('{"value":{"kind":"blank","raw":""},"reason":"原件空白"}', auditZh, wording)).toBe('数值：空白；理由：原件空白');
    expect(recordText('{"hasTotp":false}', auditZh, wording)).toBe('动态口令：否');
  });

  test('whom a right is over is never lost', async () => {
    const wording = await testWording('zh');
    expect(recordText('{"grants":[{"role":"REPORTER","agencyId":"22","regionId":null}]}', auditZh, wording)).toBe('权限：角色：填报人；机关编号：22');
    expect(recordText('{"agencyId":"22","year":2024}', auditZh, wording)).toBe('机关编号：22；年度：2024');
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
