import { APPLICANTS, cell, CELLS, numberOf, OUTCOME_ROWS, requestCellKey, type AnnualReport, type Applicant, type CellKey } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check, type PartOutcome } from '../check.js';
import { cellInputs } from '../inputs.js';
import type { MemberSum, MemberSums } from '../member-sums.js';
import { printedOtherHandling } from '../printed-generation.js';
import { cellName, sumOf, withoutNumber } from '../sentence.js';

/**
 * The region's own report ≠ the sum of its agencies', cell by cell. A cell that an agency leaves blank makes its sum
 * incomplete: not assessed. A dash (the cell does not apply) adds nothing and leaves nothing open.
 * Source: article 49 of the Regulations: the region's report is that of the whole administrative region.
 */
export const G01: Check = {
  code: 'G01',
  severity: 'error',
  name: { zh: '汇总数等于各机关之和', en: 'The region’s report is the sum of its agencies’' },
  source: { zh: '《条例》第四十九条', en: 'Regulations, article 49' },
  notAssessedWhen: { zh: '不是汇总报告；有机关的报告未接收；该格有机关未填数字', en: 'not a region’s report; an agency’s report is not accepted yet; an agency has no number in the cell' },
  needs: ['members'],
  evaluate: ({ report, members }) => {
    if (members === undefined) return [notAssessed('members', { zh: '不是汇总报告，或没有各机关数据。', en: 'Not a region’s report, or its agencies’ figures are not at hand.' })];
    if (members.reports < members.agencies) {
      return [
        notAssessed('members', {
          zh: `${members.agencies} 个机关中已接收 ${members.reports} 个的报告，全部接收后才能比较。`,
          en: `${members.reports} of ${members.agencies} agencies’ reports are accepted; they are compared when all are.`,
        }),
      ];
    }
    const printed = CELLS.filter(({ key }) => report.cells[key] !== undefined && !isOtherHandling(key)).map(({ key }) => key);
    return [...printed.map((key) => cellOutcome(report, members, key)), ...APPLICANTS.map((applicant) => otherHandling(report, members, applicant))].filter(
      (outcome) => outcome !== undefined,
    );
  },
};

const isOtherHandling = (key: CellKey) => key.startsWith('requests.otherHandling.');
const ITEM_ROWS = OUTCOME_ROWS.filter((row) => row.key.startsWith('otherHandling.')).map((row) => row.key);

function cellOutcome(report: AnnualReport, members: MemberSums, key: CellKey): PartOutcome {
  return compared(report, members, key, [key], members.cells[key]);
}

/** （六） is one row at some agencies and three items at others: compared as a whole, in the region's own layout. */
function otherHandling(report: AnnualReport, members: MemberSums, applicant: Applicant): PartOutcome | undefined {
  const layout = printedOtherHandling(report);
  if (layout === 'none') return undefined;
  const single = requestCellKey('otherHandling', applicant);
  const cells = layout === 'single' ? [single] : ITEM_ROWS.map((row) => requestCellKey(row, applicant));
  return compared(report, members, single, cells, members.otherHandling[applicant]);
}

function compared(report: AnnualReport, members: MemberSums, part: string, cells: readonly CellKey[], sum: MemberSum | undefined): PartOutcome {
  const missing = cells.filter((key) => numberOf(report.cells[key]) === undefined);
  if (missing.length > 0) return notAssessed(part, withoutNumber(report, missing), missing);
  const covered = (sum?.numbers ?? 0) + (sum?.notApplicable ?? 0);
  const name = cellName(cells[0] ?? part);
  if (sum === undefined || covered < members.reports) {
    return notAssessed(part, { zh: `${name.zh}：${members.reports} 个机关中有 ${members.reports - covered} 个没有数字。`, en: `${name.en}: ${members.reports - covered} of ${members.reports} agencies have no number.` }, cells);
  }
  const values = cells.map((key) => numberOf(report.cells[key]) ?? 0);
  const own = sumOf(values);
  if (Math.abs(own - sum.sum) <= tolerance(cells, values)) return pass(part);
  const difference = sumOf([own, -sum.sum]);
  return fail(part, {
    cells,
    expected: sum.sum,
    actual: own,
    message: {
      zh: `${name.zh}：${members.reports} 个机关合计 ${sum.sum}，汇总报告填 ${own}，${difference > 0 ? '多' : '少'} ${Math.abs(difference)}。`,
      en: `${name.en}: ${members.reports} agencies sum to ${sum.sum}, the region’s report says ${own}; ${Math.abs(difference)} too ${difference > 0 ? 'many' : 'few'}.`,
    },
    inputs: `${cellInputs(report, cells)}; agencies=${members.reports}; sum=${sum.sum}`,
  });
}

/** Amounts are rounded when they are printed: half a unit of the last decimal the region prints. Counts are exact. */
function tolerance(cells: readonly CellKey[], values: readonly number[]): number {
  if (!cells.some((key) => cell(key).decimal)) return 0;
  const decimals = Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));
  return 0.5 * 10 ** -decimals + 1e-9;
}
