import { tooMuchContent } from '../refused.js';
import type { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceCell } from '../source-document.js';

/** A cell of a sheet as laid out: its text and how far it reaches. Cells under a merged one are not there. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly mayBeShifted?: boolean;
}

export type SheetRow = readonly SheetCell[];

/** A first-level heading, 一、 or 第一章: in a sheet that holds a whole report it stands between two tables, never inside one. */
const HEADING = /^\s*(?:第?[一二三四五六七八九十]+[、，．.]|第[一二三四五六七八九十]+[章节部])/;
/** What is said below a table: a sentence, a name after a colon. */
const REMARK = /[。；：:！]|.{30}/;
const MOST_GRID_CELLS = 500_000;
/** Longer text in a row of its own is a paragraph. */
const LONG_TEXT = 80;

/**
 * A sheet has no paragraphs and no tables, only rows. Rows with several filled cells make tables; a row with one filled
 * cell belongs to the table around it (a label whose figures are blank, a band over the columns), unless it is a heading,
 * a long text, or stands outside all tables: then it is a paragraph. An empty row ends a table.
 */
export function printSheet(rows: readonly SheetRow[], builder: SourceDocumentBuilder): void {
  let run: { readonly at: number; readonly cells: SheetRow }[] = [];
  let first = true;
  const endRun = (): void => {
    printRun(run, builder, first);
    if (run.length > 0) first = false;
    run = [];
  };
  let coveredUntil = 0;
  const width = Math.max(0, ...rows.map((cells) => Math.max(0, ...cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.column + cell.columnSpan))));
  rows.forEach((cells, at) => {
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    const only = filled.length === 1 ? filled[0]! : null;
    // A label whose figures are blank may be numbered like a heading; it then reaches over the label columns only.
    const wholeRow = only !== null && (only.columnSpan === 1 || only.columnSpan >= 0.8 * (width - only.column));
    const paragraph = only !== null && wholeRow && (HEADING.test(only.text) || only.text.length > LONG_TEXT) && at >= coveredUntil;
    if (paragraph) {
      endRun();
      builder.paragraph(only.text);
      first = false;
    } else if (filled.length === 0 && at >= coveredUntil) endRun();
    else run.push({ at, cells });
    for (const cell of cells) if (cell.text.trim() !== '') coveredUntil = Math.max(coveredUntil, at + cell.rowSpan);
  });
  endRun();
}

function printRun(run: readonly { readonly at: number; readonly cells: SheetRow }[], builder: SourceDocumentBuilder, firstOfSheet: boolean): void {
  const isSingle = (cells: SheetRow): boolean => cells.filter((cell) => cell.text.trim() !== '').length <= 1;
  const singleAlone = (cells: SheetRow): boolean => isSingle(cells) && (firstOfSheet || cells.every((cell) => cell.text.trim() === '' || cell.columnSpan === 1));
  if (run.every(({ cells }) => isSingle(cells))) {
    for (const { cells } of run) for (const cell of cells) builder.paragraph(cell.text);
    return;
  }
  let begin = 0;
  while (begin < run.length && singleAlone(run[begin]!.cells)) begin += 1;
  let end = run.length;
  // Nothing is printed in rows that a merged cell reaches down into below the last filled one; a damaged one reaches down for thousands.
  while (end > begin && run[end - 1]!.cells.every((cell) => cell.text.trim() === '')) end -= 1;
  // Below a table stand remarks and signatures; a short label whose figures are blank is still a row.
  while (end > begin && isSingle(run[end - 1]!.cells) && run[end - 1]!.cells.some((cell) => REMARK.test(cell.text))) end -= 1;
  const paragraphs = (from: number, to: number): void => {
    for (const { cells } of run.slice(from, to)) for (const cell of cells) builder.paragraph(cell.text);
  };
  paragraphs(0, begin);
  printTable(run.slice(begin, end), builder);
  paragraphs(end, run.length);
}

function printTable(run: readonly { readonly at: number; readonly cells: SheetRow }[], builder: SourceDocumentBuilder): void {
  const [head] = run;
  if (head === undefined) return;
  // Columns in which nothing filled or merged begins are only width.
  const begins = new Set<number>();
  let last = 0;
  for (const { cells } of run) {
    for (const cell of cells) {
      if (cell.text.trim() === '') continue;
      begins.add(cell.column);
      last = Math.max(last, cell.column + cell.columnSpan);
    }
  }
  const columns = [...begins].sort((a, b) => a - b);
  const indexAt = (column: number): number => {
    let low = 0;
    let high = columns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const cells: SourceCell[] = [];
  for (const { at, cells: row } of run) {
    for (const cell of row) {
      if (cell.column >= last) continue;
      const column = indexAt(cell.column);
      const columnSpan = indexAt(cell.column + cell.columnSpan) - column;
      if (columnSpan <= 0 || (columns[column] !== cell.column && cell.text.trim() === '')) continue;
      const rowSpan = Math.min(cell.rowSpan, head.at + run.length - at);
      cells.push({ row: at - head.at, column, rowSpan, columnSpan, text: cell.text, ...(cell.mayBeShifted ? { mayBeShifted: true } : {}) });
    }
  }
  builder.table(run.length, columns.length, withBlanks(cells, run.length, columns.length));
}

/** A sheet does not store its empty cells; in a table they are blanks like any other. */
function withBlanks(cells: readonly SourceCell[], rowCount: number, columnCount: number): SourceCell[] {
  if (rowCount * columnCount > MOST_GRID_CELLS) throw tooMuchContent();
  const taken = Array.from({ length: rowCount }, () => new Uint8Array(columnCount));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) taken[row]!.fill(1, cell.column, cell.column + cell.columnSpan);
  }
  const all = [...cells];
  taken.forEach((columns, row) => {
    columns.forEach((covered, column) => {
      if (covered === 0) all.push({ row, column, rowSpan: 1, columnSpan: 1, text: '' });
    });
  });
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}
