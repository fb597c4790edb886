import type { Check } from '../check.js';
import { compareWithTable } from '../text-against-table.js';

const DIRECT = 'disputes.directLitigation.total';
const AFTER = 'disputes.litigationAfterReconsideration.total';

/**
 * Reconsideration or litigation in the text ≠ Table 4. Litigation may count both groups, or only those brought without
 * reconsideration, or only those after it; whichever fits is said.
 * Source: text and table are one report (Regulations, article 50).
 */
export const N04: Check = {
  code: 'N04',
  severity: 'warning',
  name: { zh: '正文与表四：行政复议、行政诉讼', en: 'Text and Table 4: reconsideration and litigation' },
  source: { zh: '《条例》第五十条；正文与表格应一致', en: 'Regulations, article 50: text and table are one report' },
  notAssessedWhen: { zh: '正文没有写明，或表四没有相应数字', en: 'the text does not say, or Table 4 has no number for it' },
  needs: [],
  evaluate: ({ report }) => [
    compareWithTable(report, {
      part: 'reconsiderations',
      indicator: 'reconsiderations',
      stated: { zh: '行政复议', en: 'reconsiderations' },
      readings: [{ cells: ['disputes.reconsideration.total'], meaning: { zh: '行政复议总计', en: 'reconsideration, total' } }],
    }),
    compareWithTable(report, {
      part: 'litigations',
      indicator: 'litigations',
      stated: { zh: '行政诉讼', en: 'litigations' },
      readings: [
        { cells: [DIRECT, AFTER], meaning: { zh: '两类诉讼合计', en: 'both groups of litigation' } },
        { cells: [DIRECT], meaning: { zh: '只计未经复议直接起诉', en: 'only those without reconsideration' } },
        { cells: [AFTER], meaning: { zh: '只计复议后起诉', en: 'only those after reconsideration' } },
      ],
    }),
  ],
};
