import { CELLS, SECTION_HEADINGS, SECTION_KEYS, SECTION_NUMBERS, PAGES_WITHOUT_TEXT, type AnnualReport, type ReportTable, type SectionKey } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check } from '../check.js';
import { hasSixParts } from '../printed-generation.js';

/**
 * One of the six parts is missing. A part whose heading was renamed away but whose table is there is not missing.
 * Source: article 50 of the Regulations (Decree 711) and the form's six headings.
 */
export const S01: Check = {
  code: 'S01',
  severity: 'error',
  name: { zh: '六个部分齐全', en: 'All six parts are there' },
  source: { zh: '《条例》第五十条；国办公开办函〔2021〕30号', en: 'Regulations, article 50; Notice 30 of 2021' },
  notAssessedWhen: { zh: '2018年及以前的格式没有六个部分；有的页没有读出来', en: 'formats of 2018 and before have no six parts; or pages were not read' },
  needs: [],
  evaluate: ({ report }) => {
    if (!hasSixParts(report)) {
      return [notAssessed('parts', { zh: '2018年及以前的格式没有六个部分。', en: 'The format of 2018 and before has no six parts.' })];
    }
    return SECTION_KEYS.map((key) => {
      const named = report.sections.some((section) => section.key === key);
      const table = TABLE_OF_PART[key];
      if (named || (table !== undefined && hasTable(report, table))) return pass(key);
      if (report.questions?.some(({ code }) => code === PAGES_WITHOUT_TEXT)) {
        return notAssessed(key, { zh: '有的页没有读出来，这一部分可能就在其中。', en: 'Some pages were not read, and this part may stand on them.' });
      }
      const heading = SECTION_HEADINGS[key];
      return fail(key, {
        section: key,
        expected: SECTION_NUMBERS[key] + heading.zh,
        actual: null,
        message: {
          zh: `缺少第${SECTION_NUMBERS[key].replace('、', '')}部分“${heading.zh}”。没有内容也要保留标题并写明“无”。`,
          en: `Part ${SECTION_KEYS.indexOf(key) + 1}, ${heading.en}, is missing. A part with nothing to report keeps its heading and says so.`,
        },
        inputs: `${key}=absent`,
      });
    });
  },
};

const TABLE_OF_PART: Partial<Record<SectionKey, ReportTable>> = { disclosure: 'disclosure', requests: 'requests', disputes: 'disputes' };

const hasTable = (report: AnnualReport, table: ReportTable) => CELLS.some((cell) => cell.table === table && report.cells[cell.key] !== undefined);
