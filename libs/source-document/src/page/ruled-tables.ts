import type { Box } from '../source-document.js';
import type { Rule } from './page-content.js';

/** A table as its ruling lines draw it, before any text is put in. Cells by their upper left place on the grid. */
export interface RuledTable {
  readonly box: Box;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Places of the vertical lines, from left to right: one more than columns. */
  readonly columnEdges: readonly number[];
  readonly cells: readonly RuledCell[];
}

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** Lines nearer than this are one: double borders, and strokes that two neighbouring cells draw each for itself. In points. */
const SAME_LINE = 2.6;
/** Rows and columns are larger than this; edges of cells that each draw a border of their own lie as far apart as this. */
const SAME_EDGE = 4.2;
/** A line that stops this short of another still meets it. */
const MEETS = 3.2;
/** Shorter lines are strokes of drawn characters, ticks, ornaments. */
const SHORTEST = 6;
/** An edge counts as drawn when this share of it is. */
const DRAWN = 0.6;
/** More lines than this on a page are a map or a drawing. */
const MOST_RULES = 4_000;
const MOST_GRID_CELLS = 100_000;

interface Line {
  at: number;
  from: number;
  to: number;
}

/** Finds the tables that the ruling lines of a page draw, the smallest first. Frames around text are no tables. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  const horizontal = joined(rules, true);
  const vertical = joined(rules, false);
  if (horizontal.length < 2 || vertical.length < 1 || horizontal.length + vertical.length > MOST_RULES) return [];
  const tables: RuledTable[] = [];
  for (const group of connected(horizontal, vertical)) {
    const table = tableOf(group.horizontal, group.vertical);
    if (table !== null) tables.push(table);
  }
  return tables.sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
}

/** Pieces along one line become one line; what stays short is dropped. */
function joined(rules: readonly Rule[], horizontal: boolean): Line[] {
  const lines = rules.filter((rule) => rule.horizontal === horizontal).map(({ at, from, to }) => ({ at, from, to }));
  lines.sort((a, b) => a.at - b.at);
  const result: Line[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]!.at - lines[end - 1]!.at <= 0.6 && lines[end]!.at - lines[start]!.at <= SAME_LINE) end += 1;
    const along = lines.slice(start, end).sort((a, b) => a.from - b.from);
    let current: (Line & { weight: number }) | null = null;
    for (const piece of along) {
      const weight = piece.to - piece.from;
      if (current !== null && piece.from <= current.to + MEETS) {
        current.at = (current.at * current.weight + piece.at * weight) / (current.weight + weight || 1);
        current.weight += weight;
        current.to = Math.max(current.to, piece.to);
      } else {
        if (current !== null && current.to - current.from >= SHORTEST) result.push(current);
        current = { ...piece, weight };
      }
    }
    if (current !== null && current.to - current.from >= SHORTEST) result.push(current);
    start = end;
  }
  return result;
}

/** Lines that touch, directly or over others, belong together. */
function connected(horizontal: readonly Line[], vertical: readonly Line[]): { horizontal: Line[]; vertical: Line[] }[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[at] !== root) [parent[at], at] = [root, parent[at]!];
    return root;
  };
  horizontal.forEach((line, at) => {
    vertical.forEach((other, otherAt) => {
      const meets =
        other.at >= line.from - MEETS && other.at <= line.to + MEETS && line.at >= other.from - MEETS && line.at <= other.to + MEETS;
      if (meets) parent[find(at)] = find(horizontal.length + otherAt);
    });
  });
  const groups = new Map<number, { horizontal: Line[]; vertical: Line[] }>();
  const groupOf = (at: number) => {
    const root = find(at);
    let group = groups.get(root);
    if (group === undefined) groups.set(root, (group = { horizontal: [], vertical: [] }));
    return group;
  };
  horizontal.forEach((line, at) => groupOf(at).horizontal.push(line));
  vertical.forEach((line, at) => groupOf(horizontal.length + at).vertical.push(line));
  return [...groups.values()].filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 1);
}

function tableOf(horizontal: Line[], vertical: Line[]): RuledTable | null {
  const left = Math.min(...horizontal.map((line) => line.from), ...vertical.map((line) => line.at));
  const right = Math.max(...horizontal.map((line) => line.to), ...vertical.map((line) => line.at));
  const top = Math.min(...vertical.map((line) => line.from), ...horizontal.map((line) => line.at));
  const bottom = Math.max(...vertical.map((line) => line.to), ...horizontal.map((line) => line.at));
  // Tables without lines at their sides, and rows cut open by the end of the page, end where their other lines end.
  const ys = positions([...horizontal.map((line) => line.at), top, bottom]);
  const xs = positions([...vertical.map((line) => line.at), left, right]);
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;
  if (rowCount < 1 || columnCount < 1 || rowCount * columnCount < 2 || rowCount * columnCount > MOST_GRID_CELLS) return null;

  const drawnBelow = drawnEdges(horizontal, ys, xs);
  const drawnRight = drawnEdges(vertical, xs, ys);
  const taken = Array.from({ length: rowCount }, () => new Uint8Array(columnCount));
  const cells: RuledCell[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (taken[row]![column] === 1) continue;
      let wide = 1;
      while (column + wide < columnCount && taken[row]![column + wide] === 0 && !drawnRight(column + wide, row)) wide += 1;
      let high = 1;
      while (row + high < rowCount && continuesBelow(row + high, column, wide, taken, drawnBelow, drawnRight)) high += 1;
      for (let r = row; r < row + high; r += 1) for (let c = column; c < column + wide; c += 1) taken[r]![c] = 1;
      const box = { x: xs[column]!, y: ys[row]!, width: xs[column + wide]! - xs[column]!, height: ys[row + high]! - ys[row]! };
      cells.push({ row, column, rowSpan: high, columnSpan: wide, box });
    }
  }
  if (cells.length < 2) return null;
  return { box: { x: left, y: top, width: right - left, height: bottom - top }, rowCount, columnCount, columnEdges: xs, cells };
}

/** True where the next row of the grid belongs to the same cell: nothing drawn between them, nor inside. */
function continuesBelow(
  row: number,
  column: number,
  wide: number,
  taken: readonly Uint8Array[],
  drawnBelow: (line: number, at: number) => boolean,
  drawnRight: (line: number, at: number) => boolean,
): boolean {
  for (let c = column; c < column + wide; c += 1) {
    if (taken[row]![c] === 1 || drawnBelow(row, c)) return false;
    if (c > column && drawnRight(c, row)) return false;
  }
  return true;
}

/** Sorted places of lines, those of double lines once. */
function positions(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const result: number[] = [];
  let first = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at]! - sorted[at - 1]! <= SAME_EDGE && sorted[at]! - sorted[first]! <= 1.5 * SAME_EDGE) continue;
    let sum = 0;
    for (let inside = first; inside < at; inside += 1) sum += sorted[inside]!;
    result.push(sum / (at - first));
    first = at;
  }
  return result;
}

/**
 * Tells whether the edge of the grid on line `line` between the positions `at` and `at + 1` across it is drawn. The
 * outermost edges are always taken for drawn.
 */
function drawnEdges(lines: readonly Line[], along: readonly number[], across: readonly number[]): (line: number, at: number) => boolean {
  const byLine: Line[][] = along.map(() => []);
  for (const line of lines) {
    let nearest = 0;
    for (let at = 1; at < along.length; at += 1) if (Math.abs(along[at]! - line.at) < Math.abs(along[nearest]! - line.at)) nearest = at;
    byLine[nearest]!.push(line);
  }
  const drawn = byLine.map((onLine) => {
    const row = new Uint8Array(across.length - 1);
    for (let at = 0; at + 1 < across.length; at += 1) {
      const from = across[at]!;
      const to = across[at + 1]!;
      let covered = 0;
      for (const line of onLine) covered = Math.max(covered, Math.min(line.to, to) - Math.max(line.from, from));
      row[at] = covered >= DRAWN * (to - from) ? 1 : 0;
    }
    return row;
  });
  return (line, at) => line === 0 || line === along.length - 1 || drawn[line]![at] === 1;
}
