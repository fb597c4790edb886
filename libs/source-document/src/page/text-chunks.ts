import type { Glyph } from './page-content.js';
import { isGap, textLines } from './text-lines.js';

/** Characters without a gap between them, on one line. */
export interface Chunk {
  readonly glyphs: Glyph[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

export interface Line {
  readonly chunks: Chunk[];
  readonly middle: number;
  readonly height: number;
}

export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Lines by their exact height: a wrapped label between two rows of figures must not be drawn into either. */
export function chunkLines(glyphs: readonly Glyph[]): Line[] {
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '' && glyph.vertical !== true);
  const sorted = [...visible].sort((a, b) => middleOf(a) - middleOf(b));
  const lines: Line[] = [];
  let current: Glyph[] = [];
  const end = (): void => {
    if (current.length > 0) lines.push(lineOf(current));
    current = [];
  };
  for (const glyph of sorted) {
    const first = current[0];
    if (first !== undefined && middleOf(glyph) - middleOf(first) > 0.3 * Math.min(first.height, glyph.height)) end();
    current.push(glyph);
  }
  end();
  return lines;
}

function lineOf(glyphs: Glyph[]): Line {
  glyphs.sort((a, b) => a.x - b.x);
  const chunks: Chunk[] = [];
  let from = 0;
  for (let at = 1; at <= glyphs.length; at += 1) {
    const glyph = glyphs[at];
    const last = glyphs[at - 1]!;
    if (glyph !== undefined && !isGap(last, glyph, 0.45)) continue;
    chunks.push(chunkOf(glyphs.slice(from, at)));
    from = at;
  }
  const middles = glyphs.map(middleOf).sort((a, b) => a - b);
  return { chunks, middle: middles[middles.length >> 1]!, height: Math.max(...glyphs.map((glyph) => glyph.height)) };
}

function chunkOf(glyphs: Glyph[]): Chunk {
  const last = glyphs[glyphs.length - 1]!;
  return {
    glyphs,
    text: textLines(glyphs).map((line) => line.text).join(''),
    left: glyphs[0]!.x,
    right: last.x + last.width,
    middle: middleOf(glyphs[0]!),
    height: Math.max(...glyphs.map((glyph) => glyph.height)),
  };
}

function middleOf(glyph: Glyph): number {
  return glyph.y + glyph.height / 2;
}

/** Points that two stretches of a line have in common, from above; below zero, how far they are apart. */
export function overlap(a: Column, b: Column): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/**
 * Cuts a chunk where its characters stand farther apart than elsewhere in it, by that share of their height; where edges
 * are given, only near one of them.
 */
export function cutAtGaps(chunk: Chunk, share: number, edges?: readonly number[]): Chunk[] {
  const pieces: Chunk[] = [];
  let from = 0;
  const { glyphs } = chunk;
  const gaps = glyphs.slice(1).map((glyph, at) => glyph.x - (glyphs[at]!.x + glyphs[at]!.width));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  for (let at = 1; at < glyphs.length; at += 1) {
    const glyph = glyphs[at]!;
    const allowed = edges === undefined || edges.some((edge) => Math.abs(edge - glyph.x) < 0.6 * glyph.height);
    if (allowed && gaps[at - 1]! > usual + share * glyph.height) {
      pieces.push(chunkOf(glyphs.slice(from, at)));
      from = at;
    }
  }
  pieces.push(chunkOf(glyphs.slice(from)));
  return pieces;
}
