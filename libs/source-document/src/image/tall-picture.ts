import { isUniform, resized, type Raster } from '../recognition/raster.js';

/** A stretch of a picture that is recognised as one page. */
export interface PictureStretch {
  readonly y: number;
  readonly height: number;
}

/** Height of A4 to its width. */
const A4 = Math.SQRT2;
/** A picture this many times as high as it is wide is no photographed page but a screenshot of a whole report. */
const TALL = 2.2;
/** A page may end this much before the height of A4, and in need as much behind it. */
const PLAY = 0.5;
/** Ink is darker than the paper by this share. */
const DARKER_BY = 0.14;
/** A row with ink in an unbroken run over this share of the width is the line between two rows of a table. */
const LINE = 0.3;
/** Rows without ink that follow each other: less is the gap between two lines of a paragraph, or a stroke inside of 二. */
const GAP_TO_WIDTH = 0.008;

export function isTall({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return height > width * TALL;
}

/** Pages that a tall picture will have, by its size alone. */
export function pagesOfTall({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.ceil(height / (width * A4));
}

/**
 * Cuts a tall picture into pages where nothing is cut through: between lines of text, or on the line between two rows of a table,
 * which then ends the one page and begins the next. Where there is no such place, at the row with the least ink.
 */
export function cutIntoPages(raster: Raster): PictureStretch[] {
  const rows = inkOfRows(raster);
  const page = raster.width * A4;
  const stretches: PictureStretch[] = [];
  let from = 0;
  while (raster.height - from > page * (1 + PLAY)) {
    const earliest = Math.round(from + page * (1 - PLAY));
    const latest = Math.round(from + page);
    const cut = bestCut(rows, raster.width, earliest, latest) ?? bestCut(rows, raster.width, latest, Math.round(from + page * (1 + PLAY))) ?? leastInk(rows, earliest, latest);
    stretches.push({ y: from, height: cut.end - from });
    from = cut.begin;
  }
  stretches.push({ y: from, height: raster.height - from });
  return stretches;
}

/** A stretch as wide as a page to be recognised; one with nothing on it as it is, since nothing is to be seen on it. */
export function asWideAsPage(picture: Raster, { y, height }: PictureStretch, width: number): Raster {
  const stretch = { width: picture.width, height, grey: picture.grey.subarray(y * picture.width, (y + height) * picture.width) };
  return isUniform(stretch) ? stretch : resized(stretch, width / picture.width);
}

interface InkRow {
  readonly ink: number;
  readonly longestRun: number;
}

/** The row a page ends before, and the one the next begins with: the same, or the two sides of a line that both have. */
interface Cut {
  readonly end: number;
  readonly begin: number;
}

function inkOfRows({ width, height, grey }: Raster): InkRow[] {
  const paper = commonest(grey);
  const ink = paper * (1 - DARKER_BY);
  const rows: InkRow[] = [];
  for (let y = 0; y < height; y += 1) {
    let dark = 0;
    let run = 0;
    let longestRun = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) {
      if (grey[at]! < ink) {
        dark += 1;
        run += 1;
        if (run > longestRun) longestRun = run;
      } else run = 0;
    }
    rows.push({ ink: dark, longestRun });
  }
  return rows;
}

/** Paper is what there is most of. */
function commonest(grey: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const shade of grey) counts[shade]! += 1;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

/** The last place between two rows at which the picture may be cut, or `null`. */
function bestCut(rows: readonly InkRow[], width: number, earliest: number, latest: number): Cut | null {
  const gap = Math.max(4, Math.round(width * GAP_TO_WIDTH));
  for (let y = Math.min(latest, rows.length) - 1; y > earliest; y -= 1) {
    if (rows[y]!.ink === 0) {
      let top = y;
      while (top > earliest && rows[top - 1]!.ink === 0) top -= 1;
      if (y - top + 1 >= gap) return { end: (y + top) >> 1, begin: (y + top) >> 1 };
      y = top;
    } else if (isLine(rows, y, width)) {
      let top = y;
      while (top > earliest && rows[top - 1]!.longestRun >= width * LINE) top -= 1;
      // A shaded head is no line, and what else is inked beside the line may be a word of a merged cell.
      const thin = y - top < gap;
      const beside = rows[y]!.ink - rows[y]!.longestRun;
      if (thin && beside <= gap * 2) return { end: y + 1, begin: top };
      y = top;
    }
  }
  return null;
}

function isLine(rows: readonly InkRow[], y: number, width: number): boolean {
  return rows[y]!.longestRun >= width * LINE;
}

function leastInk(rows: readonly InkRow[], earliest: number, latest: number): Cut {
  let best = earliest;
  for (let y = earliest; y < latest; y += 1) if (rows[y]!.ink <= rows[best]!.ink) best = y;
  return { end: best, begin: best };
}
