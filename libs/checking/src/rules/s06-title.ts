import type { AnnualReport } from '@huilan/annual-report';
import { sameAgency } from '../agency-name.js';
import { fail, notAssessed, pass, type Check, type CheckSubject, type PartOutcome } from '../check.js';
import { freeTexts, sentencesOf } from '../free-text.js';
import { periodIn, yearsIn } from '../printed-dates.js';

/**
 * Agency or year of the report differs from what was declared when it was handed in, the title names another year than the
 * report, or the figures do not cover 1 January to 31 December of the year.
 * Source: article 49 of the Regulations: each agency reports on the year before.
 */
export const S06: Check = {
  code: 'S06',
  severity: 'error',
  name: { zh: '机关、年度和统计期限', en: 'Agency, year and period' },
  source: { zh: '《条例》第四十九条', en: 'Regulations, article 49' },
  notAssessedWhen: { zh: '没有申报机关或年度；报告未写明机关、年度或统计期限', en: 'nothing was declared, or the report does not state its agency, year or period' },
  needs: ['declared'],
  evaluate: (subject) => [agency(subject), year(subject), title(subject.report), period(subject)],
};

function agency({ report, declared }: CheckSubject): PartOutcome {
  const part = 'agency';
  if (declared?.agency === undefined) return notAssessed(part, { zh: '没有申报机关名称。', en: 'No agency was declared.' });
  if (report.agency === null) return notAssessed(part, { zh: '报告没有写明机关名称。', en: 'The report does not name its agency.' });
  const printed = report.agency;
  if ([declared.agency, ...(declared.aliases ?? [])].some((name) => sameAgency(name, printed))) return pass(part);
  return fail(part, {
    expected: declared.agency,
    actual: printed,
    message: {
      zh: `报告写的机关是“${printed}”，而报送的是“${declared.agency}”。请核对是否交错了文件。`,
      en: `The report is by “${printed}”, but was handed in for “${declared.agency}”. Was the wrong file sent?`,
    },
    inputs: `declared=${declared.agency}; printed=${printed}`,
  });
}

function year({ report, declared }: CheckSubject): PartOutcome {
  const part = 'year';
  if (declared?.year === undefined) return notAssessed(part, { zh: '没有申报年度。', en: 'No year was declared.' });
  if (report.year === null) return notAssessed(part, { zh: '报告没有写明年度。', en: 'The report does not state its year.' });
  if (report.year === declared.year) return pass(part);
  return fail(part, {
    expected: declared.year,
    actual: report.year,
    message: {
      zh: `报告写的是${report.year}年度，而报送的是${declared.year}年度。`,
      en: `The report is for ${report.year}, but was handed in for ${declared.year}.`,
    },
    inputs: `declared=${declared.year}; printed=${report.year}`,
  });
}

function title(report: AnnualReport): PartOutcome {
  const part = 'title';
  const years = yearsIn(report.title ?? '');
  const [printed] = years;
  if (report.year === null || printed === undefined) {
    return notAssessed(part, { zh: '标题没有写明年度。', en: 'The title does not state a year.' });
  }
  if (years.includes(report.year)) return pass(part);
  return fail(part, {
    expected: report.year,
    actual: printed,
    message: {
      zh: `标题写的是${printed}年，而报告内容是${report.year}年度。`,
      en: `The title says ${printed}, but the report is for ${report.year}.`,
    },
    inputs: `title=${printed}; year=${report.year}`,
  });
}

function period({ report, declared }: CheckSubject): PartOutcome {
  const part = 'period';
  const year = report.year ?? declared?.year;
  const found = freeTexts(report)
    .flatMap(({ section, text }) => sentencesOf(text).map((sentence) => ({ section, ...sentence, period: periodIn(sentence.text) })))
    .find((sentence) => sentence.period !== undefined);
  if (year === undefined || found?.period === undefined) {
    return notAssessed(part, { zh: '报告没有写明统计期限。', en: 'The report does not state the period of its figures.' });
  }
  const { from, to } = found.period;
  if (from === `${year}-01-01` && to === `${year}-12-31`) return pass(part);
  return fail(part, {
    ...(found.section ? { section: found.section } : {}),
    expected: `${year}-01-01/${year}-12-31`,
    actual: `${from}/${to}`,
    message: {
      zh: `统计期限写的是 ${from} 至 ${to}，应为${year}年1月1日至12月31日。`,
      en: `The figures are said to cover ${from} to ${to}; they must cover 1 January to 31 December ${year}.`,
    },
    inputs: `from=${from}; to=${to}; year=${year}`,
    passages: [{ section: found.section, text: found.text, start: found.start }],
  });
}
