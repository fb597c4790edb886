import type { Glyph } from './page-content.js';
import { cutAtGaps, type Chunk, type Line } from './text-chunks.js';

/** Left edge of the labels nearest to the figures: where most labels begin that reach farthest to the right. */
export function innerLabelEdge(labels: readonly Chunk[]): number {
  const starts: { left: number; count: number }[] = [];
  for (const label of labels) {
    const known = starts.find((start) => Math.abs(start.left - label.left) < 0.6 * label.height);
    if (known === undefined) starts.push({ left: label.left, count: 1 });
    else known.count += 1;
  }
  starts.sort((a, b) => b.left - a.left);
  const most = Math.max(0, ...starts.map((start) => start.count));
  return starts.find((start) => start.count * 3 >= most)?.left ?? 0;
}

/** Row labels go to the rows whose figures they belong to; what stands left of them are labels of groups of rows. */
export function printLabels(
  labels: readonly Chunk[],
  anchors: readonly number[],
  headRows: number,
  add: (row: number, column: number, glyphs: readonly Glyph[], columnSpan?: number) => void,
): void {
  const edge = innerLabelEdge(labels);
  const cut = labels.flatMap((label) => (label.left < edge - 0.6 * label.height ? cutAtGaps(label, 0.06, [edge]) : [label]));
  const inner = cut.filter((label) => label.right > edge + 0.5 * label.height);
  const outer = cut.filter((label) => !inner.includes(label));
  const lines = mergedByLine(inner);
  const assigned = divide(lines, anchors);
  const rowsWithLabel = new Set<number>();
  anchors.forEach((_, row) => {
    const chunks = lines.filter((_line, at) => assigned[at] === row).flatMap((line) => line.chunks);
    if (chunks.length === 0) return;
    rowsWithLabel.add(row);
    const whole = chunks.some((chunk) => chunk.left < edge - 0.6 * chunk.height);
    add(headRows + row, whole ? 0 : 1, chunks.flatMap((chunk) => chunk.glyphs), whole ? 2 : 1);
  });
  const groups = new Map<number, Glyph[]>();
  for (const label of outer) {
    const row = nearestRow(label.middle, anchors);
    const own = !rowsWithLabel.has(row) && Math.abs(anchors[row]! - label.middle) < 0.5 * label.height;
    const key = own ? row : groupRow(label, outer, anchors);
    groups.set(key, [...(groups.get(key) ?? []), ...label.glyphs]);
  }
  const taken = (row: number): boolean =>
    lines.some((line, at) => assigned[at] === row && line.chunks.some((chunk) => chunk.left < edge - 0.6 * chunk.height));
  const filled = new Set<number>();
  for (const [wanted, glyphs] of groups) {
    if (!rowsWithLabel.has(wanted)) {
      add(headRows + wanted, 0, glyphs, 2);
      continue;
    }
    // The label of a group stands beside one of its rows: the nearest that leaves room for it.
    const free = anchors.flatMap((_, row) => (taken(row) || filled.has(row) || !rowsWithLabel.has(row) ? [] : [row]));
    const row = free.sort((x, y) => Math.abs(x - wanted) - Math.abs(y - wanted))[0];
    if (row === undefined) continue;
    filled.add(row);
    add(headRows + row, 0, glyphs);
  }
}

/** The row nearest to the middle of the block of lines that a group's label is. */
function groupRow(label: Chunk, outer: readonly Chunk[], anchors: readonly number[]): number {
  const column = outer.filter((other) => Math.abs(other.left - label.left) < 0.8 * label.height).sort((a, b) => a.middle - b.middle);
  const at = column.indexOf(label);
  let from = at;
  while (from > 0 && column[from]!.middle - column[from - 1]!.middle < 1.6 * label.height) from -= 1;
  let to = at;
  while (to + 1 < column.length && column[to + 1]!.middle - column[to]!.middle < 1.6 * label.height) to += 1;
  return nearestRow((column[from]!.middle + column[to]!.middle) / 2, anchors);
}

function nearestRow(middle: number, anchors: readonly number[]): number {
  let best = 0;
  anchors.forEach((anchor, row) => {
    if (Math.abs(anchor - middle) < Math.abs(anchors[best]! - middle)) best = row;
  });
  return best;
}

function mergedByLine(chunks: readonly Chunk[]): Line[] {
  const lines: Line[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.middle - b.middle)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && chunk.middle - last.middle < 0.4 * chunk.height) last.chunks.push(chunk);
    else lines.push({ chunks: [chunk], middle: chunk.middle, height: chunk.height });
  }
  return lines;
}

const LONGEST_LABEL = 8;

/**
 * Divides label lines among rows of figures, in order: the division whose labels stand best around their figures, either
 * all centred on them or all beginning with them. Returns the row of every line.
 */
function divide(lines: readonly Line[], anchors: readonly number[]): number[] {
  const centred = best(lines, anchors, (from, to, anchor) => Math.abs((lines[from]!.middle + lines[to - 1]!.middle) / 2 - anchor));
  const top = best(lines, anchors, (from, _to, anchor) => Math.abs(lines[from]!.middle - anchor));
  return centred.cost <= top.cost ? centred.rows : top.rows;
}

function best(
  lines: readonly Line[],
  anchors: readonly number[],
  misfit: (from: number, to: number, anchor: number) => number,
): { readonly rows: number[]; readonly cost: number } {
  const height = Math.max(1, ...lines.map((line) => line.height));
  /** Lowest cost of giving the first `line` lines to the first `row` rows, and how many lines the last row took. */
  const cost = Array.from({ length: anchors.length + 1 }, () => new Float64Array(lines.length + 1).fill(Infinity));
  const took = Array.from({ length: anchors.length + 1 }, () => new Int32Array(lines.length + 1));
  cost[0]![0] = 0;
  for (let row = 1; row <= anchors.length; row += 1) {
    for (let line = 0; line <= lines.length; line += 1) {
      for (let count = 0; count <= Math.min(line, LONGEST_LABEL); count += 1) {
        const before = cost[row - 1]![line - count]!;
        const own = count === 0 ? 2 * height : misfit(line - count, line, anchors[row - 1]!);
        if (before + own < cost[row]![line]!) {
          cost[row]![line] = before + own;
          took[row]![line] = count;
        }
      }
    }
  }
  const rows = new Array<number>(lines.length).fill(-1);
  let line = lines.length;
  for (let row = anchors.length; row > 0; row -= 1) {
    const count = took[row]![line]!;
    for (let at = line - count; at < line; at += 1) rows[at] = row - 1;
    line -= count;
  }
  return { rows, cost: cost[anchors.length]![lines.length]! };
}
