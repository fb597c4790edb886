import type { SourceCell } from '../source-document.js';

/** More columns than this are a slip of the author's pen (`colspan="1000000"`), not a table. */
const MOST_COLUMNS = 1_000;

/** Lays rows of spanning cells out on a grid, as HTML's table model does: a cell takes the next free place of its row. */
export class TableGrid {
  private readonly cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = [];
  /** For every column the first row that no earlier cell covers. */
  private readonly freeFrom: number[] = [];
  private row = -1;
  private next = 0;
  private columns = 0;

  beginRow(): void {
    this.row += 1;
    this.next = 0;
  }

  /** Places a cell; `column` only where the document itself names it. Spans beyond the table are cut by `finish`. */
  place(text: string, rowSpan: number, columnSpan: number, column?: number): void {
    let at = column ?? this.next;
    if (column === undefined) while ((this.freeFrom[at] ?? 0) > this.row) at += 1;
    if (at >= MOST_COLUMNS) return;
    const wide = Math.min(Math.max(1, columnSpan), MOST_COLUMNS - at);
    const high = Math.max(1, rowSpan);
    for (let covered = at; covered < at + wide; covered += 1) {
      this.freeFrom[covered] = Math.max(this.freeFrom[covered] ?? 0, this.row + high);
    }
    this.cells.push({ row: this.row, column: at, rowSpan: high, columnSpan: wide, text });
    this.next = at + wide;
    this.columns = Math.max(this.columns, at + wide);
  }

  finish(): { rowCount: number; columnCount: number; cells: SourceCell[] } {
    const rowCount = this.row + 1;
    for (const cell of this.cells) cell.rowSpan = Math.min(cell.rowSpan, rowCount - cell.row);
    return { rowCount, columnCount: this.columns, cells: this.cells };
  }
}
