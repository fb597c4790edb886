import iconv from 'iconv-lite';
import { printForm } from '../form/print-form.js';
import { textLines, type TextOptions } from '../plain-text/text-lines.js';
import type { ReportLayout } from './report-layout.js';

const UTF8 = (text: string) => new TextEncoder().encode(text);

function layout(key: string, zh: string, en: string, options: TextOptions, encode: (text: string) => Uint8Array = UTF8): ReportLayout {
  return {
    key,
    fileType: 'txt',
    extension: 'txt',
    shows: { zh, en },
    keepsBlanks: options.table === 'tab' || options.table === 'pipe',
    asPrinted: (report) => report,
    write: (report) => encode(`${textLines(printForm(report), options).join('\n')}\n`),
  };
}

const COPIED_FROM_PDF: TextOptions = {
  proseWidth: 38,
  table: 'row',
  groups: 'broken',
  labelWidth: 18,
  brokenLabelValues: 'after',
  headWidth: 2,
};

export const PLAIN_TEXT_LAYOUTS: readonly ReportLayout[] = [
  layout('txt-rows', '一行一条，合并标题在每行重复', 'a row a line, the outcome repeated in every row', { proseWidth: null, table: 'row', groups: 'inEachRow' }),
  layout('txt-pdf', '从 PDF 复制的文本', 'text copied out of a PDF: labels broken over lines, values on a line of their own', COPIED_FROM_PDF),
  layout('txt-pdf-double-spaced', '从 PDF 复制的文本，隔行空行', 'text copied out of a PDF, an empty line after every line', {
    ...COPIED_FROM_PDF,
    brokenLabelValues: 'onLastLine',
    doubleSpaced: true,
  }),
  layout('txt-vertical-label', '合并标题竖排，一字一行', 'labels beside several rows printed one character a line', { ...COPIED_FROM_PDF, groups: 'vertical' }),
  layout('txt-page-numbers', '行间夹有页码', 'page numbers between rows', { ...COPIED_FROM_PDF, linesPerPage: 31, pageNumber: (page) => `— ${page} —` }),
  layout('txt-value-above-label', '数值行在行标题上方', 'the values of a broken label stand above it', { ...COPIED_FROM_PDF, brokenLabelValues: 'above' }),
  layout('txt-one-field-a-line', '一格一行', 'every field of a table on a line of its own', { proseWidth: null, table: 'field', groups: 'broken' }),
  layout('txt-tabs', '从 Word 复制的文本，制表符分隔', 'copied out of Word: fields set off by tabs', { proseWidth: null, table: 'tab', groups: 'broken' }),
  layout('txt-markdown', '识别成 Markdown 的文本', 'recognised into Markdown tables', { proseWidth: null, table: 'pipe', groups: 'broken' }),
  layout(
    'txt-gb18030',
    'GB18030 编码的文本',
    'text in GB18030 bytes',
    { proseWidth: 40, table: 'row', groups: 'broken', labelWidth: null },
    (text) => new Uint8Array(iconv.encode(text, 'gb18030')),
  ),
];
