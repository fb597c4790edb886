import { cellsOfFormat, SECTION_HEADINGS, SECTION_KEYS, SECTION_NUMBERS, type CellKey, type CellValue, type ReportFormat } from '@huilan/annual-report';
import type { WritableReport } from '../writable-report.js';

/** A report in which every cell prints a number of its own, 10001, 10002 …, so that each can be found again in a file. */
export function numberedReport(format: ReportFormat, change: Partial<WritableReport> = {}): WritableReport {
  const cells: Record<CellKey, CellValue> = {};
  cellsOfFormat(format).forEach((cell, index) => {
    cells[cell.key] = { kind: 'number', value: 10001 + index, raw: String(10001 + index) };
  });
  return {
    agency: '青禾县测绘局',
    year: 2023,
    format,
    title: '青禾县测绘局2023年政府信息公开工作年度报告',
    publishedOn: '2024-01-09',
    cells,
    indicators: [],
    sections: SECTION_KEYS.map((key) => ({
      key,
      heading: SECTION_NUMBERS[key] + SECTION_HEADINGS[key].zh,
      text: key === 'overview' ? '全年主动公开政府信息167条。\n妥善处置“测绘成果”类投诉9起。' : '',
    })),
    ...change,
  };
}
