import { CONFIDENCE } from '../confidence.js';
import { bareStretch } from '../bare-flow.js';
import { isFurnitureRow } from '../page-furniture.js';
import type { PrintedCell, PrintedFlow, PrintedRow } from '../printed-flow.js';
import type { OtherStatistic } from '../read-report.js';
import type { ReadingResult } from '../reading-result.js';
import type { PrintedValue } from '../scan-line.js';
import { annexStart } from './annex.js';
import { STATISTIC_UNIT, type StatisticLine } from './statistic-line.js';
import { TextLines } from './text-lines.js';
import { meaningOf, type ColumnMeaning } from './statistic-columns.js';
import { statisticsWords, type FoundStatistic } from './statistics-labels.js';

/**
 * The statistics annex of 2014–2018 (政府信息公开情况统计表) and its provincial short forms. Rows are matched by their
 * words, like words by the section they stand in; rows without a key are returned as read.
 */
export function readStatistics(flow: PrintedFlow, year: number | null, result: ReadingResult): OtherStatistic[] {
  const from = annexStart(flow);
  if (from === null) return [];
  const lines = statisticLines(flow, from, year);
  if (lines.filter((line) => statisticsWords(line.words).length > 0).length < 4) return [];
  const keyed = matchLines(lines);
  const coded = beginWithCodes(lines);
  const others: OtherStatistic[] = [];
  for (const line of lines) {
    const value = coded && line.columns === null && line.values.length > 0 ? 'undecided' : yearValue(line);
    const match = keyed.get(line);
    if (value === 'undecided') {
      const cells = match === undefined ? [] : [match.labels.row.key];
      result.question('STATISTIC_UNDECIDED', cells, {
        zh: `统计表“${flow.raw(line.start, line.end).slice(0, 40)}”一行有 ${line.values.length} 个数，不能确定哪个是本年数，未采用。请核对原文。`,
        en: `The row “${flow.raw(line.start, line.end).slice(0, 40)}” of the statistics annex has ${line.values.length} numbers; which one is the year's is uncertain.`,
      }, line.start, line.end);
      continue;
    }
    if (value === null) continue;
    if (match === undefined) {
      const label = labelText(flow, line);
      if (label !== '') others.push({ label, raw: flow.raw(value.start, value.end), at: flow.place(value.start, value.end) });
      continue;
    }
    const unit = /(万元|元)$/.exec(line.words)?.[1];
    result.cell(match.labels.row.key, value.start, value.end, {
      evidence: value.column === undefined ? 'position' : 'label',
      confidence: value.column === undefined ? CONFIDENCE.sure : CONFIDENCE.certain,
      ...(unit === undefined ? {} : { headUnit: unit }),
    });
  }
  return others;
}

/** Fewest rows by which a column of running numbers is known. */
const FEWEST_CODES = 6;

/** The first numbers of the rows count the rows (01, 02, 03 …): codes of the form, printed without their head. */
function beginWithCodes(lines: readonly StatisticLine[]): boolean {
  const firsts = lines.flatMap(({ values }) => (/^\d+$/.test(values[0]?.text.trim() ?? '') ? [Number(values[0]?.text)] : []));
  const steps = firsts.slice(1).filter((first, index) => first > (firsts[index] ?? 0) && first - (firsts[index] ?? 0) <= 5).length;
  return firsts.length >= FEWEST_CODES && steps >= (firsts.length - 1) * 0.8;
}

function labelText(flow: PrintedFlow, line: StatisticLine): string {
  return flow.raw(line.start, line.end).replace(/\s+/g, '').replace(/(?:条|件|次|篇|个|人次?|万元|元)$/, '').slice(0, 80);
}

/** The value of the year: the only one, or the one under the head that says so. */
function yearValue(line: StatisticLine): PrintedValue | null | 'undecided' {
  const { values, columns } = line;
  if (values.every((value) => value.text.trim() === '') && columns === null) return values.length === 1 ? (values[0] ?? null) : null;
  if (columns !== null && columns.length === values.length) {
    const own = values.filter((_, index) => columns[index] === 'year');
    return own.length === 1 && own[0] !== undefined ? own[0] : 'undecided';
  }
  // With a column of row codes, a lone number is likelier the code of a row left blank.
  if (columns?.includes('code')) return 'undecided';
  const counted = values.filter((value) => !/^0\d$/.test(value.text.trim()));
  return values.length === 1 && counted.length === 1 ? (counted[0] ?? null) : 'undecided';
}

/**
 * Gives each line its row. Words that only one row bears decide alone; like words (维持…数, 其他情形数) go by the printed
 * order: to the row that follows the last one found.
 */
function matchLines(lines: readonly StatisticLine[]): Map<StatisticLine, FoundStatistic> {
  const matched = new Map<StatisticLine, FoundStatistic>();
  const used = new Set<string>();
  let last = -1;
  for (const line of lines) {
    const found = statisticsWords(line.words);
    // The words nearest to the values: a line may begin with the heading of its section.
    const end = Math.max(...found.map((one) => one.end), 0);
    const candidates = found.filter((one) => one.end === end && line.words.length - end <= 60 && !used.has(one.labels.row.key));
    const best = candidates.length === 1 ? candidates[0] : candidates.find((one) => one.labels.order > last);
    if (best === undefined) continue;
    if (candidates.length > 1 && best.labels.order > last + 6) continue;
    matched.set(line, best);
    used.add(best.labels.row.key);
    last = best.labels.order;
  }
  return matched;
}

function statisticLines(flow: PrintedFlow, from: number, year: number | null): StatisticLine[] {
  const lines: StatisticLine[] = [];
  const text = new TextLines(flow, from, year);
  let gridHead: { readonly table: number; readonly columns: ReadonlyMap<number, ColumnMeaning> } | null = null;
  for (const row of flow.rows.slice(flow.rowIndexAt(from))) {
    if (row.cells === null) {
      if (!isFurnitureRow(flow, row)) text.row(row);
      continue;
    }
    lines.push(...text.flush());
    const head = headOfRow(flow, row, year);
    if (head !== null) {
      gridHead = { table: row.table ?? -1, columns: head };
      continue;
    }
    const line = gridLine(flow, row, gridHead !== null && gridHead.table === row.table ? gridHead.columns : null);
    if (line !== null) lines.push(line);
  }
  return [...lines, ...text.flush()];
}

/** One row of a table: label and unit, then the numbers. */
function gridLine(flow: PrintedFlow, row: PrintedRow, head: ReadonlyMap<number, ColumnMeaning> | null): StatisticLine | null {
  const cells = row.cells ?? [];
  let lastWords = -1;
  cells.forEach((cell, index) => {
    const bare = bareStretch(flow, cell.start, cell.end).text;
    if (STATISTIC_UNIT.test(bare) || (/[\u4e00-\u9fff]{2}/.test(bare) && !/^\d/.test(bare))) lastWords = index;
  });
  if (lastWords < 0) return null;
  const named = cells.slice(0, lastWords + 1).filter((cell) => /[\u4e00-\u9fff]/.test(bareStretch(flow, cell.start, cell.end).text));
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  const values = cells.slice(lastWords + 1).map((cell) => valueOf(flow, cell, row.index));
  return {
    words: named.map((cell) => bareStretch(flow, cell.start, cell.end).text).join(''),
    start: first.start,
    end: last.end,
    values,
    columns: head === null ? null : values.map((value) => head.get(value.column ?? -1) ?? 'other'),
  };
}

function valueOf(flow: PrintedFlow, cell: PrintedCell, row: number): PrintedValue {
  return { start: cell.start, end: cell.end, text: flow.text.slice(cell.start, cell.end), row, column: cell.column, lastColumn: cell.column + cell.columnSpan - 1 };
}

/** Meaning of the columns of a head row, by column; `null` where the row is no head. */
function headOfRow(flow: PrintedFlow, row: PrintedRow, year: number | null): ReadonlyMap<number, ColumnMeaning> | null {
  const texts = (row.cells ?? []).map((cell) => bareStretch(flow, cell.start, cell.end).text);
  if (!texts.some((text) => /^(?:统计)?指标(?:名称)?$|^(?:计量)?单位$|^项目(?:名称)?$/.test(text))) return null;
  const head = new Map<number, ColumnMeaning>();
  (row.cells ?? []).forEach((cell, index) => {
    const meaning = meaningOf(texts[index] ?? '', year);
    if (meaning !== null) head.set(cell.column, meaning);
  });
  return head.size > 0 ? head : null;
}
