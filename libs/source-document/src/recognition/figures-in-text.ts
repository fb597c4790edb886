import type { Raster } from './raster.js';
import { textOf, type RecognisedText } from './recognition-engine.js';
import { readSlips, type Slip } from './slips.js';

/** Stands for a digit that cannot be told. */
const UNREADABLE = '\ufffd';
/** The first reading is one more voice: less than a vote of its own is asked of the second. See `readSlips`. */
const SURE = 0.4;
const DARK = 150;
const DIGIT = /^\d$/;
/** A point or comma with digits on both sides belongs to the figure. */
const INSIDE_FIGURE = /^[.,，．]$/;
/** Places looked at for a figure: the boxes of characters are guesses, off by a character and more. */
const PLACES = 3;

interface Figure {
  /** Number of the text it stands in, and its characters there, end exclusive. */
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly places: readonly Slip[];
}

/**
 * Reads the figures in running text once more, each by itself and with the model that knows digits alone, and puts
 * `\ufffd` for the digits of those that do not come out the same: the model for Chinese takes 180 for 108 and is sure of
 * it, at every size. Null when the time was up.
 */
export async function withFiguresVerified(raster: Raster, texts: readonly RecognisedText[], milliseconds: number): Promise<RecognisedText[] | null> {
  const figures = texts.flatMap((text, at) => figuresOf(raster, text, at));
  const places = figures.flatMap((figure) => figure.places);
  const read = places.length === 0 ? [] : await readSlips(raster, places, milliseconds);
  if (read === null) return null;
  const characters = texts.map((text) => [...text.characters]);
  let next = 0;
  for (const figure of figures) {
    const own = read.slice(next, (next += figure.places.length));
    if (own.some(({ text, confidence }) => text.replace(/\D/g, '') === figure.digits && confidence >= SURE)) continue;
    const line = characters[figure.text]!;
    for (let at = figure.from; at < figure.to; at += 1) {
      if (DIGIT.test(line[at]!.text)) line[at] = { ...line[at]!, text: UNREADABLE, confidence: 0 };
    }
  }
  return characters.map(textOf);
}

function figuresOf(raster: Raster, text: RecognisedText, number: number): Figure[] {
  const { characters } = text;
  const figures: Figure[] = [];
  let shapes: Slip[] | null = null;
  for (let from = 0; from < characters.length; from += 1) {
    if (!DIGIT.test(characters[from]!.text)) continue;
    let to = from + 1;
    while (to < characters.length && (DIGIT.test(characters[to]!.text) || (INSIDE_FIGURE.test(characters[to]!.text) && DIGIT.test(characters[to + 1]?.text ?? '')))) to += 1;
    const printed = characters.slice(from, to);
    const digits = printed.map((character) => character.text).join('').replace(/\D/g, '');
    shapes ??= digitLikeShapes(raster, text);
    const middle = (printed[0]!.left + printed[printed.length - 1]!.right) / 2;
    figures.push({ text: number, from, to, digits, places: placesOf(shapes, digits.length, middle, text.height) });
    from = to;
  }
  return figures;
}

/** The ink of a line, cut at white columns: narrow upright shapes as high as a digit. */
function digitLikeShapes(raster: Raster, line: RecognisedText): Slip[] {
  const top = Math.max(0, line.y - 2);
  const bottom = Math.min(raster.height, line.y + line.height + 2);
  const shapes: Slip[] = [];
  let begin = -1;
  let [first, last] = [Infinity, -Infinity];
  const right = Math.min(raster.width, line.x + line.width + line.height);
  for (let x = Math.max(0, line.x - line.height); x <= right; x += 1) {
    let ink = false;
    for (let y = top; y < bottom && x < right; y += 1) {
      if (raster.grey[y * raster.width + x]! >= DARK) continue;
      ink = true;
      first = Math.min(first, y);
      last = Math.max(last, y);
    }
    if (ink && begin === -1) begin = x;
    if (!ink && begin !== -1) {
      shapes.push({ x: begin, y: first, width: x - begin, height: last - first + 1 });
      begin = -1;
      [first, last] = [Infinity, -Infinity];
    }
  }
  const tallest = Math.max(0, ...shapes.map((shape) => shape.height));
  return shapes.filter(({ width, height }) => height > 0.5 * tallest && width < 0.85 * height);
}

/** Rows of so many shapes of one height that follow each other, nearest first. */
function placesOf(shapes: readonly Slip[], count: number, middle: number, height: number): Slip[] {
  const rows: { readonly slip: Slip; readonly away: number }[] = [];
  for (let from = 0; from + count <= shapes.length; from += 1) {
    const row = shapes.slice(from, from + count);
    const [first, last] = [row[0]!, row[count - 1]!];
    const away = Math.abs((first.x + last.x + last.width) / 2 - middle);
    if (away > 2 * height || !inOneRow(row)) continue;
    const y = Math.min(...row.map((shape) => shape.y));
    rows.push({ away, slip: { x: first.x, y, width: last.x + last.width - first.x, height: Math.max(...row.map((shape) => shape.y + shape.height)) - y } });
  }
  return rows.sort((a, b) => a.away - b.away).slice(0, PLACES).map(({ slip }) => slip);
}

function inOneRow(row: readonly Slip[]): boolean {
  return row.every((shape, at) => {
    const before = row[at - 1];
    if (before === undefined) return true;
    const gap = shape.x - (before.x + before.width);
    const tall = Math.max(shape.height, before.height);
    return gap < 0.8 * tall && Math.abs(shape.height - before.height) < 0.2 * tall && Math.abs(shape.y + shape.height - before.y - before.height) < 0.2 * tall;
  });
}
