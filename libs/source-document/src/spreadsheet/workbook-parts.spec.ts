import * as xlsx from '@e965/xlsx';
import { documentOf, gridOf, tablesOf } from '../fixtures/printed.js';
import { zipOf } from '../fixtures/zip-fixture.js';
import { DEFAULT_LIMITS } from '../limits.js';
import { openSource } from '../open-source.js';
import { ZipContainer } from '../zip/zip-container.js';

const TEXTS = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook whose labels stand in the list of texts, as Excel writes it. */
function partsOf(rows: readonly (readonly (string | number)[])[]): Record<string, string> {
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows as never), '年报');
  const container = new ZipContainer(new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer), DEFAULT_LIMITS);
  return Object.fromEntries(container.parts.map((part) => [part.path, Buffer.from(container.unpack(part)).toString('utf8')]));
}

const parts = partsOf([['规章', 2, 1295], ['行政规范性文件', 4, 30], ['合计', 6, 1325]]);
const read = [['规章', '2', '1295'], ['行政规范性文件', '4', '30'], ['合计', '6', '1325']];

/** The workbook with some of a part written otherwise, and closed again with right checksums. */
function changed(path: string, from: string | RegExp, to: string): Uint8Array {
  const content = parts[path] ?? '';
  const other = content.replace(from, to);
  expect(other).not.toBe(content);
  return zipOf({ ...parts, [path]: other });
}

describe('workbooks that are damaged inside', () => {
  it.each([
    ['the end of a text', TEXTS, '规章</t></si>', '规章</t></s>'],
    ['the beginning of a text', TEXTS, '<si><t>行政', '<si<t>行政'],
    ['a character no XML may hold', TEXTS, '合计', '合\u0001'],
    ['the name of a text, at both its ends', TEXTS, /<si>(<t>行政规范性文件<\/t>)<\/si>/, '<sk>$1</sk>'],
    ['the name of what stands in a text', TEXTS, '<t>规章</t>', '<u>规章</u>'],
    ['a cell', SHEET, '<v>2</v></c>', '<v>2</w></c>'],
    ['the number of a text', SHEET, '<v>1</v>', '<v>17</v>'],
  ])('%s → refused as damaged: labels might stand beside numbers not their own', async (_name, path, from, to) => {
    expect(await openSource(changed(path, from, to))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE', message: { zh: expect.stringContaining(path) } } });
  });

  it('what only describes the file may be damaged', async () => {
    const path = 'docProps/core.xml';
    const document = documentOf(await openSource(zipOf({ ...parts, [path]: `${parts[path]}<` })));
    expect(gridOf(tablesOf(document)[0]!)).toEqual(read);
  });

  it('a table of Excel 2003, written in XML: likewise refused', async () => {
    const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['规章', 2, 1295], ['合计', 2, 1295]]), '年报');
    const whole = (xlsx.write(book, { type: 'buffer', bookType: 'xlml' }) as Buffer).toString('utf8');
    expect(gridOf(tablesOf(documentOf(await openSource(Buffer.from(whole))))[0]!)).toEqual([['规章', '2', '1295'], ['合计', '2', '1295']]);
    expect(await openSource(Buffer.from(whole.replace('规章</Data>', '规章</Dat>')))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });
});

describe('texts of a workbook, in every way they are written', () => {
  it.each([
    ['an empty text without an end of its own', '<si/>', ''],
    ['an empty text', '<si></si>', ''],
    ['a text of several scripts, with the reading above a word', '<si><r><rPr><b/></rPr><t>公</t></r><r><t xml:space="preserve"> 开</t></r><rPh sb="0" eb="1"><t>gong</t></rPh><phoneticPr fontId="1"/></si>', '公 开'],
    ['a text with signs of XML in it', '<si><t>&lt;3 &amp; &gt;1</t></si>', '<3 & >1'],
    ['a text not parsed', '<si><t><![CDATA[<si>]]></t></si>', '<si>'],
  ])('%s → the labels behind it keep their numbers', async (_name, text, printed) => {
    const list = (parts[TEXTS] ?? '').replace('<si>', `${text}<si>`);
    const sheet = (parts[SHEET] ?? '').replace(/t="s"><v>(\d)<\/v>/g, (_, at: string) => `t="s"><v>${Number(at) + 1}</v>`).replace('<v>1325</v>', '<v>1325</v></c><c r="D3" t="s"><v>0</v>');
    const document = documentOf(await openSource(zipOf({ ...parts, [TEXTS]: list, [SHEET]: sheet })));
    expect(gridOf(tablesOf(document)[0]!).map((row) => row.slice(0, 3))).toEqual(read);
    expect(gridOf(tablesOf(document)[0]!)[2]![3] ?? '').toBe(printed);
  });

  it('with prefixes, as some programs write all of their XML', async () => {
    const list = (parts[TEXTS] ?? '').replace(/<(\/?)(sst|si|t)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    const document = documentOf(await openSource(zipOf({ ...parts, [TEXTS]: list })));
    expect(gridOf(tablesOf(document)[0]!)).toEqual(read);
  });
});

describe('binary workbooks (.xlsb)', () => {
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['规章', 2, 1295], ['合计', 2, 1295]]), '年报');
  const binary = new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer);

  it('→ refused, with the way to hand it in', async () => {
    const refused = { ok: false, refusal: { code: 'UNKNOWN_FILE_TYPE', message: { zh: expect.stringContaining('另存为'), en: expect.stringContaining('.xlsx') } } };
    expect(await openSource(binary, { fileName: '年报.xlsb' })).toMatchObject(refused);
    expect(await openSource(binary, { fileName: '年报.xlsx' })).toMatchObject(refused);
  });

  it('binary sheets in a workbook that says it is written in XML → not looked at', async () => {
    const container = new ZipContainer(binary, DEFAULT_LIMITS);
    const sheet = container.unpack(container.parts.find(({ path }) => path === 'xl/worksheets/sheet1.bin')!);
    const relations = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('sheet1.xml', 'sheet1.bin');
    const { [SHEET]: _left, ...others } = parts;
    const opened = await openSource(zipOf({ ...others, 'xl/_rels/workbook.xml.rels': relations, 'xl/worksheets/sheet1.bin': sheet }));
    expect(opened.ok && tablesOf(opened.document)).toEqual([]);
  });
});

it('a merged cell that damage draws down over thousands of rows → no more rows than are filled', async () => {
  const sheet = (parts[SHEET] ?? '').replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A3:A9000"/></mergeCells>');
  const [table] = tablesOf(documentOf(await openSource(zipOf({ ...parts, [SHEET]: sheet }))));
  expect(table!.rowCount).toBe(3);
  expect(gridOf(table!)).toEqual(read);
});
