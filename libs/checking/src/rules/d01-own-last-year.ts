import { notAssessed, type Check } from '../check.js';
import { previousYear } from '../previous-year.js';
import { similarityOutcome } from '../similar-text.js';

/**
 * The free text is nearly the same as the agency's own last year (雷同), the form's own wording, figures and years apart.
 * Source: article 50 of the Regulations: the report tells the year's work.
 */
export const D01: Check = {
  code: 'D01',
  severity: 'warning',
  name: { zh: '与本机关上年报告雷同', en: 'Nearly last year’s text' },
  source: { zh: '《条例》第五十条：报告上一年度工作情况', en: 'Regulations, article 50: the work of the year' },
  notAssessedWhen: { zh: '没有上一年度报告，或正文太短', en: 'there is no report for the year before, or the text is too short' },
  needs: ['previous'],
  evaluate: (subject) => {
    const compared = previousYear(subject);
    if (!('previous' in compared)) return [notAssessed('previous', compared.reason)];
    return [similarityOutcome('previous', subject.report, compared.previous, { zh: '本机关上一年度报告', en: 'the agency’s own text of last year' })];
  },
};
