import { ofdLine, ofdOf, ofdText } from '../fixtures/ofd-fixture.js';
import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { zipOf } from '../fixtures/zip-fixture.js';
import { openSource } from '../open-source.js';

const open = async (...args: Parameters<typeof ofdOf>) => documentOf(await openSource(ofdOf(...args)));

const ruled = (x: number, y: number, widths: readonly number[], rows: readonly (readonly string[])[]): string => {
  const right = x + widths.reduce((sum, width) => sum + width, 0);
  let drawn = '';
  for (let row = 0; row <= rows.length; row += 1) drawn += ofdLine(x, y + row * 8, right, y + row * 8);
  let edge = x;
  drawn += ofdLine(edge, y, edge, y + rows.length * 8);
  widths.forEach((width, column) => {
    rows.forEach((cells, row) => {
      if (cells[column]) drawn += ofdText(edge + 1, y + row * 8 + 2, 3, cells[column]);
    });
    edge += width;
    drawn += ofdLine(edge, y, edge, y + rows.length * 8);
  });
  return drawn;
};

describe('OFD', () => {
  it('texts out of order, both namespaces, with and without prefix → lines in reading order with page and box', async () => {
    const page = ofdText(20, 40, 5, '二、申请情况') + ofdText(20, 30, 5, '一、总体情况');
    for (const [namespace, prefix] of [['http://www.ofdspec.org/2016', 'ofd:'], ['http://www.ofdspec.org', 'ofd:'], ['http://www.ofdspec.org', '']]) {
      const document = await open([page, ofdText(20, 30, 5, '三、复议')], { namespace, prefix });
      expect(document.fileType).toBe('ofd');
      expect(linesOf(document)).toEqual(['一、总体情况', '二、申请情况', '三、复议']);
      expect(document.metadata).toEqual({ title: '年报' });
      expect(document.pageCount).toBe(2);
      const [first] = document.blocks;
      expect(first).toMatchObject({ page: 1, box: { x: 56.69 } });
    }
  });

  it('character by character, scaled by a transformation → the same line', async () => {
    const scaled = '<ofd:TextObject ID="1" Boundary="20 30 30 7" CTM="0.5 0 0 0.5 0 0" Font="1" Size="10"><ofd:TextCode X="0" Y="10">共</ofd:TextCode><ofd:TextCode X="10" Y="10" DeltaX="5">26</ofd:TextCode><ofd:TextCode X="20">件</ofd:TextCode></ofd:TextObject>';
    expect(linesOf(await open([scaled]))).toEqual(['共26件']);
  });

  it('written downwards by DeltaY → one character a line', async () => {
    const down = '<ofd:TextObject ID="1" Boundary="20 30 6 30" Font="1" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="0 0" DeltaY="6 6">自然人</ofd:TextCode></ofd:TextObject>';
    expect(linesOf(await open([down]))).toEqual(['自', '然', '人']);
  });

  it('ruling lines by paths, strokes or thin fills → tables', async () => {
    expect(gridOf(tablesOf(await open([ruled(20, 40, [40, 20, 20], [['项', '甲', '乙'], ['新收', '12', '0']])]))[0]!)).toEqual([['项', '甲', '乙'], ['新收', '12', '0']]);
    const filled = [0, 8, 16].map((y) => `<ofd:PathObject ID="1" Boundary="20 ${40 + y} 60 1" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 0.3 L 0 0.3 C</ofd:AbbreviatedData></ofd:PathObject>`);
    const sides = [0, 30, 60].map((x) => `<ofd:PathObject ID="1" Boundary="${20 + x} 40 1 16.3" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 0.3 0 L 0.3 16.3 L 0 16.3 C</ofd:AbbreviatedData></ofd:PathObject>`);
    const texts = ofdText(21, 42, 3, '甲') + ofdText(51, 42, 3, '乙') + ofdText(21, 50, 3, '1') + ofdText(51, 50, 3, '2');
    expect(gridOf(tablesOf(await open([[...filled, ...sides, texts].join('')]))[0]!)).toEqual([['甲', '乙'], ['1', '2']]);
  });

  it('a form whose lines stand in a template, figures on the page; locations from the root → one table', async () => {
    const lines = ruled(20, 40, [40, 20], [['项', '甲'], ['新收', '']]);
    const document = await open([ofdText(61, 50, 3, '26')], { templates: [lines], useTemplate: 'T0', absolute: true });
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['项', '甲'], ['新收', '26']]);
  });

  it('figures under each other without lines → a table; wrapped labels go to their rows', async () => {
    const figures = (y: number, ...values: string[]) => values.map((value, at) => ofdText(100 + at * 14, y, 3, value, `g 9 1.5`)).join('');
    const page =
      ofdText(20, 20, 4, '三、申请情况') +
      ['自然人', '企业', '机构', '组织', '其他', '总计'].map((name, at) => ofdText(100 + at * 14, 30, 3, name)).join('') +
      ofdText(20, 40, 3, '一、本年新收申请数量') + figures(40, '13', '0', '1', '0', '2', '16') +
      ofdText(20, 50, 3, '（六）') + ofdText(40, 48, 3, '1.申请人无正当理由') + ofdText(40, 52, 3, '逾期不补正') + figures(50, '3', '', '0', '0', '0', '3') +
      ofdText(40, 60, 3, '2.其他') + figures(60, '941', '17', '0', '1', '3', '962') +
      ofdText(20, 80, 4, '四、复议');
    const document = await open([page]);
    expect(linesOf(document)).toEqual(['三、申请情况', '[table]', '四、复议']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([
      ['·', '·', '自然人', '企业', '机构', '组织', '其他', '总计'],
      ['一、本年新收申请数量', '<', '13', '0', '1', '0', '2', '16'],
      ['（六）', '1.申请人无正当理由\n逾期不补正', '3', '', '0', '0', '0', '3'],
      ['·', '2.其他', '941', '17', '0', '1', '3', '962'],
    ]);
  });

  it('invisible objects → left out', async () => {
    expect(linesOf(await open([ofdText(20, 30, 5, '甲') + ofdText(20, 40, 5, '乙', undefined, 'Visible="false"')]))).toEqual(['甲']);
  });

  it('encrypted, without its pages, with too many → refused', async () => {
    expect(await openSource(zipOf({ 'OFD.xml': '<OFD/>', 'Encryptions.xml': '<x/>' }))).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_PROTECTED' } });
    expect(await openSource(zipOf({ 'OFD.xml': '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>' }))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
    expect(await openSource(ofdOf(['', '', '']), { limits: { pages: 2 } })).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PAGES' } });
  });
});
