import { notAssessed, type Check } from '../check.js';
import { lastYearOf } from '../previous-year.js';
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
    const { report, predecessors } = subject;
    // A text is copied from one report, never from a sum: after a merger or a split each predecessor's is compared by itself.
    if (predecessors !== undefined && predecessors.reports.length > 0) {
      return predecessors.reports.map((other) => {
        const name = other.agency ?? '—';
        return similarityOutcome(`previous:${name}`, report, other, { zh: `“${name}”的上一年度报告`, en: `last year’s text of ${name}` });
      });
    }
    const lastYear = lastYearOf(subject);
    if ('reason' in lastYear) return [notAssessed('previous', lastYear.reason)];
    return lastYear.reports.map((other) => similarityOutcome('previous', report, other, { zh: '本机关上一年度报告', en: 'the agency’s own text of last year' }));
  },
};
