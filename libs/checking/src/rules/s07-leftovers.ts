import type { LocalizedText } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check, type PartOutcome } from '../check.js';
import { freeTexts } from '../free-text.js';
import { otherAgencies, otherYears, placeholders, type Leftover } from '../leftovers.js';
import { listing } from '../sentence.js';

/**
 * Left over from a template or from somebody else's report: another agency's name, another year's date, a placeholder.
 * Source: article 50 of the Regulations: the report is on the agency's own work of the year.
 */
export const S07: Check = {
  code: 'S07',
  severity: 'warning',
  name: { zh: '无他人名称、他年日期和占位符', en: 'Nothing left over from elsewhere' },
  source: { zh: '《条例》第五十条：报告本机关本年度工作', en: 'Regulations, article 50: the agency’s own work of the year' },
  notAssessedWhen: { zh: '没有正文；机关名称或年度不明', en: 'there is no text, or agency or year is unknown' },
  needs: [],
  evaluate: ({ report, otherAgencies: known = [] }) => {
    const texts = freeTexts(report);
    if (texts.length === 0) return [notAssessed('text', { zh: '没有读到正文。', en: 'No text was read.' })];
    const { year, agency } = report;
    return [
      outcome('placeholder', placeholders(texts), { zh: '正文有未填写的内容', en: 'Something was left to be filled in' }),
      year === null
        ? notAssessed('year', { zh: '报告年度不明。', en: 'The year of the report is unknown.' })
        : outcome('year', otherYears(texts, year, agency), { zh: `正文有不是${year}年度的日期`, en: `Dates that are not of ${year}` }),
      agency === null
        ? notAssessed('agency', { zh: '报告机关不明。', en: 'The agency is unknown.' })
        : outcome('agency', otherAgencies(texts, agency, known), { zh: '正文有其他机关的名称或自称', en: 'Names of other agencies' }),
    ];
  },
};

function outcome(part: string, leftovers: readonly Leftover[], what: LocalizedText): PartOutcome {
  const [first] = leftovers;
  if (first === undefined) return pass(part);
  const words = [...new Set(leftovers.map((leftover) => leftover.words))];
  const list = listing(words.map((word) => ({ zh: `“${word}”`, en: `“${word}”` })), 4);
  return fail(part, {
    ...(first.section ? { section: first.section } : {}),
    actual: first.words,
    message: {
      zh: `${what.zh}：${list.zh}。请核对是否套用了其他材料。`,
      en: `${what.en}: ${list.en}. Was the text copied from elsewhere?`,
    },
    inputs: leftovers.map((leftover) => `${leftover.words}@${leftover.sentence}`).join('; '),
    passages: leftovers.map(({ section, sentence, start }) => ({ section, text: sentence, start })),
  });
}
