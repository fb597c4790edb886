import type { SourceCell } from '../source-document.js';
import type { Glyph } from './page-content.js';
import { innerLabelEdge, printLabels } from './row-labels.js';
import { chunkLines, cutAtGaps, overlap, type Chunk, type Column, type Line } from './text-chunks.js';
import { GrowingBox, textLines } from './text-lines.js';

/**
 * Tables without ruling lines, known by their figures: rows of at least five figures that stand under each other. The
 * columns are those of the figures; everything to their left is label, everything above them head. Wrapped labels are
 * divided among the rows by the rule that figures stand at the middle of their label, or at its first line.
 *
 * Tables with fewer columns of figures are left as lines: a line is then as good as a row.
 */
export interface AlignedTable {
  readonly top: number;
  readonly rowCount: number;
  readonly columnEdges: readonly number[];
  readonly cells: readonly SourceCell[];
  readonly glyphs: ReadonlySet<Glyph>;
}

const FEWEST_COLUMNS = 5;
/** A single row of figures is a table only when it is long. */
const FEWEST_COLUMNS_OF_ONE_ROW = 8;
const FIGURE = /^(?:[-−－]?[\d０-９][\d０-９,，.．]*|[/／\-—－·]+|无)$/;
const FIRST_LEVEL_HEADING = /^第?[一二三四五六七八九十]+[、.．章]/;

/** Finds such tables among the characters of a page that no ruled table holds. */
export function alignedTables(glyphs: readonly Glyph[], page: number): AlignedTable[] {
  const lines = chunkLines(glyphs);
  const tables: AlignedTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const figures = figuresOf(lines[at]!);
    if (figures.length < FEWEST_COLUMNS) {
      at += 1;
      continue;
    }
    const group = rowsBelow(lines, at);
    const columns = columnsOf(group.rows.map((row) => figuresOf(lines[row]!)));
    const enough = columns.length >= (group.rows.length > 1 ? FEWEST_COLUMNS : FEWEST_COLUMNS_OF_ONE_ROW);
    const table = enough ? build(lines, group.rows, columns, page) : null;
    if (table !== null) tables.push(table);
    at = group.rows[group.rows.length - 1]! + 1;
  }
  return tables;
}

/** The figures at the end of a line. */
function figuresOf(line: Line): Chunk[] {
  let from = line.chunks.length;
  while (from > 0 && FIGURE.test(line.chunks[from - 1]!.text)) from -= 1;
  return line.chunks.slice(from);
}

/** The rows of figures that follow a row and stand under it; lines between them belong to wrapped labels. */
function rowsBelow(lines: readonly Line[], first: number): { readonly rows: number[] } {
  const rows = [first];
  const columns = figuresOf(lines[first]!);
  let last = lines[first]!;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.middle - last.middle > 9 * last.height) break;
    const figures = figuresOf(line);
    if (figures.length === 0) {
      // A heading ends the table, whatever follows.
      const only = line.chunks.length === 1 ? line.chunks[0]! : null;
      if (only !== null && FIRST_LEVEL_HEADING.test(only.text) && only.right > columns[0]!.left) break;
      continue;
    }
    const aligned = figures.filter((figure) => columns.some((column) => overlap(figure, column) > 0 || near(figure, column))).length;
    if (aligned < figures.length || (figures.length < FEWEST_COLUMNS && figures.length * 2 < columns.length)) {
      if (figures.length >= FEWEST_COLUMNS) break;
      continue;
    }
    rows.push(at);
    last = line;
  }
  return { rows };
}

/** Figures of other lengths in one column may miss each other, when they are aligned to one side. */
function near(a: Chunk, b: Chunk): boolean {
  return Math.abs(a.left - b.left) < 0.5 * a.height || Math.abs(a.right - b.right) < 0.5 * a.height;
}

/** Columns of figures from left to right: figures that overlap from above are in one. */
function columnsOf(rows: readonly (readonly Chunk[])[]): Column[] {
  const figures = rows.flat().sort((a, b) => a.left + a.right - (b.left + b.right));
  const columns: Column[] = [];
  for (const figure of figures) {
    const last = columns[columns.length - 1];
    if (last !== undefined && overlap(figure, last) > 0) {
      columns[columns.length - 1] = { left: Math.min(last.left, figure.left), right: Math.max(last.right, figure.right) };
    } else columns.push({ left: figure.left, right: figure.right });
  }
  // Two figures of one row in one column: these are no columns.
  const clash = rows.some((row) => {
    const used = row.map((figure) => columns.findIndex((column) => overlap(figure, column) > 0));
    return new Set(used).size !== used.length;
  });
  return clash ? [] : columns;
}

function build(lines: readonly Line[], rows: readonly number[], columns: readonly Column[], page: number): AlignedTable | null {
  const first = lines[rows[0]!]!;
  const last = lines[rows[rows.length - 1]!]!;
  const labelEnd = columns[0]!.left - 0.3 * first.height;
  const hasLabels = rows.some((row) => lines[row]!.chunks.some((chunk) => chunk.right <= labelEnd));
  const head = headLines(lines, rows[0]!, columns, hasLabels ? labelEnd : -Infinity);
  const headBottom = head.length === 0 ? -Infinity : Math.max(...head.map((line) => (line.chunks.some((chunk) => chunk.left > labelEnd) ? line.middle : -Infinity)));

  const anchors = rows.map((row) => lines[row]!.middle);
  const labels: Chunk[] = [];
  const headChunks: Chunk[] = [];
  for (const line of head) for (const chunk of line.chunks) (line.middle <= headBottom + 0.5 * line.height ? headChunks : labels).push(chunk);
  const until = last.middle + 4 * last.height;
  for (let at = rows[0]!; at < lines.length && lines[at]!.middle <= until; at += 1) {
    const line = lines[at]!;
    if (at > rows[rows.length - 1]! && !continuesLabel(line, lines[at - 1]!, labelEnd)) break;
    for (const chunk of line.chunks) if (chunk.right <= labelEnd) labels.push(chunk);
  }

  const edges = columnEdges(columns, rows.map((row) => figuresOf(lines[row]!)), hasLabels, labels, headChunks, labelEnd);
  const used = new Set<Glyph>();
  const cells: SourceCell[] = [];
  const add = (row: number, column: number, glyphs: readonly Glyph[], columnSpan = 1): void => {
    for (const glyph of glyphs) used.add(glyph);
    const text = textLines(glyphs);
    const box = new GrowingBox();
    for (const glyph of glyphs) box.take(glyph);
    cells.push({ row, column, rowSpan: 1, columnSpan, text: text.map((line) => line.text).join('\n'), page, ...(glyphs.length === 0 ? {} : { box: box.box() }) });
  };

  const firstFigure = hasLabels ? 2 : 0;
  const headRows = printHead(headChunks, columns, edges, firstFigure, labelEnd, add);
  if (hasLabels) printLabels(labels, anchors, headRows, add);
  rows.forEach((row, at) => {
    const byColumn: Glyph[][] = columns.map(() => []);
    for (const figure of figuresOf(lines[row]!)) byColumn[columns.findIndex((column) => overlap(figure, column) > 0)]?.push(...figure.glyphs);
    byColumn.forEach((glyphs, column) => add(headRows + at, firstFigure + column, glyphs));
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const top = Math.min(first.middle - first.height / 2, ...headChunks.map((chunk) => chunk.middle - chunk.height / 2), ...labels.map((chunk) => chunk.middle - chunk.height / 2));
  return { top, rowCount: headRows + rows.length, columnEdges: edges, cells, glyphs: used };
}

/** Below the last figures, only what is left of a wrapped label belongs to the table. */
function continuesLabel(line: Line, above: Line, labelEnd: number): boolean {
  if (line.middle - above.middle > 1.7 * above.height) return false;
  return line.chunks.every((chunk) => chunk.right <= labelEnd && !FIRST_LEVEL_HEADING.test(chunk.text));
}

/** Lines above the first row that belong to the table: none of their chunks runs from the labels into the figures. */
function headLines(lines: readonly Line[], first: number, columns: readonly Column[], labelEnd: number): Line[] {
  const left = columns[0]!.left;
  const right = columns[columns.length - 1]!.right;
  const head: Line[] = [];
  let below = lines[first]!;
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = lines[at]!;
    if (below.middle - line.middle > 3.5 * below.height) break;
    const runsOver = line.chunks.some((chunk) => chunk.left < labelEnd && chunk.right > left);
    const wide = line.chunks.some((chunk) => chunk.right - chunk.left > 0.6 * (right - left) && chunk.left > labelEnd);
    const heading = line.chunks.length === 1 && FIRST_LEVEL_HEADING.test(line.chunks[0]!.text);
    if (runsOver || wide || heading || figuresOf(line).length >= FEWEST_COLUMNS) break;
    head.push(line);
    below = line;
  }
  return head.reverse();
}

function columnEdges(
  columns: readonly Column[],
  rows: readonly (readonly Chunk[])[],
  hasLabels: boolean,
  labels: readonly Chunk[],
  head: readonly Chunk[],
  labelEnd: number,
): number[] {
  const edges: number[] = [];
  if (hasLabels) {
    const left = Math.min(...[...labels, ...head].map((chunk) => chunk.left), labelEnd - 2);
    edges.push(left, Math.max(left + 1, Math.min(innerLabelEdge(labels) - 1, labelEnd - 1)), labelEnd);
  } else edges.push(columns[0]!.left - 4);
  const aligned = alignment(columns, rows);
  for (let at = 1; at < columns.length; at += 1) {
    const before = columns[at - 1]!;
    const after = columns[at]!;
    if (aligned === 'left') edges.push(Math.max(before.right, after.left - 2));
    else if (aligned === 'right') edges.push(Math.min(after.left, before.right + 2));
    else edges.push((before.left + before.right + after.left + after.right) / 4);
  }
  edges.push(columns[columns.length - 1]!.right + 4);
  return edges;
}

/** The side on which the figures of a column stand under each other. */
function alignment(columns: readonly Column[], rows: readonly (readonly Chunk[])[]): 'left' | 'right' | 'middle' {
  let [left, right, middle] = [0, 0, 0];
  for (const figure of rows.flat()) {
    const column = columns.find((candidate) => overlap(figure, candidate) > 0);
    if (column === undefined) continue;
    left += figure.left - column.left;
    right += column.right - figure.right;
    middle += Math.abs(column.left + column.right - figure.left - figure.right) / 2;
  }
  if (middle <= left && middle <= right) return 'middle';
  return left < right ? 'left' : 'right';
}

/**
 * The head: texts over one column, in a row; above it texts over several columns. Texts of neighbouring columns that
 * touch are told from one text over both by the pitch of their characters.
 */
function printHead(
  head: readonly Chunk[],
  columns: readonly Column[],
  edges: readonly number[],
  firstFigure: number,
  labelEnd: number,
  add: (row: number, column: number, glyphs: readonly Glyph[], columnSpan?: number) => void,
): number {
  if (head.length === 0) return 0;
  const single: Glyph[][] = columns.map(() => []);
  const over: { readonly column: number; readonly span: number; readonly chunk: Chunk }[] = [];
  const label: Glyph[] = [];
  const columnAt = (x: number): number => {
    let column = 0;
    while (column + 1 < columns.length && x > edges[firstFigure + column + 1]!) column += 1;
    return column;
  };
  for (const chunk of head) {
    if (firstFigure > 0 && chunk.right <= labelEnd + 0.3 * chunk.height) {
      label.push(...chunk.glyphs);
      continue;
    }
    for (const piece of cutAtGaps(chunk, 0.1)) {
      const under = columns.flatMap((column, at) => (overlap(piece, column) > 0 ? [at] : []));
      const from = under[0] ?? columnAt((piece.left + piece.right) / 2);
      const to = under[under.length - 1] ?? from;
      if (from === to) single[from]!.push(...piece.glyphs);
      else over.push({ column: from, span: to - from + 1, chunk: piece });
    }
  }
  const levels = [...new Set(over.map(({ chunk }) => Math.round(chunk.middle / (chunk.height || 1))))].sort((a, b) => a - b);
  const rowCount = levels.length + 1;
  for (const { column, span, chunk } of over) {
    add(levels.indexOf(Math.round(chunk.middle / (chunk.height || 1))), firstFigure + column, chunk.glyphs, span);
  }
  if (label.length > 0) add(rowCount - 1, 0, label, 2);
  single.forEach((glyphs, column) => {
    if (glyphs.length > 0) add(rowCount - 1, firstFigure + column, glyphs);
  });
  return rowCount;
}
