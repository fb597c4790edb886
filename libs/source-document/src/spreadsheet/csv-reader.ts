import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { decodeText } from '../text/decode-text.js';
import { warnOfOpenEnd } from '../text/warn-of-open-end.js';
import { warnOfUndecodable } from '../text/warn-of-undecodable.js';
import type { ReadingBudget } from '../reading-budget.js';
import { printSheet, type SheetRow } from './sheet-blocks.js';
import { unevenRecords, warnOfUnevenRecords } from './uneven-records.js';

/** Comma-, tab- or semicolon-separated values (RFC 4180), as Excel saves them. */
export const csvReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const decoded = decodeText(file.bytes);
    const builder = new SourceDocumentBuilder(budget);
    const rows = separatedValues(decoded.text, separatorOf(decoded.text), budget);
    const uneven = unevenRecords(rows);
    printSheet(rows.map((values, at) => (uneven.has(at) ? shifted(values, rows) : sheetRow(values))), builder);
    warnOfUnevenRecords(builder, rows, uneven);
    warnOfOpenEnd(builder, decoded.text);
    warnOfUndecodable(builder, decoded);
    return builder.build('csv');
  },
};

function sheetRow(values: readonly string[]): SheetRow {
  return values.map((text, column) => ({ column, text, rowSpan: 1, columnSpan: 1 }));
}

/** Also the places that are missing at the end of the record: a value of its may belong there. */
function shifted(values: readonly string[], rows: readonly (readonly string[])[]): SheetRow {
  const width = rows.reduce((most, { length }) => Math.max(most, length), values.length);
  return sheetRow([...values, ...Array<string>(width - values.length).fill('')]).map((cell) => ({ ...cell, mayBeShifted: true }));
}

/** The separator that occurs most outside of quotes. */
function separatorOf(text: string): string {
  const outside = text.slice(0, 64 * 1024).replace(/"[^"]*"/g, '');
  const count = (separator: string): number => outside.split(separator).length;
  return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

function separatedValues(text: string, separator: string, budget: ReadingBudget): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  while (at < end) {
    budget.takeCells(1);
    let value = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote === -1) {
          value += text.slice(at);
          at = end;
          break;
        }
        value += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        value += '"';
        at += 1;
      }
    }
    const from = at;
    while (at < end && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    value += text.slice(from, at);
    row.push(value.replace(/\r\n?/g, '\n'));
    if (at >= end || text[at] !== separator) {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      at += 1;
      rows.push(row);
      row = [];
    } else {
      at += 1;
      if (at >= end) row.push('');
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
