import { chineseDate } from '../chinese-date.js';
import type { PrintedForm } from '../form/printed-form.js';
import { escapeMarkup } from '@huilan/office-files';

/** A bare page: the article and nothing else. */
export function barePage(form: PrintedForm, article: string, charset = 'utf-8'): string {
  const title = escapeMarkup(form.title);
  return (
    `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="${charset}"><title>${title}</title>${metadata(form)}</head>\n` +
    `<body><div class="article"><h1>${title}</h1>\n${dateLine(form)}${article}</div></body></html>\n`
  );
}

/**
 * A page of a county portal: banner, breadcrumb, a side list of other agencies' reports, the hotline, share buttons, a
 * script with numbers, and in the middle the article. What a reader must not take for the report is all here.
 */
export function portalPage(form: PrintedForm, article: string): string {
  const title = escapeMarkup(form.title);
  const agency = escapeMarkup(form.agency ?? '');
  const earlier = form.year === null ? '' : String(form.year - 1);
  return `<!DOCTYPE html>
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}_政务公开_县人民政府门户网站</title>${metadata(form)}
<meta name="SiteName" content="县人民政府门户网站"><meta name="ColumnName" content="政府信息公开年报">
<style>.TRS_Editor td{font-size:12pt;border:1px solid #000}</style>
<script>var columnId = 20317, pageCount = 4; function share(to) { window.open('/share?to=' + to + '&n=120'); }</script>
</head>
<body>
<div class="header"><a href="/">首页</a><a href="/news/">政务要闻</a><a href="/open/">政务公开</a><a href="/service/">政务服务</a><a href="/interact/">互动交流</a>
<form action="/search"><input name="q" value="请输入关键字"><button>搜索</button></form></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/open/">政务公开</a> &gt; 政府信息公开年报 &gt; 正文</div>
<div class="side"><h3>政府信息公开年报</h3><ul>
<li><a href="/r/1">2018年度全县政府信息公开情况汇总</a><span>2019-03-20</span></li>
<li><a href="/r/2">${agency}${earlier}年政府信息公开工作年度报告</a></li>
</ul><p>政务服务便民热线：12345</p></div>
<div class="main">
<h1>${title}</h1>
<div class="info"><span>发布机构：${agency}</span><span>${form.publishedOn === null ? '' : `发布时间：${form.publishedOn} 09:12`}</span><span>浏览次数：<em id="hits">386</em>次</span><span>字号：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
<div class="TRS_Editor">
${article}</div>
<div class="share">分享到：<a onclick="share('weixin')">微信</a><a onclick="share('weibo')">微博</a> <a>打印本页</a> <a>关闭窗口</a></div>
<div class="related">相关解读：<a href="/jd/7">一图读懂办事指南</a></div>
</div>
<div class="footer"><p>网站标识码：3200000000 备案号：00000001号</p><p>主办：县人民政府办公室 联系电话：0000-12345678</p></div>
<script>document.getElementById('hits').innerHTML = 386 + 1;</script>
</body></html>
`;
}

/** A page whose columns are themselves cells of a table, as pages of around 2005 were laid out. */
export function tableLayoutPage(form: PrintedForm, article: string): string {
  const title = escapeMarkup(form.title);
  return `<html><head><meta charset="utf-8"><title>${title}</title>${metadata(form)}</head><body>
<table width="1000" align="center"><tr><td colspan="2"><img src="banner.gif"></td></tr>
<tr><td width="200" valign="top"><a href="/">首页</a><br><a href="/open/">政务公开</a><br><a href="/report/">年度报告</a></td>
<td valign="top"><table width="100%"><tr><td align="center"><font size="4"><b>${title}</b></font></td></tr>
<tr><td align="center">${form.publishedOn === null ? '' : `发布日期：${form.publishedOn}`} 阅读：214次</td></tr>
<tr><td>${article}</td></tr></table></td></tr>
<tr><td colspan="2" align="center">版权所有：县人民政府</td></tr></table></body></html>
`;
}

/** A bare page whose title is broken after the agency's name and before the kind of report. */
export function brokenTitlePage(form: PrintedForm, article: string): string {
  const [before, after] = form.title.split(/(?<=\d{4}年)/);
  const lines = [before ?? '', after ?? ''].filter((line) => line !== '').map(escapeMarkup);
  return (
    `<html><head><meta charset="utf-8"><title>信息公开年报</title></head><body>\n` +
    `${lines.map((line) => `<p align="center"><b>${line}</b></p>`).join('\n')}\n${dateLine(form)}${article}</body></html>\n`
  );
}

function metadata(form: PrintedForm): string {
  return (
    `<meta name="ArticleTitle" content="${escapeMarkup(form.title)}">` +
    (form.publishedOn === null ? '' : `<meta name="PubDate" content="${form.publishedOn}">`) +
    (form.agency === null ? '' : `<meta name="ContentSource" content="${escapeMarkup(form.agency)}">`)
  );
}

function dateLine(form: PrintedForm): string {
  return form.publishedOn === null ? '' : `<p class="date">发布日期：${chineseDate(form.publishedOn)}</p>\n`;
}
