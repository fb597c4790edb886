import type { Check } from '../check.js';
import { compareWithTable } from '../text-against-table.js';

/**
 * Requests received in the text ≠ Table 3. `收到 749 件` may mean received, or received and carried in together: either
 * will do, and the outcome says which was assumed.
 * Source: text and table are one report (Regulations, article 50).
 */
export const N01: Check = {
  code: 'N01',
  severity: 'warning',
  name: { zh: '正文与表三：收到申请', en: 'Text and Table 3: requests received' },
  source: { zh: '《条例》第五十条；正文与表格应一致', en: 'Regulations, article 50: text and table are one report' },
  notAssessedWhen: { zh: '正文没有写明，或表三没有相应数字', en: 'the text does not say, or Table 3 has no number for it' },
  needs: [],
  evaluate: ({ report }) => [
    compareWithTable(report, {
      part: 'requestsReceived',
      indicator: 'requestsReceived',
      stated: { zh: '收到申请', en: 'requests received' },
      readings: [
        { cells: ['requests.received.total'], meaning: { zh: '按本年新收计', en: 'counting those received this year' } },
        {
          cells: ['requests.received.total', 'requests.carriedIn.total'],
          meaning: { zh: '按本年新收与上年结转合计', en: 'counting received and carried in together' },
        },
      ],
    }),
  ],
};
