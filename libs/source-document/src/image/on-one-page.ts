import type { Box, SourceDocument } from '../source-document.js';

/** How a page that was cut out of a picture lies on it. */
export interface PlacedPage {
  /** Points of the picture to a point of the page. */
  readonly factor: number;
  /** Upper edge on the picture, in points. */
  readonly y: number;
}

interface Placed {
  readonly page?: number;
  readonly box?: Box;
}

/** Puts what was recognised page by page back on the picture that the pages were cut from: for whoever looks at it, it is one page. */
export function onOnePage(document: SourceDocument, pages: readonly PlacedPage[]): SourceDocument {
  const placed = <T extends Placed>(piece: T): T => {
    if (piece.page === undefined) return piece;
    const { factor, y } = pages[piece.page - 1] ?? { factor: 1, y: 0 };
    if (piece.box === undefined) return { ...piece, page: 1 };
    const { box } = piece;
    return { ...piece, page: 1, box: { x: box.x * factor, y: box.y * factor + y, width: box.width * factor, height: box.height * factor } };
  };
  return { ...document, blocks: document.blocks.map((block) => placed(block.kind === 'table' ? { ...block, cells: block.cells.map(placed) } : block)) };
}
