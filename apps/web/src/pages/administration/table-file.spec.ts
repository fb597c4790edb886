import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from 'node:util';
import { containerParts, tableWorkbook, zipContainer } from '@huilan/office-files';
import { REPORTER_HEADS } from '../../i18n/administration-words.js';
import { asPasted } from './reporter-file.js';
import { rowsOfFile } from './table-file.js';

// What browsers have and jsdom has not.
Object.assign(globalThis, { TextDecoder: NodeTextDecoder, TextEncoder: NodeTextEncoder });

const read = (bytes: Uint8Array) => rowsOfFile(bytes, containerParts);
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
/** 机关,姓名,账号 and a row, as Excel saves it on a Chinese Windows. */
const GB18030 = new Uint8Array(Buffer.from('bbfab9d82cd0d5c3fb2cd5cbbac50d0abdccd3fdbed62ccdf5c0f62c77616e676c690d0a', 'hex'));
const PARTS = {
  workbook: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" sheetId="2" r:id="rId7"/></sheets></workbook>',
  relations: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="x" Target="worksheets/sheet2.xml"/></Relationships>',
};

describe('a list of reporters as a file', () => {
  test.each([
    ['UTF-8', utf8('机关,姓名,账号\r\n教育局,王丽,wangli\r\n')],
    ['UTF-8 with a mark', utf8('\uFEFF机关,姓名,账号\n教育局,王丽,wangli')],
    ['GB18030', GB18030],
    ['UTF-16, with tabs', new Uint8Array(Buffer.from('\uFEFF机关\t姓名\t账号\r\n教育局\t王丽\twangli\r\n', 'utf16le'))],
  ])('separated values in %s', (_, bytes) => {
    expect(read(bytes)).toEqual([['机关', '姓名', '账号'], ['教育局', '王丽', 'wangli']]);
  });

  test('a quoted field keeps its comma, its quotation marks and its line', () => {
    expect(read(utf8('"局,甲","王""丽""","a\nb"\n'))).toEqual([['局,甲', '王"丽"', 'a\nb']]);
  });

  test('a workbook of our own', () => {
    const rows = read(tableWorkbook({ name: '名单', notes: [], head: ['机关', '姓名', '账号'], rows: [['教育局', '王丽', 'wangli']] }));
    expect(asPasted(rows ?? [], REPORTER_HEADS)).toBe('教育局\t王丽\twangli');
  });

  test('a workbook as Excel writes it: shared strings in runs, cells left out, a number for an account', () => {
    const bytes = zipContainer([
      { path: 'xl/workbook.xml', content: PARTS.workbook },
      { path: 'xl/_rels/workbook.xml.rels', content: PARTS.relations },
      { path: 'xl/sharedStrings.xml', content: '<sst xmlns="x"><si><t>教育局</t></si><si><r><t>王</t></r><r><t>丽</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si></sst>' },
      { path: 'xl/worksheets/sheet1.xml', content: '<worksheet xmlns="x"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>' },
      { path: 'xl/worksheets/sheet2.xml', content: '<worksheet xmlns="x"><sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3"><v>1001</v></c></row><row r="4"><c r="B4" t="s"><v>1</v></c></row></sheetData></worksheet>' },
    ]);
    expect(read(bytes)).toEqual([['教育局', '', '1001'], ['', '王丽']]);
  });

  test.each([
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    ['a zip that is no workbook', zipContainer([{ path: 'word/document.xml', content: '<document/>' }])],
    ['a zip cut short', zipContainer([{ path: 'xl/workbook.xml', content: PARTS.workbook }]).slice(0, 40)],
  ])('%s is none', (_, bytes) => {
    expect(read(bytes)).toBeNull();
  });
});

describe('the columns of a file', () => {
  test('are found by their heads, wherever they stand; what is above is left out', () => {
    expect(asPasted([['填报人员登记表'], [], ['序号', '联系人', '电话', '单 位', '帐号'], ['1', '王丽', '123', '教育局', 'wangli'], ['', '', '', '', '']], REPORTER_HEADS)).toBe('教育局\t王丽\twangli');
  });

  test('without heads are the first three; a line break in a cell is a space', () => {
    expect(asPasted([['教育局', '王\n丽', 'wangli', '电话']], REPORTER_HEADS)).toBe('教育局\t王 丽\twangli');
  });
});
