import { strFromU8, unzipSync } from 'fflate';
import '../../i18n/round.words.js';
import { testWording } from '../../testing/wording.js';
import { boardWorkbook } from './board-workbook.js';
import type { BoardRow } from './collection-board.data.js';

const row = (rest: Partial<BoardRow>): BoardRow => ({
  agencyId: '1',
  agencyName: '水利局',
  kind: 'DEPARTMENT',
  state: 'EXPECTED',
  reportId: null,
  versionNumber: null,
  deadline: '2026-01-31',
  firstReceivedAt: null,
  daysLate: 0,
  waitingDays: null,
  errors: 0,
  warnings: 0,
  returnedFor: [],
  dueOn: null,
  ...rest,
});

test('the board as a workbook: counts are numbers, who handed in nothing has none, and nothing is calculated', async () => {
  const returned = row({ agencyName: '=1+1', state: 'RETURNED', reportId: '7', firstReceivedAt: '2026-02-03T01:00:00Z', daysLate: 3, errors: 2, returnedFor: [{ zh: '合计不符。', en: 'The sum differs.' }] });
  const sheet = strFromU8(unzipSync(boardWorkbook([returned, row({ daysLate: 12 })], '2025年度报告收集情况', false, await testWording()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*>(.*?)</c>`).exec(sheet)?.[1];
  expect(['E3', 'G3', 'H3'].map(cell)).toEqual(['<v>3</v>', '<v>2</v>', '<v>0</v>']);
  expect([cell('E4'), cell('G4'), cell('D4')]).toEqual(['<v>12</v>', undefined, undefined]);
  expect(cell('I3')).toContain('合计不符。');
  expect(cell('A3')).toContain('=1+1');
  expect(sheet).not.toContain('<f>');
});

test('the board of the sample county says that it is made up', async () => {
  const sheet = strFromU8(unzipSync(boardWorkbook([row({})], '2025年度报告收集情况', true, await testWording()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('示例数据');
});
