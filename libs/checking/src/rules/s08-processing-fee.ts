import { fail, notAssessed, pass, type Check } from '../check.js';
import { digest } from '../inputs.js';

/** The fee rules took effect on 1 January 2021. */
const FIRST_YEAR = 2021;

/**
 * Part six says nothing of the information-processing fee (信息处理费). It is reported even when none was charged.
 * Source: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）.
 */
export const S08: Check = {
  code: 'S08',
  severity: 'notice',
  name: { zh: '报告信息处理费', en: 'The processing fee is reported' },
  source: { zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', en: 'Rules on the information-processing fee (Letter 109 of 2020)' },
  notAssessedWhen: { zh: '没有第六部分（见 S01），年度不明，或为2020年及以前的报告', en: 'part six is missing (see S01), or the report is for 2020 or before or of unknown year' },
  needs: [],
  evaluate: ({ report }) => {
    const part = 'otherMatters';
    const sections = report.sections.filter((section) => section.key === 'otherMatters');
    if (sections.length === 0) return [notAssessed(part, { zh: '没有第六部分。', en: 'Part six is missing.' })];
    if (report.year === null || report.year < FIRST_YEAR) {
      return [notAssessed(part, { zh: '信息处理费自2021年起报告。', en: 'The fee is reported from 2021 on.' })];
    }
    const text = sections.map((section) => section.text).join('\n');
    // Line breaks of a page may stand anywhere in the words.
    if (/信息处理费|处理费|收费|收取[^。；]{0,20}费/u.test(text.replace(/\s+/gu, ''))) return [pass(part)];
    return [
      fail(part, {
        section: 'otherMatters',
        message: {
          zh: '第六部分没有写信息处理费的收取情况。没有收取的，也应写明“本年度未收取信息处理费”。',
          en: 'Part six says nothing of the information-processing fee. It must be reported even when none was charged.',
        },
        inputs: `otherMatters=${digest(text)}`,
      }),
    ];
  },
};
