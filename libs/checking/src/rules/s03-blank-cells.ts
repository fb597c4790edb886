import { fail, notAssessed, pass, type Check } from '../check.js';
import { expectedCells, SIX_PART_TABLES } from '../expected-cells.js';
import { cellInputs } from '../inputs.js';
import { hasSixParts } from '../printed-generation.js';
import { rowsConcerned, rowsInWords } from '../rows-concerned.js';
import { TABLE_NAMES } from '../sentence.js';

/**
 * Blank where the format wants a number: nothing to count is written 0. A dash or 不适用 is an answer and no complaint.
 * One finding a table, its cells gathered by row.
 * Source: the form's tables (国办公开办函〔2021〕30号, 〔2019〕60号); a blank leaves the sums of the table open.
 */
export const S03: Check = {
  code: 'S03',
  severity: 'warning',
  name: { zh: '没有空格', en: 'No cell is left blank' },
  source: { zh: '国办公开办函〔2021〕30号、〔2019〕60号所附表格', en: 'the tables of Notices 30 of 2021 and 60 of 2019' },
  notAssessedWhen: { zh: '没有该表（见 S02）', en: 'the table is missing (see S02)' },
  needs: [],
  evaluate: ({ report }) => {
    if (!hasSixParts(report)) {
      return [notAssessed('tables', { zh: '2018年及以前的格式没有这三张表。', en: 'The format of 2018 and before has no such tables.' })];
    }
    return SIX_PART_TABLES.map((table) => {
      const name = TABLE_NAMES[table];
      const all = expectedCells(report, table);
      const printed = all.filter((cell) => report.cells[cell.key] !== undefined);
      if (printed.length === 0) {
        return notAssessed(table, { zh: `没有读到${name.zh}。`, en: `${name.en} was not read.` }, all.map((cell) => cell.key));
      }
      const blank = printed.filter((cell) => report.cells[cell.key]?.kind === 'blank');
      if (blank.length === 0) return pass(table);
      const cells = blank.map((cell) => cell.key);
      const rows = rowsInWords(rowsConcerned(blank, all));
      return fail(table, {
        cells,
        section: table,
        message: {
          zh: `${name.zh}有 ${blank.length} 格空白，没有发生的应填“0”：${rows.zh}。空白不按 0 计算，有关合计因此无法核对。`,
          en: `${name.en} has ${blank.length} blank cells; write 0 where there was nothing: ${rows.en}. A blank is not counted as 0, so the sums it belongs to cannot be checked.`,
        },
        inputs: cellInputs(report, cells),
      });
    });
  },
};
