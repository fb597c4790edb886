import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import type { Place } from '../read-report.data.js';

type SourceDocument = ReadVersionFragment['document'];
type Block = SourceDocument['blocks'][number];
type Table = Extract<Block, { __typename: 'SourceTable' }>;

/**
 * Which piece of a drawn document is which block of what was read. The drawing (a Word file in the browser, a web page) knows
 * nothing of our blocks: tables are recognised by the texts of their cells, paragraphs by their own.
 */
export interface TextAnchors {
  /** What is to be marked for a place; `undefined` where the drawing does not show it. */
  find(place: Place): Range | Element | undefined;
  /** The block, and the cell or the character in it, that a node of the drawing shows. */
  pointedAt(node: Node, offset: number): { readonly block: number; readonly row: number; readonly column: number } | { readonly block: number; readonly offset: number } | undefined;
}

/** Text as it is compared: without white space and the marks that one program prints and another does not. */
const bare = (text: string) => text.replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, '');

/** Looks for the blocks of a document among the elements below `root`. */
export function anchorsOf(document: SourceDocument, root: Element): TextAnchors {
  const tables = matchTables(document, root);
  const text = textOf(root);
  const paragraphs = matchParagraphs(document, text);
  return {
    find(place) {
      const table = tables.get(place.block);
      if (table) return place.row === null ? table.element : (cellOf(table.grid, place.row, place.column ?? firstColumn(table.grid, place.row)) ?? table.element);
      const start = paragraphs.get(place.block);
      const block = document.blocks.find((one) => one.index === place.block);
      if (start === undefined || block?.__typename !== 'SourceParagraph') return undefined;
      const from = start + bare(block.text.slice(0, place.start ?? 0)).length;
      const until = start + bare(block.text.slice(0, place.end ?? block.text.length)).length;
      return text.range(from, Math.max(until, from + 1));
    },
    pointedAt(node, offset) {
      for (const [block, { element, grid }] of tables) {
        if (!element.contains(node)) continue;
        const cell = closestCell(node);
        const at = cell && grid.places.get(cell);
        if (at) return { block, ...at };
      }
      const position = text.positionOf(node, offset);
      if (position === undefined) return undefined;
      for (const [index, start] of paragraphs) {
        const block = document.blocks.find((one) => one.index === index);
        if (block?.__typename !== 'SourceParagraph') continue;
        if (position >= start && position < start + bare(block.text).length) return { block: index, offset: unbared(block.text, position - start) };
      }
      return undefined;
    },
  };
}

/** The offset in a text whose bare form has so many characters before it. */
function unbared(text: string, count: number): number {
  let left = count;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (bare(text[offset] ?? '') === '') continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return text.length;
}

interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: ReadonlyMap<string, Element>;
  readonly places: ReadonlyMap<Element, { readonly row: number; readonly column: number }>;
}

const closestCell = (node: Node): Element | null => (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest('td, th') ?? null;

/** Rows and columns of a table as HTML 4.9.12 forms them, by the upper left corner of each cell. Tables inside of cells are tables of their own. */
function gridOf(table: Element): Grid {
  const cells = new Map<string, Element>();
  const places = new Map<Element, { row: number; column: number }>();
  const taken = new Set<string>();
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  let columnCount = 0;
  rows.forEach((element, row) => {
    let column = 0;
    for (const cell of [...element.children].filter(isDrawnCell)) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const wide = spanOf(cell, 'colspan');
      const high = spanOf(cell, 'rowspan');
      for (let down = 0; down < high; down += 1) for (let right = 0; right < wide; right += 1) taken.add(`${row + down} ${column + right}`);
      cells.set(`${row} ${column}`, cell);
      places.set(cell, { row, column });
      column += wide;
      columnCount = Math.max(columnCount, column);
    }
  });
  return { rowCount: rows.length, columnCount, cells, places };
}

/** Of vertically merged cells of a Word file only the first is drawn; the others are there, hidden. */
const isDrawnCell = (element: Element) => /^t[dh]$/i.test(element.tagName) && (element as HTMLElement).style?.display !== 'none';

const MOST_SPANNED = 1000;

const spanOf = (cell: Element, name: string) => Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), MOST_SPANNED);
const cellOf = (grid: Grid, row: number, column: number) => grid.cells.get(`${row} ${column}`);
const firstColumn = (grid: Grid, row: number) => Math.max(0, [...Array(grid.columnCount).keys()].findIndex((column) => grid.cells.has(`${row} ${column}`)));

/** So much of a table's cells must say the same for it to be the same table. */
const ALIKE = 0.6;

function matchTables(document: SourceDocument, root: Element): Map<number, { element: Element; grid: Grid }> {
  const drawn = [...root.querySelectorAll('table')].map((element) => ({ element, grid: gridOf(element) }));
  const matched = new Map<number, { element: Element; grid: Grid }>();
  const free = new Set(drawn);
  for (const block of document.blocks) {
    if (block.__typename !== 'SourceTable') continue;
    let best: { one: (typeof drawn)[number]; share: number } | undefined;
    for (const one of free) {
      const share = alike(block, one.grid);
      if (share >= ALIKE && (best === undefined || share > best.share)) best = { one, share };
    }
    if (best === undefined) continue;
    matched.set(block.index, best.one);
    free.delete(best.one);
  }
  return matched;
}

function alike(table: Table, grid: Grid): number {
  if (table.cells.length === 0) return 0;
  const same = table.cells.filter((cell) => {
    const drawn = cellOf(grid, cell.row, cell.column);
    return drawn !== undefined && bare(drawn.textContent ?? '') === bare(cell.text);
  });
  return same.length / table.cells.length;
}

interface BareText {
  readonly text: string;
  range(from: number, until: number): Range | undefined;
  positionOf(node: Node, offset: number): number | undefined;
}

/** The text below an element without its white space, and the way back from there to the nodes. */
function textOf(root: Element): BareText {
  const owner = root.ownerDocument;
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; start: number; text: string }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^(?:style|script|title)$/i.test(node.parentElement?.tagName ?? '')) continue;
    const own = bare((node as Text).data);
    if (own === '') continue;
    pieces.push({ node: node as Text, start: text.length, text: own });
    text += own;
  }
  const pieceAt = (position: number) => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((pieces[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  return {
    text,
    range(from, until) {
      const first = pieceAt(from);
      const last = pieceAt(until - 1);
      if (!first || !last || from >= text.length) return undefined;
      const range = owner.createRange();
      range.setStart(first.node, unbared(first.node.data, from - first.start));
      range.setEnd(last.node, Math.min(last.node.data.length, unbared(last.node.data, until - 1 - last.start) + 1));
      return range;
    },
    positionOf(node, offset) {
      const piece = pieces.find((one) => one.node === node);
      return piece && piece.start + bare(piece.node.data.slice(0, offset)).length;
    },
  };
}

/** Where each paragraph begins in the bare text: the next place after the paragraph before it, else the first place at all. */
function matchParagraphs(document: SourceDocument, drawn: BareText): Map<number, number> {
  const starts = new Map<number, number>();
  let after = 0;
  for (const block of document.blocks) {
    if (block.__typename !== 'SourceParagraph') continue;
    const text = bare(block.text);
    const next = drawn.text.indexOf(text, after);
    const at = next === -1 ? drawn.text.indexOf(text) : next;
    if (at === -1) continue;
    starts.set(block.index, at);
    if (at >= after) after = at + text.length;
  }
  return starts;
}
