import type { CellValue } from '@huilan/annual-report';
import { cellValue, type CellTextOptions } from './cell-text.js';

const item: CellTextOptions = { unit: '件' };
const amount: CellTextOptions = { unit: '万元' };

/** Value without its raw text: `12`, `blank`, `n/a`, `text`, `22 note`. */
function shortly(value: CellValue): string {
  if (value.kind === 'number') return value.note === undefined ? String(value.value) : `${value.value} (${value.note})`;
  return { blank: 'blank', notApplicable: 'n/a', text: 'text' }[value.kind];
}

describe('what a printed cell means', () => {
  test.each([
    ['12', '12'],
    ['0', '0'],
    ['1,295', '1295'],
    ['１２', '12'],
    ['１，２９５', '1295'],
    ['12件', '12'],
    [' 7 项', '7'],
    ['4068.208', '4068.208'],
    ['1 295', '1295'],
    ['2\n6', '26'],
    ['12\n件', '12'],
    ['3（件）', '3'],
    ['22（其中修订 16 件）', '22 (其中修订 16 件)'],
    ['22\n（其中修订16件）', '22 (其中修订16件)'],
    ['', 'blank'],
    ['  \u00a0', 'blank'],
    ['\u200b', 'blank'],
    ['/', 'n/a'],
    ['—', 'n/a'],
    ['－', 'n/a'],
    ['——', 'n/a'],
    ['无', 'n/a'],
    ['不适用', 'n/a'],
    ['详见附件', 'text'],
    ['3至5', 'text'],
    ['0 0', 'text'],
    ['0\n0', 'text'],
    ['12 7', 'text'],
    ['007', 'text'],
    ['1,29', 'text'],
    ['1.2.3', 'text'],
    ['约12', 'text'],
    ['12%', 'text'],
    ['5元', 'text'],
    ['零', '0'],
    ['〇', '0'],
    ['一', 'text'],
    ['-3', 'text'],
    ['↓3', 'text'],
  ])('%j is %s', (raw, want) => {
    expect(shortly(cellValue(raw, item))).toBe(want);
  });

  test('the raw text is kept as printed', () => {
    expect(cellValue('１２ 件', item)).toEqual({ kind: 'number', value: 12, raw: '１２ 件' });
  });

  test('a footnote mark is no digit', () => {
    expect(shortly(cellValue('12²', item))).toBe('12');
  });

  test('only cells that print a change may be counted down in words', () => {
    expect(shortly(cellValue('减少3', { ...item, signed: true }))).toBe('-3');
    expect(shortly(cellValue('增2', { ...item, signed: true }))).toBe('2');
    expect(shortly(cellValue('-3', { ...item, signed: true }))).toBe('-3');
    expect(shortly(cellValue('减4', { ...item, signed: true }))).toBe('-4');
    expect(shortly(cellValue('增加8项', { ...item, signed: true }))).toBe('8');
    expect(shortly(cellValue('↓4', { ...item, signed: true }))).toBe('-4');
    expect(shortly(cellValue('减少3', item))).toBe('text');
  });
});

describe('money', () => {
  test.each([
    ['251000元', { unit: '元' }, '251000'],
    ['25.1万元', { unit: '元' }, '251000'],
    ['251000元', amount, '25.1'],
    ['5.2万元', amount, '5.2'],
    ['251000', amount, '251000'],
    ['251000', { ...amount, headUnit: '元' }, '25.1'],
    ['72701.2578', { ...amount, headUnit: '万元' }, '72701.2578'],
    ['0.1', { unit: '元', headUnit: '万元' }, '1000'],
  ])('%s in a cell of %j is %s: converted only by a printed unit', (raw, options, want) => {
    expect(shortly(cellValue(raw, options as CellTextOptions))).toBe(want);
  });
});
