import { documentOf, gridOf, linesOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const open = async (html: string | Uint8Array) => documentOf(await openSource(typeof html === 'string' ? Buffer.from(html) : html));
const page = (body: string, head = '') => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const table = '<table><tr><td>规章</td><td>3</td></tr><tr><td>规范性文件</td><td>6</td></tr></table>';
const article = `<p>一、总体情况</p><p>${'全年主动公开政府信息，依法办理申请。'.repeat(12)}</p>${table}<p>六、其他需要报告的事项</p>`;

describe('web pages', () => {
  it('merged cells whose header spans differ from the body → HTML table model', async () => {
    const [grid] = tablesOf(
      await open(page('<table><tr><td colspan="2" rowspan="2">项</td><td colspan=2>申请人</td></tr><tr><td>自然人</td><td>总计</td></tr><tr><td>新收</td><td></td><td>1</td><td>2</td></tr></table>')),
    );
    expect(gridOf(grid!)).toEqual([['项', '<', '申请人', '<'], ['^', '<', '自然人', '总计'], ['新收', '', '1', '2']]);
  });

  it('rowspan beyond the table, rowspan=0 and absurd colspan → cut to the table', async () => {
    const [grid] = tablesOf(await open(page('<table><tr><td rowspan=9>甲</td><td rowspan=0>乙</td><td>1</td></tr><tr><td>2</td></tr></table>')));
    expect(gridOf(grid!)).toEqual([['甲', '乙', '1'], ['^', '^', '2']]);
    const [wide] = tablesOf(await open(page('<table><tr><td colspan="999999999">甲</td></tr><tr><td>1</td><td>2</td></tr></table>')));
    expect(wide!.columnCount).toBeLessThanOrEqual(1_000);
  });

  it('three fonts a word, <o:p>, unclosed fonts → one text', async () => {
    const html = page('<p><font><font>政府</font><span>信息<o:p></o:p></span><font>公开<o:p/>12件</p><p>下一段</p>');
    expect(linesOf(await open(html))).toEqual(['政府信息公开12件', '下一段']);
  });

  it('<br> in cells → line break; outside → paragraph of its own', async () => {
    const document = await open(page('甲<br>乙<table><tr><td>2<br>6</td><td><p>商业</p><p>企业</p></td></tr></table>'));
    expect(linesOf(document)).toEqual(['甲', '乙', '[table]']);
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['2\n6', '商业\n企业']]);
  });

  it('a stray end tag inside a cell → the table goes on', async () => {
    const [grid] = tablesOf(await open(page('<div><table><tr><td>甲</div></td><td>1</p></td></tr><tr><td>乙</span><td>2</table></div>')));
    expect(gridOf(grid!)).toEqual([['甲', '1'], ['乙', '2']]);
  });

  it('rows without <table>, cells without <tr> → still a table', async () => {
    expect(gridOf(tablesOf(await open('<meta charset=utf-8><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>'))[0]!)).toEqual([['甲', '1'], ['乙', '2']]);
  });

  it('text between rows → printed before the table, lost nowhere', async () => {
    expect(linesOf(await open(page('<table><tr><td>甲</td><td>1</td></tr>单位：件<tr><td>乙</td><td>2</td></tr></table>')))).toEqual(['单位：件', '[table]']);
  });

  it('scripts, styles, comments, hidden parts → left out', async () => {
    const html = page(
      '<script>document.write("<p>9999</p>")</script><style>p{}</style><!-- <p>旧稿</p> --><p>公开<span style="display: none">88<span>7</span></span>12条</p><div hidden>隐藏</div><p>末</p>',
    );
    expect(linesOf(await open(html))).toEqual(['公开12条', '末']);
  });

  it('markup of Word: conditional comments and <xml> → only what is printed', async () => {
    const html = page('<!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]--><xml><o:y>2</o:y></xml><p><![if !supportLists]>一、<![endif]>总体情况</p>');
    expect(linesOf(await open(html))).toEqual(['一、总体情况']);
  });

  it('the whole article in a layout table → tables of their own, in order', async () => {
    const html = page(`<table><tr><td><a href=1>首页</a></td></tr><tr><td>${article}</td></tr></table>`);
    const document = await open(html);
    expect(linesOf(document).filter((line) => line === '[table]')).toHaveLength(1);
    expect(linesOf(document)).toContain('一、总体情况');
    expect(gridOf(tablesOf(document)[0]!)).toEqual([['规章', '3'], ['规范性文件', '6']]);
  });

  it('navigation around the article → gone; article, title and date → kept', async () => {
    const links = (n: number) => Array.from({ length: n }, (_, at) => `<li><a href="/${at}">栏目${at}</a></li>`).join('');
    const html = page(
      `<div class="header"><ul>${links(8)}</ul><span>今天是2024年3月5日</span></div><div class="crumb">您的位置：<a href=/>首页</a> &gt; <a href=/x>公开</a></div>` +
        `<div><h1>甲县商务局2023年政府信息公开工作年度报告</h1><div>发布日期：2024-01-20 来源：甲县商务局</div><div class="content">${article}</div></div>` +
        `<div class="share">分享到 微信 微博</div><div><ul>${links(5)}</ul></div><div class="footer">版权所有 甲县人民政府</div>`,
      '<title>甲县商务局2023年政府信息公开工作年度报告_甲县人民政府</title><meta name="PubDate" content="2024-01-20">',
    );
    const document = await open(html);
    expect(linesOf(document)).toEqual([
      '甲县商务局2023年政府信息公开工作年度报告', '发布日期：2024-01-20 来源：甲县商务局', '一、总体情况', expect.stringContaining('全年主动公开'), '[table]',
      '六、其他需要报告的事项',
    ]);
    expect(document.metadata).toEqual({ title: '甲县商务局2023年政府信息公开工作年度报告_甲县人民政府', pubdate: '2024-01-20' });
  });

  it('a table of data inside something called sidebar → kept', async () => {
    const document = await open(page(`<p>${'正文'.repeat(200)}</p><div class="sidebar">${table}</div>`));
    expect(tablesOf(document)).toHaveLength(1);
  });

  it('the article hidden until a script shows it → taken in when the page has no other table', async () => {
    expect(tablesOf(await open(page(`<div id=con style="display:none">${article}</div>`)))).toHaveLength(1);
  });

  it('GB18030 bytes with a wrong or no declaration → decoded', async () => {
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="utf-8"></head><body><p>'), Buffer.from([0xbc, 0xd7, 0xcf, 0xd8]), Buffer.from('</p></body></html>')]);
    expect(linesOf(await open(bytes))).toEqual(['甲县']);
  });

  it('line ends of the source between Chinese characters → nothing; between words → a space', async () => {
    expect(linesOf(await open(page('<p>政府\n   信息 公开\n12 件&nbsp;共</p>')))).toEqual(['政府信息 公开 12 件\u00a0共']);
  });

  it('numbered lists → numbers stand in the text', async () => {
    const html = page('<ol><li>甲</li><li>乙</li></ol><ol start="3" style="list-style-type:cjk-ideographic"><li>丙</li></ol><ul><li>丁</li></ul>');
    expect(linesOf(await open(html))).toEqual(['1. 甲', '2. 乙', '三、丙', '丁']);
  });

  it('a form saved with its figures → values of text fields in cells', async () => {
    const html = page('<table><tr><td>新收</td><td><input type=text value=12></td></tr><tr><td>办结</td><td><input type="hidden" value="9"><input value="7"></td></tr></table>');
    expect(gridOf(tablesOf(await open(html))[0]!)).toEqual([['新收', '12'], ['办结', '7']]);
  });

  it('head and foot sections → head first, foot last, rows in order', async () => {
    const html = page('<table><tfoot><tr><td>总计</td><td>3</td></tr></tfoot><thead><tr><th>项</th><th>数</th></tr></thead><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>');
    expect(gridOf(tablesOf(await open(html))[0]!).map((cells) => cells[0])).toEqual(['项', '甲', '乙', '总计']);
  });

  it('100,000 nested divisions → read or refused, no overflow', async () => {
    const result = await openSource(Buffer.from(page(`${'<div>'.repeat(100_000)}甲${'</div>'.repeat(100_000)}<p>乙</p>`)));
    expect(documentOf(result).blocks.length).toBeGreaterThan(0);
  });
});
