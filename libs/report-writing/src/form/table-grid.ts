import type { FormCell, FormTable } from './printed-form.js';

/** One field of the grid under a table: the cell that covers it, and whether it begins here. */
export interface GridField {
  readonly cell: FormCell;
  /** The cell's upper left corner. */
  readonly isOrigin: boolean;
  /** Leftmost field of the cell in this row. */
  readonly isRowStart: boolean;
}

/** The grid under a table, row by row: merged cells are found in every field they cover. Fields no cell covers are `null`. */
export function gridOf(table: Pick<FormTable, 'rows' | 'columnCount'>): (GridField | null)[][] {
  const grid: (GridField | null)[][] = table.rows.map(() => new Array<GridField | null>(table.columnCount).fill(null));
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      while (column < table.columnCount && grid[rowIndex]![column] !== null) column += 1;
      for (let down = 0; down < cell.rowSpan && rowIndex + down < grid.length; down += 1) {
        for (let right = 0; right < cell.columnSpan && column + right < table.columnCount; right += 1) {
          grid[rowIndex + down]![column + right] = { cell, isOrigin: down === 0 && right === 0, isRowStart: right === 0 };
        }
      }
      column += cell.columnSpan;
    }
  });
  return grid;
}
