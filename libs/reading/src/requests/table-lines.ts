import { cellValue } from '../cell-text.js';
import { isMeaningful } from '../normalise-text.js';
import { isFurnitureRow } from '../page-furniture.js';
import type { PrintedCell, PrintedFlow, PrintedRow } from '../printed-flow.js';
import { scanText, type PrintedValue } from '../scan-line.js';
import { ROW_LABELS, standsAsLabel } from './request-row-labels.js';

/** The words of a printed table run together in bare form, each character with its way back. */
export interface TableWords {
  readonly bare: string;
  /** Offset in the flow of each bare character. */
  readonly offsets: readonly number[];
  /** Printed row of each bare character. */
  readonly rows: readonly number[];
}

/** Values printed side by side (or one below the other) with no words in between. */
export interface ValueGroup {
  /** Where in the bare words the group stands: after this many characters. */
  readonly at: number;
  readonly values: readonly PrintedValue[];
  /** True when the values are cells of a table row, blank ones included. */
  readonly cells: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly table: number | null;
  /** The label cell before the values, where they are cells of a table. */
  readonly label?: Pick<PrintedCell, 'column' | 'columnSpan'>;
}

export interface TableLines {
  readonly words: TableWords;
  readonly groups: readonly ValueGroup[];
  /** The text ends before the table's last rows are printed. */
  readonly breaksOff: boolean;
}

/** Enough printed to be a row: five cells at least, or digits that may be glued. */
export function isRowSized(group: ValueGroup): boolean {
  return group.values.length >= 5 || group.values.some((value) => value.text.replace(/\D/g, '').length >= 5) || group.values.length >= 2;
}

/** Divides a stretch of printed rows into the words and the groups of values of Table 3. */
export function tableLines(flow: PrintedFlow, firstRow: number, endRow: number, from: number, to: number): TableLines {
  let bare = '';
  const offsets: number[] = [];
  const rows: number[] = [];
  const groups: ValueGroup[] = [];
  let run: PrintedValue[] = [];

  const takeWords = (start: number, end: number, row: number): void => {
    for (let at = start; at < end; at += 1) {
      const character = flow.text[at] ?? '';
      if (!isMeaningful(character)) continue;
      bare += character;
      offsets.push(at);
      rows.push(row);
    }
  };
  const endRun = (): void => {
    groups.push(...dividedRun(run, bare.length));
    run = [];
  };

  for (let index = firstRow; index < endRow; index += 1) {
    const row = flow.rows[index];
    if (row === undefined) break;
    const start = Math.max(row.start, from);
    const end = Math.min(row.end, to);
    if (start >= end && row.start !== row.end) continue;
    if (row.cells !== null) {
      endRun();
      for (const part of rowsRunTogether(flow, row)) {
        const { labelCells, valueCells } = divideCells(flow, part);
        const glued = valueGluedToLabel(flow, labelCells.at(-1), valueCells, index);
        for (const cell of labelCells) takeWords(cell.start, Math.min(cell.end, glued?.start ?? cell.end), index);
        const values = [...(glued === null ? [] : [glued]), ...cellValues(flow, valueCells, index)];
        // Empty cells behind the names of applicants are those of a head drawn wide.
        const head = labelCells.some((cell) => /^(?:自然人|法人[或和及]其[他它]组织|申请人情况)$/.test(bareOf(flow, cell)));
        if (values.length === 0 || (head && values.every((value) => value.text.trim() === ''))) continue;
        const cells = values.every((value) => value.column !== undefined);
        const label = labelCells.at(-1);
        groups.push({ at: bare.length, values, cells, firstRow: index, lastRow: index, table: row.table, ...(label === undefined ? {} : { label }) });
      }
      continue;
    }
    if (isFurnitureRow(flow, row, start, end)) continue;
    for (const token of scanText(flow.text, start, end, index)) {
      if (token.kind === 'value') run.push(token);
      else {
        endRun();
        takeWords(token.start, token.end, index);
      }
    }
  }
  endRun();
  const breaksOff = flow.text.slice(to).trim() === '' && !/结转下一?年/.test(bare);
  return { words: { bare, offsets, rows }, groups, breaksOff };
}

/**
 * A run of values over several lines: a line of exactly seven is a row of its own, the lines between belong together
 * (one cell a line, a row broken over two lines).
 */
function dividedRun(run: readonly PrintedValue[], at: number): ValueGroup[] {
  if (run.length === 0) return [];
  const lines = new Map<number, PrintedValue[]>();
  for (const value of run) {
    const line = lines.get(value.row);
    if (line === undefined) lines.set(value.row, [value]);
    else line.push(value);
  }
  const groups: PrintedValue[][] = [];
  let open: PrintedValue[] | null = null;
  for (const line of lines.values()) {
    if (line.length === 7) {
      groups.push(line);
      open = null;
    } else if (open === null) {
      open = [...line];
      groups.push(open);
    } else {
      open.push(...line);
    }
  }
  const whole = groups.flatMap((group) => {
    const oneALine = group.length > 7 && group.length % 7 === 0 && new Set(group.map((value) => value.row)).size === group.length;
    if (!oneALine) return [group];
    return Array.from({ length: group.length / 7 }, (_, n) => group.slice(n * 7, n * 7 + 7));
  });
  return whole.map((values) => ({
    at,
    values,
    cells: false,
    firstRow: values[0]?.row ?? 0,
    lastRow: values.at(-1)?.row ?? 0,
    table: null,
  }));
}

const HEADING_WORDS = /(?:办理结果|不予公开|无法提供|不予处理|其他处理|申请人情况|自然人|商业企业|科研机构|法律服务|公益|法人|总计|合计)/;

/** Rows of a drawn table that lost the line break between them: a label behind values begins another row. */
function rowsRunTogether(flow: PrintedFlow, row: PrintedRow): readonly (readonly PrintedCell[])[] {
  const parts: PrintedCell[][] = [[]];
  let values = 0;
  for (const cell of row.cells ?? []) {
    const text = flow.text.slice(cell.start, cell.end);
    const words = /[\u4e00-\u9fff]{2}/.test(text) && isLabelText(bareOf(flow, cell));
    if (words && values >= 5) {
      parts.push([]);
      values = 0;
    }
    if (/^\s*[\d,/-]+\s*$/.test(text)) values += 1;
    parts.at(-1)?.push(cell);
  }
  return parts;
}

/** Cells left of the values (numbers, labels) and the value cells, the last cell that bears a label dividing them. */
function divideCells(flow: PrintedFlow, cells: readonly PrintedCell[]): { labelCells: readonly PrintedCell[]; valueCells: readonly PrintedCell[] } {
  let lastLabel = -1;
  cells.forEach((cell, index) => {
    const bare = bareOf(flow, cell);
    if (bare !== '' && isLabelText(bare)) lastLabel = index;
  });
  if (lastLabel < 0) {
    // No word known: the cells before the first number that hold words, and the empty ones among them.
    const kinds = cells.map((cell) => cellValue(flow.text.slice(cell.start, cell.end), { unit: '件' }).kind);
    const firstNumber = kinds.findIndex((kind) => kind === 'number' || kind === 'notApplicable');
    cells.slice(0, firstNumber < 0 ? cells.length : firstNumber).forEach((cell, index) => {
      if (kinds[index] === 'text' && /[\u4e00-\u9fff]/.test(flow.text.slice(cell.start, cell.end))) lastLabel = index;
    });
  }
  // More cells than values behind a heading: the next ones that hold words are the row's own, unrecognised label.
  while (cells.length - lastLabel - 1 > 7 && isWords(flow, cells[lastLabel + 1])) lastLabel += 1;
  return { labelCells: cells.slice(0, lastLabel + 1), valueCells: cells.slice(lastLabel + 1) };
}

function isWords(flow: PrintedFlow, cell: PrintedCell | undefined): boolean {
  if (cell === undefined) return false;
  const text = flow.text.slice(cell.start, cell.end);
  return /[\u4e00-\u9fff]/.test(text) && cellValue(text, { unit: '件' }).kind === 'text';
}

/**
 * `…公开申请数量105⇥6⇥4⇥…`: the first of seven values ran into the cell of the label. It is cut off there, which is sure only
 * where the row then adds up.
 */
function valueGluedToLabel(flow: PrintedFlow, label: PrintedCell | undefined, valueCells: readonly PrintedCell[], row: number): PrintedValue | null {
  if (label === undefined || valueCells.length !== 6 || !valueCells.every((cell) => /^\s*\d+\s*$/.test(flow.text.slice(cell.start, cell.end)))) return null;
  const digits = /[\u4e00-\u9fff)"]\s?(\d{1,6})$/.exec(flow.text.slice(label.start, label.end))?.[1];
  return digits === undefined ? null : { start: label.end - digits.length, end: label.end, text: digits, row, cut: true };
}

const labelTexts = new Map<string, boolean>();

function isLabelText(bare: string): boolean {
  const known = labelTexts.get(bare);
  if (known !== undefined) return known;
  const is =
    HEADING_WORDS.test(bare) ||
    ROW_LABELS.some((labels) =>
      labels.phrases.some((phrase) => {
        const at = bare.indexOf(phrase);
        return at >= 0 && standsAsLabel(labels.row.key, phrase, bare, at);
      }),
    );
  if (labelTexts.size < 5_000) labelTexts.set(bare, is);
  return is;
}

function bareOf(flow: PrintedFlow, cell: PrintedCell): string {
  let bare = '';
  for (let at = cell.start; at < cell.end; at += 1) {
    const character = flow.text[at] ?? '';
    if (isMeaningful(character)) bare += character;
  }
  return bare;
}

function cellValues(flow: PrintedFlow, cells: readonly PrintedCell[], row: number): PrintedValue[] {
  const only = cells.length === 1 ? cells[0] : undefined;
  if (only !== undefined) {
    // All numbers of the row in one cell: they are divided as in a line of text.
    const tokens = scanText(flow.text, only.start, only.end, row);
    const values = tokens.filter((token) => token.kind === 'value');
    if (values.length > 1 && values.length === tokens.length && !/^\s*\d+\s*\n\s*\d+\s*$/.test(flow.text.slice(only.start, only.end))) return values;
  }
  return cells.map((cell) => ({
    start: cell.start,
    end: cell.end,
    text: flow.text.slice(cell.start, cell.end),
    row,
    column: cell.column,
    lastColumn: cell.column + cell.columnSpan - 1,
  }));
}
