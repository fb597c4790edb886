import type { SourceBlock } from '@huilan/source-document';

/** Blocks, by their position in the document, that together print one row of a table: the first, and the one behind the last. */
export type RowsOverLines = ReadonlyMap<number, number>;

/** Lines of a cell's words are no longer than this. */
const LONGEST_CELL_LINE = 60;
const FEWEST_LOOSE_LINES = 3;
const FEWEST_ROWS = 2;
/** The longest table of the form is not half as long. */
const LONGEST_RUN = 600;
const MOST_COLUMNS = 14;

/**
 * Tables drawn with `|` whose rows go on over lines, as pages are turned into text: every cell ends with a bar and a line
 * end, and bars for the columns that wide cells span stand behind the row. Where a row ends is told by counting: every row
 * of such a table has as many bars as it has columns.
 */
export function rowsOverLines(blocks: readonly SourceBlock[]): RowsOverLines {
  const rows = new Map<number, number>();
  const lines = blocks.map(lineOf);
  if (!lines.some((line) => line !== null && LOOSE.test(line))) return rows;
  for (let first = 0; first < lines.length; ) {
    const run = runFrom(lines, first);
    const found = isLoose(run) ? rowsOfRun(run) : [];
    for (const row of found) rows.set(first + row.from, first + row.to);
    // What follows rows that fit may be another table; where none fits, a line may have been lost.
    first += found.at(-1)?.to ?? 1;
  }
  return rows;
}

/** A line that is one cell and the bar behind or before it. */
const LOOSE = /^[^|]*\|\s*$|^\s*\|[^|]*$/;

/** Lines that are cells, not rows: hardly one of them holds two filled cells. */
function isLoose(run: readonly string[]): boolean {
  const rowLines = run.filter((line) => line.split('|').filter((cell) => cell.trim() !== '').length > 1).length;
  return rowLines <= run.length / 5 && run.filter((line) => LOOSE.test(line)).length >= FEWEST_LOOSE_LINES;
}

/** Lines from there on that may be one table: with bars, or pieces of a cell between such lines. */
function runFrom(lines: readonly (string | null)[], first: number): readonly string[] {
  const run: string[] = [];
  for (let at = first; at < Math.min(lines.length, first + LONGEST_RUN); at += 1) {
    const line = lines[at];
    if (line === null || line === undefined) break;
    // The first cell may have its bar on the next line.
    if (run.length === 0 && !line.includes('|') && !(isPieceOfCell(line) && /^\s*\|/.test(lines[at + 1] ?? ''))) break;
    if (!line.includes('|') && !isPieceOfCell(line)) break;
    run.push(line);
  }
  while (run.length > 0 && !run.at(-1)?.includes('|')) run.pop();
  return run;
}

function lineOf(block: SourceBlock | undefined): string | null {
  if (block?.kind !== 'paragraph' || block.text.includes('\n')) return null;
  return block.text.replace(/[｜│┃∣︱║]/g, '|');
}

function isPieceOfCell(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST_CELL_LINE && !/[。；;！!]/.test(text) && !/^[一二三四五六七八九十]{1,2}\s*[、.．].*(?:情况|事项|问题|改进|措施)/.test(text);
}

interface Row {
  readonly from: number;
  readonly to: number;
}

/** Rows for the number of columns that divides most of the lines; none where no number does. */
function rowsOfRun(run: readonly string[]): readonly Row[] {
  // A bar before the first cell: the one that opens every row.
  const opened = /^\s*\|/.test(run[0] ?? '');
  let best: Division = { rows: [], rest: null };
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    const division = divided(run, columns, opened);
    if (division.rows.length >= FEWEST_ROWS && reach(division) > reach(best)) best = division;
  }
  return best.rest === null ? best.rows : [...best.rows, best.rest];
}

interface Division {
  readonly rows: readonly Row[];
  /** The last row of a table, whose bars behind it were cut off, or which breaks off. */
  readonly rest: Row | null;
}

function reach({ rows }: Division): number {
  return rows.at(-1)?.to ?? 0;
}

/** Rows of so many columns from the first line on, as far as every row ends with a line and begins with words; the row before one that does not may have gone too far. */
function divided(run: readonly string[], columns: number, opened: boolean): Division {
  const bars = columns + (opened ? 1 : 0);
  const rows: Row[] = [];
  let from = 0;
  let seen = 0;
  let firstCell = '';
  for (let at = 0; at < run.length; at += 1) {
    const pieces = (run[at] ?? '').split('|');
    for (const [index, piece] of pieces.entries()) {
      if (seen === (opened ? 1 : 0)) firstCell += piece;
      else if (opened && seen === 0 && piece.trim() !== '') return { rows: rows.slice(0, -1), rest: null };
      if (index < pieces.length - 1) seen += 1;
    }
    if (seen < bars) continue;
    if (seen > bars || pieces.at(-1)?.trim() !== '' || !/[\u4e00-\u9fff]/.test(firstCell)) return { rows: rows.slice(0, -1), rest: null };
    rows.push({ from, to: at + 1 });
    from = at + 1;
    seen = 0;
    firstCell = '';
  }
  const rest = from < run.length && /[\u4e00-\u9fff]/.test(firstCell) ? { from, to: run.length } : null;
  return { rows, rest };
}
