import { APPLICANT_LABELS, APPLICANTS, numberOf, requestCellKey } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check } from '../check.js';
import { cellInputs } from '../inputs.js';
import { lastYearOf, lastYearsFigure } from '../previous-year.js';
import { withoutNumber } from '../sentence.js';

/**
 * Carried in from last year = last year's report, carried over to the next, for each of the seven columns.
 * Source: rows two and four of Table 3 are the same requests, counted at both ends of New Year's night.
 */
export const Y01: Check = {
  code: 'Y01',
  severity: 'error',
  name: { zh: '上年结转与上年报告一致', en: 'Carried in equals last year’s carried over' },
  source: { zh: '国办公开办函〔2021〕30号表三第二项、第四项', en: 'Notice 30 of 2021, Table 3, items two and four' },
  notAssessedWhen: { zh: '没有上一年度报告，职责经拆分、无法与上年衔接，或两格中有一格不是数字', en: 'there is no report for the year before, duties were divided so that the years do not follow, or one of the two cells holds no number' },
  needs: ['previous'],
  evaluate: (subject) => {
    const { report } = subject;
    const lastYear = lastYearOf(subject);
    if ('reason' in lastYear) return [notAssessed('previous', lastYear.reason)];
    return APPLICANTS.map((applicant) => {
      const key = requestCellKey('carriedIn', applicant);
      const carriedIn = numberOf(report.cells[key]);
      if (carriedIn === undefined) return notAssessed(applicant, withoutNumber(report, [key]), [key]);
      const carriedOut = lastYearsFigure(lastYear, requestCellKey('carriedOut', applicant));
      if ('reason' in carriedOut) return notAssessed(applicant, carriedOut.reason, [key]);
      if (carriedIn === carriedOut.value) return pass(applicant, lastYear.remark);
      const column = APPLICANT_LABELS[applicant];
      return fail(applicant, {
        cells: [key],
        expected: carriedOut.value,
        actual: carriedIn,
        message: {
          zh: `表三“${column.zh}”列：本年填上年结转 ${carriedIn}，而${lastYear.whose.zh}填结转下年度 ${carriedOut.terms}，相差 ${Math.abs(carriedIn - carriedOut.value)}。`,
          en: `Table 3, column ${column.en}: carried in ${carriedIn}, but ${lastYear.whose.en} carried over ${carriedOut.terms}; difference ${Math.abs(carriedIn - carriedOut.value)}.`,
        },
        inputs: `${cellInputs(report, [key])}; ${carriedOut.inputs}`,
      });
    });
  },
};
