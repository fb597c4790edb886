import { tableWorkbook, type SheetValue } from '@huilan/office-files';
import { tableFields, type PartWords, type TableField } from './figure-table-fields.js';
import type { FigureTable } from './figure-table.js';

/**
 * The table as an Excel workbook: numbers typed, rates in per cent with their two parts beside them. Where there is no number the
 * word for its absence stands in its place, which no sum of Excel counts. `notes` stand above the table, a line each.
 */
export function workbookOf(table: FigureTable, name: string, notes: readonly string[], words: PartWords): Uint8Array {
  const { head, rows } = tableFields(table, words);
  return tableWorkbook({ name, notes, head, rows: rows.map((fields) => fields.map(sheetValue)) });
}

function sheetValue({ kind, text, value }: TableField): SheetValue {
  if (value === null) return text;
  return kind === 'share' ? { share: value } : value;
}
