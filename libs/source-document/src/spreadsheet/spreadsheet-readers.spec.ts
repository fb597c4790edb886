import * as xlsx from '@e965/xlsx';
import { jest } from '@jest/globals';
import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

type Rows = readonly (readonly (string | number | null)[])[];
const bookOf = (rows: Rows, merges: readonly string[] = [], change: (sheet: xlsx.WorkSheet, book: xlsx.WorkBook) => void = () => undefined, type: 'xlsx' | 'biff8' = 'xlsx') => {
  const sheet = xlsx.utils.aoa_to_sheet(rows as never);
  sheet['!merges'] = merges.map((merge) => xlsx.utils.decode_range(merge));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '年报');
  change(sheet, book);
  return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: type }) as Buffer);
};
/** How a stream of properties begins. */
const PROPERTY_SET = Buffer.from([0xfe, 0xff, 0, 0]);
const open = async (bytes: Uint8Array, fileName?: string) => documentOf(await openSource(bytes, fileName === undefined ? {} : { fileName }));

const report: Rows = [
  ['甲县商务局2023年政府信息公开工作年度报告'],
  ['一、总体情况'],
  ['全年公开信息 167 条。'],
  ['二、主动公开政府信息情况'],
  ['信息内容', null, '本年制发件数', '现行有效件数'],
  ['规章', null, 0, 1295],
  ['三、收到和处理政府信息公开申请情况'],
  ['项目', null, '自然人', '总计'],
  ['一、本年新收', null, 12, 12],
  ['三、办理结果', '（一）予以公开', 12, 12],
  [null, '（六）其他处理', null, null],
  ['四、结转下年度', null, null, null],
  [],
  ['六、其他需要报告的事项'],
  ['无'],
];
const merges = ['A1:D1', 'A5:B5', 'A6:B6', 'A8:B8', 'A9:B9', 'A10:A11', 'A12:B12'];

describe('spreadsheets', () => {
  for (const type of ['xlsx', 'biff8'] as const) {
    it(`a whole report on one sheet (${type}) → headings, texts and tables apart, blanks stay blank`, async () => {
      const document = await open(bookOf(report, merges, undefined, type));
      expect(document.fileType).toBe(type === 'xlsx' ? 'xlsx' : 'xls');
      expect(linesOf(document)).toEqual([
        '甲县商务局2023年政府信息公开工作年度报告', '一、总体情况', '全年公开信息 167 条。', '二、主动公开政府信息情况', '[table]',
        '三、收到和处理政府信息公开申请情况', '[table]', '六、其他需要报告的事项', '无',
      ]);
      const [disclosure, requests] = tablesOf(document);
      expect(gridOf(disclosure!)).toEqual([['信息内容', '本年制发件数', '现行有效件数'], ['规章', '0', '1295']]);
      expect(gridOf(requests!)).toEqual([
        ['项目', '<', '自然人', '总计'], ['一、本年新收', '<', '12', '12'], ['三、办理结果', '（一）予以公开', '12', '12'], ['^', '（六）其他处理', '', ''], ['四、结转下年度', '<', '', ''],
      ]);
    });
  }

  it('numbers as shown: grouped digits; large ones written out', async () => {
    const bytes = bookOf([['甲', '乙'], [1295, 123456789012345]], [], (sheet) => {
      (sheet['A2'] as xlsx.CellObject).z = '#,##0';
    });
    expect(gridOf(tablesOf(await open(bytes))[0]!)[1]).toEqual(['1,295', '123456789012345']);
  });

  it('a formula without its value → blank, and said', async () => {
    const bytes = bookOf([['甲', '乙'], [1, 2]], [], (sheet) => {
      sheet['B2'] = { t: 'n', f: 'SUM(A1:A2)' } as xlsx.CellObject;
    });
    const document = await open(bytes);
    expect(gridOf(tablesOf(document)[0]!)[1]).toEqual(['1', '']);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['FORMULA_WITHOUT_VALUE']);
  });

  it('hidden sheets → left out, and said; several sheets → their names stand above', async () => {
    const bytes = bookOf([['甲', '乙'], [1, 2]], [], (_, book) => {
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['丙', '丁'], [3, 4]]), '表三');
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['戊']]), '旧');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
    });
    const document = await open(bytes);
    expect(linesOf(document)).toEqual(['年报', '[table]', '表三', '[table]']);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['HIDDEN_SHEET']);
  });

  it('.csv, quoted, in GBK, with line breaks in cells → a table', async () => {
    const csv = '项,自然人,总计\r\n"新收,含网上",12,"1\n2"\r\n结转,,0\r\n';
    expect(gridOf(tablesOf(await open(Buffer.from(csv), 'a.csv'))[0]!)).toEqual([['项', '自然人', '总计'], ['新收,含网上', '12', '1\n2'], ['结转', '', '0']]);
    const gbk = Buffer.concat([Buffer.from([0xbc, 0xd7]), Buffer.from(',1,2\n'), Buffer.from([0xcf, 0xd8]), Buffer.from(',3,4\n')]);
    expect(gridOf(tablesOf(await open(gbk, 'a.csv'))[0]!)).toEqual([['甲', '1', '2'], ['县', '3', '4']]);
  });

  it('a web table called .xls → read as what it is', async () => {
    const document = await open(Buffer.from('<html><meta charset=utf-8><table><tr><td>甲</td><td>1</td></tr></table></html>'), '报表.xls');
    expect(document.fileType).toBe('html');
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['甲', '1']]);
  });

  it('an .xls with records nobody knows → read, and the console stays silent', async () => {
    const bytes = Buffer.from(bookOf(report, merges, undefined, 'biff8'));
    const windowOfSheet = bytes.indexOf(Buffer.from([0x3e, 0x02, 0x12, 0x00]));
    expect(windowOfSheet).toBeGreaterThan(0);
    bytes.writeUInt16LE(0x0180, windowOfSheet);
    const said: unknown[] = [];
    const silenced = (['error', 'warn'] as const).map((way) => jest.spyOn(globalThis.console, way).mockImplementation((...words: unknown[]) => void said.push(words)));
    try {
      expect(gridOf(tablesOf(await open(bytes))[0]!)[1]).toEqual(['规章', '0', '1295']);
      expect(said).toEqual([]);
      xlsx.read(bytes);
      expect(said).toEqual([[expect.stringMatching(/record/i)]]);
    } finally {
      silenced.forEach((way) => way.mockRestore());
    }
  });

  describe('what an .xls says of itself', () => {
    const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['规章', 2, 1295], ['合计', 2, 1295]]), '年报');
    book.Props = { Title: '甲县2023年政府信息公开工作年度报告', Company: '甲县商务局' };
    const bytes = Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);

    it('→ title and company of the file', async () => {
      expect((await open(bytes)).metadata).toMatchObject({ title: '甲县2023年政府信息公开工作年度报告', company: '甲县商务局' });
    });

    it('damaged so that it counts two thousand million properties → they are not gone through, and the sheet is read', async () => {
      const damaged = Buffer.from(bytes);
      let sections = 0;
      // Each section of properties begins with its size and their number.
      for (let at = damaged.indexOf(PROPERTY_SET); at !== -1; at = damaged.indexOf(PROPERTY_SET, at + 1), sections += 1) damaged.writeUInt32LE(0x7fffffff, at + damaged.readUInt32LE(at + 44) + 4);
      expect(sections).toBe(2);
      expect(gridOf(tablesOf(await open(damaged))[0]!)).toEqual([['规章', '2', '1295'], ['合计', '2', '1295']]);
    });
  });

  it('more unpacked than the bound → refused', async () => {
    expect(await openSource(bookOf(report), { limits: { spreadsheetBytes: 1_000 } })).toMatchObject({ ok: false, refusal: { code: 'ARCHIVE_TOO_LARGE' } });
  });
});
