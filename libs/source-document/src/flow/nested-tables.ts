import { tableByEdges, type EdgeCell, type EdgeRow } from './edge-table.js';
import type { FlowBlock, FlowParagraph } from './flow.js';

/** What the format says of the cells of a row, at its end or at its beginning. */
export interface RowDefinition {
  readonly left: number;
  readonly cells: readonly Omit<EdgeCell, 'content'>[];
}

interface OpenTable {
  readonly rows: EdgeRow[];
  cells: FlowBlock[][];
  cell: FlowBlock[];
}

/** Width given to cells beyond those that a damaged row defines. In twips. */
const SOME_WIDTH = 1_000;

/**
 * Builds tables, and tables inside their cells, from a stream of paragraphs, ends of cells and ends of rows, as RTF and
 * Word 97 write them: there, nothing but the level of the next paragraph says that a table has ended. Level 0 is the text
 * outside of tables.
 */
export class NestedTables {
  private readonly body: FlowBlock[] = [];
  private readonly open: OpenTable[] = [];

  paragraph(level: number, block: FlowParagraph): void {
    this.closeDeeperThan(level);
    if (level === 0) this.body.push(block);
    else this.tableAt(level).cell.push(block);
  }

  endCell(level: number, last: FlowParagraph): void {
    this.closeDeeperThan(level);
    const table = this.tableAt(level);
    table.cell.push(last);
    table.cells.push(table.cell);
    table.cell = [];
  }

  endRow(level: number, definition: RowDefinition): void {
    this.closeDeeperThan(level);
    const table = this.tableAt(level);
    let right = definition.left;
    const cells = table.cells.map((content, at): EdgeCell => {
      const defined = definition.cells[at];
      right = defined?.right ?? right + SOME_WIDTH;
      return { right, content, mergedLeft: defined?.mergedLeft ?? false, vertical: defined?.vertical ?? 'none' };
    });
    table.cells = [];
    if (cells.length > 0) table.rows.push({ left: definition.left, cells });
  }

  finish(): FlowBlock[] {
    this.closeDeeperThan(0);
    return this.body;
  }

  private tableAt(level: number): OpenTable {
    while (this.open.length < level) this.open.push({ rows: [], cells: [], cell: [] });
    return this.open[level - 1]!;
  }

  /** Ends the tables nested deeper than that level; each becomes part of what is around it. */
  private closeDeeperThan(level: number): void {
    while (this.open.length > level) {
      const table = this.open.pop()!;
      const blocks: FlowBlock[] = table.rows.length > 0 ? [tableByEdges(table.rows)] : [];
      // Cells without an end of row, in damaged files: their text is not lost.
      for (const cell of [...table.cells, table.cell]) blocks.push(...cell);
      if (this.open.length === 0) this.body.push(...blocks);
      else this.open[this.open.length - 1]!.cell.push(...blocks);
    }
  }
}
