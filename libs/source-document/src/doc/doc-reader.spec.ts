import { docOf, IN_TABLE, rowEnd, type DocParagraph } from '../fixtures/doc-fixture.js';
import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const open = async (...paragraphs: DocParagraph[]) => documentOf(await openSource(docOf(paragraphs)));
const cell = (text: string): DocParagraph => ({ text, mark: '\x07', modifiers: IN_TABLE });
const inCell = (text: string): DocParagraph => ({ text, modifiers: IN_TABLE });
const end = (edges: readonly number[], merges?: readonly number[]): DocParagraph => ({ text: '', mark: '\x07', modifiers: rowEnd(edges, merges) });

describe('Word 97 documents', () => {
  it('paragraphs and a table → rows by their marks, columns by their edges', async () => {
    const document = await open(
      { text: '三、申请' },
      cell('项'), cell('申请人'), end([0, 1000, 3000], [3, 0]),
      cell(''), cell('甲'), cell('乙'), end([0, 1000, 2000, 3000], [1, 0, 0]),
      cell('新收'), inCell('1'), cell('2'), cell('26'), end([0, 1010, 1990, 3000]),
      { text: '四、复议' },
    );
    expect(document.fileType).toBe('doc');
    expect(linesOf(document)).toEqual(['三、申请', '[table]', '四、复议']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['项', '申请人', '<'], ['^', '甲', '乙'], ['新收', '1\n2', '26']]);
  });

  it('fields, line breaks, anchors → results, lines, nothing', async () => {
    expect(linesOf(await open({ text: '共\x13 SUM(ABOVE) \x1431\x15件\x08\x0b末' }))).toEqual(['共31件', '末']);
  });

  it('a list numbered 一、 → the numbers stand in the text', async () => {
    const template = Buffer.from('\0、', 'utf16le');
    const level = Buffer.alloc(28);
    level.writeInt32LE(1, 0);
    level.writeUInt8(37, 4);
    const levels = Buffer.concat([level, Buffer.from([2, 0]), template]);
    const lst = Buffer.alloc(30);
    lst.writeUInt16LE(1, 0);
    lst.writeInt32LE(77, 2);
    lst.writeUInt8(1, 2 + 26);
    const lfo = Buffer.alloc(24);
    lfo.writeUInt32LE(1, 0);
    lfo.writeInt32LE(77, 4);
    const inList = [0x0b, 0x46, 1, 0, 0x0a, 0x26, 0];
    const bytes = docOf([{ text: '总体情况', modifiers: inList }, { text: '正文' }, { text: '主动公开', modifiers: inList }], { lists: { lst, levels, lfo } });
    expect(linesOf(documentOf(await openSource(bytes)))).toEqual(['一、总体情况', '正文', '二、主动公开']);
  });

  it('outline level of a paragraph → heading level', async () => {
    const [block] = (await open({ text: '标题', modifiers: [0x40, 0x26, 0] })).blocks;
    expect(block).toMatchObject({ headingLevel: 1 });
  });

  it('encrypted → refused; cut in half → refused', async () => {
    expect(await openSource(docOf([{ text: '甲' }], { encrypted: true }))).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_PROTECTED' } });
    const whole = docOf([{ text: '甲'.repeat(3000) }]);
    expect(await openSource(whole.subarray(0, whole.length / 2))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });
});
