import { APPLICANT_LABELS, APPLICANTS, numberOf, requestCellKey } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check } from '../check.js';
import { cellInputs } from '../inputs.js';
import { previousYear } from '../previous-year.js';
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
  notAssessedWhen: { zh: '没有上一年度报告，或两格中有一格不是数字', en: 'there is no report for the year before, or one of the two cells holds no number' },
  needs: ['previous'],
  evaluate: (subject) => {
    const { report } = subject;
    const compared = previousYear(subject);
    if (!('previous' in compared)) return [notAssessed('previous', compared.reason)];
    return APPLICANTS.map((applicant) => {
      const key = requestCellKey('carriedIn', applicant);
      const source = requestCellKey('carriedOut', applicant);
      const [carriedIn, carriedOut] = [numberOf(report.cells[key]), numberOf(compared.previous.cells[source])];
      if (carriedIn === undefined) return notAssessed(applicant, withoutNumber(report, [key]), [key]);
      if (carriedOut === undefined) {
        const { zh, en } = withoutNumber(compared.previous, [source]);
        return notAssessed(applicant, { zh: `上一年度报告：${zh}`, en: `Last year’s report: ${en}` }, [key]);
      }
      if (carriedIn === carriedOut) return pass(applicant);
      const column = APPLICANT_LABELS[applicant];
      return fail(applicant, {
        cells: [key],
        expected: carriedOut,
        actual: carriedIn,
        message: {
          zh: `表三“${column.zh}”列：本年填上年结转 ${carriedIn}，而上一年度报告填结转下年度 ${carriedOut}，相差 ${Math.abs(carriedIn - carriedOut)}。`,
          en: `Table 3, column ${column.en}: carried in ${carriedIn}, but last year’s report carried over ${carriedOut}; difference ${Math.abs(carriedIn - carriedOut)}.`,
        },
        inputs: `${cellInputs(report, [key])}; previous ${cellInputs(compared.previous, [source])}`,
      });
    });
  },
};
