import { APPLICANTS, type Applicant } from '@huilan/annual-report';
import { cellValue } from '../cell-text.js';
import { CONFIDENCE } from '../confidence.js';
import { placesOfCuts, placesOfJoins, type PlacedNumber } from '../digit-places.js';
import type { CellEvidence } from '../read-report.js';
import type { PrintedValue } from '../scan-line.js';
import { cutDigits, joinDigits, REQUEST_ROW_LAW, satisfies } from '../split-digits.js';
import type { ApplicantColumns } from './applicant-columns.js';
import type { MergedCells } from './merged-cells.js';
import type { ValueGroup } from './table-lines.js';

/** One value of a row with its column; `value` only where arithmetic divided the digits. */
export interface ColumnValue {
  readonly applicant: Applicant;
  readonly start: number;
  readonly end: number;
  readonly value?: number;
}

export type RowValues =
  | { readonly ok: true; readonly values: readonly ColumnValue[]; readonly evidence: CellEvidence; readonly confidence: number }
  | { readonly ok: false; readonly reason: RowProblem; readonly printed: number };

export type RowProblem = 'TOO_FEW' | 'TOO_MANY' | 'UNDECIDED_DIGITS' | 'STRAY_DIGITS' | 'MERGED_CELLS';

/** What the table a row stands in tells of its cells. */
export interface RowCells {
  /** The head above them. */
  readonly columns: ApplicantColumns | null;
  /** The other rows show that the values are the first seven cells behind the label and the cells after them are always empty. */
  readonly leading: boolean;
  /** The other rows are cut into cells in another way. */
  readonly merged: MergedCells | undefined;
}

/** Finds the seven values of a row of Table 3 in what is printed for it, or says why not. */
export function sevenValues(group: ValueGroup, tail: ValueGroup | null, table: RowCells): RowValues {
  if (group.cells) return cellsOfRow(group.values, table);
  return valuesOfLine(group.values, tail?.values ?? []);
}

function cellsOfRow(cells: readonly PrintedValue[], { columns, leading, merged }: RowCells): RowValues {
  if (cells.length === APPLICANTS.length) {
    // Another order than the form's is believed only of a head that stands exactly above the values.
    const agrees = columns !== null && cells.every((cell, index) => columns.at(cell) === columns.order[index]);
    const order = agrees ? columns.order : APPLICANTS;
    // Words among the values that no head confirms may be a piece of a label.
    if (!agrees && cells.some((cell) => cellValue(cell.text, { unit: '件' }).kind === 'text')) return { ok: false, reason: 'UNDECIDED_DIGITS', printed: cells.length };
    if (!agrees && mayStandElsewhere(cells, columns, merged)) return { ok: false, reason: 'MERGED_CELLS', printed: cells.length };
    return taken(cells.map((cell, index) => ({ applicant: order[index] as Applicant, start: cell.start, end: cell.end })), agrees ? 'label' : 'position', agrees ? CONFIDENCE.certain : CONFIDENCE.sure);
  }
  if (columns !== null) {
    const placed = cells.flatMap((cell) => {
      const applicant = columns.at(cell);
      return applicant === null || applicant === 'subtotal' ? [] : [{ applicant, start: cell.start, end: cell.end, empty: cell.text.trim() === '' }];
    });
    const names = new Set(placed.map((cell) => cell.applicant));
    const lost = cells.some((cell) => columns.at(cell) === null && cell.text.trim() !== '');
    if (names.size === placed.length && names.size === APPLICANTS.length && !lost) {
      return taken(placed, 'label', CONFIDENCE.sure);
    }
  }
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  if (merged !== undefined && cells.length > APPLICANTS.length && filled.length > 0) return { ok: false, reason: 'MERGED_CELLS', printed: filled.length };
  // Among more cells than columns, a number that a head names is that column's, whatever its place among the seven. Without a head the
  // seven must stand side by side: a number moved behind the others leaves its own place empty, and a total in its stead may add up.
  const contradicted = columns === null ? !sideBySide(filled) : filled.some((cell, index) => (columns.at(cell) ?? APPLICANTS[index]) !== APPLICANTS[index]);
  if (cells.length > APPLICANTS.length && filled.length === APPLICANTS.length && !contradicted) {
    return taken(filled.map((cell, index) => ({ applicant: APPLICANTS[index] as Applicant, start: cell.start, end: cell.end })), 'position', CONFIDENCE.sure);
  }
  if (cells.length > APPLICANTS.length && filled.length === 0) {
    return taken(APPLICANTS.map((applicant, index) => ({ applicant, start: cells[index]?.start ?? 0, end: cells[index]?.end ?? 0 })), 'position', CONFIDENCE.sure);
  }
  if (leading && cells.length > APPLICANTS.length && cells.slice(APPLICANTS.length).every((cell) => cell.text.trim() === '')) {
    const first = cells.slice(0, APPLICANTS.length);
    if (mayBeMerged(first)) return { ok: false, reason: 'TOO_FEW', printed: filled.length };
    return taken(first.map((cell, index) => ({ applicant: APPLICANTS[index] as Applicant, start: cell.start, end: cell.end })), 'position', CONFIDENCE.sure);
  }
  // All digits of the row in its only cell.
  if (cells.length === 1 && filled.length === 1) return valuesOfLine(filled, []);
  return { ok: false, reason: cells.length < APPLICANTS.length ? 'TOO_FEW' : 'TOO_MANY', printed: filled.length };
}

/** No empty cell stands among them. */
function sideBySide(cells: readonly PrintedValue[]): boolean {
  return cells.every((cell, index) => index === 0 || cell.column === (cells[index - 1]?.lastColumn ?? 0) + 1);
}

/**
 * Seven cells that the head does not stand above: one of them may be the empty cell behind the table's last column, or the organisations'
 * own sum, in the stead of one that another covers.
 */
function mayStandElsewhere(cells: readonly PrintedValue[], columns: ApplicantColumns | null, merged: MergedCells | undefined): boolean {
  if (columns?.hasSubtotal === true) return true;
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  if (merged !== undefined && filled.length > 0) return columns === null || filled.length < cells.length || rowAddsUp(cells.map((cell) => cell.text)) !== true;
  return filled.length > 1 && filled.length < cells.length && Number(filled.at(-1)?.text) > 0 && mayBeMerged(cells);
}

/**
 * A row whose cells were merged is written out with the empty ones behind its values too: `3 3` and five empty cells may be
 * one applicant's cell and the total, drawn wide.
 */
function mayBeMerged(cells: readonly PrintedValue[]): boolean {
  const filled = cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
  if (filled === 0 || filled === cells.length || cells.slice(0, filled).some((cell) => cell.text.trim() === '')) return false;
  const numbers = cells.slice(0, filled).map((cell) => Number(cell.text));
  return numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1) || filled === 1;
}

function valuesOfLine(values: readonly PrintedValue[], tail: readonly PrintedValue[]): RowValues {
  const digits = values.map(({ text }) => {
    const value = cellValue(text, { unit: '件' });
    return value.kind === 'number' && value.note === undefined ? String(value.value) : text;
  });
  if (values.length === APPLICANTS.length) {
    const numbers = digits.map(Number);
    const printed = values.map((value, index) => ({ applicant: APPLICANTS[index] as Applicant, start: value.start, end: value.end }));
    const plain = digits.every((text) => /^\d+$/.test(text));
    if (plain && digits.some((text) => /^0\d/.test(text))) return { ok: false, reason: 'UNDECIDED_DIGITS', printed: values.length };
    if (!plain && values.some((value) => cellValue(value.text, { unit: '件' }).kind === 'text')) return { ok: false, reason: 'UNDECIDED_DIGITS', printed: values.length };
    const adds = plain ? satisfies(REQUEST_ROW_LAW, numbers) : null;
    if (values.some((value) => value.cut) && adds !== true) return { ok: false, reason: 'UNDECIDED_DIGITS', printed: values.length };
    // A row broken over lines may have swallowed a page number: seven is no witness there unless the row adds up.
    const lines = new Set(values.map((value) => value.row)).size;
    if (lines > 1 && lines < values.length && adds !== true) return { ok: false, reason: 'STRAY_DIGITS', printed: values.length };
    if (tail.length === 0) return taken(printed, 'position', adds === false ? CONFIDENCE.sure : CONFIDENCE.certain);
    // Digits below the row: the second halves of wrapped numbers, or a page number. Zeros have no second half; and two
    // numbers wrapped alike (a cell and its total) would add up as they stand.
    const allZero = numbers.every((number) => number === 0);
    const rejoined = plain ? appendTail(values, tail) : [];
    if (adds === true && (allZero || (tail.length === 1 && rejoined.length === 0))) return taken(printed, 'position', CONFIDENCE.sure);
    if (adds === false && rejoined.length === 1 && rejoined[0] !== undefined) return taken(rejoined[0], 'arithmetic', CONFIDENCE.decided);
    // Wrapped digits cannot be told from a page number where the row does not add up either way.
    return { ok: false, reason: 'STRAY_DIGITS', printed: values.length + tail.length };
  }
  const all = [...values, ...tail];
  if (!all.every((value) => /^\d+$/.test(value.text))) {
    return { ok: false, reason: all.length < APPLICANTS.length ? 'TOO_FEW' : 'TOO_MANY', printed: all.length };
  }
  const runs = all.map((value) => value.text);
  if (runs.length < APPLICANTS.length) {
    const glued = runs.some(isGlued);
    const cuts = glued && onOneLine(all) ? cutDigits(runs, REQUEST_ROW_LAW) : [];
    const [only] = cuts;
    if (cuts.length === 1 && only !== undefined) return taken(inColumns(placesOfCuts(all, only)), 'arithmetic', CONFIDENCE.decided);
    return { ok: false, reason: glued ? 'UNDECIDED_DIGITS' : 'TOO_FEW', printed: runs.length };
  }
  return moreThanSeven(all);
}

/**
 * Digits that cannot be one count: they begin with 0, or would be more requests than any agency gets. Where numbers stand
 * apart and none is so, a missing one is a blank cell, and nothing may be cut.
 */
function isGlued(run: string): boolean {
  return /^0\d/.test(run) || run.length >= 7;
}

/** Numbers on lines of their own were cells of their own. */
function onOneLine(values: readonly PrintedValue[]): boolean {
  return values.length === 1 || new Set(values.map(({ row }) => row)).size < values.length;
}

/** Eight values and more: a number wrapped in its cell, or a page number on a line of its own. */
function moreThanSeven(all: readonly PrintedValue[]): RowValues {
  const readings = new Map<string, ColumnValue[]>();
  const lonely = all.filter((value) => all.filter((other) => other.row === value.row).length === 1);
  if (all.length === APPLICANTS.length + 1 && lonely.length === 1) {
    const rest = all.filter((value) => value !== lonely[0]);
    const numbers = rest.map((value) => Number(value.text));
    if (satisfies(REQUEST_ROW_LAW, numbers)) {
      readings.set(numbers.join(','), rest.map((value, index) => ({ applicant: APPLICANTS[index] as Applicant, start: value.start, end: value.end })));
    }
  }
  for (const joined of joinDigits(all.map((value) => value.text), REQUEST_ROW_LAW)) readings.set(joined.join(','), inColumns(placesOfJoins(all, joined)));
  const [only] = readings.values();
  if (readings.size === 1 && only !== undefined) return taken(only, 'arithmetic', CONFIDENCE.decided);
  return { ok: false, reason: 'TOO_MANY', printed: all.length };
}

/**
 * Ways to set the digits of the line below behind numbers of the row so that it adds up; each is used once, in order.
 * Only a number that fills its cell goes on below, so those that do are the longest of the row.
 */
function appendTail(values: readonly PrintedValue[], tail: readonly PrintedValue[]): ColumnValue[][] {
  if (tail.length > values.length || tail.some((value) => !/^\d+$/.test(value.text))) return [];
  const width = Math.max(...values.map((value) => value.text.length));
  if (tail.some((value) => value.text.length > width)) return [];
  const solutions: ColumnValue[][] = [];
  const place = (index: number, used: number, row: ColumnValue[], numbers: number[]): void => {
    if (solutions.length > 1) return;
    if (index === values.length) {
      if (used === tail.length && satisfies(REQUEST_ROW_LAW, numbers)) solutions.push(row);
      return;
    }
    const value = values[index];
    if (value === undefined) return;
    const applicant = APPLICANTS[index] as Applicant;
    place(index + 1, used, [...row, { applicant, start: value.start, end: value.end }], [...numbers, Number(value.text)]);
    const next = tail[used];
    if (next !== undefined && value.text !== '0' && value.text.length === width) {
      const joined = Number(value.text + next.text);
      place(index + 1, used + 1, [...row, { applicant, start: value.start, end: value.end, value: joined }], [...numbers, joined]);
    }
  };
  place(0, 0, [], []);
  return solutions;
}

/** Numbers in the order of the form, each with its column. */
function inColumns(numbers: readonly PlacedNumber[]): ColumnValue[] {
  return numbers.map((number, index) => ({ applicant: APPLICANTS[index] as Applicant, ...number }));
}

function taken(values: readonly ColumnValue[], evidence: CellEvidence, confidence: number): RowValues {
  return { ok: true, values, evidence, confidence };
}

/** True when the printed numbers of a row add up to its printed total; `null` where that cannot be said. */
export function rowAddsUp(texts: readonly string[]): boolean | null {
  const numbers = texts.map((text) => cellValue(text, { unit: '件' }));
  if (numbers.some((value) => value.kind === 'text')) return null;
  return satisfies(
    REQUEST_ROW_LAW,
    numbers.map((value) => (value.kind === 'number' ? value.value : 0)),
  );
}
