import type { SourceBlock, SourceDocument, SourceTable } from '@huilan/source-document';
import { isApplicantHead } from './applicant-columns.js';
import { bareText } from '../normalise-text.js';

/**
 * A table of applicants printed on its side (a row an applicant, a column an outcome) is turned upright before it is read:
 * the same cells, their row and column exchanged. Returns the very document where no table is so. `turned` names the
 * blocks whose places must be turned back.
 */
export function withTablesUpright(document: SourceDocument): { document: SourceDocument; turned: ReadonlySet<number> } {
  const turned = new Set<number>();
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || !liesOnItsSide(block)) return block;
    turned.add(block.index);
    return upright(block);
  });
  return turned.size === 0 ? { document, turned } : { document: { ...document, blocks }, turned };
}

function liesOnItsSide(table: SourceTable): boolean {
  const down = new Map<number, number>();
  for (const cell of table.cells) {
    if (cell.text.length > 12 || !isApplicantHead(bareText(cell.text))) continue;
    down.set(cell.column, (down.get(cell.column) ?? 0) + 1);
  }
  return [...down.values()].some((count) => count >= 6);
}

function upright(table: SourceTable): SourceBlock {
  return {
    ...table,
    rowCount: table.columnCount,
    columnCount: table.rowCount,
    cells: table.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan })),
  };
}
