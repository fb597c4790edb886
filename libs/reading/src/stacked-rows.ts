import { DISCLOSURE_BLOCKS, REQUEST_ROWS } from '@huilan/annual-report';
import type { SourceCell, SourceTable } from '@huilan/source-document';
import { cellValue } from './cell-text.js';
import { bareText, normaliseText } from './normalise-text.js';

/** What a printed row shows of a cell: the cell's whole text, or some lines of it. Offsets in the cell's text. */
export interface CellPiece {
  readonly cell: SourceCell;
  readonly start: number;
  readonly end: number;
}

type Stretch = Omit<CellPiece, 'cell'>;

/** A number that only counts rows: `1.`, `（2）`, `三、`. */
const NUMBERING = /^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]\s*\D/;
/** Headings of groups, which stand above the first row of theirs and count no row. */
const GROUP_HEADING = /^(?:三)?本年度?办理结果$|^[三四五六]?(?:不予公开|无法提供|不予处理|其他处理)$/;
/** What the form calls its rows. */
const ROW_NAMES: ReadonlySet<string> = new Set([...REQUEST_ROWS, ...DISCLOSURE_BLOCKS.flatMap(({ rows }) => rows)].map(({ label }) => bareText(label.zh)));

/**
 * The rows of a table as they are meant. Some tables keep two or more rows of the form in one drawn row: the labels below each
 * other in one cell, and either as many lines in every value cell, or as many drawn rows of values beside the merged label.
 * Only where labels and lines (or rows) are equal in number is such a row divided; otherwise it is given as it is drawn.
 */
export function printedRows(table: SourceTable): readonly (readonly CellPiece[])[] {
  const byRow = new Map<number, SourceCell[]>();
  for (const cell of table.cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const rows = [...byRow.entries()].sort(([one], [other]) => one - other).map(([, cells]) => cells.sort((a, b) => a.column - b.column));
  const printed: CellPiece[][] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    const label = stackedLabel(cells);
    if (label !== null && label.cell.rowSpan === label.units.length) {
      const beside = rows.slice(at, at + label.units.length);
      if (beside.length === label.units.length && beside.every((row) => valuesBehind(row, label.cell).some((cell) => cell.text.trim() !== ''))) {
        beside.forEach((row, index) => printed.push(row.flatMap((cell) => (cell === label.cell ? [] : [whole(cell)])).concat(piece(label, index)).sort((a, b) => a.cell.column - b.cell.column)));
        at += label.units.length - 1;
        continue;
      }
    }
    printed.push(...(label === null ? [cells.map(whole)] : (dividedByLines(cells, label) ?? [cells.map(whole)])));
  }
  return printed;
}

interface StackedLabel {
  readonly cell: SourceCell;
  readonly units: readonly Stretch[];
}

/** The cell before a row's values, where it holds the labels of several rows. */
function stackedLabel(cells: readonly SourceCell[]): StackedLabel | null {
  const at = cells.findLastIndex((cell) => !isValue(cell));
  const cell = cells[at];
  if (cell === undefined || at === cells.length - 1 || !cell.text.includes('\n')) return null;
  const units = labelsIn(cell.text);
  return units.length < 2 ? null : { cell, units };
}

/** Every line of the cell a value, or nothing in it. */
function isValue(cell: SourceCell): boolean {
  return linesOf(cell.text).every(({ start, end }) => cellValue(cell.text.slice(start, end), { unit: '件' }).kind !== 'text');
}

function valuesBehind(row: readonly SourceCell[], label: SourceCell): readonly SourceCell[] {
  const behind = row.filter((cell) => cell.column > label.column);
  return behind.every(isValue) ? behind : [];
}

/** One drawn row as one row for each label; `null` where a value cell has more or fewer lines than there are labels. */
function dividedByLines(cells: readonly SourceCell[], label: StackedLabel): CellPiece[][] | null {
  const values = valuesBehind(cells, label.cell).map((cell) => ({ cell, lines: linesOf(cell.text) }));
  const filled = values.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0 || filled.some(({ lines }) => lines.length !== label.units.length)) return null;
  return label.units.map((_, index) => [
    ...(index === 0 ? cells.filter((cell) => cell.column < label.cell.column).map(whole) : []),
    piece(label, index),
    ...values.map(({ cell, lines }) => ({ cell, ...(lines[index] ?? { start: 0, end: 0 }) })),
  ]);
}

/** The labels of rows in a cell's text, each with its further lines; headings belong to the row below them. */
function labelsIn(text: string): readonly Stretch[] {
  const lines = linesOf(text).map((line) => {
    const printed = normaliseText(text.slice(line.start, line.end)).text.trim();
    const bare = bareText(printed);
    return { ...line, heads: GROUP_HEADING.test(bare), numbered: NUMBERING.test(printed), named: ROW_NAMES.has(bare) };
  });
  // A piece of a broken label may be the name of another row; where rows are numbered, the numbers tell.
  const numbered = lines.find(({ heads }) => !heads)?.numbered === true;
  const units: { start: number; end: number }[] = [];
  let heading: number | null = null;
  for (const { start, end, heads, ...line } of lines) {
    const last = units.at(-1);
    if (heads) heading ??= start;
    else if (last === undefined || heading !== null || (numbered ? line.numbered : line.named)) {
      units.push({ start: heading ?? start, end });
      heading = null;
    } else last.end = end;
  }
  return units;
}

/** Lines of a text that are not empty. */
function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') lines.push({ start: match.index, end: match.index + match[0].length });
  }
  return lines;
}

function whole(cell: SourceCell): CellPiece {
  return { cell, start: 0, end: cell.text.length };
}

function piece(label: StackedLabel, index: number): CellPiece {
  return { cell: label.cell, ...(label.units[index] ?? { start: 0, end: 0 }) };
}
