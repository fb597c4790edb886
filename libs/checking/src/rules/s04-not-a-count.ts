import { CELLS, type CellDefinition, type CellKey, type LocalizedText, type ReportTable } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check, type CheckSubject, type FindingDraft, type PartOutcome } from '../check.js';
import { earlierNumbers } from '../earlier-figures.js';
import { cellInputs } from '../inputs.js';
import { median } from '../median.js';
import { largestPlausible } from '../plausible-size.js';
import { cellName, listing, TABLE_NAMES } from '../sentence.js';

/**
 * A value that is not a count: words, a negative or a fractional number, or one absurdly large for its unit, as when an
 * amount in yuan (元) is written where the form asks for ten thousand yuan (万元).
 * Source: units and heads of the form's tables.
 */
export const S04: Check = {
  code: 'S04',
  severity: 'error',
  name: { zh: '数值合理', en: 'Values are counts' },
  source: { zh: '国办公开办函〔2021〕30号、〔2019〕60号所附表格的表头和计量单位', en: 'heads and units of the tables of Notices 30 of 2021 and 60 of 2019' },
  notAssessedWhen: { zh: '没有该表', en: 'the table is missing' },
  needs: [],
  evaluate: (subject) => TABLES.flatMap((table) => tableOutcomes(subject, table)),
};

const TABLES: readonly ReportTable[] = ['disclosure', 'requests', 'disputes', 'statistics'];

function tableOutcomes(subject: CheckSubject, table: ReportTable): readonly PartOutcome[] {
  const { report } = subject;
  const printed = CELLS.filter((cell) => cell.table === table && report.cells[cell.key] !== undefined);
  const name = TABLE_NAMES[table];
  if (printed.length === 0) {
    // The annex of 2014–2018 and the three tables exclude each other.
    return table === 'statistics' ? [] : [notAssessed(table, { zh: `没有读到${name.zh}。`, en: `${name.en} was not read.` })];
  }
  const words = printed.filter(({ key }) => report.cells[key]?.kind === 'text').map(({ key }) => key);
  const failures = printed.flatMap((cell) => {
    const value = report.cells[cell.key];
    if (value?.kind !== 'number') return [];
    const complaint = complaintAbout(subject, cell, value.value);
    return complaint ? [fail(cell.key, { cells: [cell.key], actual: value.value, inputs: cellInputs(report, [cell.key]), ...complaint })] : [];
  });
  if (words.length > 0) failures.unshift(fail(`${table}.words`, wordsInTable(subject, name, words)));
  return failures.length > 0 ? failures : [pass(table)];
}

function wordsInTable({ report }: CheckSubject, table: LocalizedText, cells: readonly CellKey[]): FindingDraft {
  const raw = (key: CellKey) => report.cells[key]?.raw.trim() ?? '';
  const list = listing(cells.map((key) => ({ zh: `${cellName(key).zh}填“${raw(key)}”`, en: `${cellName(key).en} says “${raw(key)}”` })), 3);
  return {
    cells,
    message: {
      zh: `${table.zh}有 ${cells.length} 格填的不是一个确定的数字：${list.zh}。`,
      en: `${table.en} has ${cells.length} cells without one certain number: ${list.en}.`,
    },
    inputs: cellInputs(report, cells),
  };
}

function complaintAbout({ report, history = [] }: CheckSubject, cell: CellDefinition, value: number): Pick<FindingDraft, 'message' | 'expected' | 'hint'> | undefined {
  const name = cellName(cell.key);
  const is = `${name.zh}填 ${value} ${cell.unit}`;
  if (value < 0 && !cell.signed) {
    return { message: { zh: `${is}，此处不能是负数。`, en: `${name.en} says ${value}: it cannot be negative.` } };
  }
  if (!Number.isInteger(value) && !cell.decimal) {
    return { message: { zh: `${is}，件数应为整数。`, en: `${name.en} says ${value}: a count is a whole number.` } };
  }
  const usual = cell.decimal ? median(earlierNumbers(history, cell.key).filter((earlier) => earlier > 0)) : undefined;
  if (cell.unit === '万元' && usual !== undefined && value >= 1000 * usual) {
    return writtenInYuan(cell, value, {
      zh: `${is}，是往年（${Math.round(usual * 100) / 100} 万元）的 ${Math.round(value / usual)} 倍。`,
      en: `${name.en} says ${value}, ${Math.round(value / usual)} times earlier years (${Math.round(usual * 100) / 100}).`,
    });
  }
  if (Math.abs(value) <= largestPlausible(cell, report.agency)) return undefined;
  if (cell.unit === '万元') return writtenInYuan(cell, value, { zh: `${is}，大得不合情理。`, en: `${name.en} says ${value}, implausibly large.` });
  return { message: { zh: `${is}，大得不合情理，请核对是否多写了位数。`, en: `${name.en} says ${value}, implausibly large: too many digits?` } };
}

function writtenInYuan(cell: CellDefinition, value: number, why: LocalizedText): Pick<FindingDraft, 'message' | 'expected' | 'hint'> {
  const likely = Math.round((value / YUAN_PER_UNIT) * 1e6) / 1e6;
  const hint: LocalizedText = {
    zh: `表中单位为万元，若所填是元，应为 ${likely} 万元（${value} ÷ 10000）。`,
    en: `The unit is 10,000 yuan; if it was written in yuan, it should be ${likely} (${value} ÷ 10000).`,
  };
  return {
    expected: likely,
    message: { zh: why.zh + hint.zh, en: `${why.en} ${hint.en}` },
    hint: { kind: 'unitMistaken', cells: [{ cell: cell.key, printed: value, likely }], message: hint },
  };
}

const YUAN_PER_UNIT = 10_000;
