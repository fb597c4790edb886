import { cellMarkup, STYLES, type SheetValue } from './sheet-cells.js';
import { cellName, workbookPackage } from './workbook-package.js';

export type { SheetValue } from './sheet-cells.js';

/** One sheet: lines of text above, then a table. */
export interface TableSheet {
  readonly name: string;
  /** A line each above the table, in its first column. */
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
}

/** Excel's limits: 31 characters, none of `[]:*?/\`, and no apostrophe at either end. */
export function sheetName(text: string): string {
  const name = text.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^'+|'+$/g, '').trim().slice(0, 31).trim();
  return name === '' ? 'Sheet1' : name;
}

/**
 * A table as an Excel workbook (.xlsx, Office Open XML). Numbers are numbers with a format, everything else is text: nothing is
 * ever a formula, whatever it begins with. The head stays in view when the sheet is scrolled.
 */
export function tableWorkbook(sheet: TableSheet): Uint8Array {
  return workbookPackage([{ name: sheetName(sheet.name), markup: worksheet(sheet) }], STYLES);
}

function worksheet({ notes, head, rows }: TableSheet): string {
  const lines = [
    ...notes.map((note) => [cellMarkup(note, 'note')]),
    head.map((label) => cellMarkup(label, 'head')),
    ...rows.map((values) => values.map((value) => cellMarkup(value, 'body'))),
  ];
  const widths = head.map((label, column) => Math.max(columnWidth(label), ...rows.map((values) => columnWidth(values[column] ?? null))));
  const columns = widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('');
  const top = notes.length + 1;
  const pane =
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${top}" topLeftCell="${cellName(top, 1)}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;
  const data = lines
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cell(cellName(row, column))).join('')}</row>`)
    .join('');
  return `${pane}<cols>${columns}</cols><sheetData>${data}</sheetData>`;
}

/** Width in characters of Latin type, as Excel counts; a Chinese character is two wide. */
function columnWidth(value: SheetValue): number {
  const text = typeof value === 'string' ? value : value === null ? '' : '0'.repeat(10);
  const wide = [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 2);
  return Math.min(Math.max(wide, 8), 48);
}
