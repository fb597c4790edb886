import type { CellDefinition, LocalizedText } from '@huilan/annual-report';
import { rowName } from './sentence.js';

/** Some cells of a table, gathered by row. */
export interface RowConcerned {
  readonly row: LocalizedText;
  /** Columns concerned; empty when the whole row is. */
  readonly columns: readonly LocalizedText[];
}

/** Gathers cells by row, so that 150 blank cells read as `19 rows`, not as 150 complaints. `all` is the table they are from. */
export function rowsConcerned(cells: readonly CellDefinition[], all: readonly CellDefinition[]): readonly RowConcerned[] {
  const rows = new Map<string, CellDefinition[]>();
  for (const cell of cells) rows.set(cell.row.zh, [...(rows.get(cell.row.zh) ?? []), cell]);
  return [...rows].map(([label, concerned]) => {
    const whole = all.filter((cell) => cell.row.zh === label).length === concerned.length;
    const first = concerned[0];
    return { row: first ? rowName(first.key) : { zh: label, en: label }, columns: whole ? [] : concerned.map((cell) => cell.column) };
  });
}

/** `“予以公开”整行；“部分公开”行的自然人、总计；“其他”行的 5 格` */
export function rowsInWords(rows: readonly RowConcerned[], limit = 5): LocalizedText {
  const shown = rows.slice(0, limit);
  const more = rows.length > limit;
  const where = (columns: RowConcerned['columns']): LocalizedText => {
    if (columns.length === 0) return { zh: '整行', en: 'whole row' };
    if (columns.length > 3) return { zh: `行的 ${columns.length} 格`, en: `${columns.length} cells` };
    return { zh: `行的${columns.map((column) => column.zh).join('、')}`, en: columns.map((column) => column.en).join(', ') };
  };
  return {
    zh: shown.map(({ row, columns }) => `“${row.zh}”${where(columns).zh}`).join('；') + (more ? `；等 ${rows.length} 行` : ''),
    en: shown.map(({ row, columns }) => `${row.en} (${where(columns).en})`).join('; ') + (more ? `; and ${rows.length - limit} more rows` : ''),
  };
}
