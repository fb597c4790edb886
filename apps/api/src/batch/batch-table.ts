import { tableWorkbook } from '@huilan/office-files';
import type { BatchItem, ItemState } from './batch-items.service.js';
import { doubtInWords } from './doubts.js';

export type TableLanguage = 'zh' | 'en';

const HEAD: Record<TableLanguage, readonly string[]> = {
  zh: ['文件', '结果', '机关', '年度', '版本', '须更正', '需说明', '提示', '说明'],
  en: ['File', 'Result', 'Agency', 'Year', 'Version', 'Errors', 'Warnings', 'Notices', 'Remarks'],
};

const STATES: Record<TableLanguage, Record<ItemState, string>> = {
  zh: { WAITING: '等待', READING: '读取中', DONE: '已入库', DOUBTFUL: '待确认', REFUSED: '未收', CANCELLED: '已取消' },
  en: { WAITING: 'Waiting', READING: 'Reading', DONE: 'Filed', DOUBTFUL: 'In doubt', REFUSED: 'Refused', CANCELLED: 'Cancelled' },
};

const KNOWN: Record<TableLanguage, string> = { zh: '此前已交过同一个文件', en: 'The very same file had been handed in before' };

/** What became of the files of a batch: a row a file. Numbers are numbers, what is not there is null. */
export function batchRows(items: readonly BatchItem[], language: TableLanguage): (string | number | null)[][] {
  return items.map((item) => [
    item.path,
    STATES[language][item.state],
    item.agencyName ?? item.foundAgency,
    item.year ?? item.foundYear,
    item.versionNumber,
    item.errors,
    item.warnings,
    item.notices,
    remarks(item, language),
  ]);
}

/** The table as an Excel workbook. */
export function batchWorkbook(title: string, items: readonly BatchItem[], language: TableLanguage): Uint8Array {
  // Years are names here, not amounts.
  const rows = batchRows(items, language).map((row) => row.map((value, column) => (column === 3 && value !== null ? String(value) : value)));
  return tableWorkbook({ name: language === 'zh' ? '批量导入' : 'Bulk hand-in', notes: [title], head: HEAD[language], rows });
}

/** The table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes Chinese for something else. */
export function batchCsv(items: readonly BatchItem[], language: TableLanguage): string {
  const lines = [HEAD[language], ...batchRows(items, language)];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function remarks({ doubts, refusal, wasKnown }: BatchItem, language: TableLanguage): string | null {
  const words = [...doubts.map((doubt) => doubtInWords(doubt)[language]), ...(refusal === null ? [] : [refusal.message[language]]), ...(wasKnown ? [KNOWN[language]] : [])];
  return words.length === 0 ? null : words.join(' ');
}

/** A field; what a spreadsheet would take for a formula (file names come from strangers) is kept as text by an apostrophe. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
