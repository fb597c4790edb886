import type { Check } from '../check.js';
import { printedDisclosureTable } from '../printed-generation.js';
import { compareWithTable } from '../text-against-table.js';

const ROW = 'disclosure.normativeDocuments';

/**
 * Normative documents issued in the text ≠ Table 2. The table of 2019 has produced and published; either will do.
 * Source: text and table are one report (Regulations, article 50).
 */
export const N03: Check = {
  code: 'N03',
  severity: 'warning',
  name: { zh: '正文与表二：制发规范性文件', en: 'Text and Table 2: normative documents issued' },
  source: { zh: '《条例》第五十条；正文与表格应一致', en: 'Regulations, article 50: text and table are one report' },
  notAssessedWhen: { zh: '正文没有写明，或表二没有相应数字', en: 'the text does not say, or Table 2 has no number for it' },
  needs: [],
  evaluate: ({ report }) => [
    compareWithTable(report, {
      part: 'normativeDocumentsIssued',
      indicator: 'normativeDocumentsIssued',
      stated: { zh: '制发规范性文件', en: 'normative documents issued' },
      readings:
        printedDisclosureTable(report) === '2019'
          ? [
              { cells: [`${ROW}.produced`], meaning: { zh: '按本年新制作计', en: 'counting those produced' } },
              { cells: [`${ROW}.published`], meaning: { zh: '按本年新公开计', en: 'counting those published' } },
            ]
          : [{ cells: [`${ROW}.issued`], meaning: { zh: '本年制发件数', en: 'issued this year' } }],
    }),
  ],
};
