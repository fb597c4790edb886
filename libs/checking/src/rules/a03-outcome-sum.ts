import { APPLICANT_LABELS, APPLICANTS, OUTCOME_SUMS } from '@huilan/annual-report';
import type { Check } from '../check.js';
import { addition, termsByRow } from '../sentence.js';
import { sumOutcome } from '../sum-check.js';

/**
 * Column of Table 3: （七）总计 = sum of the outcomes （一）…（六）, for each of the seven columns; （六） is the single row of
 * 2019 or the three items of 2021, whichever is printed.
 * Source: the form's part three, 本年度办理结果, whose last row is the total of the rows above.
 */
export const A03: Check = {
  code: 'A03',
  severity: 'error',
  name: { zh: '表三办理结果合计', en: 'Outcomes of Table 3 add up' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号表三：（七）总计为（一）至（六）之和',
    en: 'Notices 30 of 2021 and 60 of 2019, Table 3: (7) is the sum of (1) to (6)',
  },
  notAssessedWhen: { zh: '该列总计或任一办理结果不是数字', en: 'the column’s total or one of its outcomes holds no number' },
  needs: [],
  evaluate: ({ report }) =>
    APPLICANTS.flatMap((applicant, index) => {
      const identity = OUTCOME_SUMS[index];
      if (identity === undefined) return [];
      const column = APPLICANT_LABELS[applicant];
      return sumOutcome(report, applicant, identity, 'right', ({ right, leftSum, difference }) => ({
        zh: `表三“${column.zh}”列办理结果合计不符：${addition(termsByRow(report, right), 'zh', true)}，而（七）总计填 ${leftSum}，相差 ${difference}。`,
        en: `Table 3, column ${column.en}: outcomes ${addition(termsByRow(report, right), 'en', true)}, but the total (7) says ${leftSum}; difference ${difference}.`,
      }));
    }),
};
