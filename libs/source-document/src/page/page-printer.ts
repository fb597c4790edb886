import type { ReadingBudget } from '../reading-budget.js';
import type { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceCell } from '../source-document.js';
import type { PageContent } from './page-content.js';
import { pagePieces, type PrintedTable } from './page-pieces.js';
import type { TextLine } from './text-lines.js';

/** Column lines of two pages nearer than this are the same. In points. */
const SAME_EDGE = 3;
/** Edges between figures that no line marks differ with the length of the figures. */
const SAME_GUESSED_EDGE = 14;
/** Heads and feet stand within this share of the page's height from its edge. */
const MARGIN = 0.09;
/** A foot that a browser prints: address and 2/3. */
const PAGE_OF_PAGES = /\s\d{1,3}\/\d{1,3}$/;
/** 3 · - 3 - · — 3 — · 第 3 页 · 第3页 共5页 · 3/5 */
const PAGE_NUMBER_LINE = /^[\s\-—–－·•.]*(?:第)?\s*[\d０-９]{1,4}\s*(?:页)?\s*(?:[/／，,、]?\s*(?:共)?\s*[\d０-９]{1,4}\s*(?:页)?)?[\s\-—–－·•.]*$/;

/**
 * Puts pages into the document one after another. A table at the foot of a page and one at the head of the next are one
 * table broken by the page when nothing but page numbers and a running head stands between them, their outer lines are
 * the same, and the columns of one are among the columns of the other; every cell keeps its own page. A row that the page
 * broke in two stays two rows, the second with what was left of its text.
 */
export class PagePrinter {
  private open: PrintedTable | null = null;
  /** Page on which the open table began. */
  private firstPage = 0;
  /** Page numbers seen since the open table. */
  private waiting: { readonly line: TextLine; readonly page: number }[] = [];
  private lastHead = '';

  constructor(
    private readonly builder: SourceDocumentBuilder,
    private readonly budget: ReadingBudget,
  ) {}

  print(page: PageContent): void {
    const pieces = pagePieces(page, this.budget);
    const [head] = pieces;
    const headText = head !== undefined && 'line' in head ? head.line.text : '';
    for (const piece of pieces) {
      if ('table' in piece) {
        const continued: PrintedTable | null = this.open && this.open.page !== page.number ? continuedTable(this.open, piece.table) : null;
        if (continued !== null) this.open = { ...continued, page: page.number };
        else {
          this.close();
          this.open = piece.table;
          this.firstPage = page.number;
        }
      } else if (this.open !== null && (isMarginal(piece.line, page) || (piece === head && headText === this.lastHead))) {
        this.waiting.push({ line: piece.line, page: page.number });
      } else {
        this.close();
        this.printLine(piece.line, page.number);
      }
    }
    this.lastHead = headText;
  }

  /** To be called after the last page. */
  close(): void {
    if (this.open !== null) {
      this.builder.table(this.open.rowCount, this.open.columnEdges.length - 1, this.open.cells, this.firstPage);
      this.open = null;
    }
    for (const { line, page } of this.waiting.splice(0)) this.printLine(line, page);
  }

  private printLine(line: TextLine, page: number): void {
    const { text, box, recognitionConfidence } = line;
    this.builder.paragraph(text, recognitionConfidence === undefined ? { page, box } : { page, box, recognitionConfidence });
  }
}

function isMarginal(line: TextLine, page: PageContent): boolean {
  if (PAGE_NUMBER_LINE.test(line.text)) return true;
  const foot = line.box.y > page.height * (1 - MARGIN);
  return foot && PAGE_OF_PAGES.test(line.text);
}

/** The table with the rows of its next page below, or null where the two are not one table. */
function continuedTable(above: PrintedTable, below: PrintedTable): PrintedTable | null {
  if (above.aligned !== below.aligned) return null;
  if (above.aligned) return continuedByAlignment(above, below);
  const shift = above.columnEdges[0]! - below.columnEdges[0]!;
  const edges = below.columnEdges.map((edge) => edge + shift);
  if (Math.abs(above.columnEdges.at(-1)! - edges.at(-1)!) > SAME_EDGE) return null;
  const [wide, narrow] = above.columnEdges.length >= edges.length ? [above.columnEdges, edges] : [edges, above.columnEdges];
  const places = narrow.map((edge) => wide.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE));
  if (places.includes(-1) || new Set(places).size !== places.length) return null;

  const upper = narrow === above.columnEdges && narrow !== wide ? above.cells.map((cell) => spread(cell, places)) : [...above.cells];
  const lower = narrow === edges ? below.cells.map((cell) => spread(cell, places)) : below.cells;
  const cells = upper;
  for (const cell of lower) {
    const moved = { ...cell, row: cell.row + above.rowCount };
    // A group's label stands on the page where the group begins; below, its cell is drawn again and left empty.
    const label = cell.row === 0 && cell.text === '' ? upper.findIndex((other) => reachesInto(other, moved)) : -1;
    if (label === -1) cells.push(moved);
    else cells[label] = { ...cells[label]!, rowSpan: cells[label]!.rowSpan + cell.rowSpan };
  }
  return { page: above.page, rowCount: above.rowCount + below.rowCount, columnEdges: wide, cells };
}

function continuedByAlignment(above: PrintedTable, below: PrintedTable): PrintedTable | null {
  if (above.columnEdges.length !== below.columnEdges.length) return null;
  // Of the figures only: how far labels reach differs from page to page.
  const figures = above.columnEdges.slice(2);
  if (figures.some((edge, at) => Math.abs(edge - below.columnEdges[at + 2]!) > SAME_GUESSED_EDGE)) return null;
  const cells = [...above.cells, ...below.cells.map((cell) => ({ ...cell, row: cell.row + above.rowCount }))];
  return { ...above, rowCount: above.rowCount + below.rowCount, cells };
}

function spread(cell: SourceCell, places: readonly number[]): SourceCell {
  const column = places[cell.column]!;
  return { ...cell, column, columnSpan: places[cell.column + cell.columnSpan]! - column };
}

/** A merged cell that ends right above, in the same columns. */
function reachesInto(above: SourceCell, cell: SourceCell): boolean {
  const merged = above.rowSpan > 1 || cell.rowSpan > 1;
  return merged && above.row + above.rowSpan === cell.row && above.column === cell.column && above.columnSpan === cell.columnSpan && !/^\d*$/.test(above.text);
}
