import iconv from 'iconv-lite';
import type { FormCell, PrintedForm } from '../form/printed-form.js';
import { joinRows } from '../form/join-rows.js';
import { narrowHead } from '../form/repeat-head.js';
import { splitTable } from '../form/split-table.js';
import { escapeMarkup } from '@huilan/office-files';
import { broken } from '../plain-text/text-lines.js';
import { articleBody, PLAIN_MARKUP, type ArticleMarkup } from '../web-page/article-markup.js';
import { barePage, brokenTitlePage, portalPage, tableLayoutPage } from '../web-page/pages.js';
import { totalsLeftBlank, zerosLeftBlank } from './print-habits.js';
import { defineLayout, type LayoutDefinition, type ReportLayout } from './report-layout.js';

/** Pasted from Word: styles on everything, `<o:p>` at the end of every paragraph, text cut where Word had a run. */
const WORD_PASTE: ArticleMarkup = {
  heading: (text) => `<p class="MsoNormal" style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><b>${pastedRuns(text)}</b><o:p></o:p></p>\n`,
  paragraph: (text) => `<p class="MsoNormal" style="text-indent:32.0000pt;line-height:28.0000pt;">${pastedRuns(text)}<o:p></o:p></p>\n`,
  cell: (cell) =>
    `<p class="MsoNormal" align="center" style="text-align:center;">${cell.text === '' ? '<span style="mso-spacerun:\'yes\';font-family:宋体;">&nbsp;</span>' : pastedRuns(cell.text)}<o:p></o:p></p>`,
  tableAttributes: ' class="MsoNormalTable" border="1" cellspacing="0" style="border-collapse:collapse;mso-table-layout-alt:fixed;"',
  cellAttributes: (cell) => ` width="${62 * cell.columnSpan}" valign="center" style="padding:0.0000pt 5.4000pt;border:1.0000pt solid windowtext;"`,
};

function pastedRuns(text: string): string {
  return broken(text, 7)
    .map((run, index) => `<span style="mso-spacerun:'yes';font-family:${index % 2 === 0 ? '仿宋' : 'Times New Roman'};font-size:16.0000pt;">${escapeMarkup(run)}</span>`)
    .join('');
}

/** An editor of around 2005: `<font>` inside `<font>`, words cut in the middle, spaces as entities. */
const FONT_SOUP: ArticleMarkup = {
  heading: (text) => `<div><font size="3"><b>${fontRuns(text)}</b></font></div>\n`,
  paragraph: (text) => `<div>&nbsp;&nbsp;&nbsp;&nbsp;<font size="3">${fontRuns(text)}</font></div>\n`,
  cell: (cell) => `<div align="center">${fontRuns(cell.text)}</div>`,
  tableAttributes: ' cellspacing="1" cellpadding="0" bgcolor="#000000"',
  cellAttributes: () => ' bgcolor="#ffffff"',
};

function fontRuns(text: string): string {
  const faces = ['宋体', '仿宋_GB2312', 'Arial'];
  return broken(text, 3)
    .map((run, index) => `<font face="${faces[index % faces.length]}">${escapeMarkup(run)}</font>`)
    .join('');
}

/** Labels broken with `<br>` wherever the column was narrow. */
const BROKEN_LABELS: ArticleMarkup = {
  ...PLAIN_MARKUP,
  cell: (cell) => (cell.role === 'value' ? escapeMarkup(cell.text) : brokenWith(cell, '<br>')),
};

function brokenWith(cell: FormCell, separator: string): string {
  return broken(cell.text, cell.role === 'head' ? 2 * cell.columnSpan : 5)
    .map(escapeMarkup)
    .join(separator);
}

/** A number too wide for its cell, broken by the page itself. */
const WRAPPED_NUMBERS: ArticleMarkup = {
  ...PLAIN_MARKUP,
  cell: (cell) => (cell.role === 'value' && /^\d{2,}$/.test(cell.text) ? broken(cell.text, Math.ceil(cell.text.length / 2)).join('<br>') : escapeMarkup(cell.text)),
};

/** A paragraph for every line of a cell. */
const STACKED: ArticleMarkup = {
  ...PLAIN_MARKUP,
  cell: (cell) => cell.text.split('\n').map((line) => `<p>${escapeMarkup(line)}</p>`).join(''),
};

interface PageOptions extends Pick<LayoutDefinition, 'habit' | 'change'> {
  readonly markup?: ArticleMarkup;
  readonly page?: (form: PrintedForm, article: string) => string;
  readonly encode?: (page: string) => Uint8Array;
  readonly extension?: string;
}

function layout(key: string, zh: string, en: string, options: PageOptions = {}): ReportLayout {
  const { markup = PLAIN_MARKUP, page = barePage, encode = (text) => new TextEncoder().encode(text), extension = 'html', habit, change } = options;
  return defineLayout({
    key: `html-${key}`,
    fileType: 'html',
    extension,
    shows: { zh, en },
    keepsBlanks: true,
    habit,
    change,
    draw: (form) => encode(page(form, articleBody(form, markup))),
  });
}

export const WEB_PAGE_LAYOUTS: readonly ReportLayout[] = [
  layout('plain', '官方格式网页', 'the official form as a bare page'),
  layout('portal', '门户网站页面，正文四周有导航', 'a portal page with navigation around the article', { page: portalPage }),
  layout('word-paste', '从 Word 粘贴的网页', 'pasted from Word: spans and <o:p>', { markup: WORD_PASTE, page: portalPage }),
  layout('gb18030', 'GB18030 编码的网页', 'bytes in GB18030', {
    page: (form, article) => barePage(form, article, 'gb2312'),
    encode: (page) => new Uint8Array(iconv.encode(page, 'gb18030')),
    extension: 'htm',
  }),
  layout('font-soup', '一个词套几层 font 标签', 'three fonts a word', { markup: FONT_SOUP, page: portalPage }),
  layout('broken-labels', '行标题和表头用换行断开', 'labels broken with <br>', { markup: BROKEN_LABELS }),
  layout('stray-cells', '行尾多出空单元格', 'a stray empty cell at the end of some rows', {
    markup: { ...PLAIN_MARKUP, strayCells: (table, row) => (table.table === 'requests' && row % 4 === 3 ? '<td></td>' : '') },
  }),
  layout('wrapped-numbers', '数字在窄格里断成两行', 'numbers broken over two lines of a narrow cell', { markup: WRAPPED_NUMBERS }),
  layout('head-spans-differ', '表头合并列数与表体不一致', 'the head of Table 3 spans one column less than its body', { change: narrowHead, page: portalPage }),
  layout('layout-table', '整页用表格排版', 'the page itself laid out by nested tables', { page: tableLayoutPage }),
  layout('split-table', '申请表分成两张', 'Table 3 in two tables', { change: (form) => splitTable(form, 'requests', 16, false) }),
  layout('stacked-rows', '两行并作一格，数字上下排列', 'two rows of the form drawn as one, labels and values below each other', { change: (form) => joinRows(form, 'requests', 'row'), markup: STACKED }),
  layout('labels-together', '两行的行标题并作一格', 'one cell for the labels of two rows', { change: (form) => joinRows(form, 'requests', 'label'), markup: STACKED, page: portalPage }),
  layout('title-broken', '标题断成两行', 'the title broken over lines', { page: brokenTitlePage }),
  layout('totals-left-blank', '应填 0 处和总计列留空', 'blanks for zeros, totals left out', { habit: (report) => zerosLeftBlank(totalsLeftBlank(report)) }),
];
