import { cellName, escapeMarkup, workbookPackage } from '@huilan/office-files';
import type { Sheet } from './sheet-rows.js';

/** Sheets as an Excel workbook (.xlsx, Office Open XML). Plain numbers are numbers, all else is text: nothing is ever a formula. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  return workbookPackage(sheets.map((sheet) => ({ name: sheet.name, markup: worksheet(sheet) })));
}

function worksheet(sheet: Sheet): string {
  const rows = sheet.rows.map((fields, row) => {
    const cells = fields.map((text, column) => {
      if (text === '') return '';
      const place = cellName(row, column);
      if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>`;
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const merges = sheet.merges.map(
    ({ row, column, rowSpan, columnSpan }) => `<mergeCell ref="${cellName(row, column)}:${cellName(row + rowSpan - 1, column + columnSpan - 1)}"/>`,
  );
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return `<sheetData>${rows.join('')}</sheetData>${merged}`;
}
