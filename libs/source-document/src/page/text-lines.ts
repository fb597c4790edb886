import type { Box } from '../source-document.js';
import type { Glyph } from './page-content.js';

/** A printed line: its text from left to right (or, written vertically, from top to bottom) and where it stands. */
export interface TextLine {
  readonly text: string;
  readonly box: Box;
  readonly recognitionConfidence?: number;
}

/** A gap of this share of the character height is a space; what justification adds between characters is less. */
const SPACE = 0.35;
/** Two digits belong to one number only when they stand closer than this: a glued number would be a wrong one. */
const SPACE_BETWEEN_DIGITS = 0.18;
/** The same character nearer than this share of its height is drawn twice, for a bolder look or a shadow. */
const DRAWN_TWICE = 0.15;

/** Gathers characters, in whatever order they were drawn, into printed lines in reading order. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  if (glyphs.length === 0) return [];
  const vertical = glyphs.filter((glyph) => glyph.vertical === true);
  if (vertical.length * 2 > glyphs.length) return verticalLines(glyphs);
  const sorted = [...glyphs].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2) || a.x - b.x);
  const lines: TextLine[] = [];
  let line: Glyph[] = [];
  let top = 0;
  let bottom = 0;
  for (const glyph of sorted) {
    const low = glyph.y + glyph.height;
    const overlap = Math.min(bottom, low) - Math.max(top, glyph.y);
    if (line.length > 0 && overlap >= 0.5 * Math.min(bottom - top, glyph.height)) {
      line.push(glyph);
      // A line is as high as its characters on average: a tall bracket must not swallow the next line.
      top += (glyph.y - top) / line.length;
      bottom += (low - bottom) / line.length;
    } else {
      if (line.length > 0) addLine(lines, line);
      line = [glyph];
      top = glyph.y;
      bottom = low;
    }
  }
  addLine(lines, line);
  return lines;
}

function addLine(lines: TextLine[], glyphs: Glyph[]): void {
  glyphs.sort((a, b) => a.x - b.x);
  let text = '';
  let last: Glyph | null = null;
  let confidence = 1;
  let recognised = false;
  const box = new GrowingBox();
  for (const glyph of glyphs) {
    if (last !== null) {
      if (glyph.text === last.text && glyph.x - last.x < DRAWN_TWICE * Math.min(last.height, glyph.height)) continue;
      if (isGap(last, glyph, SPACE) && !/\s$/.test(text) && !/^\s/.test(glyph.text)) text += ' ';
    }
    text += glyph.text;
    if (glyph.text.trim() !== '') {
      box.take(glyph);
      if (glyph.recognitionConfidence !== undefined) {
        recognised = true;
        confidence = Math.min(confidence, glyph.recognitionConfidence);
      }
    }
    last = glyph;
  }
  const trimmed = text.trim();
  if (trimmed === '') return;
  lines.push(recognised ? { text: trimmed, box: box.box(), recognitionConfidence: confidence } : { text: trimmed, box: box.box() });
}

/** True where the gap between two characters of a line is wider than that share of their height, between digits than a digit's. */
export function isGap(last: Glyph, next: Glyph, share: number): boolean {
  const gap = next.x - (last.x + last.width);
  const digits = isDigit(last.text) && isDigit(next.text);
  return gap > (digits ? SPACE_BETWEEN_DIGITS : share) * Math.min(last.height, next.height);
}

function isDigit(text: string): boolean {
  return text.length === 1 && text >= '0' && text <= '9';
}

/** Columns from right to left, each from top to bottom. */
function verticalLines(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => b.x + b.width / 2 - (a.x + a.width / 2) || a.y - b.y);
  const columns: Glyph[][] = [];
  for (const glyph of sorted) {
    const column = columns[columns.length - 1];
    const first = column?.[0];
    if (column && first && Math.abs(first.x + first.width / 2 - (glyph.x + glyph.width / 2)) < 0.5 * Math.max(first.width, glyph.width)) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns.flatMap((column) => {
    column.sort((a, b) => a.y - b.y);
    const box = new GrowingBox();
    for (const glyph of column) box.take(glyph);
    const text = column.map((glyph) => glyph.text).join('').trim();
    return text === '' ? [] : [{ text, box: box.box() }];
  });
}

/** The smallest rectangle around what it has taken. */
export class GrowingBox {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;

  take(box: Box): void {
    this.left = Math.min(this.left, box.x);
    this.top = Math.min(this.top, box.y);
    this.right = Math.max(this.right, box.x + box.width);
    this.bottom = Math.max(this.bottom, box.y + box.height);
  }

  /** Rounded to hundredths of a point: finer than any eye, and short to store. */
  box(): Box {
    return { x: hundredths(this.left), y: hundredths(this.top), width: hundredths(this.right - this.left), height: hundredths(this.bottom - this.top) };
  }
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
