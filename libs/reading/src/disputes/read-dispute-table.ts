import { DISPUTE_GROUPS, DISPUTE_GROUP_LABELS, DISPUTE_RESULTS, type DisputeGroup, type DisputeResult } from '@huilan/annual-report';
import { cellValue } from '../cell-text.js';
import { CONFIDENCE } from '../confidence.js';
import { bareText, isMeaningful } from '../normalise-text.js';
import { isFurnitureRow } from '../page-furniture.js';
import { recognised } from '../recognised.js';
import type { PrintedCell, PrintedFlow, PrintedRow } from '../printed-flow.js';
import type { CellEvidence } from '../read-report.js';
import type { ReadingResult } from '../reading-result.js';
import type { TableRegion } from '../requests/read-request-table.js';
import { scanText, type PrintedValue } from '../scan-line.js';
import { cutDigits, DISPUTE_GROUP_LAW, DISPUTE_ROW_LAW, joinDigits, satisfies, type RowLaw } from '../split-digits.js';

/** Heads in the order of the standard form. */
const FORM_ORDER: readonly DisputeGroup[] = DISPUTE_GROUPS;

/**
 * Table 4 (行政复议、行政诉讼): fifteen numbers, five for each group; the groups and results by their heads, by
 * position where fifteen values follow the heads of the form.
 */
export function readDisputeTable(flow: PrintedFlow, region: TableRegion, result: ReadingResult): void {
  const firstRow = headRow(flow, flow.rowIndexAt(region.from));
  const endRow = flow.rowIndexAt(Math.max(region.from, region.to - 1)) + 1;
  const rows = flow.rows.slice(firstRow, endRow);
  if (readGrid(flow, rows.filter((row) => row.cells !== null), result)) return;
  if (readEmptyGrid(flow, rows, result)) return;
  readInOrder(flow, rows, region, result);
}

/** A table of which only the heads are printed, its one row of values being empty: fifteen blanks. */
function readEmptyGrid(flow: PrintedFlow, rows: readonly PrintedRow[], result: ReadingResult): boolean {
  const head = rows.find((row) => row.cells !== null);
  const cells = rows.flatMap((row) => (row.table === head?.table ? (row.cells ?? []) : []));
  const results = cells.filter((cell) => resultOf(bareOf(flow, cell.start, cell.end)) !== null);
  if (head === undefined || results.length !== DISPUTE_GROUPS.length * DISPUTE_RESULTS.length) return false;
  const anyValue = rows.some((row) => row.cells?.some((cell) => /\d|^\s*[-/无]/.test(flow.text.slice(cell.start, cell.end))) ?? (!isFurnitureRow(flow, row) && /\d/.test(flow.text.slice(row.start, row.end))));
  if (anyValue) return false;
  for (const group of DISPUTE_GROUPS) for (const column of DISPUTE_RESULTS) result.blank(`disputes.${group}.${column}`, head.start, head.end, CONFIDENCE.likely);
  return true;
}

/** The first row of the table's head: the region may begin in the middle of the head, at words that only this table has. */
function headRow(flow: PrintedFlow, at: number): number {
  let first = at;
  const table = flow.rows[at]?.table;
  while (first > at - 3 && table !== null && table !== undefined && flow.rows[first - 1]?.table === table) {
    const row = flow.rows[first - 1];
    if (row === undefined || !/复议|诉讼/.test(flow.text.slice(row.start, row.end))) break;
    first -= 1;
  }
  return first;
}

const GROUP_WORDS: readonly (readonly [DisputeGroup, RegExp])[] = [
  ['directLitigation', /未经(?:行政)?复议(?:后)?直接(?:起诉|提起|诉讼)?|未经复议|直接起诉/],
  ['litigationAfterReconsideration', /(?:经)?复议后(?:再)?(?:起诉|提起|诉讼)/],
  ['reconsideration', /行政复议/],
];

function groupOf(bare: string): DisputeGroup | null {
  for (const [group, words] of GROUP_WORDS) if (words.test(bare) && bare.length <= bareText(DISPUTE_GROUP_LABELS[group].zh).length + 8) return group;
  return null;
}

const RESULT_WORDS: readonly (readonly [DisputeResult, RegExp])[] = [
  ['upheld', /^(?:结果)?维持(?:结果)?$/],
  ['corrected', /^(?:结果)?纠[正错](?:结果)?$/],
  ['other', /^(?:其[他它])(?:结果|情形)?$/],
  ['pending', /^(?:尚?未审结|未审结|尚未审理)$/],
  ['total', /^(?:总计|合计|小计)$/],
];

function resultOf(bare: string): DisputeResult | null {
  for (const [result, words] of RESULT_WORDS) if (words.test(bare)) return result;
  return null;
}

/** One table with its heads: each value by the words above it (or, in a table printed upright, beside it). */
function readGrid(flow: PrintedFlow, rows: readonly PrintedRow[], result: ReadingResult): boolean {
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
      const bare = bareOf(flow, cell.start, cell.end);
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
  const values = table.flatMap((row) => row.cells ?? []).filter((cell) => !heads.some((head) => head.cell === cell && (head.group !== null || head.result !== null || /诉讼|复议/.test(head.bare))));
  const placed: PlacedValue[] = [];
  const seen = new Map<string, PrintedCell>();
  for (const cell of values) {
    const groups = new Set<DisputeGroup>();
    const results = new Set<DisputeResult>();
    for (const head of heads) {
      if (head.group === null && head.result === null) continue;
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
  const rows = table.filter((row) => (row.cells ?? []).every((cell) => !/[\u4e00-\u9fff]{2}/.test(bareOf(flow, cell.start, cell.end))));
  const full = rows.filter((row) => (row.cells ?? []).some((cell) => flow.text.slice(cell.start, cell.end).trim() !== ''));
  const row = full.length === 1 ? full[0] : undefined;
  const filled = (row?.cells ?? []).filter((cell) => flow.text.slice(cell.start, cell.end).trim() !== '');
  const cells = row?.cells?.length === 15 ? row.cells : filled;
  if (cells.length !== 15) return null;
  return cells.map((cell, index) => ({
    group: order[Math.floor(index / 5)] as DisputeGroup,
    column: DISPUTE_RESULTS[index % 5] as DisputeResult,
    cell,
    evidence: 'position',
    confidence: CONFIDENCE.sure,
  }));
}

/**
 * Order of the groups in the words of the heads; `null` where the results under them are not in the order of the form.
 * `行政复议` is printed first in every form; the two litigations have been seen in either order.
 */
function orderOfHeads(bare: string): readonly DisputeGroup[] | null {
  const direct = bare.search(/未经(?:行政)?复议|直接起诉/);
  const after = bare.search(/复议后/);
  const results = [...bare.matchAll(/(?:结果)?维持|(?:结果)?纠[正错]|其[他它](?:结果)?|未审结|[总合]计/g)].map(([words]) =>
    /维持/.test(words) ? 'upheld' : /纠/.test(words) ? 'corrected' : /其/.test(words) ? 'other' : /审结/.test(words) ? 'pending' : 'total',
  );
  // Heads may be printed vertically or in pieces; where all results are there, they must be in order.
  if (results.length % 5 === 0 && results.some((name, index) => name !== DISPUTE_RESULTS[index % 5])) return null;
  if (direct >= 0 && after >= 0 && after < direct) return ['reconsideration', 'litigationAfterReconsideration', 'directLitigation'];
  return FORM_ORDER;
}

interface Run {
  /** Words before the values, since the last values. */
  readonly words: string;
  readonly values: PrintedValue[];
}

/** Heads and values in the order of printing: lines of text, or small tables one below the other. */
function readInOrder(flow: PrintedFlow, rows: readonly PrintedRow[], region: TableRegion, result: ReadingResult): void {
  const runs: Run[] = [];
  let words = '';
  let values: PrintedValue[] = [];
  const endRun = (): void => {
    if (values.length > 0) runs.push({ words, values });
    if (values.length > 0) words = '';
    values = [];
  };
  for (const row of rows) {
    const start = Math.max(row.start, region.from);
    const end = Math.min(row.end, region.to);
    if (row.cells !== null) {
      for (const cell of row.cells) {
        const text = flow.text.slice(cell.start, cell.end);
        const bare = bareOf(flow, cell.start, cell.end);
        const name = groupOf(bare) ?? resultOf(bare) ?? (/[\u4e00-\u9fff]/.test(bare) && !/^\d/.test(bare) && bare !== '无' ? bare : null);
        if (name !== null) {
          endRun();
          words += bare;
        } else {
          const tokens = scanText(flow.text, cell.start, cell.end, row.index).filter((token) => token.kind === 'value');
          if (tokens.length > 1) values.push(...tokens);
          else values.push({ start: cell.start, end: cell.end, text, row: row.index, column: cell.column });
        }
      }
      continue;
    }
    if (start >= end || isFurnitureRow(flow, row, start, end)) continue;
    for (const token of scanText(flow.text, start, end, row.index)) {
      if (token.kind === 'value') values.push(token);
      else {
        endRun();
        words += bareOf(flow, token.start, token.end);
      }
    }
  }
  endRun();
  place(runs, result);
}

function place(runs: readonly Run[], result: ReadingResult): void {
  const whole = runs.filter((run) => run.values.some((value) => value.text.trim() !== ''));
  // One run of fifteen under all heads.
  const long = whole.find((run) => fifteen(run.values) !== null && /维持|纠|审结/.test(run.words));
  if (long !== undefined) {
    const order = orderOfHeads(long.words);
    const found = fifteen(long.values);
    if (order !== null && found !== null) {
      putAll(result, order.flatMap((group) => DISPUTE_RESULTS.map((column) => [group, column] as const)), found);
      return;
    }
  }
  // A run of five under the head of each group.
  const groups = new Map<DisputeGroup, Found>();
  let ambiguous = false;
  for (const run of whole) {
    const group = lastGroup(run.words);
    const five = group === null ? null : valuesUnder(run.values, DISPUTE_GROUP_LAW);
    if (group === null || five === null || !inOrderOfForm(run.words) || headsOf(run.words) > DISPUTE_RESULTS.length) continue;
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

interface Found {
  readonly values: readonly { readonly start: number; readonly end: number; readonly value?: number }[];
  readonly evidence: CellEvidence;
  readonly confidence: number;
}

function fifteen(values: readonly PrintedValue[]): Found | null {
  return valuesUnder(values, DISPUTE_ROW_LAW);
}

/** The values a law asks for: as many as it names, or digits that it alone divides. */
function valuesUnder(values: readonly PrintedValue[], law: RowLaw): Found | null {
  const cells = values.some((value) => value.column !== undefined);
  const filled = values.filter((value) => value.text.trim() !== '');
  const printed = values.length === law.length ? values : filled.length === law.length ? filled : null;
  if (printed !== null) {
    const plain = printed.every((value) => /^\d+$/.test(value.text.trim()));
    if (plain && printed.some((value) => /^0\d/.test(value.text.trim()))) return null;
    const adds = plain && satisfies(law, printed.map((value) => Number(value.text)));
    if (!adds && printed.some((value) => value.cut)) return null;
    if (!cells && printed.some((value) => cellValue(value.text, { unit: '件' }).kind === 'text')) return null;
    return { values: printed, evidence: 'position', confidence: adds || cells ? CONFIDENCE.certain : CONFIDENCE.sure };
  }
  if (cells || values.length === 0 || values.some((value) => !/^\d+$/.test(value.text))) return null;
  // All on one line, and page numbers on lines of their own.
  const full = values.filter((value) => values.filter((other) => other.row === value.row).length === law.length);
  const alone = values.filter((value) => values.every((other) => other === value || other.row !== value.row));
  if (full.length === law.length && full.length + alone.length === values.length && satisfies(law, full.map((value) => Number(value.text)))) {
    const wrapped = joinDigits(values.map((value) => value.text), law);
    if (wrapped.length === 0 || full.every((value) => value.text === '0')) return { values: full, evidence: 'position', confidence: CONFIDENCE.sure };
  }
  const lonely = values.at(-1);
  if (values.length === law.length + 1 && lonely !== undefined && values.every((value) => value === lonely || value.row !== lonely.row)) {
    const rest = values.slice(0, -1);
    const joined = joinDigits(values.map((value) => value.text), law);
    if (satisfies(law, rest.map((value) => Number(value.text))) && joined.length === 0) return { values: rest, evidence: 'position', confidence: CONFIDENCE.sure };
  }
  const texts = values.map((value) => value.text);
  if (values.length < law.length) {
    const [only, second] = cutDigits(texts, law);
    return only === undefined || second !== undefined ? null : { values: cutPlaces(values, only), evidence: 'arithmetic', confidence: CONFIDENCE.decided };
  }
  const [only, second] = joinDigits(texts, law);
  return only === undefined || second !== undefined ? null : { values: joinPlaces(values, only), evidence: 'arithmetic', confidence: CONFIDENCE.decided };
}

function cutPlaces(runs: readonly PrintedValue[], numbers: readonly number[]): Found['values'] {
  let run = 0;
  let at = 0;
  return numbers.map((value) => {
    while (at >= (runs[run]?.text.length ?? 0) && run < runs.length - 1) {
      run += 1;
      at = 0;
    }
    const start = (runs[run]?.start ?? 0) + at;
    at += String(value).length;
    return { start, end: start + String(value).length, value };
  });
}

function joinPlaces(runs: readonly PrintedValue[], numbers: readonly number[]): Found['values'] {
  let run = 0;
  return numbers.map((value) => {
    const start = runs[run]?.start ?? 0;
    let digits = runs[run]?.text ?? '';
    while (digits.length < String(value).length && run < runs.length - 1) {
      run += 1;
      digits += runs[run]?.text ?? '';
    }
    const end = runs[run]?.end ?? start;
    run += 1;
    return { start, end, value };
  });
}

function putAll(result: ReadingResult, keys: readonly (readonly [DisputeGroup, DisputeResult])[], found: Found): void {
  keys.forEach(([group, column], index) => {
    const value = found.values[index];
    if (value === undefined) return;
    result.cell(`disputes.${group}.${column}`, value.start, value.end, { evidence: found.evidence, confidence: found.confidence, value: value.value });
  });
}

/** The group named last before the values. */
function lastGroup(words: string): DisputeGroup | null {
  let best: { group: DisputeGroup; at: number } | null = null;
  const masked = words.replace(/政府信息公开(?:申请)?行政复议行政诉讼情况|行政复议行政诉讼情况/g, (text) => '□'.repeat(text.length));
  for (const [group, pattern] of GROUP_WORDS) {
    for (const match of masked.matchAll(new RegExp(pattern, 'g'))) {
      if (best === null || match.index > best.at) best = { group, at: match.index };
    }
  }
  return best?.group ?? null;
}

/** How many columns the words name. */
function headsOf(words: string): number {
  return [...words.matchAll(/维持|纠[正错]|未审结|[总合]计/g)].length + 1;
}

function inOrderOfForm(words: string): boolean {
  return orderOfHeads(words) !== null;
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

function bareOf(flow: PrintedFlow, start: number, end: number): string {
  let bare = '';
  for (let at = start; at < end; at += 1) {
    const character = flow.text[at] ?? '';
    if (isMeaningful(character)) bare += character;
  }
  return bare;
}

