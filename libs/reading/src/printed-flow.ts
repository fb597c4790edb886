import type { Box, Place, SourceBlock, SourceCell, SourceDocument, SourceParagraph, SourceTable } from '@huilan/source-document';
import { drawnCells, emptyRow, isDivider, split } from './drawn-cells.js';
import { normaliseCharacter } from './normalise-text.js';
import { rowsOverLines } from './rows-over-lines.js';
import { printedRows } from './stacked-rows.js';

/** A cell of a printed table row; `start` and `end` are offsets in the flow's text. */
export interface PrintedCell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A line of text, or a row of a table with its cells. */
export interface PrintedRow {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Cells where the row is one of a table (also of a table drawn with `|` or tabs); `null` for a line of text. */
  readonly cells: readonly PrintedCell[] | null;
  /** Number of the table the row belongs to. */
  readonly table: number | null;
  readonly page?: number;
  readonly box?: Box;
  readonly headingLevel?: number;
}

interface Segment {
  readonly start: number;
  readonly block: SourceBlock;
  /** The cell of the block, where it is a table. */
  readonly cell?: SourceCell;
  readonly page?: number;
  readonly box?: Box;
}

/** A cell as long as this is no table cell but an article set into a layout table. */
const PROSE_CELL = 240;

/**
 * The whole document as one normalised text in reading order, cut into printed rows. Every offset of it leads back to
 * the exact place and raw text in the source. Rows are ended by `\n`, cells of a row divided by `\t`.
 */
export class PrintedFlow {
  readonly text: string;
  readonly rows: readonly PrintedRow[];
  private readonly segments: readonly Segment[];
  private readonly rawOffsets: readonly number[];
  /** True where the file, or a page of it, is a picture whose text was recognised. */
  readonly hasRecognisedText: boolean;

  /** `turned`: tables that were turned upright to be read; their places are turned back. */
  constructor(
    readonly document: SourceDocument,
    private readonly turned: ReadonlySet<number> = new Set(),
  ) {
    const writer = new FlowWriter();
    const { blocks } = document;
    const joined = rowsOverLines(blocks);
    for (let at = 0; at < blocks.length; ) {
      const end = joined.get(at) ?? at + 1;
      if (end === at + 1) writer.block(blocks[at] as SourceBlock);
      else writer.rowOfLines(blocks.slice(at, end).filter((block) => block.kind === 'paragraph'));
      at = end;
    }
    this.text = writer.text;
    this.rows = writer.rows;
    this.segments = writer.segments;
    this.rawOffsets = writer.rawOffsets;
    this.hasRecognisedText = writer.segments.some((segment) => recognitionOf(segment) !== undefined);
  }

  /** The row that holds the character at `offset` (or ends just before it). */
  rowAt(offset: number): PrintedRow | undefined {
    return this.rows[this.rowIndexAt(offset)];
  }

  rowIndexAt(offset: number): number {
    return lastBegunAt(this.rows, offset);
  }

  /** Place of a stretch of the flow; where it runs over several blocks, the part in its first block. */
  place(start: number, end: number): Place {
    const index = this.segmentIndexAt(start);
    const segment = this.segments[index];
    if (segment === undefined) return { block: 0 };
    const next = this.segments[index + 1];
    const stop = next !== undefined && next.start < end ? next.start : end;
    const rawStart = this.rawOffsets[start] ?? 0;
    // The last character may stand for several raw ones (a surrogate pair), so the end is where the next one begins.
    const rawEnd = stop > start ? this.rawEnd(stop - 1) : rawStart;
    return {
      block: segment.block.index,
      ...this.cellOf(segment),
      start: rawStart,
      end: rawEnd,
      ...(segment.page === undefined ? {} : { page: segment.page }),
      ...(segment.box === undefined ? {} : { box: segment.box }),
    };
  }

  /** How sure the recognition of a stretch of the flow was, 0 to 1; null where the file itself holds the text. */
  recognitionConfidence(start: number, end: number): number | null {
    let least: number | null = null;
    for (let index = this.segmentIndexAt(start); index < this.segments.length; index += 1) {
      const segment = this.segments[index];
      if (segment === undefined || segment.start >= Math.max(end, start + 1)) break;
      const confidence = recognitionOf(segment);
      if (confidence !== undefined) least = Math.min(least ?? 1, confidence);
    }
    return least;
  }

  /** True where the cell of a stretch may stand under a head that is not its own. */
  mayBeShifted(start: number): boolean {
    return this.segments[this.segmentIndexAt(start)]?.cell?.mayBeShifted === true;
  }

  /** Raw text of a stretch of the flow, blocks joined as they are printed on. */
  raw(start: number, end: number): string {
    const pieces: string[] = [];
    let from = start;
    while (from < end) {
      const index = this.segmentIndexAt(from);
      const segment = this.segments[index];
      if (segment === undefined) break;
      const next = this.segments[index + 1]?.start ?? this.text.length;
      const to = Math.min(end, next);
      const rawText = segmentText(segment);
      if (to > from) pieces.push(rawText.slice(this.rawOffsets[from] ?? 0, this.rawEnd(to - 1)).trim());
      from = to;
    }
    return pieces.filter((piece) => piece !== '').join('');
  }

  private cellOf({ block, cell }: Segment): { row?: number; column?: number } {
    if (cell === undefined) return {};
    const { row, column } = cell;
    return this.turned.has(block.index) ? { row: column, column: row } : { row, column };
  }

  private rawEnd(last: number): number {
    const here = this.rawOffsets[last] ?? 0;
    const segment = this.segments[this.segmentIndexAt(last)];
    const rawText = segment === undefined ? '' : segmentText(segment);
    const code = rawText.codePointAt(here);
    return Math.min(rawText.length, here + (code !== undefined && code > 0xffff ? 2 : 1));
  }

  private segmentIndexAt(offset: number): number {
    return lastBegunAt(this.segments, offset);
  }
}

/** Index of the last piece that begins at `offset` or before it. */
function lastBegunAt(pieces: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function segmentText({ block, cell }: Segment): string {
  return block.kind === 'paragraph' ? block.text : (cell?.text ?? '');
}

function recognitionOf({ block, cell }: Segment): number | undefined {
  return block.kind === 'paragraph' ? block.recognitionConfidence : cell?.recognitionConfidence;
}

class FlowWriter {
  private readonly pieces: string[] = [];
  private length = 0;
  readonly rows: PrintedRow[] = [];
  readonly segments: Segment[] = [];
  readonly rawOffsets: number[] = [];
  private tables = 0;
  /** True while the last row written was drawn with `|` or tabs, so that the next one continues its table. */
  private drawing = false;
  private drawnRows = 0;

  get text(): string {
    return this.pieces.join('');
  }

  /** Lines that together print one row of a drawn table. */
  rowOfLines(blocks: readonly SourceParagraph[]): void {
    const start = this.length;
    let line = '';
    for (const block of blocks) {
      this.segments.push(paragraphSegment(block, this.length));
      line += `${this.append(block.text, 0, block.text.length)}\n`;
      this.newline(block.text.length);
    }
    this.drawnRow(split(line, start, '|'), start, this.length - 1, { page: blocks[0]?.page, box: blocks[0]?.box });
  }

  block(block: SourceBlock): void {
    if (block.kind === 'table') {
      this.drawing = false;
      this.table(block);
      return;
    }
    this.segments.push(paragraphSegment(block, this.length));
    const rest = { page: block.page, box: block.box, headingLevel: block.headingLevel };
    let lineStart = 0;
    while (lineStart <= block.text.length) {
      const found = block.text.indexOf('\n', lineStart);
      const lineEnd = found < 0 ? block.text.length : found;
      this.line(block.text, lineStart, lineEnd, rest);
      lineStart = lineEnd + 1;
    }
  }

  private line(raw: string, rawStart: number, rawEnd: number, rest: Pick<PrintedRow, 'page' | 'box' | 'headingLevel'>): void {
    const start = this.length;
    const line = this.append(raw, rawStart, rawEnd);
    const end = this.length;
    this.newline(rawEnd);
    if (line.trim() === '') return;
    if (isDivider(line)) return;
    const cells = drawnCells(line, start) ?? (this.drawing ? emptyRow(line, start) : null);
    if (cells === null) {
      this.drawing = false;
      this.rows.push({ index: this.rows.length, start, end, cells: null, table: null, ...rest });
      return;
    }
    this.drawnRow(cells, start, end, rest);
  }

  private drawnRow(cells: readonly { start: number; end: number }[], start: number, end: number, rest: Pick<PrintedRow, 'page' | 'box' | 'headingLevel'>): void {
    if (!this.drawing) {
      this.tables += 1;
      this.drawnRows = 0;
    }
    this.drawing = true;
    const row = this.drawnRows;
    this.drawnRows += 1;
    this.rows.push({
      index: this.rows.length,
      start,
      end,
      cells: cells.map((cell, column) => ({ ...cell, row, column, rowSpan: 1, columnSpan: 1 })),
      table: this.tables,
      ...rest,
    });
  }

  private table(table: SourceTable): void {
    this.tables += 1;
    for (const pieces of printedRows(table)) {
      if (pieces.some(({ cell, start, end }) => isProse(cell.text.slice(start, end), pieces.length))) {
        for (const { cell } of pieces) this.proseCell(table, cell);
        continue;
      }
      const start = this.length;
      const printed: PrintedCell[] = [];
      for (const { cell, ...stretch } of pieces) {
        this.segments.push(cellSegment(table, cell, this.length));
        const cellStart = this.length;
        this.append(cell.text, stretch.start, stretch.end);
        const { row, column, rowSpan, columnSpan } = cell;
        printed.push({ start: cellStart, end: this.length, row, column, rowSpan, columnSpan });
        this.mark('\t', stretch.end);
      }
      const last = pieces.at(-1);
      this.newline(last?.end ?? 0);
      const page = pieces[0]?.cell.page ?? table.page;
      this.rows.push({ index: this.rows.length, start, end: this.length - 1, cells: printed, table: this.tables, page });
    }
  }

  /** An article set into a table for layout: its lines are lines. */
  private proseCell(table: SourceTable, cell: SourceTable['cells'][number]): void {
    if (cell.text.trim() === '') return;
    this.segments.push(cellSegment(table, cell, this.length));
    let lineStart = 0;
    while (lineStart <= cell.text.length) {
      const found = cell.text.indexOf('\n', lineStart);
      const lineEnd = found < 0 ? cell.text.length : found;
      this.line(cell.text, lineStart, lineEnd, { page: cell.page ?? table.page, box: cell.box });
      lineStart = lineEnd + 1;
    }
    this.drawing = false;
  }

  private append(raw: string, rawStart: number, rawEnd: number): string {
    let written = '';
    for (let index = rawStart; index < rawEnd; ) {
      const code = raw.charCodeAt(index);
      if (code < 0x80 && code !== 0x0d) {
        written += raw[index];
        this.rawOffsets.push(index);
        index += 1;
        continue;
      }
      const character = String.fromCodePoint(raw.codePointAt(index) ?? code);
      const normal = normaliseCharacter(character);
      written += normal;
      for (let n = normal.length; n > 0; n -= 1) this.rawOffsets.push(index);
      index += character.length;
    }
    this.pieces.push(written);
    this.length += written.length;
    return written;
  }

  private mark(character: string, rawOffset: number): void {
    this.pieces.push(character);
    this.length += 1;
    this.rawOffsets.push(rawOffset);
  }

  private newline(rawOffset: number): void {
    this.mark('\n', rawOffset);
  }
}

function paragraphSegment(block: SourceParagraph, start: number): Segment {
  return { start, block, ...(block.page ? { page: block.page } : {}), ...(block.box ? { box: block.box } : {}) };
}

function cellSegment(table: SourceTable, cell: SourceTable['cells'][number], start: number): Segment {
  const page = cell.page ?? table.page;
  return {
    start,
    block: table,
    cell,
    ...(page === undefined ? {} : { page }),
    ...(cell.box === undefined ? {} : { box: cell.box }),
  };
}

function isProse(text: string, cellsInRow: number): boolean {
  if (text.length > PROSE_CELL) return true;
  return cellsInRow === 1 && text.length > 60 && /[\n。]/.test(text);
}
