import type { AnnualReport, LocalizedText } from '@huilan/annual-report';
import type { CheckSubject } from './check.js';

/** Last year's report of the same agency, or why there is none to compare with. */
export function previousYear({ report, previous }: CheckSubject): { readonly previous: AnnualReport } | { readonly reason: LocalizedText } {
  if (previous === undefined) return { reason: { zh: '没有上一年度的报告。', en: 'There is no report for the year before.' } };
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) {
    return { reason: { zh: `对照的报告是${previous.year}年度，不是上一年度。`, en: `The other report is for ${previous.year}, not for the year before.` } };
  }
  return { previous };
}
