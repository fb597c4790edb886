import { cell, docxOf, paragraph, row } from '../fixtures/docx-fixture.js';
import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const open = async (bytes: Uint8Array) => documentOf(await openSource(bytes));

const chineseLevels =
  '<w:abstractNum w:abstractNumId="7">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
const inList = (level: number, list = 3) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

describe('Word documents', () => {
  it('merged cells → each once with its spans', async () => {
    const body =
      '<w:tbl><w:tblGrid/>' +
      row(cell('勾稽关系', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), cell('申请人情况', '<w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), cell('自然人'), cell('总计')) +
      row(cell('本年新收', '<w:gridSpan w:val="2"/>'), cell('12'), cell('1\n2')) +
      '</w:tbl>';
    const [table] = tablesOf(await open(docxOf(body)));
    expect(gridOf(table!)).toEqual([
      ['勾稽关系', '<', '申请人情况', '<'],
      ['^', '<', '自然人', '总计'],
      ['本年新收', '<', '12', '1\n2'],
    ]);
  });

  it('a row that begins further right (gridBefore) → its cells in their columns', async () => {
    const body = `<w:tbl>${row(cell('甲'), cell('乙'), cell('丙'))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}${cell('2')}</w:tr></w:tbl>`;
    const [table] = tablesOf(await open(docxOf(body)));
    expect(gridOf(table!)).toEqual([['甲', '乙', '丙'], ['·', '1', '2']]);
  });

  it('headings numbered by Word → numbers stand in the text, sublevels start again', async () => {
    const body = [
      paragraph('总体情况', inList(0)), paragraph('主动公开', inList(1)), paragraph('依申请公开', inList(1)), paragraph('窗口', inList(2)),
      paragraph('主动公开政府信息情况', inList(0)), paragraph('规章', inList(1)),
    ].join('');
    const document = await open(docxOf(body, { 'numbering.xml': chineseLevels }));
    expect(linesOf(document)).toEqual(['一、总体情况', '（一）主动公开', '（二）依申请公开', '1. 窗口', '二、主动公开政府信息情况', '（一）规章']);
  });

  it('numbering that belongs to the heading style → resolved, with the heading level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>';
    const body =
      paragraph('总体情况', '<w:pStyle w:val="H1"/>') + paragraph('存在的问题', '<w:pStyle w:val="H1b"/>') +
      paragraph('不编号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const document = await open(docxOf(body, { 'numbering.xml': chineseLevels, 'styles.xml': styles }));
    expect(linesOf(document)).toEqual(['一、总体情况', '二、存在的问题', '不编号']);
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.headingLevel : null))).toEqual([1, 1, 1]);
  });

  it('a list restarted by an override → counts from its own start', async () => {
    const numbering = `${chineseLevels}<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = paragraph('甲', inList(0)) + paragraph('乙', inList(0, 4)) + paragraph('丙', inList(0, 4));
    expect(linesOf(await open(docxOf(body, { 'numbering.xml': numbering })))).toEqual(['一、甲', '五、乙', '六、丙']);
  });

  it('tracked changes → insertions stay, deletions go, also of a paragraph mark and of a row', async () => {
    const body =
      '<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>26</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>' +
      `<w:tbl>${row(cell('甲'), cell('1'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('乙')}${cell('2')}</w:tr></w:tbl>`;
    const document = await open(docxOf(body));
    expect(linesOf(document)).toEqual(['收到26件', '前半后半', '[table]']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['甲', '1']]);
  });

  it('fields → results are printed, codes are not', async () => {
    const body =
      '<w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>' +
      '<w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>31</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>件</w:t></w:r></w:p>';
    expect(linesOf(await open(docxOf(body)))).toEqual(['共31件']);
  });

  it('hidden runs and note marks → left out; the note stands below', async () => {
    const body =
      '<w:p><w:r><w:t>公开12</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:r><w:t>条</w:t></w:r></w:p>';
    const notes = `<w:footnote w:id="0" w:type="separator">${paragraph('——')}</w:footnote><w:footnote w:id="2">${paragraph('含转发')}</w:footnote>`;
    expect(linesOf(await open(docxOf(body, { 'footnotes.xml': notes })))).toEqual(['公开12条', '含转发']);
  });

  it('a text box stored twice (new and old drawing) → printed once, after its paragraph', async () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const body =
      `<w:p><w:r><w:mc/><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(paragraph('某局年报'))}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box(paragraph('某局年报'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`;
    expect(linesOf(await open(docxOf(body)))).toEqual(['正文', '某局年报']);
  });

  it('content controls around paragraphs, rows, cells and runs → transparent', async () => {
    const sdt = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body =
      sdt(paragraph('标题')) + `<w:p>${sdt('<w:r><w:t>行内</w:t></w:r>')}</w:p>` + `<w:tbl>${row(cell('甲'), sdt(cell('1')))}${sdt(row(cell('乙'), cell('2')))}</w:tbl>`;
    const document = await open(docxOf(body));
    expect(linesOf(document)).toEqual(['标题', '行内', '[table]']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['甲', '1'], ['乙', '2']]);
  });

  it('manual line breaks → lines of their own, outside cells', async () => {
    const body = '<w:p><w:r><w:t>某某局</w:t><w:br/><w:t>2023年度报告</w:t></w:r></w:p>';
    expect(linesOf(await open(docxOf(body)))).toEqual(['某某局', '2023年度报告']);
  });

  it('all tables in the one cell of a frame → tables of their own, in order', async () => {
    const inner = `<w:tbl>${row(cell('规章'), cell('0'))}${row(cell('规范性文件'), cell('6'))}</w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${paragraph('二、主动公开')}${inner}${paragraph('三、申请')}</w:tc></w:tr></w:tbl>`;
    const document = await open(docxOf(body));
    expect(linesOf(document)).toEqual(['二、主动公开', '[table]', '三、申请']);
  });

  it('a small table inside a cell of a data table → follows as one of its own', async () => {
    const inner = `<w:tbl>${row(cell('附'), cell('9'))}</w:tbl>`;
    const body = `<w:tbl>${row(cell('本年新收申请数量'), cell('12'))}<w:tr>${cell('上年结转申请数量')}<w:tc>${paragraph('3')}${inner}</w:tc></w:tr></w:tbl>`;
    const [outer, nested] = tablesOf(await open(docxOf(body)));
    expect(gridOf(outer!)).toEqual([['本年新收申请数量', '12'], ['上年结转申请数量', '3']]);
    expect(gridOf(nested!)).toEqual([['附', '9']]);
  });

  it('core properties → metadata in lower case', async () => {
    const document = await open(docxOf(paragraph('正文'), {}, '<dc:title>甲县年报</dc:title><dc:creator>甲县</dc:creator>'));
    expect(document.metadata).toEqual({ title: '甲县年报', creator: '甲县' });
  });

  it('a picture without text → said', async () => {
    const body = `<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>${paragraph('正文')}`;
    expect((await open(docxOf(body))).warnings.map((warning) => warning.code)).toEqual(['PICTURES_NOT_READ']);
  });

  it('another prefix for the namespace → read all the same', async () => {
    const bytes = Buffer.from(docxOf(paragraph('正文')));
    expect(linesOf(await open(bytes))).toEqual(['正文']);
    const { zipOf } = await import('../fixtures/zip-fixture.js');
    const other =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>';
    const document = await open(zipOf({ 'word/document.xml': other }));
    expect(tablesOf(document)[0]!.cells[0]).toMatchObject({ text: '甲', columnSpan: 2 });
  });
});
