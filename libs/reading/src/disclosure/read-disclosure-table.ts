import type { DisclosureBlock, DisclosureRow } from '@huilan/annual-report';
import { bareStretch } from '../bare-flow.js';
import { cellValue } from '../cell-text.js';
import { CONFIDENCE } from '../confidence.js';
import { isFurnitureRow } from '../page-furniture.js';
import type { PrintedCell, PrintedFlow } from '../printed-flow.js';
import type { CellEvidence } from '../read-report.js';
import type { ReadingResult } from '../reading-result.js';
import { scanText, type PrintedValue } from '../scan-line.js';
import type { TableRegion } from '../requests/read-request-table.js';
import { columnOfCell, columnsOfCells, columnsOfWords, disclosureWords, rowOfCell, UNREAD, type FoundWords, type LabelledColumn } from './disclosure-labels.js';

type HeadColumn = LabelledColumn & { readonly cell?: PrintedCell };

interface Head {
  readonly columns: readonly HeadColumn[];
}

/**
 * Table 2 (主动公开政府信息情况), both generations. A block's head names its columns; values are given to them by
 * position, which the head's number of columns must confirm.
 */
export function readDisclosureTable(flow: PrintedFlow, region: TableRegion, result: ReadingResult): void {
  const firstRow = flow.rowIndexAt(region.from);
  const endRow = flow.rowIndexAt(Math.max(region.from, region.to - 1)) + 1;
  const lines = new LineReader(flow, result);
  for (let index = firstRow; index < endRow; index += 1) {
    const row = flow.rows[index];
    if (row === undefined) break;
    if (row.cells === null) {
      const start = Math.max(row.start, region.from);
      const end = Math.min(row.end, region.to);
      if (start < end && !isFurnitureRow(flow, row, start, end)) lines.line(start, end, index);
      continue;
    }
    lines.flush();
    if (row.start >= region.to || row.end <= region.from) continue;
    for (const cells of rowsRunTogether(flow, row.cells)) readGridRow(flow, cells, lines, result);
  }
  lines.flush();
}

/** Rows of a drawn table that lost the line break between them: each label or head begins another. */
function rowsRunTogether(flow: PrintedFlow, cells: readonly PrintedCell[]): readonly (readonly PrintedCell[])[] {
  const parts: PrintedCell[][] = [[]];
  let last: 'row' | 'column' | null = null;
  for (const cell of cells) {
    const bare = bareStretch(flow, cell.start, cell.end).text;
    const kind = rowOfCell(bare) !== null ? 'row' : columnOfCell(bare) !== null ? 'column' : null;
    if (kind !== null && last !== null && (kind === 'row' || last === 'row')) parts.push([]);
    if (kind !== null) last = kind;
    parts.at(-1)?.push(cell);
  }
  return parts;
}

/** Reads one row of a table: a head gives the columns to the rows below it. */
function readGridRow(flow: PrintedFlow, cells: readonly PrintedCell[], lines: LineReader, result: ReadingResult): void {
  const head: Head = { columns: lines.head };
  const texts = cells.map((cell) => bareStretch(flow, cell.start, cell.end).text);
  const named = columnsOfCells(texts);
  const columns = cells.flatMap((cell, index) => {
    const column = named[index] ?? null;
    return column === null ? [] : [{ ...column, cell }];
  });
  if (columns.length > 0 && !texts.some((text) => rowOfCell(text) !== null)) {
    lines.useHead(columns);
    return;
  }
  const at = texts.findIndex((text) => rowOfCell(text) !== null);
  const found = rowOfCell(texts[at] ?? '');
  if (found === null) {
    if (texts.some((text) => /第二十一?条/.test(text))) lines.useHead([]);
    return;
  }
  const values = cells.slice(at + 1);
  // `1` above `5778` may be a number wrapped in its cell, and the next cell another that is covered.
  const wrapped = cellValue(flow.text.slice(values[0]?.start, values[0]?.end), { unit: '件' }).kind === 'number';
  const tokens = values.length === 1 && values[0] !== undefined && !wrapped ? scanText(flow.text, values[0].start, values[0].end, 0).filter((token) => token.kind === 'value') : [];
  if (tokens.length > 1 && tokens.length === head.columns.length) {
    assign(flow, result, found.block, found.row, tokens, head, 'position');
  } else {
    assignCells(flow, result, found.block, found.row, cells.slice(at), head);
  }
}

function assignCells(flow: PrintedFlow, result: ReadingResult, block: DisclosureBlock, row: DisclosureRow, [label, ...cells]: readonly PrintedCell[], head: Head): void {
  const wanted = head.columns.filter((column) => belongs(column, block));
  const filled = cells.filter((cell) => flow.text.slice(cell.start, cell.end).trim() !== '');
  // An empty cell behind the table's last column may make the number of cells right again.
  const merged = filled.length < cells.length && hasMergedCells(label, cells, wanted);
  if (wanted.length > 0 && wanted.length === cells.length && !merged) {
    assign(flow, result, block, row, cells, { columns: wanted }, 'label');
    return;
  }
  // A head and a body cut differently: cells that fill a head's columns exactly.
  const placed = cells.flatMap((cell) => {
    const above = wanted.filter(({ cell: headCell }) => headCell !== undefined && headCell.column <= cell.column && headCell.column + headCell.columnSpan >= cell.column + cell.columnSpan);
    return above.length === 1 && above[0] !== undefined ? [{ cell, column: above[0] }] : [];
  });
  const everyFilled = filled.every((cell) => placed.some((entry) => entry.cell === cell));
  // A column of the head without a cell in the row: one was lost, perhaps not the last; its value may stand in the label's cell.
  const lost = wanted.some(({ cell: head }) => head !== undefined && !cells.some((cell) => overlap(head, cell)));
  if (lost && label !== undefined && /\D\d+$/.test(flow.text.slice(label.start, label.end).trim())) {
    askForRow(flow, result, row, filled, wanted);
    return;
  }
  if (placed.length > 0 && everyFilled && new Set(placed.map(({ column }) => column.key)).size === placed.length) {
    for (const { cell, column } of placed) put(result, block, row, column, cell, 'label', lost ? CONFIDENCE.likely : CONFIDENCE.sure);
    return;
  }
  if (filled.length === 0) return;
  // A number that was moved behind the others is not the last column's: they stand under heads that are not theirs by order.
  const moved = filled.length === wanted.length && filled.some((cell, index) => (placed.find((entry) => entry.cell === cell)?.column ?? wanted[index]) !== wanted[index]);
  if (moved || (merged && filled.length !== wanted.length)) askForRow(flow, result, row, filled, wanted);
  else assign(flow, result, block, row, filled, { columns: wanted }, 'position');
}

/** A cell reaches over its neighbour, or one from above reaches down among them: what it covers is not printed. */
function hasMergedCells(label: PrintedCell | undefined, cells: readonly PrintedCell[], wanted: readonly HeadColumn[]): boolean {
  const isHole = (cell: PrintedCell, before: PrintedCell | undefined): boolean => before !== undefined && before.row === cell.row && cell.column > before.column + before.columnSpan;
  const headsAbove = (cell: PrintedCell): number => wanted.filter(({ cell: head }) => head !== undefined && overlap(head, cell)).length;
  return (label !== undefined && headsAbove(label) > 0) || cells.some((cell, index) => isHole(cell, cells[index - 1] ?? label) || headsAbove(cell) > 1);
}

function overlap(one: PrintedCell, other: PrintedCell): boolean {
  return one.column < other.column + other.columnSpan && other.column < one.column + one.columnSpan;
}

/** Gives values to columns in order, where the head (or the form itself) leaves no choice. */
function assign(
  flow: PrintedFlow,
  result: ReadingResult,
  block: DisclosureBlock,
  row: DisclosureRow,
  values: readonly { readonly start: number; readonly end: number }[],
  head: Head,
  evidence: CellEvidence,
): void {
  const wanted = head.columns.filter((column) => belongs(column, block));
  const known = wanted.filter(({ key }) => key !== UNREAD);
  const fitting = wanted.length !== values.length && known.length === values.length ? known : wanted;
  const columns = fitting.length > 0 ? fitting : columnsWithoutHead(block, values.map((value) => flow.text.slice(value.start, value.end)));
  if (columns.length === values.length && columns.length > 0) {
    const confidence = wanted.length > 0 ? CONFIDENCE.certain : CONFIDENCE.likely;
    values.forEach((value, index) => {
      const column = columns[index];
      if (column !== undefined) put(result, block, row, column, value, evidence, confidence);
    });
    return;
  }
  askForRow(flow, result, row, values, columns);
}

/** A row with more or fewer values than its head has columns, or whose cells do not stand under them. */
function askForRow(flow: PrintedFlow, result: ReadingResult, row: DisclosureRow, values: readonly { readonly start: number; readonly end: number }[], columns: readonly LabelledColumn[]): void {
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return;
  const shown = flow.raw(first.start, last.end).replace(/\s+/g, ' ').slice(0, 60);
  result.question(
    'ROW_NOT_AS_HEAD',
    columns.map((column) => `disclosure.${row.key}.${column.key}`),
    {
      zh: `第二部分“${row.label.zh}”一行读到 ${values.length} 个数（${shown}），与表头的列数不一致，未采用。请核对原文。`,
      en: `Row “${row.label.en}” of Table 2 has ${values.length} values (${shown}), which does not fit its head.`,
    },
    first.start,
    last.end,
  );
}

/** Columns where the head was not found: only where the number of values leaves one reading of the form. */
function columnsWithoutHead(block: DisclosureBlock, values: readonly string[]): LabelledColumn[] {
  if (values.some((value) => cellValue(value, { unit: '元' }).kind === 'text')) return [];
  const count = values.length;
  const keys = block.columns.map((column) => column.key);
  if (keys.includes('decisions')) {
    if (count === 1) return [{ kind: 'column', key: 'decisions' }];
    if (count === 3) return ['previousItems', 'change', 'decisions'].map((key) => ({ kind: 'column', key }));
  }
  if (keys.includes('previousItems') && !keys.includes('decisions') && count === 2 && !values.some((value) => value.includes('.'))) {
    return ['previousItems', 'change'].map((key) => ({ kind: 'column', key }));
  }
  if (keys.includes('items') && count === 2) return ['items', 'amount'].map((key) => ({ kind: 'column', key }));
  return [];
}

function belongs(column: LabelledColumn, block: DisclosureBlock): boolean {
  return column.key === UNREAD || block.columns.some(({ key }) => key === column.key);
}

function put(result: ReadingResult, block: DisclosureBlock, row: DisclosureRow, column: LabelledColumn, value: { start: number; end: number }, evidence: CellEvidence, confidence: number): void {
  if (!block.columns.some(({ key }) => key === column.key)) return;
  result.cell(`disclosure.${row.key}.${column.key}`, value.start, value.end, { evidence, confidence, headUnit: column.headUnit });
}

/** Table 2 as lines of text: heads, labels and values in the order they are printed. */
class LineReader {
  /** Columns named by the head last printed. */
  head: HeadColumn[] = [];
  private headOpen = false;
  private pending: { block: DisclosureBlock; row: DisclosureRow } | null = null;
  private values: PrintedValue[] = [];
  private words = '';
  /** The printed row in which the last words stand. */
  private wordsRow = -1;
  /** The row and column named right before the values (`规章 本年制发件数 3`): a table written out in sentences. */
  private named: { block: DisclosureBlock; row: DisclosureRow; column: HeadColumn } | null = null;

  constructor(
    private readonly flow: PrintedFlow,
    private readonly result: ReadingResult,
  ) {}

  /** Columns named by the head of a drawn table also hold for lines that follow it. */
  useHead(columns: readonly HeadColumn[]): void {
    this.flush();
    this.head = [...columns];
    this.headOpen = false;
  }

  line(start: number, end: number, row: number): void {
    for (const token of scanText(this.flow.text, start, end, row)) {
      if (token.kind === 'value') {
        if (this.insideHead()) continue;
        if (this.words !== '') this.readWords();
        this.values.push(token);
      } else {
        if (this.values.length > 0) this.endRow();
        this.words += bareStretch(this.flow, token.start, token.end).text;
        this.wordsRow = row;
      }
    }
  }

  flush(): void {
    if (this.words !== '') this.readWords();
    this.endRow();
    this.pending = null;
    this.headOpen = false;
  }

  /** A number before any row's label stands among the words of a head: a page number, which must not break them. */
  private insideHead(): boolean {
    if (this.pending !== null || this.values.length > 0) return false;
    const words = disclosureWords(this.words);
    return words.at(-1)?.kind !== 'row' && this.namedBy(this.words, words) === null;
  }

  private readWords(): void {
    const bare = this.words;
    this.words = '';
    const words = disclosureWords(bare);
    this.named = this.namedBy(bare, words);
    if (this.named !== null) return;
    let from = 0;
    words.forEach((word, index) => {
      if (word.kind === 'column') return;
      this.headWords(bare.slice(0, word.start), words.slice(from, index));
      this.pending = { block: word.block, row: word.row };
      this.headOpen = false;
      from = index + 1;
    });
    this.headWords(bare, words.slice(from));
  }

  /** Heads of columns: they go on with the head that is open, or begin another. */
  private headWords(bare: string, words: readonly FoundWords[]): void {
    if (words.length === 0) return;
    if (!this.headOpen) this.head = [];
    this.headOpen = true;
    this.pending = null;
    this.head.push(...columnsOfWords(bare, words));
  }

  /** Row and column where the words before a value are just their names, the row's own or the one named before. */
  private namedBy(bare: string, words: readonly FoundWords[]): LineReader['named'] {
    const [first, second] = words;
    const column = first?.kind === 'row' ? second : first;
    if (first === undefined || column?.kind !== 'column' || words.length > (first.kind === 'row' ? 2 : 1)) return null;
    const row = first.kind === 'row' ? first : this.named;
    if (row === null || !row.block.columns.some(({ key }) => key === column.key)) return null;
    // Other words between would be those of a head (信息内容 本年制发件数) or of another block.
    const between = first.kind === 'row' ? bare.slice(first.end, column.start) : bare.slice(0, column.start);
    if (between !== '' || !/^(?:单位)?(?:万元|元)?$/.test(bare.slice(column.end))) return null;
    return { block: row.block, row: row.row, column: { kind: 'column', key: column.key, ...(column.headUnit === undefined ? {} : { headUnit: column.headUnit }) } };
  }

  private endRow(): void {
    const { pending, values, named } = this;
    this.values = [];
    if (named !== null && values.length > 0) {
      const [value] = values;
      if (value !== undefined && values.length === 1) put(this.result, named.block, named.row, named.column, value, 'label', CONFIDENCE.sure);
      else this.named = null;
      return;
    }
    if (pending === null || values.length === 0) return;
    this.pending = null;
    const wanted = this.head.filter((column) => belongs(column, pending.block));
    // A page number below the last row of a page.
    const last = values.at(-1);
    const lonely = last !== undefined && values.length === wanted.length + 1 && values.every((value) => value === last || value.row !== last.row);
    const besideLabel = values.slice(0, -1).every((value) => value.row === this.wordsRow);
    const row = lonely && besideLabel ? values.slice(0, -1) : values;
    assign(this.flow, this.result, pending.block, pending.row, row, { columns: wanted }, 'position');
  }
}
