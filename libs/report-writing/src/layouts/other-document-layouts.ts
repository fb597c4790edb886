import iconv from 'iconv-lite';
import { splitTable } from '../form/split-table.js';
import { openDocumentText } from '../open-document/open-document-text.js';
import { richTextDocument } from '../rich-text/rich-text-document.js';
import { articleBody, PLAIN_MARKUP } from '../web-page/article-markup.js';
import { portalPage } from '../web-page/pages.js';
import { webArchive } from '../web-page/web-archive.js';
import { commaSeparated } from '../workbook/comma-separated.js';
import { onOneSheet, onSheetsOfTheirOwn } from '../workbook/sheet-rows.js';
import { workbook } from '../workbook/workbook.js';
import { zerosLeftBlank } from './print-habits.js';
import { defineLayout, type LayoutDefinition, type ReportLayout } from './report-layout.js';

const encodeUtf8 = (text: string) => new TextEncoder().encode(text);

function layout(key: string, fileType: LayoutDefinition['fileType'], zh: string, en: string, definition: Pick<LayoutDefinition, 'draw' | 'change' | 'habit'>): ReportLayout {
  return defineLayout({ key, fileType, extension: fileType, shows: { zh, en }, keepsBlanks: true, ...definition });
}

export const OTHER_DOCUMENT_LAYOUTS: readonly ReportLayout[] = [
  layout('odt-official', 'odt', '官方格式（OpenDocument）', 'the official form as OpenDocument', { draw: openDocumentText }),
  layout('odt-split-table', 'odt', '申请表分成两张', 'Table 3 in two tables', { draw: openDocumentText, change: (form) => splitTable(form, 'requests', 11, true) }),
  layout('odt-zeros-left-blank', 'odt', '应填 0 处留空', 'nothing printed where 0 is due', { draw: openDocumentText, habit: zerosLeftBlank }),
  layout('rtf-unicode', 'rtf', '官方格式，字符以 Unicode 记', 'the official form, characters as Unicode', {
    draw: (form) => richTextDocument(form, { characters: 'unicode' }),
  }),
  layout('rtf-code-page', 'rtf', '官方格式，字符以 GBK 记', 'the official form, characters in GBK', {
    draw: (form) => richTextDocument(form, { characters: 'codePage' }),
  }),
  layout('mht-portal', 'mht', '浏览器另存的门户页面', 'a portal page saved by a browser', {
    draw: (form) => encodeUtf8(webArchive(portalPage(form, articleBody(form, PLAIN_MARKUP)), form.title)),
  }),
  layout('xlsx-one-sheet', 'xlsx', '全文在一张工作表', 'the whole report on one sheet', { draw: (form) => workbook([onOneSheet(form)]) }),
  layout('xlsx-sheet-a-table', 'xlsx', '每张表一个工作表', 'a sheet for each table', { draw: (form) => workbook(onSheetsOfTheirOwn(form)) }),
  layout('csv-utf8', 'csv', '逗号分隔，UTF-8', 'comma-separated, UTF-8 with a byte-order mark', { draw: (form) => encodeUtf8(`\ufeff${commaSeparated(onOneSheet(form))}`) }),
  layout('csv-gb18030', 'csv', '逗号分隔，GB18030', 'comma-separated, GB18030', {
    draw: (form) => new Uint8Array(iconv.encode(commaSeparated(onOneSheet(form)), 'gb18030')),
  }),
];
