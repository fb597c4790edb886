import type { Glyph, PageContent } from '../page/page-content.js';
import { ruledTables, type RuledTable } from '../page/ruled-tables.js';
import { withFiguresVerified } from './figures-in-text.js';
import { inkOf, isUniform, levelled, pgmOf, type Raster } from './raster.js';
import { recognise } from './recognition-engine.js';
import { asRules, rulingLines, withoutLines, type InkLine } from './ruling-lines.js';
import { skewOf } from './skew.js';
import { readSlips, type Slip } from './slips.js';

/** Pictures of pages are brought to this resolution: below it digits are misread, above it nothing is gained. */
export const DOTS_PER_INCH = 300;
export const POINTS_PER_PIXEL = 72 / DOTS_PER_INCH;
/** The sides of A4 at this resolution. */
export const LONG_SIDE = Math.round((297 / 25.4) * DOTS_PER_INCH);
export const SHORT_SIDE = Math.round((210 / 25.4) * DOTS_PER_INCH);
/** Lines that lie slanted by less do not disturb. */
const LEVEL = 0.0012;
/** A dozen dark pixels are dirt. */
const DIRT = 24;
const DARK = 150;

/**
 * Reads the picture of a page: it is levelled, tables are found by their ruling lines, the lines erased, cells read one by
 * one, and everything outside of tables as running text. Null when the time was up.
 */
export async function recognisePage(picture: Raster, number: number, milliseconds: number): Promise<PageContent | null> {
  const size = { number, width: picture.width * POINTS_PER_PIXEL, height: picture.height * POINTS_PER_PIXEL };
  // An empty page, of which scanned files have many: nothing on it is worth the search.
  if (isUniform(picture)) return { ...size, glyphs: [], rules: [] };
  const until = performance.now() + milliseconds;
  let raster = picture;
  let ink = inkOf(raster);
  const slope = skewOf(ink);
  if (Math.abs(slope) > LEVEL) {
    raster = levelled(raster, slope);
    ink = inkOf(raster);
  }
  const lines = rulingLines(raster, ink);
  const clean = withoutLines(raster, ink, lines);
  const rules = asRules(lines, POINTS_PER_PIXEL);
  const tables = ruledTables(rules);
  const slips = tables.flatMap((table) => slipsOf(table, clean));
  const read = slips.length === 0 ? [] : await readSlips(clean, slips, until - performance.now());
  if (read === null) return null;
  const glyphs: Glyph[] = slips.map((slip, at) => glyph(slip, read[at]!.text, read[at]!.confidence));

  const outside = blanked(clean, tables, lines);
  if (hasInk(outside, { x: 0, y: 0, width: outside.width, height: outside.height })) {
    const first = await recognise(pgmOf(outside, { x: 0, y: 0, width: outside.width, height: outside.height }), 'column', until - performance.now());
    const texts = first === null ? null : await withFiguresVerified(outside, first, until - performance.now());
    if (texts === null) return null;
    for (const text of texts) if (text.text.trim() !== '') glyphs.push(glyph(text, text.text, text.confidence));
  }
  return { ...size, glyphs, rules };
}

function glyph(box: Slip, text: string, confidence: number): Glyph {
  const { x, y, width, height } = box;
  return {
    text,
    x: x * POINTS_PER_PIXEL,
    y: y * POINTS_PER_PIXEL,
    width: width * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
    recognitionConfidence: Math.round(confidence * 1_000) / 1_000,
  };
}

/** The lines of text in the cells of a table, cut out. */
function slipsOf(table: RuledTable, raster: Raster): Slip[] {
  const parts: Slip[][] = table.cells.map((cell) => {
    const inset = 3;
    const x = Math.max(0, Math.round(cell.box.x / POINTS_PER_PIXEL) + inset);
    const y = Math.max(0, Math.round(cell.box.y / POINTS_PER_PIXEL) + inset);
    const width = Math.min(raster.width - x, Math.round(cell.box.width / POINTS_PER_PIXEL) - 2 * inset);
    const height = Math.min(raster.height - y, Math.round(cell.box.height / POINTS_PER_PIXEL) - 2 * inset);
    return width > 4 && height > 4 ? stripes(raster, { x, y, width, height }) : [];
  });
  const heights = parts.flat().map((part) => part.height).filter((height) => height >= 16).sort((a, b) => a - b);
  const character = heights[heights.length >> 1] ?? 36;
  return parts.flatMap((stripesOfCell) => joinedStripes(stripesOfCell, character).filter((slip) => hasInk(raster, slip)));
}

/** Rows of pixels with ink that follow each other, each cut to its ink. */
function stripes(raster: Raster, area: Slip): Slip[] {
  const result: Slip[] = [];
  let begin = -1;
  for (let y = area.y; y <= area.y + area.height; y += 1) {
    let ink = false;
    for (let x = area.x; x < area.x + area.width && y < area.y + area.height && !ink; x += 1) ink = raster.grey[y * raster.width + x]! < DARK;
    if (ink && begin === -1) begin = y;
    else if (!ink && begin !== -1) {
      result.push(cutToInk(raster, { x: area.x, y: begin, width: area.width, height: y - begin }));
      begin = -1;
    }
  }
  return result;
}

function cutToInk(raster: Raster, area: Slip): Slip {
  let [left, right] = [area.x + area.width, area.x];
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) {
      if (raster.grey[y * raster.width + x]! >= DARK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  return { x: left, y: area.y, width: Math.max(1, right - left + 1), height: area.height };
}

/** 二 and 三 have white rows inside: stripes too low for a character join the nearest one. */
function joinedStripes(parts: readonly Slip[], character: number): Slip[] {
  const result: Slip[] = [];
  for (const part of parts) {
    const last = result[result.length - 1];
    if (last !== undefined) {
      const together = part.y + part.height - last.y;
      const gap = part.y - (last.y + last.height);
      const low = last.height < 0.7 * character || part.height < 0.7 * character;
      if (low && gap < 0.5 * character && together <= 1.35 * character) {
        const x = Math.min(last.x, part.x);
        const right = Math.max(last.x + last.width, part.x + part.width);
        result[result.length - 1] = { x, y: last.y, width: right - x, height: together };
        continue;
      }
    }
    result.push(part);
  }
  return result;
}

function hasInk(raster: Raster, area: Slip): boolean {
  let dark = 0;
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) {
      if (raster.grey[y * raster.width + x]! < DARK) {
        dark += 1;
        if (dark > DIRT) return true;
      }
    }
  }
  return false;
}

/** The page without its tables. */
function blanked(raster: Raster, tables: readonly RuledTable[], lines: readonly InkLine[]): Raster {
  const grey = Uint8Array.from(raster.grey);
  const thickest = Math.max(0, ...lines.map((line) => line.thickness));
  for (const { box } of tables) {
    const left = Math.max(0, Math.floor(box.x / POINTS_PER_PIXEL - thickest));
    const right = Math.min(raster.width, Math.ceil((box.x + box.width) / POINTS_PER_PIXEL + thickest));
    const top = Math.max(0, Math.floor(box.y / POINTS_PER_PIXEL - thickest));
    const bottom = Math.min(raster.height, Math.ceil((box.y + box.height) / POINTS_PER_PIXEL + thickest));
    for (let y = top; y < bottom; y += 1) grey.fill(255, y * raster.width + left, y * raster.width + right);
  }
  return { ...raster, grey };
}
