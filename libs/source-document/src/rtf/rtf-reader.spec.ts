import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const open = async (rtf: string) => documentOf(await openSource(Buffer.from(rtf, 'latin1')));
const u = (text: string) => Array.from(text).map((character) => (character < '\x80' ? character : `\\u${(character.charCodeAt(0) << 16) >> 16}?`)).join('');
const HEAD = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}}';

describe('Rich Text Format', () => {
  it('Unicode with substitutes, and bytes of the Chinese code page → the same text', async () => {
    expect(linesOf(await open(`${HEAD}\\pard ${u('甲县')}12\\par\\f1\\'bc\\'d7\\'cf\\'d8\\par}`))).toEqual(['甲县12', '甲县']);
  });

  it('tables → rows, merged cells with their spans', async () => {
    const rtf =
      `${HEAD}\\pard ${u('三、申请')}\\par` +
      `\\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl ${u('项')}\\cell ${u('申请人')}\\cell\\row` +
      `\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl\\cell ${u('甲')}\\cell ${u('乙')}\\cell\\row` +
      `\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl ${u('新收')}\\cell 1\\par 2\\cell 26\\cell\\row\\pard ${u('四、复议')}\\par}`;
    const document = await open(rtf);
    expect(linesOf(document)).toEqual(['三、申请', '[table]', '四、复议']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['项', '申请人', '<'], ['^', '甲', '乙'], ['新收', '1\n2', '26']]);
  });

  it('a table inside a cell → a table of its own after the outer one', async () => {
    const rtf =
      `${HEAD}\\trowd\\cellx3000\\cellx6000\\pard\\intbl ${u('本年新收申请数量')}\\cell \\pard\\intbl\\itap2 a\\nestcell b\\nestcell` +
      '{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl 7\\cell\\row\\pard x\\par}';
    const [outer, inner] = tablesOf(await open(rtf));
    expect(gridOf(outer!)).toEqual([['本年新收申请数量', '7']]);
    expect(gridOf(inner!)).toEqual([['a', 'b']]);
  });

  it('numbers of lists, fields, notes, hidden and deleted text, headers → only what is printed, notes below', async () => {
    const rtf =
      `${HEAD}{\\header HEAD}{\\listtext ${u('一、')}\\tab}${u('总体')}{\\footnote NOTE}{\\v SECRET}{\\deleted OLD}{\\field{\\*\\fldinst SUM}{\\fldrslt 31}}{\\pict 00ff}\\par}`;
    const document = await open(rtf);
    expect(linesOf(document)).toEqual(['一、总体31', 'NOTE']);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['PICTURES_NOT_READ']);
  });

  it('document information → metadata, the Unicode version of it', async () => {
    expect((await open(`${HEAD}{\\info{\\upr{\\title ??}{\\*\\ud{\\title ${u('年报')}}}}{\\author Wang}}x\\par}`)).metadata).toEqual({ title: '年报', author: 'Wang' });
  });

  it('cut off → refused', async () => {
    expect(await openSource(Buffer.from(`${HEAD}\\pard 1`, 'latin1'))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });
});
