import type { Rule } from '../page/page-content.js';
import type { InkMap, Raster } from './raster.js';

/** Taken out once: these run for every pixel, and a global is looked up slowly where the code runs in a sandbox, as in tests. */
const { abs, floor, max, min, round } = Math;

/**
 * Ruling lines of a scanned page: long thin runs of ink. They are found so that tables can be cut by them, and erased so
 * that the recognition of characters is not thrown off by them. All sizes in pixels at 300 dpi.
 */
export interface InkLine {
  readonly horizontal: boolean;
  /** Place across the line, at its middle. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
  /** Rise over run against the axis. */
  readonly slope: number;
  /** The runs of ink that it consists of. */
  readonly runs: readonly Run[];
}

/** Ink without a gap along the axis. */
export interface Run {
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

/** No stroke of a character is as long as this in one run. */
const LONG = 110;
/** A shorter run is a line when it reaches from one line to another. */
const SHORT = 34;
const THICKEST = 16;
const MEETS = 7;
/** A line as long as this is no row of strokes of characters, */
const UNDOUBTED = 4 * LONG;
/** nor one of which this share is ink. */
const SOLID = 0.85;
/** White specks in a line as scanners leave them. */
const SPECK = 3;
/** A hairline is darker than what lies this far to both sides of it, */
const HAIRLINE = 4;
/** by this much. In shades. */
const FAINT = 8;
/** Pixels along a row over which its shades are evened out before they are compared. */
const SMOOTHED = 13;

interface Growing {
  runs: Run[];
  last: Run;
}

/** The ruling lines of a picture, `ink` being its ink. */
export function rulingLines(raster: Raster, ink: InkMap): InkLine[] {
  const level = strokesAlong(raster, ink);
  const upright = strokesAlong({ ...transposedSize(raster), grey: transposed(raster, raster.grey) }, { ...transposedSize(ink), ink: transposed(ink, ink.ink) });
  const found = { level: linesAlong(level, LONG, true), upright: linesAlong(upright, LONG, false) };
  const horizontal = found.level.filter((line) => isRuling(line, ink, found.upright));
  const vertical = found.upright.filter((line) => isRuling(line, ink, found.level));
  const between = [
    ...linesAlong(level, SHORT, true).filter((line) => line.to - line.from < LONG * 1.2 && endsOn(line, vertical)),
    ...linesAlong(upright, SHORT, false).filter((line) => line.to - line.from < LONG * 1.2 && endsOn(line, horizontal)),
  ];
  return [...horizontal, ...vertical, ...between];
}

/** Strokes of neighbouring characters make a short faint line now and then: one that is neither black throughout nor ends on another. */
function isRuling(line: InkLine, ink: InkMap, across: readonly InkLine[]): boolean {
  if (line.to - line.from >= UNDOUBTED || inkAlong(line, ink) >= SOLID) return true;
  return [line.from, line.to].some((end) => across.some((other) => other.to - other.from >= UNDOUBTED && meets(line, end, other)));
}

/** The share of the line's length at which there is ink. */
function inkAlong(line: InkLine, { width, height, ink }: InkMap): number {
  const middle = (line.from + line.to) / 2;
  let dark = 0;
  for (let along = line.from; along <= line.to; along += 1) {
    const at = round(line.at + line.slope * (along - middle));
    for (let across = max(0, at - 1); across <= min((line.horizontal ? height : width) - 1, at + 1); across += 1) {
      if (ink[line.horizontal ? across * width + along : along * width + across] === 0) continue;
      dark += 1;
      break;
    }
  }
  return dark / (line.to - line.from + 1);
}

/** Lines as rules in points, for the table geometry. */
export function asRules(lines: readonly InkLine[], pointsPerPixel: number): Rule[] {
  return lines.map(({ horizontal, at, from, to }) => ({ horizontal, at: at * pointsPerPixel, from: from * pointsPerPixel, to: to * pointsPerPixel }));
}

/** The picture without the lines; where a character's stroke crosses a line, the stroke stays. */
export function withoutLines(raster: Raster, map: InkMap, lines: readonly InkLine[]): Raster {
  const grey = new Uint8Array(raster.grey.length).fill(255);
  const { width, height, ink } = map;
  const kept = Uint8Array.from(ink);
  for (const line of lines) eraseLine(kept, width, height, line);
  // Paper becomes white; around ink the shades of its edges stay.
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (kept[y * width + x] === 0) continue;
      for (let dy = max(0, y - 1); dy <= min(height - 1, y + 1); dy += 1) {
        for (let dx = max(0, x - 1); dx <= min(width - 1, x + 1); dx += 1) {
          const at = dy * width + dx;
          if (ink[at] === 0 || kept[at] === 1) grey[at] = raster.grey[at]!;
        }
      }
    }
  }
  return { width, height, grey };
}

/** Erases the line's own runs, and across them no more than the line is thick: there it is the line alone. */
function eraseLine(kept: Uint8Array, width: number, height: number, line: InkLine): void {
  const most = line.thickness + 4;
  const limit = line.horizontal ? height : width;
  const step = line.horizontal ? width : 1;
  for (const run of line.runs) {
    for (let along = run.from; along <= run.to; along += 1) {
      const base = line.horizontal ? along : along * width;
      if (kept[base + run.across * step] === 0) continue;
      let begin = run.across;
      let end = run.across;
      while (begin > 0 && end - begin < most && kept[base + (begin - 1) * step] === 1) begin -= 1;
      while (end + 1 < limit && end - begin < most && kept[base + (end + 1) * step] === 1) end += 1;
      if (end - begin + 1 <= most) for (let at = begin; at <= end; at += 1) kept[base + at * step] = 0;
    }
  }
}

/**
 * Ink, and what is too faint for ink but darker than the paper on both sides of it: a hairline between two lines of text.
 * Each pixel also marks its neighbours across, so that a line that wanders by a pixel keeps together.
 */
function strokesAlong(raster: Raster, map: InkMap): InkMap {
  const { width, height, ink } = map;
  const grey = smoothedAlong(raster);
  const fainter = faintest({ width, height, grey });
  const strokes = new Uint8Array(ink.length);
  const beside = HAIRLINE * width;
  for (let y = 0; y < height; y += 1) {
    const inside = y >= HAIRLINE && y < height - HAIRLINE;
    for (let at = y * width, end = at + width; at < end; at += 1) {
      if (ink[at] === 0 && !(inside && grey[at]! < min(grey[at - beside]!, grey[at + beside]!) - fainter)) continue;
      strokes[at] = 1;
      if (y > 0) strokes[at - width] = 1;
      if (y + 1 < height) strokes[at + width] = 1;
    }
  }
  return { width, height, ink: strokes };
}

/** Each pixel the mean of its neighbours along the row: noise goes, a line stays. */
function smoothedAlong({ width, height, grey }: Raster): Uint8Array {
  const result = Uint8Array.from(grey);
  const reach = SMOOTHED >> 1;
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < min(width, SMOOTHED); x += 1) sum += grey[row + x]!;
    for (let x = reach; x + reach < width; x += 1) {
      result[row + x] = sum / SMOOTHED;
      if (x + reach + 1 < width) sum += grey[row + x + reach + 1]! - grey[row + x - reach]!;
    }
  }
  return result;
}

/** The difference of shades that stands out from the picture's noise. */
function faintest({ width, height, grey }: Raster): number {
  const differences: number[] = [];
  const step = max(1, floor(grey.length / 20_000));
  for (let at = 0; at + HAIRLINE * width < width * height; at += step) differences.push(abs(grey[at]! - grey[at + HAIRLINE * width]!));
  differences.sort((a, b) => a - b);
  return max(FAINT, 3 * (differences[differences.length >> 1] ?? 0));
}

function transposedSize({ width, height }: { readonly width: number; readonly height: number }): { width: number; height: number } {
  return { width: height, height: width };
}

function transposed({ width, height }: { readonly width: number; readonly height: number }, pixels: Uint8Array): Uint8Array {
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) result[x * height + y] = pixels[y * width + x]!;
  return result;
}

function linesAlong(map: InkMap, shortest: number, horizontal: boolean): InkLine[] {
  const { width, height, ink } = map;
  const lines: InkLine[] = [];
  let open: Growing[] = [];
  for (let across = 0; across < height; across += 1) {
    const runs: Run[] = [];
    const base = across * width;
    for (let at = 0; at < width; ) {
      if (ink[base + at] === 0) {
        at += 1;
        continue;
      }
      const from = at;
      let to = at;
      for (at += 1; at < width; at += 1) {
        if (ink[base + at] === 1) to = at;
        else if (at - to > SPECK) break;
      }
      if (to - from + 1 >= shortest) runs.push({ across, from, to });
    }
    const still: Growing[] = [];
    for (const run of runs) {
      const belongs = open.find((line) => min(line.last.to, run.to) - max(line.last.from, run.from) > -LONG / 2 && across - line.last.across <= 2);
      if (belongs === undefined) still.push({ runs: [run], last: run });
      else {
        belongs.runs.push(run);
        belongs.last = run;
        if (!still.includes(belongs)) still.push(belongs);
      }
    }
    for (const line of open) {
      if (still.includes(line)) continue;
      if (across - line.last.across <= 2) still.push(line);
      else finish(line, horizontal, lines);
    }
    open = still;
  }
  for (const line of open) finish(line, horizontal, lines);
  return lines;
}

function finish(growing: Growing, horizontal: boolean, into: InkLine[]): void {
  const { runs } = growing;
  let [from, to, area] = [Infinity, -Infinity, 0];
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0];
  for (const run of runs) {
    const length = run.to - run.from + 1;
    const middle = (run.from + run.to) / 2;
    from = min(from, run.from);
    to = max(to, run.to);
    area += length;
    sumX += middle * length;
    sumY += run.across * length;
    sumXX += middle * middle * length;
    sumXY += middle * run.across * length;
  }
  const length = to - from + 1;
  // Each run has marked its neighbours across.
  const thickness = max(1, area / length - 2);
  if (thickness > THICKEST || length < thickness * 4) return;
  const spread = sumXX - (sumX * sumX) / area;
  const slope = spread > length * length ? (sumXY - (sumX * sumY) / area) / spread : 0;
  const at = sumY / area + slope * ((from + to) / 2 - sumX / area);
  into.push({ horizontal, at, from, to, thickness, slope, runs });
}

function endsOn(line: InkLine, others: readonly InkLine[]): boolean {
  return [line.from, line.to].every((end) => others.some((other) => meets(line, end, other)));
}

function meets(line: InkLine, end: number, other: InkLine): boolean {
  return abs(other.at - end) <= MEETS + other.thickness / 2 && line.at >= other.from - MEETS && line.at <= other.to + MEETS;
}
