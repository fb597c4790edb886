/**
 * What a page of a fixed-layout file (PDF, OFD, a recognised scan) shows: characters and ruling lines, each with its
 * place in points from the upper left corner. What follows — tables, lines, reading order — is the same for all of them.
 */
export interface PageContent {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

export interface Glyph {
  /** One character, rarely several (a ligature, a recognised word). */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Written from top to bottom; lines then follow each other from right to left. */
  readonly vertical?: boolean;
  readonly recognitionConfidence?: number;
}

/** A straight line along an axis: at y from x to x, or at x from y to y. */
export interface Rule {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
