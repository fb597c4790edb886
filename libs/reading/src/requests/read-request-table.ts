import { APPLICANTS, REQUEST_ROWS, requestCellKey, type Applicant } from '@huilan/annual-report';
import { bareStretch } from '../bare-flow.js';
import { CONFIDENCE, least } from '../confidence.js';
import { recognised } from '../recognised.js';
import type { PrintedFlow } from '../printed-flow.js';
import type { ReadingResult } from '../reading-result.js';
import { applicantColumns, type ApplicantColumns } from './applicant-columns.js';
import { decideOrder, inFormOrder, ordersOfHead } from './column-order.js';
import { tablesWithDoubtedHead } from './doubted-heads.js';
import { candidateLabels } from './find-labels.js';
import { matchGroups, type MatchedRow } from './match-groups.js';
import { rowsWithMergedCells } from './merged-cells.js';
import { rowsOfMovedLabels } from './moved-labels.js';
import { rowAddsUp, sevenValues, type RowCells, type RowProblem, type RowValues } from './seven-values.js';
import { tableLines, type TableLines, type ValueGroup } from './table-lines.js';

/** A stretch of the flow in which Table 3 is printed. */
export interface TableRegion {
  readonly from: number;
  readonly to: number;
  /** It goes on for more rows than any table of the form has. */
  readonly cutOff?: boolean;
}

/**
 * Table 3 (收到和处理政府信息公开申请情况): rows by their printed labels and order, columns by the head where there is
 * one, by position where seven values leave no choice. Rows that cannot be read with certainty become questions.
 */
export function readRequestTable(flow: PrintedFlow, region: TableRegion, result: ReadingResult): void {
  const firstRow = flow.rowIndexAt(region.from);
  const endRow = flow.rowIndexAt(Math.max(region.from, region.to - 1)) + 1;
  const lines = tableLines(flow, firstRow, endRow, region.from, region.to);
  if (lines.groups.length === 0) return;
  const matched = matchGroups(lines);
  const columnsOf = columnsByTable(flow, lines, endRow);

  const leading = tablesWithTrailingCells(lines.groups);
  const merged = rowsWithMergedCells(lines.groups);
  const byPosition = matched.rows.filter((row) => !standsUnderHeads(row.group, columnsOf(row)));
  // Digits below a row may be the second halves of its numbers: it bears no witness.
  const witnesses = byPosition.filter(({ tail }) => tail === null).map(({ group }) => (group.table !== null && leading.has(group.table) ? { ...group, values: group.values.slice(0, APPLICANTS.length) } : group));
  const order = decideOrder(witnesses, ordersOfHead(wordsOfHead(flow, lines, region.from)));
  const doubted = tablesWithDoubtedHead(matched.rows.map((row) => ({ group: row.group, columns: columnsOf(row) })));
  const undecided: MatchedRow[] = [];
  const complete = everyRowFound(matched.rows);
  const moved = rowsOfMovedLabels(lines, matched);

  const items = matched.rows.filter(({ label }) => label.key.startsWith('otherHandling.'));
  for (const row of matched.rows) {
    // A heading （六） that has items under it: only the items count.
    if (row.label.key === 'otherHandling' && items.length > 0) continue;
    // Beside the heading a cell from above covers the place of an item's label.
    if (row.label.key === 'otherHandling' && merged.get(row.group) === 'before values') {
      leaveOpen(flow, row, { reason: 'MERGED_CELLS', printed: row.group.values.length }, result);
      continue;
    }
    const isDoubted = row.group.table !== null && doubted.has(row.group.table);
    const ordered = byPosition.includes(row) ? order && inFormOrder(row.group, order) : isDoubted ? null : row.group;
    const group = isAllOne(row.group) ? row.group : ordered;
    if (group === null) undecided.push(row);
    else readRow(flow, { ...row, group }, { columns: columnsOf(row), leading: row.group.table !== null && leading.has(row.group.table), merged: merged.get(row.group), complete, moved: moved.has(row) }, result);
  }
  askForColumns(undecided, result);

  const readRows = matched.rows.length;
  for (const label of matched.bareLabels) {
    if (label.key === 'otherHandling' && (items.length > 0 || matched.bareLabels.some(({ key }) => key.startsWith('otherHandling.')))) continue;
    const start = lines.words.offsets[label.start] ?? region.from;
    const end = (lines.words.offsets[label.end - 1] ?? start) + 1;
    const cells = APPLICANTS.map((applicant) => requestCellKey(label.key, applicant));
    if (label.likeness !== 'resembling' && readRows >= 12 && matched.leftGroups.length === 0) {
      for (const key of cells) result.blank(key, start, end, CONFIDENCE.likely);
    } else if (!cells.some((key) => result.has(key))) {
      result.question('ROW_WITHOUT_VALUES', cells, {
        zh: `第三部分表格“${labelOf(label.key)}”一行没有读到数值。请核对原文，或改用 Word 版本再交。`,
        en: `No values were found for the row “${label.key}” of Table 3.`,
      }, start, end);
    }
  }
  for (const group of matched.leftGroups) {
    if (group.values.length < 5) continue;
    const first = group.values[0];
    const last = group.values.at(-1);
    if (first === undefined || last === undefined) continue;
    result.question('VALUES_WITHOUT_ROW', [], {
      zh: `第三部分表格中有一行数值（${flow.raw(first.start, last.end).slice(0, 60)}）认不出属于哪一行，未采用。请核对原文。`,
      en: `A row of values in Table 3 (${flow.raw(first.start, last.end).slice(0, 60)}) has no recognisable label and is left out.`,
    }, first.start, last.end);
  }
}

/** True when every value that is printed stands in a column whose head names it. */
function standsUnderHeads({ cells, values }: ValueGroup, columns: ApplicantColumns | null): boolean {
  return cells && columns !== null && values.every((value) => columns.at(value) !== null || value.text.trim() === '');
}

/** Seven like values are the same in whatever order the columns stand. */
function isAllOne({ values }: ValueGroup): boolean {
  return values.length === APPLICANTS.length && new Set(values.map((value) => value.text.trim())).size === 1;
}

/** The head as words: what is printed in the table before its first row, and the lines of head words above. */
function wordsOfHead(flow: PrintedFlow, lines: TableLines, from: number): string {
  const firstLabel = candidateLabels(lines.words.bare).reduce((first, { key, start }) => (STANDS_IN_HEAD.has(key) ? first : Math.min(first, start)), lines.words.bare.length);
  let words = lines.words.bare.slice(0, firstLabel);
  for (let index = flow.rowIndexAt(from) - 1; index >= 0; index -= 1) {
    const row = flow.rows[index];
    const above = row === undefined ? '' : bareStretch(flow, row.start, row.end).text;
    if (above.replace(/申请人情况|自然人|法人(?:[或和及]其[他它]组织)?|商业企业|科研机构|社会公益组织|法律服务机构|其[他它]|[总合小]计|项目|类别/g, '') !== '') break;
    words = above + words;
  }
  return words;
}

/** Labels whose words also stand in the head. */
const STANDS_IN_HEAD: ReadonlySet<string> = new Set(['otherHandling.other', 'handled']);

/** Rows of which it cannot be said which value stands in which column. */
function askForColumns(rows: readonly MatchedRow[], result: ReadingResult): void {
  const [first] = rows;
  if (first === undefined) return;
  const last = rows.at(-1) ?? first;
  const cells = rows.flatMap(({ label }) => APPLICANTS.map((applicant) => requestCellKey(label.key, applicant)));
  result.question('COLUMNS_UNDECIDED', cells, {
    zh: `第三部分表格有 ${rows.length} 行的数值不能确定各属于哪一列（各数之和与合计不符，表头的列序也不能确认），未采用。请核对原文。`,
    en: `The columns of ${rows.length} rows of Table 3 are uncertain: the values do not add up to the totals and the head does not tell their order. They are left out.`,
  }, first.group.values[0]?.start, last.group.values.at(-1)?.end);
}

/** What the table tells of each of its rows. */
interface RowSurroundings extends RowCells {
  /** No row of the form is missing, so that none can have left its values to another. */
  readonly complete: boolean;
  /** Its label may have slipped. */
  readonly moved: boolean;
}

/** Every row of the form has values: the items of （六）, or its single row. */
function everyRowFound(rows: readonly MatchedRow[]): boolean {
  const found = new Set(rows.map(({ label }) => label.key));
  return REQUEST_ROWS.every(({ key }) => found.has(key) || (key === 'otherHandling' ? found.has('otherHandling.other') : key.startsWith('otherHandling.') && found.has('otherHandling') && !found.has('otherHandling.other')));
}

function readRow(flow: PrintedFlow, row: MatchedRow, { complete, moved, ...table }: RowSurroundings, result: ReadingResult): void {
  const { label, group } = row;
  const values = sevenValues(group, row.tail, table);
  const first = group.values[0];
  const last = group.values.at(-1);
  if (!values.ok) {
    leaveOpen(flow, row, values, result);
    return;
  }
  const adds = rowAddsUp(inOrder(values).map(({ start, end, value }) => (value === undefined ? flow.text.slice(start, end) : String(value))));
  if (recognised(flow) && adds === false) {
    // A digit misread is far likelier than a wrong sum: what recognition read and the form contradicts is left open.
    result.question('RECOGNITION_UNSURE', APPLICANTS.map((applicant) => requestCellKey(label.key, applicant)), {
      zh: `扫描件识别：第三部分表格“${labelOf(label.key)}”一行各数之和与合计不符，可能有数字认错，未采用。请对照原件。`,
      en: `Text recognition: the values of row “${label.key}” of Table 3 do not add up, so a digit may be misread; they are left out.`,
    }, first?.start, last?.end);
    return;
  }
  if (adds !== true && inOrder(values).some(({ start, end }) => /\d\s*\n\s*\d/.test(flow.text.slice(start, end)))) {
    // Digits below each other in a cell are one wrapped number only where the row then adds up: they may be the values of two rows.
    leaveOpen(flow, row, { reason: 'UNDECIDED_DIGITS', printed: APPLICANTS.length }, result);
    return;
  }
  let confidence = least(values.confidence, likenessConfidence(row, adds), moved ? CONFIDENCE.likely : CONFIDENCE.certain);
  if (row.above === 'here' && adds !== true) {
    result.question('ROW_UNDECIDED', APPLICANTS.map((applicant) => requestCellKey(label.key, applicant)), {
      zh: `第三部分表格“${labelOf(label.key)}”一行没有数值，它上面的数（${first === undefined ? '' : flow.raw(first.start, last?.end ?? first.end).slice(0, 60)}）不能确定是不是它的，未采用。请核对原文。`,
      en: `Row “${label.key}” of Table 3 has no values beside it; whether the ones above are its own is uncertain.`,
    }, first?.start, last?.end);
    return;
  }
  if (row.above !== 'never') confidence = least(confidence, adds === true ? CONFIDENCE.decided : CONFIDENCE.likely);
  else if (!row.sameRow) confidence = least(confidence, !complete ? CONFIDENCE.decided : adds === true ? CONFIDENCE.certain : CONFIDENCE.sure);
  for (const { applicant, start, end, value } of values.values) {
    result.cell(requestCellKey(label.key, applicant), start, end, { evidence: values.evidence, confidence, value, confirmed: adds === true });
  }
}

/** A row whose values, or whose columns, are not certain becomes a question. */
function leaveOpen(flow: PrintedFlow, { label, group }: MatchedRow, problem: { reason: RowProblem; printed: number }, result: ReadingResult): void {
  const first = group.values[0];
  const last = group.values.at(-1);
  const code = problem.reason === 'TOO_FEW' || problem.reason === 'TOO_MANY' ? 'ROW_NOT_SEVEN' : 'ROW_UNDECIDED';
  const raw = first === undefined ? '' : flow.raw(first.start, last?.end ?? first.end);
  result.question(code, APPLICANTS.map((applicant) => requestCellKey(label.key, applicant)), problemWords(label.key, problem, raw), first?.start, last?.end);
}

function likenessConfidence(row: MatchedRow, adds: boolean | null): number {
  if (row.label.likeness !== 'resembling') return CONFIDENCE.certain;
  return adds === true ? CONFIDENCE.decided : CONFIDENCE.likely;
}

function inOrder(values: Extract<RowValues, { ok: true }>): readonly Extract<RowValues, { ok: true }>['values'][number][] {
  const order = new Map<Applicant, number>(APPLICANTS.map((applicant, index) => [applicant, index]));
  return [...values.values].sort((a, b) => (order.get(a.applicant) ?? 0) - (order.get(b.applicant) ?? 0));
}

/**
 * Tables whose rows carry empty cells behind their seven values (a merged label written out as cells, a stray column):
 * the seventh cell is the total of the six before it in at least two rows, or five rows are full, and nothing stands
 * behind it in any.
 */
function tablesWithTrailingCells(groups: readonly ValueGroup[]): ReadonlySet<number> {
  const votes = new Map<number, { full: number; totals: number; against: number }>();
  for (const { table, cells, values } of groups) {
    if (table === null || !cells || values.length <= APPLICANTS.length) continue;
    const vote = votes.get(table) ?? { full: 0, totals: 0, against: 0 };
    votes.set(table, vote);
    const texts = values.map((value) => value.text.trim());
    const seven = texts.slice(0, APPLICANTS.length);
    if (texts.slice(APPLICANTS.length).some((text) => text !== '')) vote.against += 1;
    else if (seven.every((text) => text !== '')) vote.full += 1;
    else if (/\d/.test(seven.at(-1) ?? '') && rowAddsUp(seven) === true) vote.totals += 1;
  }
  return new Set([...votes].filter(([, { full, totals, against }]) => (full >= 5 || full + totals >= 2) && against === 0).map(([table]) => table));
}

/** Heads of the tables that rows belong to; a table continued on the next page without a head follows the one before. */
function columnsByTable(flow: PrintedFlow, lines: TableLines, endRow: number): (row: MatchedRow) => ApplicantColumns | null {
  const known = new Map<number, ApplicantColumns | null>();
  for (const { table } of lines.groups) {
    if (table === null || known.has(table)) continue;
    known.set(table, applicantColumns(flow, table, endRow));
  }
  return ({ group }) => (group.table === null ? null : (known.get(group.table) ?? null));
}

const rowLabels = new Map(REQUEST_ROWS.map((row) => [row.key, row.number + row.label.zh]));

function labelOf(key: string): string {
  return rowLabels.get(key) ?? key;
}

function problemWords(key: string, values: { reason: RowProblem; printed: number }, raw: string): { zh: string; en: string } {
  const row = labelOf(key);
  const shown = raw.replace(/\s+/g, ' ').slice(0, 60);
  switch (values.reason) {
    case 'TOO_FEW':
      return {
        zh: `第三部分表格“${row}”一行应有 7 个数，只读到 ${values.printed} 个（${shown}），不能确定属于哪几列，未采用。请核对原文。`,
        en: `Row “${key}” of Table 3 should have 7 values; ${values.printed} were found (${shown}) and their columns are uncertain.`,
      };
    case 'TOO_MANY':
      return {
        zh: `第三部分表格“${row}”一行应有 7 个数，读到 ${values.printed} 个（${shown}），不能确定取舍，未采用。请核对原文。`,
        en: `Row “${key}” of Table 3 should have 7 values; ${values.printed} were found (${shown}).`,
      };
    case 'UNDECIDED_DIGITS':
      return {
        zh: `第三部分表格“${row}”一行的数字连在一起（${shown}），按合计关系也不能唯一拆开，未采用。请核对原文。`,
        en: `The digits of row “${key}” of Table 3 run together (${shown}) and the form's arithmetic does not decide how they divide.`,
      };
    case 'MERGED_CELLS':
      return {
        zh: `第三部分表格“${row}”一行的单元格与表头各列对不上（${shown}），可能有合并的单元格，不能确定各数属于哪一列，未采用。请核对原文。`,
        en: `The cells of row “${key}” of Table 3 (${shown}) do not stand under its columns; some may be merged, and whose the values are is uncertain.`,
      };
    case 'STRAY_DIGITS':
      return {
        zh: `第三部分表格“${row}”一行下面还有数字（${shown}），不能确定是换行的数字还是页码，未采用。请核对原文。`,
        en: `Digits below row “${key}” of Table 3 (${shown}) may be wrapped numbers or a page number.`,
      };
  }
}
