import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { zipOf } from '../fixtures/zip-fixture.js';
import { openSource } from '../open-source.js';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const odtOf = (body: string, styles = '', manifest = '<manifest/>') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': manifest,
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${NAMESPACES}><office:meta><dc:title>年报</dc:title></office:meta></office:document-meta>`,
  });
const open = async (body: string, styles = '') => documentOf(await openSource(odtOf(body, styles)));
const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe('OpenDocument text', () => {
  it('paragraphs, headings, spaces, tabs, breaks → text as printed', async () => {
    const document = await open('<text:h text:outline-level="2">一、总体</text:h><text:p>共<text:span>12</text:span><text:s text:c="2"/>件\n  是<text:line-break/>末</text:p>');
    expect(linesOf(document)).toEqual(['一、总体', '共12  件 是', '末']);
    expect(document.blocks[0]).toMatchObject({ headingLevel: 2 });
    expect(document.metadata).toEqual({ title: '年报' });
  });

  it('merged cells → spans', async () => {
    const body =
      `<table:table><table:table-header-rows><table:table-row>${cell('项', 'table:number-rows-spanned="2"')}${cell('申请人', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>` +
      `<table:table-row><table:covered-table-cell/>${cell('甲')}${cell('乙')}</table:table-row>` +
      `<table:table-row>${cell('新收')}${cell('0', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`;
    expect(gridOf(tablesOf(await open(body))[0]!)).toEqual([['项', '申请人', '<'], ['^', '甲', '乙'], ['新收', '0', '0']]);
  });

  it('lists → numbers stand in the text', async () => {
    const styles =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>' +
      '<text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/></text:list-style>';
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const body =
      `<text:list text:style-name="L1">${item('<text:p>甲</text:p><text:p>续</text:p>')}${item(`<text:p>乙</text:p><text:list>${item('<text:p>子</text:p>')}</text:list>`)}</text:list>` +
      `<text:p>中</text:p><text:list text:style-name="L1" text:continue-numbering="true">${item('<text:p>丙</text:p>')}</text:list>`;
    expect(linesOf(await open(body, styles))).toEqual(['一、甲', '续', '二、乙', '（1）子', '中', '三、丙']);
  });

  it('deleted and hidden text, comments, note marks → left out; notes and text boxes → paragraphs', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>公开12<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>含转发</text:p></text:note-body></text:note>' +
      '<office:annotation><text:p>批注</text:p></office:annotation><text:span text:style-name="H">密</text:span>条<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame></text:p>';
    const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
    expect(linesOf(await open(body, styles))).toEqual(['公开12条', '框', '含转发']);
  });

  it('encrypted → refused', async () => {
    const bytes = odtOf('', '', '<manifest><encryption-data/></manifest>');
    expect(await openSource(bytes)).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_PROTECTED' } });
  });
});
