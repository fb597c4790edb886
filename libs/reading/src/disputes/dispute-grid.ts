import { DISPUTE_GROUPS, DISPUTE_RESULTS, type DisputeGroup, type DisputeResult } from '@huilan/annual-report';
import { bareStretch } from '../bare-flow.js';
import { cellValue } from '../cell-text.js';
import { CONFIDENCE } from '../confidence.js';
import { isFurnitureRow } from '../page-furniture.js';
import type { PrintedCell, PrintedFlow, PrintedRow } from '../printed-flow.js';
import type { CellEvidence } from '../read-report.js';
import type { ReadingResult } from '../reading-result.js';
import { recognised } from '../recognised.js';
import { DISPUTE_GROUP_LAW, satisfies } from '../split-digits.js';
import { groupOf, orderOfHeads, resultOf } from './dispute-heads.js';
import { cutAlike } from './dispute-values.js';

/** One table with its heads: each value by the words above it (or, in a table printed upright, beside it). */
export function readGrid(flow: PrintedFlow, rows: readonly PrintedRow[], result: ReadingResult): boolean {
  const tables = new Map<number, PrintedRow[]>();
  for (const row of rows) {
    if (row.table === null) continue;
    const other = tables.get(row.table);
    if (other === undefined) tables.set(row.table, [row]);
    else other.push(row);
  }
  for (const table of tables.values()) {
    const cells = table.flatMap((row) => row.cells ?? []);
    const heads = cells.map((cell) => {
      const bare = bareStretch(flow, cell.start, cell.end).text;
      return { cell, group: groupOf(bare), result: resultOf(bare), bare };
    });
    const results = heads.filter((head) => head.result !== null);
    if (results.length < DISPUTE_RESULTS.length) continue;
    if (new Set(heads.flatMap(({ group }) => (group === null ? [] : [group]))).size < 3 && results.length < 15) continue;
    const found = valuesByHeads(flow, heads, table) ?? valuesInFormOrder(flow, heads, table);
    if (found === null) continue;
    if (recognised(flow) && !groupsAddUp(flow, found)) {
      result.question('RECOGNITION_UNSURE', found.map(({ group, column }) => `disputes.${group}.${column}`), {
        zh: '扫描件识别：第四部分表格各数之和与总计不符，可能有数字认错，未采用。请对照原件。',
        en: 'Text recognition: the values of Table 4 do not add up, so a digit may be misread; they are left out.',
      }, found[0]?.cell.start, found.at(-1)?.cell.end);
      return true;
    }
    for (const { group, column, cell, evidence, confidence } of found) {
      result.cell(`disputes.${group}.${column}`, cell.start, cell.end, { evidence, confidence, confirmed: recognised(flow) });
    }
    return true;
  }
  return false;
}

/** Where all fifteen are numbers, each group's four sum to its fifth. */
function groupsAddUp(flow: PrintedFlow, found: readonly PlacedValue[]): boolean {
  return DISPUTE_GROUPS.every((group) => {
    const five = DISPUTE_RESULTS.map((column) => found.find((value) => value.group === group && value.column === column));
    const values = five.map((value) => (value === undefined ? null : cellValue(flow.text.slice(value.cell.start, value.cell.end), { unit: '件' })));
    if (values.some((value) => value === null || value.kind === 'text')) return false;
    return satisfies(DISPUTE_GROUP_LAW, values.map((value) => (value?.kind === 'number' ? value.value : 0)));
  });
}

interface Head {
  readonly cell: PrintedCell;
  readonly group: DisputeGroup | null;
  readonly result: DisputeResult | null;
  readonly bare: string;
}

interface PlacedValue {
  readonly group: DisputeGroup;
  readonly column: DisputeResult;
  readonly cell: { readonly start: number; readonly end: number };
  readonly evidence: CellEvidence;
  readonly confidence: number;
}

function covers(head: PrintedCell, cell: PrintedCell, way: 'above' | 'beside'): boolean {
  if (way === 'above') {
    return head.row < cell.row && head.column <= cell.column && head.column + head.columnSpan >= cell.column + cell.columnSpan;
  }
  return head.column < cell.column && head.row <= cell.row && head.row + head.rowSpan >= cell.row + cell.rowSpan;
}

/** Fifteen cells each under (or beside) exactly one group and one result. */
function valuesByHeads(flow: PrintedFlow, heads: readonly Head[], table: readonly PrintedRow[]): PlacedValue[] | null {
  const naming = heads.filter(({ group, result }) => group !== null || result !== null);
  const headCells = new Set([...naming, ...heads.filter(({ bare }) => /诉讼|复议/.test(bare))].map(({ cell }) => cell));
  const values = table.flatMap((row) => row.cells ?? []).filter((cell) => !headCells.has(cell));
  const placed: PlacedValue[] = [];
  const seen = new Map<string, PrintedCell>();
  for (const cell of values) {
    const groups = new Set<DisputeGroup>();
    const results = new Set<DisputeResult>();
    for (const head of naming) {
      if (!covers(head.cell, cell, 'above') && !covers(head.cell, cell, 'beside')) continue;
      if (head.group !== null) groups.add(head.group);
      if (head.result !== null) results.add(head.result);
    }
    const [group] = groups;
    const [column] = results;
    if (group === undefined || column === undefined) continue;
    if (groups.size > 1 || results.size > 1) return null;
    const key = `${group}.${column}`;
    const other = seen.get(key);
    const empty = flow.text.slice(cell.start, cell.end).trim() === '';
    if (other !== undefined) {
      if (empty) continue;
      return null;
    }
    seen.set(key, cell);
    placed.push({ group, column, cell, evidence: 'label', confidence: CONFIDENCE.certain });
  }
  return placed.length === 15 ? placed : null;
}

/** Heads whose spans do not fit the values: fifteen cells in a row under heads that name fifteen columns in order. */
function valuesInFormOrder(flow: PrintedFlow, heads: readonly Head[], table: readonly PrintedRow[]): PlacedValue[] | null {
  const order = orderOfHeads(heads.map((head) => head.bare).join(''));
  if (order === null) return null;
  const rows = table.filter((row) => (row.cells ?? []).every((cell) => !/[\u4e00-\u9fff]{2}/.test(bareStretch(flow, cell.start, cell.end).text)));
  const full = rows.filter((row) => (row.cells ?? []).some((cell) => flow.text.slice(cell.start, cell.end).trim() !== ''));
  const row = full.length === 1 ? full[0] : undefined;
  const filled = (row?.cells ?? []).filter((cell) => flow.text.slice(cell.start, cell.end).trim() !== '');
  const cells = row?.cells?.length === 15 ? row.cells : filled;
  if (cells.length !== 15) return null;
  // Where cells are empty: a head that reaches down may cover the first value, or a number may have been moved behind the others, and
  // still there are fifteen. Sums do not tell, where a total takes the place of the count that it is the sum of.
  const beginsLate = (cells[0]?.column ?? 0) > Math.min(...heads.map(({ cell }) => cell.column));
  const placed = cells.map((cell) => ({ row: cell.row, column: cell.column, lastColumn: cell.column + cell.columnSpan - 1 }));
  if (filled.length < (row?.cells?.length ?? 0) && (beginsLate || !cutAlike(placed))) return null;
  return cells.map((cell, index) => ({
    group: order.groups[Math.floor(index / 5)] as DisputeGroup,
    column: DISPUTE_RESULTS[index % 5] as DisputeResult,
    cell,
    evidence: 'position',
    confidence: order.named ? CONFIDENCE.sure : CONFIDENCE.decided,
  }));
}

/** A table of which only the heads are printed, its one row of values being empty: fifteen blanks. */
export function readEmptyGrid(flow: PrintedFlow, rows: readonly PrintedRow[], result: ReadingResult): boolean {
  const head = rows.find((row) => row.cells !== null);
  const cells = rows.flatMap((row) => (row.table === head?.table ? (row.cells ?? []) : []));
  const results = cells.filter((cell) => resultOf(bareStretch(flow, cell.start, cell.end).text) !== null);
  if (head === undefined || results.length !== DISPUTE_GROUPS.length * DISPUTE_RESULTS.length) return false;
  const anyValue = rows.some((row) => row.cells?.some((cell) => /\d|^\s*[-/无]/.test(flow.text.slice(cell.start, cell.end))) ?? (!isFurnitureRow(flow, row) && /\d/.test(flow.text.slice(row.start, row.end))));
  if (anyValue) return false;
  for (const group of DISPUTE_GROUPS) for (const column of DISPUTE_RESULTS) result.blank(`disputes.${group}.${column}`, head.start, head.end, CONFIDENCE.likely);
  return true;
}
