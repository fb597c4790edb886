import { REQUEST_ROWS, ROW_TOTALS } from '@huilan/annual-report';
import type { Check } from '../check.js';
import { printedOtherHandling } from '../printed-generation.js';
import { addition, requestRowName, termsByColumn } from '../sentence.js';
import { sumOutcome } from '../sum-check.js';

/**
 * Row of Table 3: the six applicant columns sum to the printed total, for every row the report prints.
 * Source: the form's head, where 总计 stands above natural persons and the five kinds of organisation.
 */
export const A02: Check = {
  code: 'A02',
  severity: 'error',
  name: { zh: '表三各行合计', en: 'Rows of Table 3 add up' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号表三：总计为各类申请人之和',
    en: 'Notices 30 of 2021 and 60 of 2019, Table 3: the total is the sum of all applicants',
  },
  notAssessedWhen: { zh: '该行七格中有一格不是数字（留空的总计也是如此）', en: 'one of the row’s seven cells holds no number, a blank total included' },
  needs: [],
  evaluate: ({ report }) => {
    const otherHandling = printedOtherHandling(report);
    return REQUEST_ROWS.flatMap((row, index) => {
      const identity = ROW_TOTALS[index];
      if (identity === undefined) return [];
      // Of the two generations of （六） a report prints one; the other's rows are no rows of this report.
      if (row.key === 'otherHandling' && (otherHandling === 'items' || otherHandling === 'none')) return [];
      if (row.key.startsWith('otherHandling.') && otherHandling === 'single') return [];
      const name = requestRowName(row.key);
      return sumOutcome(report, row.key, identity, 'right', ({ right, leftSum, difference }) => ({
        zh: `表三“${name.zh}”行合计不符：${addition(termsByColumn(report, right), 'zh')}，而总计填 ${leftSum}，相差 ${difference}。`,
        en: `Table 3, row ${name.en}: ${addition(termsByColumn(report, right), 'en')}, but the total says ${leftSum}; difference ${difference}.`,
      }));
    });
  },
};
