import { numberOf } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check } from '../check.js';
import { cellInputs } from '../inputs.js';
import { printedDisclosureTable } from '../printed-generation.js';
import { rowName, withoutNumber } from '../sentence.js';

export const DOCUMENT_ROWS = ['regulations', 'normativeDocuments'] as const;

/**
 * Documents were issued this year, yet fewer are in force than were issued less repealed: at the least the new ones are
 * in force, less those repealed, had all of these been new ones too.
 * Source: heads of Table 2 of 国办公开办函〔2021〕30号.
 */
export const A05: Check = {
  code: 'A05',
  severity: 'warning',
  name: { zh: '现行有效件数不少于制发减废止', en: 'In force covers issued less repealed' },
  source: { zh: '国办公开办函〔2021〕30号表二：本年制发、本年废止、现行有效件数', en: 'Notice 30 of 2021, Table 2: issued, repealed, in force' },
  notAssessedWhen: { zh: '三格中有一格不是数字；表二为2019年版', en: 'one of the three cells holds no number, or Table 2 is the one of 2019' },
  needs: [],
  evaluate: ({ report }) => {
    if (printedDisclosureTable(report) === '2019') {
      return [notAssessed('disclosure', { zh: '2019年版表二没有“现行有效件数”。', en: 'Table 2 of 2019 has no documents in force.' })];
    }
    return DOCUMENT_ROWS.map((row) => {
      const cells = ['inForce', 'issued', 'repealed'].map((column) => `disclosure.${row}.${column}`);
      const [inForce, issued, repealed] = cells.map((key) => numberOf(report.cells[key]));
      if (inForce === undefined || issued === undefined || repealed === undefined) {
        const missing = cells.filter((key) => numberOf(report.cells[key]) === undefined);
        return notAssessed(row, withoutNumber(report, missing), missing);
      }
      const least = issued - repealed;
      if (issued === 0 || inForce >= least) return pass(row);
      const name = rowName(`disclosure.${row}.inForce`);
      return fail(row, {
        cells,
        expected: least,
        actual: inForce,
        message: {
          zh: `表二“${name.zh}”：本年制发 ${issued} − 本年废止 ${repealed} = ${least}，而现行有效只填 ${inForce}，至少应为 ${least}。`,
          en: `Table 2, ${name.en}: issued ${issued} − repealed ${repealed} = ${least}, but only ${inForce} are said to be in force.`,
        },
        inputs: cellInputs(report, cells),
      });
    });
  },
};
