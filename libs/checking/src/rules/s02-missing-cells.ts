import { fail, notAssessed, pass, type Check } from '../check.js';
import { expectedCells, SIX_PART_TABLES } from '../expected-cells.js';
import { cellInputs } from '../inputs.js';
import { hasSixParts } from '../printed-generation.js';
import { rowsConcerned, rowsInWords } from '../rows-concerned.js';
import { TABLE_NAMES } from '../sentence.js';

/**
 * A table, or cells of it, is missing: neither printed nor readable. One finding a table, its cells gathered by row.
 * Which cells a table must have depends on the generation that is printed, not on the year alone.
 * Source: the form's tables (国办公开办函〔2021〕30号, 〔2019〕60号).
 */
export const S02: Check = {
  code: 'S02',
  severity: 'error',
  name: { zh: '表格齐全', en: 'All tables and cells are there' },
  source: { zh: '国办公开办函〔2021〕30号、〔2019〕60号所附表格', en: 'the tables of Notices 30 of 2021 and 60 of 2019' },
  notAssessedWhen: { zh: '2018年及以前的格式没有这三张表', en: 'formats of 2018 and before have no such tables' },
  needs: [],
  evaluate: ({ report }) => {
    if (!hasSixParts(report)) {
      return [notAssessed('tables', { zh: '2018年及以前的格式没有这三张表。', en: 'The format of 2018 and before has no such tables.' })];
    }
    return SIX_PART_TABLES.map((table) => {
      const all = expectedCells(report, table);
      const missing = all.filter((cell) => report.cells[cell.key] === undefined);
      if (missing.length === 0) return pass(table);
      const name = TABLE_NAMES[table];
      const cells = missing.map((cell) => cell.key);
      const rows = rowsInWords(rowsConcerned(missing, all));
      const whole = missing.length === all.length;
      return fail(table, {
        cells,
        section: table,
        expected: all.length,
        actual: all.length - missing.length,
        message: whole
          ? { zh: `缺少${name.zh}，或其中没有一格能够识别。`, en: `${name.en} is missing, or none of its cells could be read.` }
          : {
              zh: `${name.zh}应有 ${all.length} 格，缺少或未能识别 ${missing.length} 格：${rows.zh}。`,
              en: `${name.en} has ${all.length} cells; ${missing.length} are missing or could not be read: ${rows.en}.`,
            },
        inputs: cellInputs(report, cells),
      });
    });
  },
};
