import { testWording } from '../../testing/wording.js';
import { appearanceOf, cellName, cellText, chosenOf, indicatorName, inOrder, markedPieces, paragraphsOf, worst, type Finding } from './read-report.data.js';

const finding = (id: string, severity: Finding['severity']): Finding =>
  ({ id, severity, code: id, cells: [], section: null, expected: null, actual: null, message: { zh: '', en: '' }, hint: null }) as unknown as Finding;

describe('a cell as read', () => {
  const cell = (kind: 'NUMBER' | 'BLANK' | 'NOT_APPLICABLE' | 'TEXT', raw: string, value: number | null = null) => ({ kind, raw, value });

  test('zero, blank, not applicable, text and not read are never the same', async () => {
    const zh = await testWording();
    const cells = [cell('NUMBER', '0', 0), cell('BLANK', ''), cell('NOT_APPLICABLE', '/'), cell('TEXT', '详见附件'), undefined];
    expect(cells.map((one) => cellText(one, zh))).toEqual(['0', '空白', '/', '详见附件', '未读出']);
    expect(new Set(cells.map(appearanceOf)).size).toBe(5);
  });

  test('is named by its row and column; an unknown key by itself', async () => {
    const zh = await testWording();
    expect(cellName('requests.received.total', zh)).toBe('一、本年新收政府信息公开申请数量 · 总计');
    expect(cellName('requests.new.total', zh)).toBe('requests.new.total');
  });
});

test('an indicator is named with its kind; an unknown one by itself', async () => {
  const zh = await testWording();
  expect(indicatorName({ key: 'complaintsHandled', kind: 'hotline' }, zh)).toBe('投诉举报等办理（12345热线工单）');
  expect(indicatorName({ key: 'disclosures', kind: null }, zh)).toBe('主动公开政府信息');
  expect(indicatorName({ key: 'later', kind: 'kind' }, zh)).toBe('later');
});

test('findings are walked errors first, otherwise as the checks gave them', () => {
  const findings = [finding('n', 'NOTICE'), finding('e1', 'ERROR'), finding('w', 'WARNING'), finding('e2', 'ERROR')];
  expect(inOrder(findings).map((one) => one.id)).toEqual(['e1', 'e2', 'w', 'n']);
  expect(worst(findings.slice(2, 3))).toBe('WARNING');
  expect(worst([])).toBeUndefined();
  expect(worst(undefined)).toBeUndefined();
});

test.each([
  [undefined, undefined],
  ['requests.received.total', { what: 'cell', key: 'requests.received.total' }],
  ['indicator:3', { what: 'indicator', index: 3 }],
  ['section:problems', { what: 'section', key: 'problems' }],
  ['indicator:x', { what: 'cell', key: 'indicator:x' }],
])('a link to %s names %o', (parameter, chosen) => expect(chosenOf(parameter)).toEqual(chosen));

describe('the mark in the source', () => {
  test('stands on the characters of the place', () => expect(markedPieces('公开 167 条', 3, 6)).toEqual(['公开 ', '167', ' 条']));
  test.each([
    [null, null],
    [3, null],
    [5, 5],
    [99, 100],
  ])('is all of the text where the place from %s to %s is none', (start, end) => expect(markedPieces('公开', start, end)).toEqual(['', '公开', '']));
});

describe('the paragraphs of a section', () => {
  test('join lines that were broken in mid-sentence', () => {
    expect(paragraphsOf('一是进一步畅通公\n开渠道，把好关。\n二是加强培训。')).toEqual(['一是进一步畅通公开渠道，把好关。', '二是加强培训。']);
  });
  test('keep an empty line between them', () => expect(paragraphsOf('存在问题\n\n公开不够及时。')).toEqual(['存在问题', '公开不够及时。']));
  test('put a space between Latin words and numbers only', () => {
    expect(paragraphsOf('the annual\nreport')).toEqual(['the annual report']);
    expect(paragraphsOf('采编 10\n篇。')).toEqual(['采编 10篇。']);
  });
  test('of nothing are none', () => expect(paragraphsOf(' \n\n')).toEqual([]));
});
