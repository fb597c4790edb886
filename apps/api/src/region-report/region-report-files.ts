import { cell, formatOfYear, INDICATOR_LABELS, COMPLAINT_KIND_LABELS, TABLE_LABELS, numberOf, type ComplaintKind, type IndicatorKey, type LocalizedText } from '@huilan/annual-report';
import { tableWorkbook, type SheetValue } from '@huilan/office-files';
import { reportLayout } from '@huilan/report-writing';
import { printedSums, type FigureSum } from './consolidation.js';
import type { CollectedReport } from './counted-reports.js';
import type { RegionReport } from './region-report.service.js';

export type FileLanguage = 'zh' | 'en';

const HEAD: Record<FileLanguage, readonly string[]> = {
  zh: ['表', '项目', '栏目', '单位', '合计', '计入机关', '不适用', '无数字'],
  en: ['Table', 'Row', 'Column', 'Unit', 'Sum', 'Agencies in it', 'Not applicable', 'No number'],
};
const TEXT: LocalizedText = { zh: '文字部分', en: 'Text' };
const SAMPLE: LocalizedText = { zh: '示例数据', en: 'Sample data' };

/** The draft as a Word document in the official form. Chinese, as the report itself. */
export function draftDocument({ regionName, year, isSample, consolidation, draft }: RegionReport): Uint8Array {
  const format = formatOfYear(year)?.format ?? '2021';
  return reportLayout('docx-official').write({
    agency: null,
    year,
    format,
    title: `${regionName}${year}年政府信息公开工作年度报告（汇总草稿）${isSample ? `（${SAMPLE.zh}）` : ''}`,
    publishedOn: null,
    cells: printedSums(consolidation),
    indicators: [],
    sections: draft.map(({ key, heading, paragraphs }) => ({ key, heading, text: paragraphs.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n') })),
  });
}

/** The sums as an Excel workbook: a row a figure, the sum and of how many agencies it is made, then each agency in a column. */
export function sumsWorkbook({ regionName, year, isSample, consolidation, reports }: RegionReport, language: FileLanguage): Uint8Array {
  const counted = reports.filter(({ isCounted }) => isCounted);
  const missing = reports.filter(({ isCounted }) => !isCounted).map(({ agencyName }) => agencyName);
  const { expected, cells, indicators } = consolidation;
  const notes =
    language === 'zh'
      ? [`${regionName}${year}年度汇总`, `计入 ${counted.length} 个机关，应报告 ${expected} 个`, ...(missing.length > 0 ? [`未计入：${missing.join('、')}`] : [])]
      : [`${regionName}, ${year}, added up`, `${counted.length} of ${expected} agencies are in it`, ...(missing.length > 0 ? [`Not in it: ${missing.join(', ')}`] : [])];
  return tableWorkbook({
    name: `${year}`,
    notes: isSample ? [SAMPLE[language], ...notes] : notes,
    head: [...HEAD[language], ...counted.map(({ agencyName }) => agencyName)],
    rows: [...cells, ...indicators].map((sum) => [...namesOf(sum, language), sum.sum, sum.numbers, sum.notApplicable, sum.without, ...counted.map((report) => valueOf(report, sum))]),
  });
}

function namesOf({ key }: FigureSum, language: FileLanguage): SheetValue[] {
  if (!key.startsWith('indicator.')) {
    const { table, row, column, unit } = cell(key);
    return [TABLE_LABELS[table][language], row[language], column[language], unit];
  }
  const [, indicator, kind] = key.split('.') as [string, IndicatorKey, ComplaintKind | undefined];
  return [TEXT[language], INDICATOR_LABELS[indicator][language], kind === undefined ? null : COMPLAINT_KIND_LABELS[kind][language], null];
}

function valueOf({ cells, indicators }: CollectedReport, { key }: FigureSum): SheetValue {
  if (key in indicators) return indicators[key] ?? null;
  const value = cells[key];
  return numberOf(value) ?? (value === undefined || value.kind === 'blank' ? null : value.raw);
}
