import { APPLICANT_LABELS, APPLICANTS, COLUMN_BALANCES } from '@huilan/annual-report';
import type { Check } from '../check.js';
import { addition, termsByRow } from '../sentence.js';
import { sumOutcome } from '../sum-check.js';

/**
 * Column of Table 3: received + carried in = handled + carried out, for each of the seven columns.
 * Source: the sentence the form itself prints above the table (国办公开办函〔2021〕30号, the same in 〔2019〕60号).
 */
export const A01: Check = {
  code: 'A01',
  severity: 'error',
  name: { zh: '表三各列收支平衡', en: 'Columns of Table 3 balance' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号表三表头：第一项加第二项之和，等于第三项加第四项之和',
    en: 'Notices 30 of 2021 and 60 of 2019, printed above Table 3: items one and two add up to items three and four',
  },
  notAssessedWhen: { zh: '四格中有一格不是数字', en: 'one of the four cells holds no number' },
  needs: [],
  evaluate: ({ report }) =>
    APPLICANTS.flatMap((applicant, index) => {
      const identity = COLUMN_BALANCES[index];
      if (identity === undefined) return [];
      const column = APPLICANT_LABELS[applicant];
      return sumOutcome(report, applicant, identity, 'left', ({ left, right, difference }) => {
        const [into, out] = [termsByRow(report, left), termsByRow(report, right)];
        return {
          zh: `表三“${column.zh}”列勾稽不平：${addition(into, 'zh')}，而${addition(out, 'zh')}，相差 ${difference}。`,
          en: `Table 3, column ${column.en}, does not balance: ${addition(into, 'en')}, but ${addition(out, 'en')}; difference ${difference}.`,
        };
      });
    }),
};
