import type { containerParts } from '@huilan/office-files';

/** Takes named parts out of a zip; lives in the library that is loaded only where it is needed. */
type Unpack = typeof containerParts;

/** A larger file is no list of accounts. */
export const MOST_BYTES = 5 * 1024 * 1024;

/**
 * The first sheet of a workbook (.xlsx), or the rows of separated values (.csv, .txt) in UTF-8, UTF-16 or GB18030. `null` where the
 * file is neither. What is in it is text and stays text.
 */
export function rowsOfFile(bytes: Uint8Array, unpack: Unpack): string[][] | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return rowsOfWorkbook(bytes, unpack);
  // The old .xls, a picture and the like are no text.
  const text = decoded(bytes);
  return text.includes('\0') ? null : separatedRows(text);
}

/** A byte order mark, UTF-8 where it is valid, else what Excel writes on a Chinese Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows of separated values (RFC 4180); the separator is the one the first line has most of. */
function separatedRows(text: string): string[][] {
  const [head = ''] = text.split('\n', 1);
  const count = (mark: string) => head.split(mark).length;
  const separator = [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'gy');
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const [whole, quoted, plain = '', end] = field.exec(text) ?? [];
    // A quotation mark that is never closed: the rest is one field.
    if (whole === undefined) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== separator) {
      rows.push(row);
      row = [];
    }
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function rowsOfWorkbook(bytes: Uint8Array, unpack: Unpack): string[][] | null {
  const parts = unpack(bytes, /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/);
  const parsed = (path: string) => (parts?.[path] === undefined ? null : new DOMParser().parseFromString(parts[path], 'application/xml'));
  const id = elements(parsed('xl/workbook.xml'), 'sheet')[0]?.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id');
  const target = elements(parsed('xl/_rels/workbook.xml.rels'), 'Relationship').find((relation) => relation.getAttribute('Id') === id)?.getAttribute('Target');
  const sheet = target && parsed(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!sheet) return null;
  const shared = elements(parsed('xl/sharedStrings.xml'), 'si').map(printed);
  return elements(sheet, 'row').map((row) => {
    const values: string[] = [];
    for (const cell of elements(row, 'c')) values[columnOf(cell.getAttribute('r')) ?? values.length] = valueOf(cell, shared);
    return Array.from(values, (value) => value ?? '');
  });
}

function valueOf(cell: Element, shared: readonly string[]): string {
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') return printed(cell);
  const value = elements(cell, 'v')[0]?.textContent ?? '';
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}

/** The text of a string, its runs together, without the pronunciation beside it. */
const printed = (string: Element): string =>
  elements(string, 't').filter((text) => text.parentElement?.localName !== 'rPh').map((text) => text.textContent).join('');

const elements = (parent: Document | Element | null, name: string): Element[] => [...(parent?.getElementsByTagNameNS('*', name) ?? [])];

/** 0 for A1, 27 for AB7. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
