import { DISPUTE_GROUP_LABELS, DISPUTE_GROUPS, DISPUTE_TOTALS } from '@huilan/annual-report';
import type { Check } from '../check.js';
import { addition, termsByColumn } from '../sentence.js';
import { sumOutcome } from '../sum-check.js';

/**
 * Table 4: upheld + corrected + other + pending = total, for reconsideration and both groups of litigation.
 * Source: the form's head, where 总计 closes each group.
 */
export const A04: Check = {
  code: 'A04',
  severity: 'error',
  name: { zh: '表四各组合计', en: 'Groups of Table 4 add up' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号表四：总计为结果维持、结果纠正、其他结果、尚未审结之和',
    en: 'Notices 30 of 2021 and 60 of 2019, Table 4: the total is upheld, corrected, other and pending together',
  },
  notAssessedWhen: { zh: '该组五格中有一格不是数字', en: 'one of the group’s five cells holds no number' },
  needs: [],
  evaluate: ({ report }) =>
    DISPUTE_GROUPS.flatMap((group, index) => {
      const identity = DISPUTE_TOTALS[index];
      if (identity === undefined) return [];
      const name = DISPUTE_GROUP_LABELS[group];
      return sumOutcome(report, group, identity, 'right', ({ right, leftSum, difference }) => ({
        zh: `表四“${name.zh}”合计不符：${addition(termsByColumn(report, right), 'zh')}，而总计填 ${leftSum}，相差 ${difference}。`,
        en: `Table 4, ${name.en}: ${addition(termsByColumn(report, right), 'en')}, but the total says ${leftSum}; difference ${difference}.`,
      }));
    }),
};
