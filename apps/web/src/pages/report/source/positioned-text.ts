import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import type { Place } from '../read-report.data.js';

type Box = NonNullable<Place['box']>;
type SourceDocument = ReadVersionFragment['document'];

/** A line of text or a cell of a table where its page has it. Sizes in points. */
export interface PositionedPiece {
  readonly text: string;
  readonly box: Box;
  readonly isCell: boolean;
  /** Size of its letters, as large as its box lets them be. */
  readonly size: number;
}

export interface PositionedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PositionedPiece[];
}

/** A4; a page whose text reaches further is as large as its text. */
const A4 = { width: 595, height: 842 };
const LARGEST = 14;
const SMALLEST = 5;

/** The pages of a document whose pieces have boxes; what has none is on no page. */
export function positionedPages(document: SourceDocument): PositionedPage[] {
  const pages = new Map<number, PositionedPiece[]>();
  const put = (page: number | null, text: string, box: Box | null, isCell: boolean) => {
    if (page === null || box === null) return;
    pages.set(page, [...(pages.get(page) ?? []), { text, box, isCell, size: letterSize(text, box, isCell) }]);
  };
  for (const block of document.blocks) {
    if (block.__typename === 'SourceParagraph') put(block.page, block.text, block.box, false);
    else for (const cell of block.cells) put(cell.page ?? block.page, cell.text, cell.box, true);
  }
  return [...pages]
    .sort(([one], [other]) => one - other)
    .map(([number, pieces]) => ({
      number,
      width: Math.max(A4.width, ...pieces.map(({ box }) => box.x + box.width)),
      height: Math.max(A4.height, ...pieces.map(({ box }) => box.y + box.height)),
      pieces,
    }));
}

/** Letters so large that the text fits: a Chinese letter is as wide as high, another half as wide. */
function letterSize(text: string, box: Box, wraps: boolean): number {
  const lines = text.split('\n');
  const em = Math.max(...lines.map((line) => [...line].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.55), 0)), 1);
  const byWidth = box.width / em;
  const byHeight = box.height / (1.15 * lines.length);
  // Words that wrap: as many lines as the area holds.
  const byArea = wraps ? Math.sqrt((box.width * box.height) / (em * lines.length * 1.3)) : 0;
  return Math.max(SMALLEST, Math.min(LARGEST, byHeight, Math.max(byWidth, byArea)));
}
