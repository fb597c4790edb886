import { tableFields, type PartWords } from './figure-table-fields.js';
import type { FigureTable } from './figure-table.js';

/** Starts that make a spreadsheet take a text for a formula (OWASP, CSV injection); East Asian Excel takes the wide ones as well. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text as a field that no spreadsheet executes: an apostrophe stands before what looks like a formula. */
export function textField(text: string): string {
  return field(FORMULA.test(text) ? `'${text}` : text);
}

/**
 * The table as CSV (RFC 4180) for a spreadsheet: numbers bare and whole, no number left empty, rates as fractions with
 * their two parts beside them, text guarded against being taken for a formula. `notes` stand above the table, a line each.
 * Begins with a byte order mark, without which Excel takes Chinese for Latin letters.
 */
export function csvOf(table: FigureTable, notes: readonly string[], words: PartWords): string {
  const { head, rows } = tableFields(table, words);
  const lines = rows.map((fields) => fields.map(({ kind, text, value }) => (kind === 'text' ? textField(text) : value === null ? '' : String(value))));
  const all = [...notes.map((note) => [textField(note)]), head.map(textField), ...lines];
  return `\uFEFF${all.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
