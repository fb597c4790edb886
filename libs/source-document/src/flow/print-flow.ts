import type { SourceDocumentBuilder } from '../source-document-builder.js';
import type { FlowBlock, FlowCell, FlowTable } from './flow.js';
import { TableGrid } from './table-grid.js';

/** An article pasted into a cell is longer than any label or figure. */
const ARTICLE_CHARACTERS = 400;
const ARTICLE_PARAGRAPHS = 3;

/**
 * Puts the blocks of a flowing document into the document: a manual line break ends a paragraph (pasted articles are
 * often one paragraph of broken lines), a table that only arranges the page gives its content in reading order, and a
 * table inside a cell of a data table follows that table as one of its own.
 */
export function printFlow(blocks: readonly FlowBlock[], builder: SourceDocumentBuilder): void {
  for (const block of blocks) {
    if (block.kind === 'table') printTable(block, builder);
    else {
      const place = block.headingLevel === undefined ? {} : { headingLevel: block.headingLevel };
      if (block.text.includes('\n')) for (const line of block.text.split('\n')) builder.paragraph(line, place);
      else builder.paragraph(block.text, place);
    }
  }
}

function printTable(table: FlowTable, builder: SourceDocumentBuilder): void {
  if (arrangesThePage(table)) {
    for (const row of table.rows) for (const cell of row) printFlow(cell.content, builder);
    return;
  }
  const grid = new TableGrid();
  const inner: FlowTable[] = [];
  for (const row of table.rows) {
    grid.beginRow();
    for (const cell of row) {
      grid.place(ownText(cell), cell.rowSpan, cell.columnSpan, cell.column);
      for (const block of cell.content) if (block.kind === 'table') inner.push(block);
    }
  }
  const { rowCount, columnCount, cells } = grid.finish();
  builder.table(rowCount, columnCount, cells);
  for (const nested of inner) printTable(nested, builder);
}

/** A cell's lines, without those of tables inside it. */
function ownText(cell: FlowCell): string {
  const first = cell.content[0];
  if (cell.content.length === 1 && first?.kind === 'paragraph') return first.text;
  const lines: string[] = [];
  for (const block of cell.content) if (block.kind === 'paragraph') lines.push(block.text);
  // Empty paragraphs above and below are vertical space; those between lines are kept as printed.
  while (lines.length > 0 && lines[0]!.trim() === '') lines.shift();
  while (lines.length > 0 && lines[lines.length - 1]!.trim() === '') lines.pop();
  return lines.join('\n');
}

/**
 * True for a table that holds the page together and no data: old content systems and word processors place the whole
 * article, its tables included, in the cells of an outer table.
 */
function arrangesThePage(table: FlowTable): boolean {
  let own = 0;
  let nested = 0;
  let figures = 0;
  let mostCellsInARow = 0;
  let article = false;
  for (const row of table.rows) {
    mostCellsInARow = Math.max(mostCellsInARow, row.length);
    for (const cell of row) {
      let paragraphs = 0;
      let characters = 0;
      for (const block of cell.content) {
        if (block.kind === 'table') nested += textLength(block);
        else {
          const length = block.text.trim().length;
          characters += length;
          if (length > 0) paragraphs += 1;
        }
      }
      own += characters;
      if (paragraphs >= ARTICLE_PARAGRAPHS && characters >= ARTICLE_CHARACTERS) article = true;
      if (paragraphs === 1 && characters <= 12 && /^[\s\d０-９.,，．/／—－-]+$/.test(ownText(cell))) figures += 1;
    }
  }
  if (nested > 0 && nested >= own) return true;
  if (article && figures < 6) return true;
  // One cell a row: a frame around text, unless it is short enough to be a heading row that lost its table.
  return mostCellsInARow <= 1 && (nested > 0 || own >= ARTICLE_CHARACTERS);
}

function textLength(table: FlowTable): number {
  let length = 0;
  for (const row of table.rows) {
    for (const cell of row) {
      for (const block of cell.content) length += block.kind === 'table' ? textLength(block) : block.text.trim().length;
    }
  }
  return length;
}
