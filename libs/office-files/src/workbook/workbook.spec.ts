import { strFromU8, unzipSync } from 'fflate';
import { cellName, workbookPackage } from './workbook-package.js';
import { sheetName, tableWorkbook } from './workbook.js';

const written = () =>
  unzipSync(
    tableWorkbook({
      name: '公开率',
      notes: ['=HYPERLINK("http://x")'],
      head: ['机关', '公开率', '分子', '分母'],
      rows: [
        ['=cmd|\' /C calc\'!A0', { share: 0.175 }, 7, 40],
        ['民政 & <社会>\u0000', '无报告', null, Number.NaN],
        ['财政局', { share: 0 }, 0, 1234.5],
      ],
    }),
  );
const part = (name: string) => strFromU8(written()[name] ?? new Uint8Array());
const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*>.*?</c>`).exec(part('xl/worksheets/sheet1.xml'))?.[0];

describe('a table as a workbook', () => {
  test('numbers are numbers, shares in per cent', () => {
    expect(cell('B3')).toBe('<c r="B3" s="4"><v>0.175</v></c>');
    expect(cell('C3')).toBe('<c r="C3" s="2"><v>7</v></c>');
    expect(cell('D5')).toBe('<c r="D5" s="3"><v>1234.5</v></c>');
  });

  test('zero is zero; what is not there is an empty cell', () => {
    expect(cell('C5')).toBe('<c r="C5" s="2"><v>0</v></c>');
    expect(cell('C4')).toBeUndefined();
    expect(cell('D4')).toBeUndefined();
  });

  test('what looks like a formula is text, in notes and cells, and stays text when edited', () => {
    for (const name of ['A1', 'A3']) expect(cell(name)).toContain('t="inlineStr"');
    expect(cell('A3')).toContain("=cmd|&#39; /C calc&#39;!A0");
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  test('characters XML cannot carry are dropped, the others escaped', () => expect(cell('A4')).toContain('民政 &amp; &lt;社会&gt;</t>'));

  test('the head stays in view', () => expect(part('xl/worksheets/sheet1.xml')).toContain('ySplit="2" topLeftCell="B3"'));

  test('the same table gives the same bytes', () => expect(written()).toEqual(written()));

  test.each([[0, 'A1'], [25, 'Z1'], [26, 'AA1'], [51, 'AZ1'], [52, 'BA1'], [701, 'ZZ1'], [702, 'AAA1']])('column %i is %s', (column, name) => {
    expect(cellName(0, column)).toBe(name);
  });

  test.each([['2019/2025: [公开率]?', '2019 2025   公开率'], ["'a'", 'a'], ['', 'Sheet1'], ['好'.repeat(40), '好'.repeat(31)]])('a sheet of the name %s is called %s', (given, name) => {
    expect(sheetName(given)).toBe(name);
  });
});

test('several sheets stand in their order, without formats of their own', () => {
  const parts = unzipSync(workbookPackage([{ name: '主动公开', markup: '<sheetData/>' }, { name: '复议 & 诉讼', markup: '<sheetData/>' }]));
  expect(Object.keys(parts)).not.toContain('xl/styles.xml');
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="主动公开" sheetId="1" r:id="rId1"/><sheet name="复议 &amp; 诉讼" sheetId="2" r:id="rId2"/>');
  expect(strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).toContain('Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"');
});
