import type { ReadingBudget } from '../reading-budget.js';
import type { SourceCell } from '../source-document.js';
import { alignedTables } from './aligned-tables.js';
import type { Glyph, PageContent } from './page-content.js';
import { ruledTables, type RuledTable } from './ruled-tables.js';
import { hundredths, textLines, type TextLine } from './text-lines.js';

/** A piece of a page, with the place of its upper edge. */
export type PagePiece = { readonly top: number; readonly line: TextLine } | { readonly top: number; readonly table: PrintedTable };

export interface PrintedTable {
  readonly page: number;
  readonly rowCount: number;
  readonly columnEdges: readonly number[];
  readonly cells: readonly SourceCell[];
  /** Known by the alignment of its figures, not by ruling lines: its edges are guesses. */
  readonly aligned?: boolean;
}

/** The tables and lines of a page from top to bottom: what ruling lines enclose as tables, everything else as lines. */
export function pagePieces(page: PageContent, budget: ReadingBudget): PagePiece[] {
  budget.checkTime();
  const visible = page.glyphs.filter((glyph) => onPage(glyph, page));
  const tables = ruledTables(page.rules);
  const inside: Glyph[][][] = tables.map((table) => table.cells.map(() => []));
  const outside: Glyph[] = [];
  const finders = tables.map(cellFinder);
  for (const glyph of visible) {
    budget.tick();
    const x = glyph.x + glyph.width / 2;
    const y = glyph.y + glyph.height / 2;
    const at = tables.findIndex((table, index) => contains(table, x, y) && finders[index]!(x, y) !== null);
    if (at === -1) outside.push(glyph);
    else inside[at]![finders[at]!(x, y)!]!.push(glyph);
  }

  const pieces: PagePiece[] = [];
  tables.forEach((table, at) => {
    const glyphs = inside[at]!;
    if (glyphs.every((inCell) => inCell.length === 0)) return;
    if (isTable(table, glyphs)) pieces.push({ top: table.box.y, table: filled(table, glyphs, page.number) });
    else outside.push(...glyphs.flat());
  });
  const aligned = alignedTables(outside, page.number);
  for (const { top, rowCount, columnEdges, cells } of aligned) {
    pieces.push({ top, table: { page: page.number, rowCount, columnEdges, cells, aligned: true } });
  }
  const inTables = new Set(aligned.flatMap((table) => [...table.glyphs]));
  const unused = inTables.size === 0 ? outside : outside.filter((glyph) => !inTables.has(glyph));
  for (const line of textLines(unused)) pieces.push({ top: line.box.y, line });
  return pieces.sort((a, b) => a.top - b.top);
}

function onPage(glyph: Glyph, page: PageContent): boolean {
  const x = glyph.x + glyph.width / 2;
  const y = glyph.y + glyph.height / 2;
  return x >= 0 && y >= 0 && x <= page.width && y <= page.height;
}

function contains(table: RuledTable, x: number, y: number): boolean {
  const { box } = table;
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** A frame of two or three cells that holds whole paragraphs arranges the page and is no table. */
function isTable(table: RuledTable, glyphs: readonly (readonly Glyph[])[]): boolean {
  if (table.cells.length >= 6) return true;
  return glyphs.filter((inCell) => inCell.length > 0).length >= 2 || table.cells.length > 3;
}

/** Finds the index of the cell that holds a point, by the rows of the grid. */
function cellFinder(table: RuledTable): (x: number, y: number) => number | null {
  const rows: number[][] = Array.from({ length: table.rowCount }, () => []);
  const tops: number[] = [];
  table.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) rows[row]!.push(index);
    tops[cell.row] = cell.box.y;
  });
  return (x, y) => {
    for (let row = table.rowCount - 1; row >= 0; row -= 1) {
      const top = tops[row];
      if (top === undefined || top > y) continue;
      for (const index of rows[row]!) {
        const { box } = table.cells[index]!;
        if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return index;
      }
    }
    return null;
  };
}

function filled(table: RuledTable, glyphs: readonly (readonly Glyph[])[], page: number): PrintedTable {
  const cells = table.cells.map((cell, index): SourceCell => {
    const lines = textLines(glyphs[index]!);
    const recognised = lines.map((line) => line.recognitionConfidence).filter((value) => value !== undefined);
    const { x, y, width, height } = cell.box;
    return {
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      text: lines.map((line) => line.text).join('\n'),
      page,
      box: { x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height) },
      ...(recognised.length === 0 ? {} : { recognitionConfidence: Math.min(...recognised) }),
    };
  });
  return { page, rowCount: table.rowCount, columnEdges: table.columnEdges, cells };
}
