import { notAssessed, pass, type Check } from '../check.js';
import { similarityOutcome } from '../similar-text.js';

/**
 * The free text is nearly the same as another agency's of the year, names, figures and the form's own wording apart.
 * The candidates come from a `SimilarityIndex`; here the texts themselves are compared.
 * Source: article 50 of the Regulations: the report tells the agency's own work.
 */
export const D02: Check = {
  code: 'D02',
  severity: 'warning',
  name: { zh: '与其他机关报告雷同', en: 'Nearly another agency’s text' },
  source: { zh: '《条例》第五十条：报告本机关工作情况', en: 'Regulations, article 50: the agency’s own work' },
  notAssessedWhen: { zh: '没有其他机关的报告，或正文太短', en: 'there are no other agencies’ reports, or the text is too short' },
  needs: ['lookAlikes'],
  evaluate: ({ report, lookAlikes }) => {
    if (lookAlikes === undefined) return [notAssessed('others', { zh: '没有其他机关的报告可比。', en: 'There are no other agencies’ reports to compare with.' })];
    if (lookAlikes.length === 0) return [pass('others')];
    // One outcome an agency: the same report may have come in two files.
    const byAgency = new Map(lookAlikes.map((other) => [other.agency ?? 'unnamed', other]));
    return [...byAgency].map(([part, other]) => {
      const whose = other.agency ?? '另一机关';
      return similarityOutcome(part, report, other, {
        zh: `“${whose}”${other.year === null ? '' : `${other.year}年度`}报告`,
        en: `that of “${whose}”${other.year === null ? '' : ` for ${other.year}`}`,
      });
    });
  },
};
