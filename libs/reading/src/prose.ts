import { isFurnitureRow } from './page-furniture.js';
import type { PrintedFlow, PrintedRow } from './printed-flow.js';

/** A sentence of running text without its blanks and line breaks; every character leads back to the flow. */
export interface Sentence {
  readonly text: string;
  readonly offsets: readonly number[];
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
}

/** A paragraph put together again from the lines it was printed on. */
export interface ProseParagraph {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly rows: readonly PrintedRow[];
}

const SENTENCE_END = /[。!?;]/;

/**
 * Lines of running text between two offsets, joined to paragraphs. Text out of a PDF breaks its lines anywhere: a line
 * that fills the width and does not end a sentence goes on in the next. Rows of tables are left out.
 */
export function paragraphs(flow: PrintedFlow, from: number, to: number): ProseParagraph[] {
  const rows = flow.rows.slice(flow.rowIndexAt(from), flow.rowIndexAt(Math.max(from, to - 1)) + 1).filter((row) => {
    if (row.cells !== null && row.cells.filter((cell) => cell.end > cell.start).length !== 1) return false;
    return row.end > from && row.start < to && !isFurnitureRow(flow, row);
  });
  const width = lineWidth(flow);
  const found: { text: string; offsets: number[]; rows: PrintedRow[] }[] = [];
  let open = false;
  for (const row of rows) {
    const start = Math.max(row.start, from);
    const end = Math.min(row.end, to);
    const { text, offsets } = compact(flow, start, end);
    if (text === '') continue;
    const last = found.at(-1);
    // A bare page number: before the first sentence, between the lines of one, or below one that has ended.
    if (row.cells === null && /^\d{1,3}$/.test(text) && (last === undefined || open || SENTENCE_END.test(last.text.at(-1) ?? ''))) continue;
    if (open && last !== undefined && !/^(?:[(]?[一二三四五六七八九十]{1,3}[)、]|#|\d{1,2}[.、][^\d])/.test(text)) {
      last.text += text;
      last.offsets.push(...offsets);
      last.rows.push(row);
    } else {
      found.push({ text, offsets, rows: [row] });
    }
    open = width !== null && widthOf(flow.text.slice(start, end)) >= width * 0.8 && !SENTENCE_END.test(text.at(-1) ?? '');
  }
  return found;
}

/** Sentences of the paragraphs. */
export function sentences(found: readonly ProseParagraph[]): Sentence[] {
  return found.flatMap((paragraph, number) => {
    const list: Sentence[] = [];
    let start = 0;
    let depth = 0;
    for (let at = 0; at < paragraph.text.length; at += 1) {
      const character = paragraph.text[at] ?? '';
      if (character === '(') depth += 1;
      if (character === ')') depth = Math.max(0, depth - 1);
      const ends = SENTENCE_END.test(character) && (depth === 0 || character === '。');
      if (!ends && at < paragraph.text.length - 1) continue;
      if (ends) depth = 0;
      const text = paragraph.text.slice(start, at + 1);
      if (text.trim() !== '') list.push({ text, offsets: paragraph.offsets.slice(start, at + 1), paragraph: number });
      start = at + 1;
    }
    return list;
  });
}

const widths = new WeakMap<PrintedFlow, { width: number | null }>();

/** Width that the lines of the document are wrapped at, or `null` where every paragraph is one line. */
function lineWidth(flow: PrintedFlow): number | null {
  const known = widths.get(flow);
  if (known !== undefined) return known.width;
  const lengths = flow.rows
    .filter((row) => row.cells === null)
    .map((row) => flow.text.slice(row.start, row.end))
    // Running text, not the rows and heads of tables.
    .filter((line) => /[,。;]/.test(line) && !/\d\s+\d+\s+\d/.test(line) && !/勾稽|区分处理/.test(line))
    .map(widthOf)
    .sort((a, b) => b - a);
  const longest = lengths[Math.floor(lengths.length / 50)] ?? 0;
  const full = lengths.filter((length) => length >= longest * 0.8).length;
  const width = longest >= 20 && longest <= 160 && full >= 3 && full >= lengths.filter((length) => length > 30).length * 0.4 ? longest : null;
  widths.set(flow, { width });
  return width;
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line.trim()) width += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return width;
}

function compact(flow: PrintedFlow, start: number, end: number): { text: string; offsets: number[] } {
  let text = '';
  const offsets: number[] = [];
  for (let at = start; at < end; at += 1) {
    const character = flow.text[at] ?? '';
    if (/\s/.test(character) || character === '|') continue;
    text += character;
    offsets.push(at);
  }
  return { text, offsets };
}
