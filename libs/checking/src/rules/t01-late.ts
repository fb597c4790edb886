import type { LocalizedText } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check, type PartOutcome } from '../check.js';
import { daysBetween, lawfulDeadline } from '../deadline.js';

/**
 * Submitted or published after the deadline. The office may set an earlier day for handing in; publication is judged by
 * the law's own date.
 * Source: article 49 of the Regulations: before 31 January; a region's report before 31 March.
 */
export const T01: Check = {
  code: 'T01',
  severity: 'warning',
  name: { zh: '按期报送和公布', en: 'Handed in and published in time' },
  source: { zh: '《条例》第四十九条', en: 'Regulations, article 49' },
  notAssessedWhen: { zh: '年度、报送日期或公布日期不明', en: 'year, date of submission or date of publication is unknown' },
  needs: ['dates'],
  evaluate: ({ report, declared, submittedOn, deadline, level = 'agency' }) => {
    // A report that names the wrong year (S06) is not a year late besides.
    const year = declared?.year ?? report.year;
    const lawful = year === null ? undefined : lawfulDeadline(year, level);
    return [
      judged('submitted', { zh: '报送', en: 'handed in' }, submittedOn, deadline ?? lawful),
      judged('published', { zh: '公布', en: 'published' }, report.publishedOn ?? undefined, lawful),
    ];
  },
};

function judged(part: string, done: LocalizedText, on: string | undefined, deadline: string | undefined): PartOutcome {
  if (on === undefined || deadline === undefined) {
    return notAssessed(part, { zh: `${done.zh}日期或期限不明。`, en: `When it was ${done.en}, or was due, is unknown.` });
  }
  const late = daysBetween(deadline, on);
  if (Number.isNaN(late)) return notAssessed(part, { zh: `${done.zh}日期不是有效日期。`, en: `The date it was ${done.en} is no date.` });
  if (late <= 0) return pass(part);
  return fail(part, {
    expected: deadline,
    actual: on,
    message: {
      zh: `${on} ${done.zh}，期限为 ${deadline}，逾期 ${late} 天。`,
      en: `${done.en[0]?.toUpperCase() ?? ''}${done.en.slice(1)} on ${on}, due on ${deadline}: ${late} days late.`,
    },
    inputs: `${part}=${on}; deadline=${deadline}`,
  });
}
