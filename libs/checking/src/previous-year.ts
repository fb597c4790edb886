import { numberOf, type AnnualReport, type CellKey, type LocalizedText } from '@huilan/annual-report';
import type { CheckSubject } from './check.js';
import { cellInputs } from './inputs.js';
import { sumOf, withoutNumber } from './sentence.js';

/** What a report is compared with: last year's report of the agency, or those of all the agencies it goes on from. */
export interface LastYear {
  /** One report; several where agencies were merged, whose figures add up. */
  readonly reports: readonly AnnualReport[];
  /** How the sentence of a finding calls it. */
  readonly whose: LocalizedText;
  /** Said where it passes, when it is not simply the agency's own report. */
  readonly remark?: LocalizedText;
}

const OWN: LocalizedText = { zh: '上一年度报告', en: 'last year’s report' };

/** What to compare the report's figures with, or why there is nothing. */
export function lastYearOf({ report, previous, predecessors }: CheckSubject): LastYear | { readonly reason: LocalizedText } {
  if (predecessors !== undefined) {
    if (predecessors.incomparable) return { reason: predecessors.incomparable };
    const names = namesOf(predecessors.reports);
    const whose =
      predecessors.reports.length === 1
        ? { zh: `前身“${names.zh}”的上一年度报告`, en: `last year’s report of its predecessor ${names.en}` }
        : { zh: `合并前各机关（${names.zh}）的上一年度报告合计`, en: `last year’s reports of the agencies merged into it (${names.en}) together` };
    return { reports: predecessors.reports, whose, remark: { zh: `按${whose.zh}比较。`, en: `Compared with ${whose.en}.` } };
  }
  if (previous === undefined) return { reason: { zh: '没有上一年度的报告。', en: 'There is no report for the year before.' } };
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) {
    return { reason: { zh: `对照的报告是${previous.year}年度，不是上一年度。`, en: `The other report is for ${previous.year}, not for the year before.` } };
  }
  return { reports: [previous], whose: OWN };
}

/** A figure of last year, with the sum it is of where agencies were merged: `3 + 2 = 5`. */
export interface LastYearsFigure {
  readonly value: number;
  readonly terms: string;
  readonly inputs: string;
}

/** A cell of last year; where one of the reports has no number there, why it cannot be told. */
export function lastYearsFigure({ reports }: LastYear, key: CellKey): LastYearsFigure | { readonly reason: LocalizedText } {
  const values: number[] = [];
  for (const report of reports) {
    const value = numberOf(report.cells[key]);
    if (value === undefined) {
      const { zh, en } = withoutNumber(report, [key]);
      const of = reports.length > 1 && report.agency !== null ? { zh: `“${report.agency}”`, en: ` of ${report.agency}` } : { zh: '', en: '' };
      return { reason: { zh: `${of.zh}上一年度报告：${zh}`, en: `Last year’s report${of.en}: ${en}` } };
    }
    values.push(value);
  }
  const value = sumOf(values);
  return {
    value,
    terms: values.length === 1 ? String(value) : `${values.join(' + ')} = ${value}`,
    inputs: reports.map((report) => `previous${reports.length > 1 ? ` ${report.agency ?? ''}` : ''} ${cellInputs(report, [key])}`).join('; '),
  };
}

function namesOf(reports: readonly AnnualReport[]): LocalizedText {
  const names = reports.map(({ agency }) => agency ?? '—');
  return { zh: names.join('、'), en: names.join(', ') };
}
