import { numberOf } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check } from '../check.js';
import { cellInputs } from '../inputs.js';
import { lastYearOf, lastYearsFigure } from '../previous-year.js';
import { rowName, withoutNumber } from '../sentence.js';
import { DOCUMENT_ROWS } from './a05-documents-in-force.js';

/**
 * In force = last year's in force + issued − repealed, for regulations and normative documents. A warning, not an error:
 * documents also lapse by themselves at the end of their term, or change hands in a reorganisation.
 * Source: heads of Table 2 of 国办公开办函〔2021〕30号.
 */
export const Y02: Check = {
  code: 'Y02',
  severity: 'warning',
  name: { zh: '现行有效件数与上年衔接', en: 'Documents in force follow from last year' },
  source: { zh: '国办公开办函〔2021〕30号表二：本年制发、本年废止、现行有效件数', en: 'Notice 30 of 2021, Table 2: issued, repealed, in force' },
  notAssessedWhen: {
    zh: '没有上一年度报告，职责经拆分，上一年度报告为2019年版，或四格中有一格不是数字',
    en: 'there is no report for the year before, duties were divided, it is in the format of 2019, or one of the four cells holds no number',
  },
  needs: ['previous'],
  evaluate: (subject) => {
    const { report } = subject;
    const lastYear = lastYearOf(subject);
    if ('reason' in lastYear) return [notAssessed('previous', lastYear.reason)];
    return DOCUMENT_ROWS.map((row) => {
      const inForceKey = `disclosure.${row}.inForce`;
      const cells = [inForceKey, `disclosure.${row}.issued`, `disclosure.${row}.repealed`];
      const [inForce, issued, repealed] = cells.map((key) => numberOf(report.cells[key]));
      if (inForce === undefined || issued === undefined || repealed === undefined) {
        const missing = cells.filter((key) => numberOf(report.cells[key]) === undefined);
        return notAssessed(row, withoutNumber(report, missing), missing);
      }
      const before = lastYearsFigure(lastYear, inForceKey);
      if ('reason' in before) return notAssessed(row, before.reason, cells);
      const due = before.value + issued - repealed;
      if (inForce === due) return pass(row, lastYear.remark);
      const name = rowName(inForceKey);
      const isOwn = lastYear.remark === undefined;
      const inForceWords = isOwn
        ? { zh: `上年现行有效 ${before.value}`, en: `in force last year ${before.value}` }
        : { zh: `${lastYear.whose.zh}现行有效（${before.terms}）`, en: `in force by ${lastYear.whose.en} (${before.terms})` };
      return fail(row, {
        cells,
        expected: due,
        actual: inForce,
        message: {
          zh: `表二“${name.zh}”：${inForceWords.zh} + 本年制发 ${issued} − 本年废止 ${repealed} = ${due}，而现行有效填 ${inForce}，相差 ${Math.abs(due - inForce)}。如有自然失效或职能划转，请说明。`,
          en: `Table 2, ${name.en}: ${inForceWords.en} + issued ${issued} − repealed ${repealed} = ${due}, but ${inForce} are said to be in force; difference ${Math.abs(due - inForce)}. Explain documents that lapsed or were transferred.`,
        },
        inputs: `${cellInputs(report, cells)}; ${before.inputs}`,
      });
    });
  },
};
