import { printForm } from '../form/print-form.js';
import type { PrintedForm } from '../form/printed-form.js';
import { splitTable } from '../form/split-table.js';
import { wordDocument, type WordOptions } from '../word/word-document.js';
import { broken } from '../plain-text/text-lines.js';
import type { ReportLayout } from './report-layout.js';

function layout(key: string, zh: string, en: string, options: WordOptions, change: (form: PrintedForm) => PrintedForm = (form) => form): ReportLayout {
  return {
    key,
    fileType: 'docx',
    extension: 'docx',
    shows: { zh, en },
    keepsBlanks: true,
    asPrinted: (report) => report,
    write: (report) => wordDocument(change(printForm(report)), options),
  };
}

export const WORD_LAYOUTS: readonly ReportLayout[] = [
  layout('docx-official', '官方格式模板', 'the official form', {}),
  layout('docx-date-under-title', '日期在标题下', 'date of publication under the title', { date: 'underTitle' }),
  layout('docx-vertical-labels', '合并的行标题竖排', 'merged row labels run from top to bottom', { verticalGroups: true }),
  layout('docx-three-fonts-a-word', '一个词拆成几种字体', 'every word split over runs of three fonts', { runsOf: (text) => broken(text, 2) }),
  layout('docx-broken-labels', '行标题断成几段', 'row labels broken over paragraphs of their cell', {
    linesOf: (cell) => (cell.role === 'value' ? [cell.text] : broken(cell.text, 6)),
  }),
  layout('docx-split-table', '申请表分成两张，表头重复', 'Table 3 in two tables, the heads repeated', {}, (form) => splitTable(form, 'requests', 12, true)),
];
