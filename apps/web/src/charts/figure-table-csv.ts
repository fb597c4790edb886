import type { FigureTable } from './figure-table.js';

/** Starts that make a spreadsheet take a text for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text as a field that no spreadsheet executes: an apostrophe stands before what looks like a formula. */
export function textField(text: string): string {
  return field(FORMULA.test(text) ? `'${text}` : text);
}

const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));

export interface CsvWords {
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * The table as CSV (RFC 4180) for a spreadsheet: numbers bare and whole, no number left empty, rates as fractions with
 * their two parts beside them, text guarded against being taken for a formula. `notes` stand above the table, a line each.
 * Begins with a byte order mark, without which Excel takes Chinese for Latin letters.
 */
export function csvOf(table: FigureTable, notes: readonly string[], words: CsvWords): string {
  const head = table.columns.flatMap((column) => {
    const label = column.group === undefined ? column.label : `${column.group} ${column.label}`;
    return column.kind === 'rate' ? [label, `${label} ${words.numerator}`, `${label} ${words.denominator}`] : [label];
  });
  const lines = table.rows.map((row) =>
    row.cells.flatMap((cell, index) => {
      const kind = table.columns[index]?.kind;
      if (kind === 'number') return [number(cell.value)];
      if (kind === 'rate') return [number(cell.value), number(cell.numerator), number(cell.denominator)];
      return [textField(cell.text)];
    }),
  );
  const all = [...notes.map((note) => [textField(note)]), head.map(textField), ...lines];
  return `\uFEFF${all.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
