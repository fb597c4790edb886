import { PdfPage, pdfOf } from '../fixtures/pdf-fixture.js';
import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const open = async (...pages: PdfPage[]) => documentOf(await openSource(pdfOf(pages)));

describe('PDF with a text layer', () => {
  it('unruled text → a paragraph a printed line, from top to bottom, with page and box', async () => {
    const document = await open(new PdfPage().text(90, 120, 16, '二、申请情况').text(90, 100, 16, '一、总体情况'), new PdfPage().text(90, 80, 16, '共 12 件'));
    expect(linesOf(document)).toEqual(['一、总体情况', '二、申请情况', '共 12 件']);
    expect(document.pageCount).toBe(2);
    const [first, , third] = document.blocks;
    expect(first).toMatchObject({ page: 1, box: { x: 90, width: 96 } });
    expect(third).toMatchObject({ page: 2 });
  });

  it('characters placed one by one, and drawn twice for boldness → each once, digits together', async () => {
    const page = new PdfPage();
    ['共', '1', '1', '2', '件'].forEach((character, at) => {
      const x = 90 + (at === 0 ? 0 : at === 4 ? 40 : 16 + (at - 1) * 8);
      page.text(x, 100, 16, character).text(x + 0.4, 100, 16, character);
    });
    expect(linesOf(await open(page))).toEqual(['共112件']);
  });

  it('a gap between numbers → a space', async () => {
    expect(linesOf(await open(new PdfPage().text(90, 100, 10, '13').text(110, 100, 10, '0').text(130, 100, 10, '7')))).toEqual(['13 0 7']);
  });

  it('ruled by strokes → rows, columns, cells with page and box', async () => {
    const document = await open(new PdfPage().text(90, 60, 12, '三、申请').table(90, 80, [100, 50, 50], [['项', '自然人', '总计'], ['新收', '1\n2', '26'], ['结转', '', '0']]));
    expect(linesOf(document)).toEqual(['三、申请', '[table]']);
    const [table] = tablesOf(document);
    expect(gridOf(table!)).toEqual([['项', '自然人', '总计'], ['新收', '1\n2', '26'], ['结转', '', '0']]);
    expect(table!.cells[4]).toMatchObject({ row: 1, column: 1, page: 1, box: { x: 190, y: 100, width: 50, height: 20 } });
  });

  it('ruled by thin filled rectangles, each cell its own → the same', async () => {
    const page = new PdfPage();
    for (let row = 0; row < 2; row += 1) {
      for (let column = 0; column < 2; column += 1) {
        const [x, y] = [90 + column * 60, 80 + row * 20];
        page.rectangle(x, y, 60, 0.75, 'f').rectangle(x, y + 19.5, 60, 0.75, 'f').rectangle(x, y, 0.75, 20, 'f').rectangle(x + 59.5, y, 0.75, 20, 'f');
        page.text(x + 5, y + 14, 10, `${row}${column}`);
      }
    }
    expect(gridOf(tablesOf(await open(page))[0]!)).toEqual([['00', '01'], ['10', '11']]);
  });

  it('lines left out between cells → merged cells', async () => {
    const page = new PdfPage().rectangle(90, 80, 200, 60).line(90, 120, 290, 120).line(190, 100, 290, 100).line(190, 80, 190, 140).line(240, 100, 240, 140);
    page.text(95, 105, 10, '项').text(200, 95, 10, '申请人').text(195, 115, 10, '甲').text(245, 115, 10, '乙').text(95, 135, 10, '新收').text(195, 135, 10, '1').text(245, 135, 10, '2');
    expect(gridOf(tablesOf(await open(page))[0]!)).toEqual([['项', '申请人', '<'], ['^', '甲', '乙'], ['新收', '1', '2']]);
  });

  it('a table without lines at its sides → its outer columns stay', async () => {
    const page = new PdfPage().line(90, 80, 290, 80).line(90, 100, 290, 100).line(90, 120, 290, 120).line(150, 80, 150, 120).line(220, 80, 220, 120);
    page.text(95, 94, 10, '项').text(155, 94, 10, '甲').text(225, 94, 10, '乙').text(95, 114, 10, '新收').text(155, 114, 10, '1').text(225, 114, 10, '2');
    expect(gridOf(tablesOf(await open(page))[0]!)).toEqual([['项', '甲', '乙'], ['新收', '1', '2']]);
  });

  it('a table that goes on over the page, page numbers between → one table, cells with their own pages', async () => {
    const widths = [80, 60, 60];
    const document = await open(
      new PdfPage().table(90, 700, widths, [['项', '甲', '乙'], ['新收', '1', '2']]).text(280, 810, 10, '- 3 -'),
      new PdfPage().table(90, 60, widths, [['结转', '3', '4']]).text(90, 110, 12, '四、复议').text(280, 810, 10, '- 4 -'),
    );
    expect(linesOf(document)).toEqual(['[table]', '- 3 -', '四、复议', '- 4 -']);
    const [table] = tablesOf(document);
    expect(gridOf(table!)).toEqual([['项', '甲', '乙'], ['新收', '1', '2'], ['结转', '3', '4']]);
    expect(table!.page).toBe(1);
    expect(table!.cells.at(-1)).toMatchObject({ text: '4', page: 2 });
  });

  it('a label merged over the page break → reaches over both pages', async () => {
    const upper = new PdfPage().rectangle(90, 740, 200, 40).line(150, 740, 150, 780).line(150, 760, 290, 760).line(220, 740, 220, 780);
    upper.text(95, 755, 10, '不予公开').text(155, 754, 10, '秘密').text(225, 754, 10, '1').text(155, 774, 10, '法律').text(225, 774, 10, '2');
    const lower = new PdfPage().rectangle(90, 60, 200, 40).line(150, 60, 150, 100).line(150, 80, 290, 80).line(220, 60, 220, 100);
    lower.text(155, 74, 10, '安全').text(225, 74, 10, '3').text(155, 94, 10, '内部').text(225, 94, 10, '4');
    expect(gridOf(tablesOf(await open(upper, lower))[0]!)).toEqual([['不予公开', '秘密', '1'], ['^', '法律', '2'], ['^', '安全', '3'], ['^', '内部', '4']]);
  });

  it('tables of other columns on the next page, or with a heading between → two tables', async () => {
    const upper = new PdfPage().table(90, 700, [80, 60, 60], [['项', '甲', '乙'], ['新收', '1', '2']]);
    expect(tablesOf(await open(upper, new PdfPage().table(90, 60, [50, 30, 120], [['子', '丑', '寅'], ['5', '6', '7']])))).toHaveLength(2);
    expect(tablesOf(await open(upper, new PdfPage().text(90, 50, 12, '四、复议').table(90, 60, [80, 60, 60], [['子', '丑', '寅']])))).toHaveLength(2);
  });

  it('a column label written vertically → one text, in reading order', async () => {
    const page = new PdfPage().table(90, 80, [20, 100], [['', '一'], ['', '二']], 60).text(100, 90, 10, '办理结果', { vertical: true });
    expect(gridOf(tablesOf(await open(page))[0]!)[0]).toEqual(['办理结果', '一']);
  });

  it('a frame around the whole page, a line under the head, shading → no tables', async () => {
    const document = await open(new PdfPage().rectangle(40, 40, 500, 760).line(90, 90, 500, 90).rectangle(90, 100, 300, 30, 'f').text(90, 85, 12, '甲县商务局文件').text(90, 140, 12, '正文'));
    expect(linesOf(document)).toEqual(['甲县商务局文件', '正文']);
  });

  it('a turned page → read as it is seen', async () => {
    // The page is turned clockwise by 90 degrees when shown: what stands at its left edge comes to the top.
    const page = new PdfPage(595, 842, 90).raw(`BT /H 12 Tf 0 1 -1 0 100 200 Tm <${Buffer.from('总计', 'utf16le').swap16().toString('hex')}> Tj ET`);
    const [line] = (await open(page)).blocks;
    expect(line).toMatchObject({ kind: 'paragraph', text: '总计', box: { x: 200 } });
  });

  it('text outside the page → dropped', async () => {
    expect(linesOf(await open(new PdfPage().text(900, 100, 12, '页外').text(90, 100, 12, '页内')))).toEqual(['页内']);
  });

  it('invisible text under a page → read, and said that a scanner recognised it', async () => {
    const document = await open(new PdfPage().text(90, 100, 12, '识别', { mode: 3 }));
    expect(linesOf(document)).toEqual(['识别']);
    expect(document.warnings.map((warning) => warning.code)).toContain('TEXT_BY_SCANNER');
    expect(linesOf(await open(new PdfPage().text(90, 100, 12, '识别', { mode: 3 }).text(90, 140, 12, '可见')))).toEqual(['可见']);
  });

  it('metadata → keys in lower case', async () => {
    const document = documentOf(await openSource(pdfOf([new PdfPage().text(90, 100, 12, '甲')], { info: '<< /Title (Annual) /Producer (test) >>' })));
    expect(document.metadata).toMatchObject({ title: 'Annual', producer: 'test' });
  });

  it('more pages than the bound → refused before any is read', async () => {
    const result = await openSource(pdfOf(Array.from({ length: 12 }, () => new PdfPage().text(90, 100, 12, '甲'))), { limits: { pages: 10 } });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PAGES' } });
  });

  it('a password needed to open → refused', async () => {
    const owner = '0'.repeat(64);
    const trailer = ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${owner}> /P -4 >> /ID [<00><00>]`;
    const result = await openSource(pdfOf([new PdfPage().text(90, 100, 12, '甲')], { trailer }));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_PROTECTED' } });
  });

  it('a file cut off, a broken stream, a stream that unpacks without end → refused', async () => {
    const whole = pdfOf([new PdfPage().text(90, 100, 12, '甲'.repeat(200))]);
    expect(await openSource(whole.subarray(0, whole.length - 400))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
    const flipped = Buffer.from(whole);
    const at = flipped.indexOf('stream') + 30;
    flipped[at] = flipped[at]! ^ 0x10;
    expect(await openSource(flipped)).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
    const bomb = pdfOf([new PdfPage().raw(' '.repeat(3_000_000))]);
    expect(await openSource(bomb, { limits: { unpackedBytes: 1_000_000 } })).toMatchObject({ ok: false, refusal: { code: 'ARCHIVE_TOO_LARGE' } });
  });
});
