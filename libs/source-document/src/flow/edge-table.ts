import type { FlowBlock, FlowCell, FlowTable } from './flow.js';

/**
 * A row of a table whose format names no columns, only where the edges of its cells stand (RTF, Word 97): cells of
 * different rows are in the same column when their edges agree.
 */
export interface EdgeRow {
  /** Left edge of the first cell. In twips (1/20 point), as both formats have it. */
  readonly left: number;
  readonly cells: readonly EdgeCell[];
}

export interface EdgeCell {
  readonly right: number;
  readonly content: readonly FlowBlock[];
  /** Continues the cell to its left. */
  readonly mergedLeft: boolean;
  /** Begins, or continues, a cell that reaches over several rows. */
  readonly vertical: 'none' | 'begin' | 'continue';
}

/** Edges nearer than this are one: programs round each row for itself. */
const SAME_EDGE = 45;

export function tableByEdges(rows: readonly EdgeRow[]): FlowTable {
  const edges = groupedEdges(rows);
  const indexOf = (edge: number): number => {
    let best = 0;
    for (let at = 1; at < edges.length; at += 1) if (Math.abs(edges[at]! - edge) < Math.abs(edges[best]! - edge)) best = at;
    return best;
  };
  interface OpenCell extends FlowCell {
    column: number;
    rowSpan: number;
    columnSpan: number;
    content: FlowBlock[];
  }
  const flowRows: OpenCell[][] = [];
  /** By column: the cell above that a continuing cell belongs to. */
  let above = new Map<number, OpenCell>();
  for (const row of rows) {
    const cells: OpenCell[] = [];
    const here = new Map<number, OpenCell>();
    let column = indexOf(row.left);
    for (const cell of row.cells) {
      // Edges out of order occur in damaged files: every cell keeps at least one column.
      const end = Math.max(column + 1, indexOf(cell.right));
      const left = cells[cells.length - 1];
      const continued = cell.vertical === 'continue' ? above.get(column) : undefined;
      if (cell.mergedLeft && left !== undefined && left.column + left.columnSpan === column) {
        left.columnSpan += end - column;
        left.content.push(...cell.content);
      } else if (continued !== undefined && continued.columnSpan === end - column) {
        continued.rowSpan += 1;
        here.set(column, continued);
      } else {
        const open: OpenCell = { column, rowSpan: 1, columnSpan: end - column, content: [...cell.content] };
        cells.push(open);
        if (cell.vertical !== 'none') here.set(column, open);
      }
      column = end;
    }
    flowRows.push(cells);
    above = here;
  }
  return { kind: 'table', rows: flowRows };
}

function groupedEdges(rows: readonly EdgeRow[]): number[] {
  const all: number[] = [];
  for (const row of rows) {
    all.push(row.left);
    for (const cell of row.cells) all.push(cell.right);
  }
  all.sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - edges[edges.length - 1]! > SAME_EDGE) edges.push(edge);
  return edges;
}
