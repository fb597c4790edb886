import { escapeMarkup } from '../package/escape-markup.js';
import { zipContainer } from '../package/zip-container.js';

/** A sheet of a workbook: its name, and what its `worksheet` element holds. */
export interface SheetMarkup {
  readonly name: string;
  readonly markup: string;
}

/**
 * The package of an Excel workbook (.xlsx, Office Open XML) around the markup of its sheets. `styles`: the markup of its formats,
 * to which the cells refer. Same markup, same bytes.
 */
export function workbookPackage(sheets: readonly SheetMarkup[], styles?: string): Uint8Array {
  const parts = sheets.map(({ name, markup }, index) => ({ name, markup, path: `worksheets/sheet${index + 1}.xml`, id: `rId${index + 1}` }));
  const types = [['workbook.xml', 'sheet.main'], ...parts.map(({ path }) => [path, 'worksheet']), ...(styles === undefined ? [] : [['styles.xml', 'styles']])];
  const relations = [...parts.map(({ id, path }) => [id, 'worksheet', path]), ...(styles === undefined ? [] : [[`rId${parts.length + 1}`, 'styles', 'styles.xml']])];
  return zipContainer([
    {
      path: '[Content_Types].xml',
      content:
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        types.map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`).join('') +
        '</Types>',
    },
    { path: '_rels/.rels', content: `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    {
      path: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${parts.map(({ name, id }, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}">${relations.map(([id, type, path]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${path}"/>`).join('')}</Relationships>`,
    },
    ...(styles === undefined ? [] : [{ path: 'xl/styles.xml', content: XML + styles }]),
    ...parts.map(({ path, markup }) => ({ path: `xl/${path}`, content: `${XML}<worksheet xmlns="${SPREADSHEET}">${markup}</worksheet>` })),
  ]);
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
