import { cellMarkup, STYLES, type SheetValue } from './sheet-cells.js';
import { escapeXml } from './escape-xml.js';
import { zipParts } from './zip-parts.js';

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
  const name = escapeXml(sheetName(sheet.name));
  return zipParts({
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}${STYLES}`,
    'xl/worksheets/sheet1.xml': `${XML}${worksheet(sheet)}`,
  });
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
  return `<worksheet xmlns="${SPREADSHEET}">${pane}<cols>${columns}</cols><sheetData>${data}</sheetData></worksheet>`;
}

/** Width in characters of Latin type, as Excel counts; a Chinese character is two wide. */
function columnWidth(value: SheetValue): number {
  const text = typeof value === 'string' ? value : value === null ? '' : '0'.repeat(10);
  const wide = [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 2);
  return Math.min(Math.max(wide, 8), 48);
}

/** `A1` for row 0, column 0; after `Z` comes `AA`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
