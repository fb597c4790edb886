import type { FigureTable } from './figure-table.js';

/** One field of a file that a table is written to. */
export interface TableField {
  readonly kind: 'text' | 'number' | 'share';
  /** What stands there where there is no number; for text the text itself. */
  readonly text: string;
  readonly value: number | null;
}

export interface PartWords {
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * Heads and rows of a table for a spreadsheet: a rate takes three columns, the share between 0 and 1 and its two parts; groups
 * of columns are named in each head. CSV and workbook are written from these, so that they hold the same.
 */
export function tableFields(table: FigureTable, words: PartWords): { readonly head: readonly string[]; readonly rows: readonly (readonly TableField[])[] } {
  const head = table.columns.flatMap((column) => {
    const label = column.group === undefined ? column.label : `${column.group} ${column.label}`;
    return column.kind === 'rate' ? [label, `${label} ${words.numerator}`, `${label} ${words.denominator}`] : [label];
  });
  const rows = table.rows.map((row) =>
    row.cells.flatMap((cell, index): TableField[] => {
      const kind = table.columns[index]?.kind;
      const part = (value: number | null | undefined): TableField => ({ kind: 'number', text: '', value: value ?? null });
      if (kind === 'number') return [{ kind: 'number', text: cell.text, value: cell.value ?? null }];
      if (kind === 'rate') return [{ kind: 'share', text: cell.text, value: cell.value ?? null }, part(cell.numerator), part(cell.denominator)];
      return [{ kind: 'text', text: cell.text, value: null }];
    }),
  );
  return { head, rows };
}
