import * as xlsx from '@e965/xlsx';
import { documentOf, gridOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

/** Tokens that make the library go back and forth for ever: found among damaged files. */
const ENDLESS = [55, 27, 31, 20, 24, 16];
const FORMULA = 0x0006;
const ARRAY = 0x0221;
const EARLIER_ARRAY = 0x0021;
const CONTINUED = 0x003c;
const ROW = 0x0208;
const ENCIPHERED = 0x002f;
/** The eighth row's number, taken for a record. */
const NUMBERED_7 = 0x0007;
const DIMENSIONS = 0x0200;
const EXCEL_97 = 0x0600;
const EXCEL_4 = 0x0400;

const BOOK = xlsx.write(xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['规章', 2, 1295], ['合计', 2, 1295]]), '年报'), { type: 'buffer', bookType: 'biff8' }) as Buffer;

/** A sheet of Excel 97-2003 with one more record before its cells. */
function bookWith(record: number, bodies: Uint8Array | readonly Uint8Array[], version = EXCEL_97, following = CONTINUED): Uint8Array {
  const file: { FileIndex: unknown[] } = xlsx.CFB.read(BOOK, { type: 'buffer' });
  const entry = xlsx.CFB.find(file, '/Workbook') as { content: Buffer; size: number };
  let cells = 0;
  for (let at = 0; at + 4 <= entry.content.length; ) {
    const found = entry.content.readUInt16LE(at);
    at += 4 + entry.content.readUInt16LE(at + 2);
    if (found === DIMENSIONS) cells = at;
  }
  const records = (bodies instanceof Uint8Array ? [bodies] : bodies).flatMap((body, index) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(index === 0 ? record : following, 0);
    head.writeUInt16LE(body.length, 2);
    return [head, body];
  });
  entry.content = Buffer.concat([entry.content.subarray(0, cells), ...records, entry.content.subarray(cells)]);
  entry.content.writeUInt16LE(version, 4);
  entry.size = entry.content.length;
  return new Uint8Array(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** Row 0, column 3, with its result and tokens behind it. */
function formula(result: number, tokens: readonly number[], lengthAt = 20): Uint8Array {
  const body = Buffer.alloc(lengthAt + 2 + tokens.length);
  if (lengthAt === 20) {
    body.writeUInt16LE(3, 2);
    body.writeDoubleLE(result, 6);
  }
  body.writeUInt16LE(tokens.length, lengthAt);
  Buffer.from(tokens).copy(body, lengthAt + 2);
  return body;
}

/** A record cut in two: the rest stands in one that continues it. */
function twoRecords(body: Uint8Array, at: number): readonly Uint8Array[] {
  return [body.subarray(0, at), body.subarray(at)];
}

describe('records of Excel 97-2003', () => {
  it.each([
    ['of a cell', FORMULA, formula(48, ENDLESS)],
    ['of several cells', ARRAY, formula(48, ENDLESS, 12)],
    ['of several cells, numbered as in earlier versions', EARLIER_ARRAY, formula(48, ENDLESS, 12)],
    ['of several cells, in two records', ARRAY, twoRecords(formula(48, ENDLESS, 12), 6)],
  ])('damaged tokens %s → not looked at, and the file is read', async (_name, record, body) => {
    const document = documentOf(await openSource(bookWith(record, body), { fileName: '年报.xls' }));
    expect(gridOf(tablesOf(document)[0]!).map((row) => row.slice(0, 3))).toEqual([['规章', '2', '1295'], ['合计', '2', '1295']]);
  });

  it('the result beside a formula is what is read', async () => {
    const document = documentOf(await openSource(bookWith(FORMULA, formula(48, [0x1e, 48, 0])), { fileName: '年报.xls' }));
    expect(gridOf(tablesOf(document)[0]!)[0]).toEqual(['规章', '2', '1295', '48']);
  });

  it('a version of which the records say lengths elsewhere → refused as damaged', async () => {
    expect(await openSource(bookWith(FORMULA, formula(48, ENDLESS), EXCEL_4), { fileName: '年报.xls' })).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });

  it('a formula cut off before its tokens → refused as damaged', async () => {
    expect(await openSource(bookWith(FORMULA, formula(48, ENDLESS).subarray(0, 16)), { fileName: '年报.xls' })).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });

  it('a record whose length is damaged, so that what follows seems to be of Excel 2 → refused as damaged', async () => {
    const rowOfSheet = Buffer.from([0, 0, 0, 0, 0x1b, 0, 0, 1, 0, 0, 0, 0, 0x40, 1, 0x0f, 0]);
    expect(gridOf(tablesOf(documentOf(await openSource(bookWith(ROW, rowOfSheet), { fileName: '年报.xls' })))[0]!)[0]).toEqual(['规章', '2', '1295']);
    expect(await openSource(bookWith(ROW, [Buffer.alloc(0), rowOfSheet], EXCEL_97, NUMBERED_7), { fileName: '年报.xls' })).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });

  it('an empty record of any kind → a reading or a refusal, and nothing is counted that is not there', async () => {
    const ends = new Set<string>();
    for (let record = 0; record < 0x0900; record += 1) {
      if (record === ENCIPHERED) continue;
      const opened = await openSource(bookWith(record, Buffer.alloc(0)), { fileName: '年报.xls' });
      ends.add(opened.ok ? String(tablesOf(opened.document).map((table) => gridOf(table)[1]?.slice(0, 3))) : opened.refusal.code);
    }
    expect([...ends].sort()).toEqual(['', 'DAMAGED_FILE', '合计,2,1295']);
  });
});
