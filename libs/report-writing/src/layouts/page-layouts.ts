import { joinRows } from '../form/join-rows.js';
import type { PrintedForm } from '../form/printed-form.js';
import { fixedLayoutDocument, type FixedLayoutOptions } from '../page/fixed-layout-document.js';
import { layOutPages, type PageOptions } from '../page/lay-out-pages.js';
import { portableDocument, type PortableDocumentOptions } from '../page/portable-document.js';
import { singleOtherRow } from './print-habits.js';
import { defineLayout, type LayoutDefinition, type ReportLayout } from './report-layout.js';

interface PageLayoutOptions extends Partial<PageOptions>, Partial<PortableDocumentOptions>, Partial<FixedLayoutOptions>, Pick<LayoutDefinition, 'habit' | 'change'> {}

const dashedNumber = (page: number) => `— ${page} —`;

function layout(fileType: 'pdf' | 'ofd', key: string, zh: string, en: string, options: PageLayoutOptions = {}): ReportLayout {
  const { ruled = true, pageNumber = dashedNumber, tableSize, firstPageGap, encoding = 'toUnicode', prefix = 'ofd:', singleCharacters, fromFootUp, habit, change } = options;
  const pages = (form: PrintedForm) => layOutPages(form, { ruled, pageNumber, tableSize, firstPageGap });
  return defineLayout({
    key: `${fileType}-${key}`,
    fileType,
    extension: fileType,
    shows: { zh, en },
    // Without lines nothing shows that a field is there and empty.
    keepsBlanks: ruled,
    habit,
    change,
    draw: (form) =>
      fileType === 'pdf'
        ? portableDocument(pages(form), form.title, { encoding, singleCharacters })
        : fixedLayoutDocument(pages(form), form.title, { prefix, singleCharacters, fromFootUp }),
  });
}

export const PAGE_LAYOUTS: readonly ReportLayout[] = [
  layout('pdf', 'ruled', '有表格线的 PDF，页码在页脚', 'ruled tables, page numbers at the foot'),
  layout('pdf', 'predefined-encoding', '字体用 Adobe-GB1 标准编码', 'a font in the standard encoding Adobe-GB1, without a map to Unicode', { encoding: 'predefined' }),
  layout('pdf', 'unruled', '没有表格线的 PDF', 'tables without lines', { ruled: false }),
  layout('pdf', 'no-page-numbers', '无页码，表格在别处换页', 'no page numbers, tables broken elsewhere', { pageNumber: null, firstPageGap: 190 }),
  layout('pdf', 'bare-page-numbers', '页码只有数字', 'page numbers that are bare digits', { pageNumber: String, firstPageGap: 90 }),
  layout('pdf', 'large-print', '大字号，行标题断行多', 'large print: labels broken over many lines', { tableSize: 10 }),
  layout('pdf', 'single-characters', '每个字单独绘制', 'every character drawn by itself', { singleCharacters: true }),
  layout('pdf', 'single-other-row', '（六）为单行', 'the single （六） row of 2019', { habit: singleOtherRow }),
  layout('pdf', 'stacked-rows', '两行并作一格，数字上下排列', 'two rows of the form drawn as one, labels and values below each other', { change: (form) => joinRows(form, 'requests', 'row') }),
  layout('pdf', 'labels-together', '两行的行标题并作一格', 'one cell for the labels of two rows', { change: (form) => joinRows(form, 'requests', 'label') }),
  layout('ofd', 'ruled', '有表格线的 OFD', 'ruled tables'),
  layout('ofd', 'bare-namespace', '元素不带前缀', 'elements without a prefix', { prefix: '', pageNumber: null }),
  layout('ofd', 'single-characters', '每个字一个文字对象', 'every character an object of its own', { singleCharacters: true }),
  layout('ofd', 'from-foot-up', '文字对象不按阅读顺序', 'objects out of reading order', { fromFootUp: true, firstPageGap: 120 }),
];
