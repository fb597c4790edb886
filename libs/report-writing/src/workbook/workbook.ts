import { escapeMarkup } from '../markup-text.js';
import { zipContainer } from '../zip-container.js';
import type { Sheet } from './sheet-rows.js';

/** Sheets as an Excel workbook (.xlsx, Office Open XML). Plain numbers are numbers, all else is text: nothing is ever a formula. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map((sheet, index) => ({ sheet, path: `worksheets/sheet${index + 1}.xml`, id: `rId${index + 1}` }));
  return zipContainer([
    {
      path: '[Content_Types].xml',
      content:
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        parts.map(({ path }) => `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('') +
        '</Types>',
    },
    { path: '_rels/.rels', content: `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    {
      path: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${parts.map(({ sheet, id }, index) => `<sheet name="${escapeMarkup(sheet.name)}" sheetId="${index + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}">${parts.map(({ path, id }) => `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="${path}"/>`).join('')}</Relationships>`,
    },
    ...parts.map(({ sheet, path }) => ({ path: `xl/${path}`, content: worksheet(sheet) })),
  ]);
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
  return `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`;
}

/** `A1` for row 0, column 0. The form is never wider than 15 columns. */
function cellName(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
