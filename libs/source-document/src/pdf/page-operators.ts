import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { applyX, applyY, IDENTITY, times, type Matrix } from '../geometry/matrix.js';
import type { Glyph } from '../page/page-content.js';
import { RuleCollector } from '../page/rule-collector.js';
import type { ReadingBudget } from '../reading-budget.js';

/** Operator codes by name, as pdf.js exports them. */
export type Operators = typeof OPS;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What of a font places its characters. */
export interface PageFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly ascent?: number;
  readonly descent?: number;
  readonly defaultVMetrics?: readonly number[];
}

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

export interface DrawnPage {
  readonly glyphs: Glyph[];
  readonly collector: RuleCollector;
  /** Characters written invisibly, as scanners lay them under a picture. */
  readonly invisible: Glyph[];
}

/** The part of the graphics state that places text and lines. */
interface State {
  matrix: Matrix;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  leading: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  font: PageFont;
  fontSize: number;
  renderingMode: number;
  fill: string;
  strokeColour: string;
}

const DEFAULT_FONT_MATRIX = [0.001, 0, 0, 0.001, 0, 0];
const INVISIBLE = 3;
const WHITE = /^#f[b-f]f[b-f]f[b-f]$/i;
/** pdf.js's encoding of paths (`DrawOPS`), not among its exports. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC_CURVE = 3;
const CLOSE = 4;

/**
 * Follows the drawing operators of a page and notes where every character and every ruling line comes to stand. One pass
 * over the operators yields both; asking pdf.js for its text content beside them would interpret the page twice.
 *
 * @param base transformation to points from the upper left corner
 * @param fontOf finds a font by the name the operators give it
 */
export function followOperators(
  list: OperatorList,
  codes: Operators,
  base: Matrix,
  fontOf: (name: string) => PageFont | null,
  budget: ReadingBudget,
): DrawnPage {
  const drawn: DrawnPage = { glyphs: [], collector: new RuleCollector(), invisible: [] };
  const painting = paintingCodes(codes);
  let state: State = {
    matrix: base, textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0, leading: 0, characterSpacing: 0, wordSpacing: 0, horizontalScale: 1,
    rise: 0, font: {}, fontSize: 0, renderingMode: 0, fill: '#000000', strokeColour: '#000000',
  };
  const saved: State[] = [];
  const save = (): void => {
    if (saved.length < 10_000) saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  /** Depth of groups that only serve as masks: what they draw is not seen. */
  let masks = 0;
  const groups: boolean[] = [];

  const moveText = (x: number, y: number): void => {
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  };

  for (let at = 0; at < list.fnArray.length; at += 1) {
    budget.takeElements(1);
    const args = (list.argsArray[at] ?? []) as readonly never[];
    switch (list.fnArray[at]) {
      case codes.save:
        save();
        break;
      case codes.restore:
        restore();
        break;
      case codes.transform:
        state.matrix = times(state.matrix, args as readonly number[]);
        break;
      case codes.paintFormXObjectBegin:
        save();
        if (args[0]) state.matrix = times(state.matrix, args[0] as ArrayLike<number>);
        break;
      case codes.paintFormXObjectEnd:
        restore();
        break;
      case codes.beginGroup: {
        save();
        const mask = (args[0] as { smask?: unknown } | undefined)?.smask != null;
        groups.push(mask);
        if (mask) masks += 1;
        break;
      }
      case codes.endGroup:
        restore();
        if (groups.pop()) masks -= 1;
        break;
      case codes.beginAnnotation:
        saved.length = 0;
        state = { ...state, matrix: base };
        save();
        if (args[2]) state.matrix = times(state.matrix, args[2] as ArrayLike<number>);
        if (args[3]) state.matrix = times(state.matrix, args[3] as ArrayLike<number>);
        break;
      case codes.endAnnotation:
        restore();
        break;
      case codes.setFillRGBColor:
        state.fill = String(args[0]);
        break;
      case codes.setStrokeRGBColor:
        state.strokeColour = String(args[0]);
        break;
      case codes.setFillTransparent:
        state.fill = '#ffffff';
        break;
      case codes.setStrokeTransparent:
        state.strokeColour = '#ffffff';
        break;
      case codes.setFillColorN:
        state.fill = '#000000';
        break;
      case codes.setStrokeColorN:
        state.strokeColour = '#000000';
        break;
      case codes.beginText:
        state.textMatrix = IDENTITY;
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case codes.setTextMatrix:
        state.textMatrix = times(IDENTITY, (args[0] ?? args) as ArrayLike<number>);
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case codes.setCharSpacing:
        state.characterSpacing = Number(args[0]);
        break;
      case codes.setWordSpacing:
        state.wordSpacing = Number(args[0]);
        break;
      case codes.setHScale:
        state.horizontalScale = Number(args[0]) / 100;
        break;
      case codes.setLeading:
        state.leading = -Number(args[0]);
        break;
      case codes.setTextRise:
        state.rise = Number(args[0]);
        break;
      case codes.setTextRenderingMode:
        state.renderingMode = Number(args[0]);
        break;
      case codes.setFont:
        state.font = fontOf(String(args[0])) ?? {};
        state.fontSize = Number(args[1]);
        break;
      case codes.moveText:
        moveText(Number(args[0]), Number(args[1]));
        break;
      case codes.setLeadingMoveText:
        state.leading = Number(args[1]);
        moveText(Number(args[0]), Number(args[1]));
        break;
      case codes.nextLine:
        moveText(0, state.leading);
        break;
      case codes.showText:
        if (masks === 0 && Array.isArray(args[0])) showText(state, args[0], drawn, budget);
        break;
      case codes.constructPath:
        if (masks === 0) paintPath(state, args, painting, drawn.collector, budget);
        break;
      case codes.paintSolidColorImageMask:
        if (masks === 0 && !WHITE.test(state.fill)) drawn.collector.fill(state.matrix, 0, 0, 1, 1);
        break;
      default:
    }
  }
  return drawn;
}

function showText(state: State, pieces: readonly (PdfGlyph | number)[], drawn: DrawnPage, budget: ReadingBudget): void {
  const { font } = state;
  if (state.fontSize === 0) return;
  // A negative size turns the characters over; with the matrix it comes out upright again.
  const direction = state.fontSize < 0 ? -1 : 1;
  const size = Math.abs(state.fontSize);
  const scale = state.horizontalScale * direction;
  const vertical = font.vertical === true;
  const perUnit = size * ((font.fontMatrix ?? DEFAULT_FONT_MATRIX)[0] ?? 0.001);
  const ascent = Math.min(Math.max(font.ascent || 0.85, 0.6), 1.1) * size;
  const descent = Math.max(Math.min(font.descent || -0.15, 0), -0.4) * size;
  const matrix = times(state.matrix, state.textMatrix);
  const into = state.renderingMode === INVISIBLE || state.renderingMode === 7 ? drawn.invisible : drawn.glyphs;
  let along = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      along += ((vertical ? 1 : -1) * piece * size) / 1000;
      continue;
    }
    budget.tick();
    const spacing = (piece.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
    const advance = piece.width * perUnit;
    if (vertical) {
      const metrics = piece.vmetric ?? font.defaultVMetrics;
      const height = (metrics ? -(metrics[0] ?? -1000) : 1000) * perUnit;
      const originX = (piece.vmetric ? (metrics?.[1] ?? 0) : piece.width * 0.5) * perUnit;
      // The origin of a vertical character is above its middle; its advance goes down.
      place(into, piece.unicode, matrix, state.x - originX * scale, state.y + state.rise - along, advance * scale, -height, true);
      along += height - spacing * direction;
    } else {
      place(into, piece.unicode, matrix, state.x + along * scale, state.y + state.rise + descent * direction, advance * scale, (ascent - descent) * direction, false);
      along += advance + spacing * direction;
    }
  }
  if (vertical) state.y -= along;
  else state.x += along * scale;
}

/** Adds a character whose rectangle is given by a corner, width and height before transformation. */
function place(into: Glyph[], text: string, matrix: Matrix, x: number, y: number, width: number, height: number, vertical: boolean): void {
  if (text === '' || text === '\0') return;
  const x1 = applyX(matrix, x, y);
  const y1 = applyY(matrix, x, y);
  const x2 = applyX(matrix, x + width, y + height);
  const y2 = applyY(matrix, x + width, y + height);
  const left = Math.min(x1, x2);
  const top = Math.min(y1, y2);
  if (!Number.isFinite(left + top + x2 + y2)) return;
  const glyph = { text, x: left, y: top, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  into.push(vertical ? { ...glyph, vertical } : glyph);
}

interface PaintingCodes {
  readonly strokes: ReadonlySet<number>;
  readonly fills: ReadonlySet<number>;
}

function paintingCodes(codes: Operators): PaintingCodes {
  const both = [codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke];
  return {
    strokes: new Set([codes.stroke, codes.closeStroke, ...both]),
    fills: new Set([codes.fill, codes.eoFill, ...both]),
  };
}

function paintPath(state: State, args: readonly unknown[], painting: PaintingCodes, collector: RuleCollector, budget: ReadingBudget): void {
  const code = args[0] as number;
  const path = (args[1] as readonly (Float32Array | null)[] | undefined)?.[0];
  if (!path) return;
  const strokes = painting.strokes.has(code) && !WHITE.test(state.strokeColour);
  const fills = painting.fills.has(code) && !WHITE.test(state.fill);
  if (!strokes && !fills) return;
  const { matrix } = state;
  let startX = 0;
  let startY = 0;
  let x = 0;
  let y = 0;
  let curved = false;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  const endSubpath = (): void => {
    if (fills && !curved && left < Infinity) collector.fill(matrix, left, top, right, bottom);
    curved = false;
    left = top = Infinity;
    right = bottom = -Infinity;
  };
  const take = (px: number, py: number): void => {
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  };
  for (let at = 0; at < path.length; ) {
    budget.tick();
    switch (path[at]) {
      case MOVE:
        endSubpath();
        startX = x = path[at + 1]!;
        startY = y = path[at + 2]!;
        take(x, y);
        at += 3;
        break;
      case LINE: {
        const nextX = path[at + 1]!;
        const nextY = path[at + 2]!;
        if (strokes) collector.stroke(matrix, x, y, nextX, nextY);
        x = nextX;
        y = nextY;
        take(x, y);
        at += 3;
        break;
      }
      case CURVE:
        x = path[at + 5]!;
        y = path[at + 6]!;
        curved = true;
        at += 7;
        break;
      case QUADRATIC_CURVE:
        x = path[at + 3]!;
        y = path[at + 4]!;
        curved = true;
        at += 5;
        break;
      case CLOSE:
        if (strokes) collector.stroke(matrix, x, y, startX, startY);
        x = startX;
        y = startY;
        at += 1;
        break;
      default:
        return;
    }
  }
  endSubpath();
}
