import iconv from 'iconv-lite';
import type { PrintedForm } from '../form/printed-form.js';
import { withHalfWidthBrackets, withKangxiRadicals, withSpacedDigits } from '../plain-text/misencoded-characters.js';
import { textLines, type TextOptions } from '../plain-text/text-lines.js';
import { singleOtherRow } from './print-habits.js';
import { defineLayout, type LayoutDefinition, type ReportLayout } from './report-layout.js';

const encodeUtf8 = (text: string) => new TextEncoder().encode(text);

interface FileOptions extends Pick<LayoutDefinition, 'habit' | 'isCertain'> {
  readonly encode?: (text: string) => Uint8Array;
  /** Changes every line. */
  readonly characters?: (line: string) => string;
  readonly lineEnd?: string;
}

function layout(key: string, zh: string, en: string, options: TextOptions, file: FileOptions = {}): ReportLayout {
  const { encode = encodeUtf8, characters = (line) => line, lineEnd = '\n', habit, isCertain } = file;
  return defineLayout({
    key: `txt-${key}`,
    fileType: 'txt',
    extension: 'txt',
    shows: { zh, en },
    keepsBlanks: options.table === 'tab' || options.table === 'pipe',
    habit,
    isCertain,
    draw: (form: PrintedForm) => encode(`${textLines(form, options).map(characters).join(lineEnd)}\n`),
  });
}

const COPIED_FROM_PDF: TextOptions = {
  proseWidth: 38,
  table: 'row',
  groups: 'broken',
  labelWidth: 18,
  brokenLabelValues: 'after',
  headWidth: 2,
};
const ROW_BY_ROW: TextOptions = { proseWidth: null, table: 'row', groups: 'inEachRow' };

export const PLAIN_TEXT_LAYOUTS: readonly ReportLayout[] = [
  layout('rows', '一行一条，合并标题在每行重复', 'a row a line, the outcome repeated in every row', ROW_BY_ROW),
  layout('pdf', '从 PDF 复制的文本', 'text copied out of a PDF: labels broken over lines, values on a line of their own', COPIED_FROM_PDF),
  layout('pdf-double-spaced', '从 PDF 复制的文本，隔行空行', 'text copied out of a PDF, an empty line after every line', {
    ...COPIED_FROM_PDF,
    brokenLabelValues: 'onLastLine',
    doubleSpaced: true,
  }),
  layout('vertical-label', '合并标题竖排，一字一行', 'labels beside several rows printed one character a line', { ...COPIED_FROM_PDF, groups: 'vertical' }),
  layout('page-numbers', '行间夹有页码', 'page numbers between rows', { ...COPIED_FROM_PDF, linesPerPage: 31, pageNumber: (page) => `— ${page} —` }),
  layout('bare-page-numbers', '行间夹有无横线的页码', 'bare page numbers between rows', { ...COPIED_FROM_PDF, linesPerPage: 23 }),
  layout('value-above-label', '数值行在行标题上方', 'the values of a broken label stand above it', { ...COPIED_FROM_PDF, brokenLabelValues: 'above' }),
  layout('single-other-row', '从 PDF 复制的文本，（六）为单行', 'text copied out of a PDF with the single （六） row of 2019', COPIED_FROM_PDF, { habit: singleOtherRow }),
  layout('kangxi-radicals', '部首字符代替汉字', 'Kangxi radicals for the characters that look like them', COPIED_FROM_PDF, { characters: withKangxiRadicals }),
  layout('spaced-digits', '数字与汉字间有空格', 'spaces between digits and characters', { ...COPIED_FROM_PDF, labelWidth: null }, { characters: withSpacedDigits }),
  layout('half-width-brackets', '半角括号', 'brackets and quotes typed half-width', ROW_BY_ROW, { characters: withHalfWidthBrackets }),
  layout('one-field-a-line', '一格一行', 'every field of a table on a line of its own', { proseWidth: null, table: 'field', groups: 'broken' }),
  layout('one-line', '全文一行', 'the whole report in one line', { proseWidth: null, table: 'row', groups: 'broken' }, { lineEnd: ' ' }),
  layout('tabs', '从 Word 复制的文本，制表符分隔', 'copied out of Word: fields set off by tabs', { proseWidth: null, table: 'tab', groups: 'broken' }),
  layout('markdown', '识别成 Markdown 的文本', 'recognised into Markdown tables', { proseWidth: null, table: 'pipe', groups: 'broken' }),
  layout('glued-digits', '申请表一行数字之间无分隔', 'digits of a row of Table 3 run together', { ...ROW_BY_ROW, gluedRequests: true }, { isCertain: false }),
  layout(
    'gb18030',
    'GB18030 编码的文本',
    'text in GB18030 bytes',
    { proseWidth: 40, table: 'row', groups: 'broken', labelWidth: null },
    { encode: (text) => new Uint8Array(iconv.encode(text, 'gb18030')) },
  ),
  layout('windows', '带 BOM 和 CRLF 的文本', 'UTF-8 with a byte-order mark and CRLF line ends', ROW_BY_ROW, {
    encode: (text) => encodeUtf8(`\ufeff${text}`),
    lineEnd: '\r\n',
  }),
];
