import type { Sheet } from './sheet-rows.js';

/** A sheet as comma-separated values (RFC 4180): fields with a comma, a quote or a line break are quoted. Merges are lost, as Excel loses them. */
export function commaSeparated(sheet: Sheet): string {
  return sheet.rows.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
