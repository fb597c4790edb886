import type { Check } from '../check.js';
import { compareWithTable } from '../text-against-table.js';

/**
 * Requests handled, or carried over to the next year, in the text ≠ Table 3.
 * Source: text and table are one report (Regulations, article 50).
 */
export const N02: Check = {
  code: 'N02',
  severity: 'warning',
  name: { zh: '正文与表三：办结、结转申请', en: 'Text and Table 3: requests handled and carried over' },
  source: { zh: '《条例》第五十条；正文与表格应一致', en: 'Regulations, article 50: text and table are one report' },
  notAssessedWhen: { zh: '正文没有写明，或表三没有相应数字', en: 'the text does not say, or Table 3 has no number for it' },
  needs: [],
  evaluate: ({ report }) => [
    compareWithTable(report, {
      part: 'requestsHandled',
      indicator: 'requestsHandled',
      stated: { zh: '办结申请', en: 'requests handled' },
      readings: [{ cells: ['requests.handled.total'], meaning: { zh: '（七）总计', en: 'total (7)' } }],
    }),
    compareWithTable(report, {
      part: 'requestsCarriedOut',
      indicator: 'requestsCarriedOut',
      stated: { zh: '结转下年度申请', en: 'requests carried over' },
      readings: [{ cells: ['requests.carriedOut.total'], meaning: { zh: '第四项总计', en: 'item four, total' } }],
    }),
  ],
};
