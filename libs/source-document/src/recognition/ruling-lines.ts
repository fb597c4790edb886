import type { Rule } from '../page/page-content.js';
import type { InkMap, Raster } from './raster.js';

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
/** White specks in a line as scanners leave them. */
const SPECK = 3;

interface Growing {
  runs: Run[];
  last: Run;
}

export function rulingLines(map: InkMap): InkLine[] {
  const turned = transposed(map);
  const horizontal = linesAlong(map, LONG, true);
  const vertical = linesAlong(turned, LONG, false);
  const between = [
    ...linesAlong(map, SHORT, true).filter((line) => line.to - line.from < LONG * 1.2 && endsOn(line, vertical)),
    ...linesAlong(turned, SHORT, false).filter((line) => line.to - line.from < LONG * 1.2 && endsOn(line, horizontal)),
  ];
  return [...horizontal, ...vertical, ...between];
}

/** Lines as rules in points, for the table geometry. */
export function asRules(lines: readonly InkLine[], pointsPerPixel: number): Rule[] {
  return lines.map(({ horizontal, at, from, to }) => ({ horizontal, at: at * pointsPerPixel, from: from * pointsPerPixel, to: to * pointsPerPixel }));
}

/** The slope that most of the long level lines share; 0 where there are none. */
export function commonSlope(lines: readonly InkLine[]): number {
  const long = lines.filter((line) => line.to - line.from > 500);
  if (long.length === 0) return 0;
  const slopes = long.map((line) => (line.horizontal ? line.slope : -line.slope)).sort((a, b) => a - b);
  return slopes[slopes.length >> 1]!;
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
      for (let dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy += 1) {
        for (let dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx += 1) {
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

function transposed(map: InkMap): InkMap {
  const ink = new Uint8Array(map.ink.length);
  for (let y = 0; y < map.height; y += 1) for (let x = 0; x < map.width; x += 1) ink[x * map.height + y] = map.ink[y * map.width + x]!;
  return { width: map.height, height: map.width, ink };
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
      const belongs = open.find((line) => Math.min(line.last.to, run.to) - Math.max(line.last.from, run.from) > -LONG / 2 && across - line.last.across <= 2);
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
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
    area += length;
    sumX += middle * length;
    sumY += run.across * length;
    sumXX += middle * middle * length;
    sumXY += middle * run.across * length;
  }
  const length = to - from + 1;
  const thickness = area / length;
  if (thickness > THICKEST || length < thickness * 4) return;
  const spread = sumXX - (sumX * sumX) / area;
  const slope = spread > length * length ? (sumXY - (sumX * sumY) / area) / spread : 0;
  const at = sumY / area + slope * ((from + to) / 2 - sumX / area);
  into.push({ horizontal, at, from, to, thickness, slope, runs });
}

function endsOn(line: InkLine, others: readonly InkLine[]): boolean {
  const touches = (end: number): boolean =>
    others.some((other) => Math.abs(other.at - end) <= MEETS + other.thickness / 2 && line.at >= other.from - MEETS && line.at <= other.to + MEETS);
  return touches(line.from) && touches(line.to);
}
