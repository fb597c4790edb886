import { DISPUTE_GROUPS, DISPUTE_RESULTS, type DisputeGroup, type DisputeResult } from '@huilan/annual-report';
import { bareStretch } from '../bare-flow.js';
import { cellValue } from '../cell-text.js';
import { CONFIDENCE, least } from '../confidence.js';
import { isFurnitureRow } from '../page-furniture.js';
import type { PrintedFlow, PrintedRow } from '../printed-flow.js';
import type { ReadingResult } from '../reading-result.js';
import type { TableRegion } from '../requests/read-request-table.js';
import { scanText, type PrintedValue } from '../scan-line.js';
import { DISPUTE_GROUP_LAW, DISPUTE_ROW_LAW } from '../split-digits.js';
import { groupOf, headsOf, lastGroup, namesGroupsOfColumns, orderOfHeads, resultOf, resultsInFormOrder } from './dispute-heads.js';
import { valuesUnder, type Found } from './dispute-values.js';

interface Run {
  /** Words before the values, since the last values. */
  readonly words: string;
  readonly values: PrintedValue[];
}

/** Heads and values in the order of printing: lines of text, or small tables one below the other. */
export function readInOrder(flow: PrintedFlow, rows: readonly PrintedRow[], region: TableRegion, result: ReadingResult): void {
  const runs: Run[] = [];
  let words = '';
  let values: PrintedValue[] = [];
  const endRun = (): void => {
    if (values.length > 0) runs.push({ words, values });
    if (values.length > 0) words = '';
    values = [];
  };
  const firstColumns = firstColumnOfTables(rows);
  for (const row of rows) {
    const start = Math.max(row.start, region.from);
    const end = Math.min(row.end, region.to);
    if (row.cells !== null) {
      const firstColumn = firstColumns.get(row.table) ?? 0;
      // A head that reaches down covers the row's first value: the empty cells behind its last are none of its values.
      const covered = (row.cells[0]?.column ?? 0) > firstColumn;
      const lastFilled = row.cells.findLastIndex((cell) => flow.text.slice(cell.start, cell.end).trim() !== '');
      const names = row.cells.map((cell) => bareStretch(flow, cell.start, cell.end).text).filter((bare) => (groupOf(bare) ?? resultOf(bare)) !== null);
      const isHead = names.length > 1;
      for (const cell of covered ? row.cells.slice(0, lastFilled + 1) : row.cells) {
        const text = flow.text.slice(cell.start, cell.end);
        const bare = bareStretch(flow, cell.start, cell.end).text;
        // Empty cells beside the heads are none of the values below them.
        if (isHead && text.trim() === '') continue;
        const name = groupOf(bare) ?? resultOf(bare) ?? (/[\u4e00-\u9fff]/.test(bare) && !/^\d/.test(bare) && bare !== '无' ? bare : null);
        if (name !== null) {
          endRun();
          words += bare;
        } else {
          const tokens = scanText(flow.text, cell.start, cell.end, row.index).filter((token) => token.kind === 'value');
          // `1` above `5` is a number wrapped in its cell; a group's five below each other are not.
          const wrapped = tokens.length < DISPUTE_RESULTS.length && cellValue(text, { unit: '件' }).kind === 'number';
          if (tokens.length > 1 && !wrapped) values.push(...tokens);
          else values.push({ start: cell.start, end: cell.end, text, row: row.index, column: cell.column, lastColumn: cell.column + cell.columnSpan - 1 });
        }
      }
      continue;
    }
    if (start >= end || isFurnitureRow(flow, row, start, end)) continue;
    for (const token of scanText(flow.text, start, end, row.index)) {
      if (token.kind === 'value') values.push(token);
      else {
        endRun();
        words += bareStretch(flow, token.start, token.end).text;
      }
    }
  }
  endRun();
  place(runs, result);
}

/** The column in which each table begins; found once, since a damaged sheet may have thousands of rows. */
function firstColumnOfTables(rows: readonly PrintedRow[]): ReadonlyMap<PrintedRow['table'], number> {
  const first = new Map<PrintedRow['table'], number>();
  for (const { table, cells } of rows) {
    for (const { column } of cells ?? []) first.set(table, Math.min(first.get(table) ?? column, column));
  }
  return first;
}

function place(runs: readonly Run[], result: ReadingResult): void {
  const whole = runs.filter((run) => run.values.some((value) => value.text.trim() !== ''));
  // One run of fifteen under all heads.
  const long = whole.find((run) => valuesUnder(run.values, DISPUTE_ROW_LAW) !== null && /维持|纠|审结/.test(run.words));
  if (long !== undefined) {
    // A page number between the heads parts them; what stands before it are heads of the same row of values.
    const before = runs.slice(0, runs.indexOf(long));
    const order = orderOfHeads((before.every(({ values }) => values.length === 1) ? [...before, long] : [long]).map(({ words }) => words).join(''));
    const found = valuesUnder(long.values, DISPUTE_ROW_LAW);
    if (order !== null && found !== null) {
      const confidence = order.named ? found.confidence : least(found.confidence, CONFIDENCE.decided);
      putAll(result, order.groups.flatMap((group) => DISPUTE_RESULTS.map((column) => [group, column] as const)), { ...found, confidence });
      return;
    }
  }
  // A run of five under the head of each group.
  const groups = new Map<DisputeGroup, Found>();
  let ambiguous = false;
  for (const run of whole) {
    const group = lastGroup(run.words);
    const five = group === null ? null : valuesUnder(run.values, DISPUTE_GROUP_LAW);
    if (group === null || five === null || !resultsInFormOrder(run.words) || headsOf(run.words) > DISPUTE_RESULTS.length || namesGroupsOfColumns(run.words)) continue;
    if (groups.has(group)) ambiguous = true;
    groups.set(group, five);
  }
  if (groups.size > 0 && !ambiguous) {
    for (const [group, five] of groups) putAll(result, DISPUTE_RESULTS.map((column) => [group, column] as const), five);
    if (groups.size === 3) return;
  }
  // Each value behind the name of its result.
  if (groups.size === 0 && placeOneByOne(whole, result)) return;
  const missing = DISPUTE_GROUPS.filter((group) => !groups.has(group));
  if (whole.length === 0 || missing.length === 0) return;
  const first = whole[0]?.values[0];
  const last = whole.at(-1)?.values.at(-1);
  const count = whole.reduce((sum, run) => sum + run.values.length, 0);
  result.question(
    'DISPUTES_NOT_FIFTEEN',
    missing.flatMap((group) => DISPUTE_RESULTS.map((column) => `disputes.${group}.${column}`)),
    {
      zh: `第四部分表格应有 15 个数，读到 ${count} 个，不能确定各属于哪一列，未采用。请核对原文。`,
      en: `Table 4 should have 15 values; ${count} were found and their columns are uncertain.`,
    },
    first?.start,
    last?.end,
  );
}

function putAll(result: ReadingResult, keys: readonly (readonly [DisputeGroup, DisputeResult])[], found: Found): void {
  keys.forEach(([group, column], index) => {
    const value = found.values[index];
    if (value === undefined) return;
    result.cell(`disputes.${group}.${column}`, value.start, value.end, { evidence: found.evidence, confidence: found.confidence, value: value.value });
  });
}

/** `结果维持 0 结果纠正 0 …`: every value behind its own name, three times five. */
function placeOneByOne(runs: readonly Run[], result: ReadingResult): boolean {
  const placed: { group: DisputeGroup; column: DisputeResult; value: PrintedValue }[] = [];
  let group: DisputeGroup | null = null;
  for (const run of runs) {
    group = lastGroup(run.words) ?? group;
    const name = /((?:结果)?维持|(?:结果)?纠[正错]|其[他它](?:结果)?|尚?未审结|[总合]计)$/.exec(run.words)?.[1];
    const column = name === undefined ? null : resultOf(name);
    const value = run.values[0];
    if (group === null || column === null || value === undefined || run.values.length !== 1) return false;
    if (placed.some((other) => other.group === group && other.column === column)) return false;
    placed.push({ group, column, value });
  }
  if (placed.length !== 15) return false;
  for (const { group: of, column, value } of placed) {
    result.cell(`disputes.${of}.${column}`, value.start, value.end, { evidence: 'label', confidence: CONFIDENCE.sure });
  }
  return true;
}
