import { CELLS, numberOf, type CellKey, type Indicator, type Section } from '@huilan/annual-report';
import type { WritableReport } from '@huilan/report-writing';
import { numbersOfFigures } from './figures/cells-of-figures.js';
import { disputesTotal } from './figures/dispute-figures.js';
import { totalOf } from './figures/request-figures.js';
import type { AgencyRandomness, Randomness } from './randomness.js';
import type { MutableCells, ReportPlan } from './report-plan.js';
import { composeText } from './wording/compose-text.js';

/** The cells a plan's report prints, in the order of the form. */
export function buildCells(plan: ReportPlan, randomness: Randomness): MutableCells {
  const numbers = numbersOfFigures(plan.figures, plan.format);
  const habits = agencyRandomness(plan.agency.key, plan.year, randomness).habits;
  const dashesRegulations = habits.of('dash').chance(0.18);
  const grouped = habits.of('cell-digits').chance(0.12);
  const cells: MutableCells = {};
  for (const { key } of CELLS) {
    const value = numbers.get(key);
    if (value === undefined) continue;
    if (dashesRegulations && key.startsWith('disclosure.regulations.')) cells[key] = { kind: 'notApplicable', raw: '/' };
    else cells[key] = { kind: 'number', value, raw: grouped && Number.isInteger(value) ? value.toLocaleString('en-US') : String(value) };
  }
  plan.changeCells?.(cells);
  return cells;
}

/** The report of a plan: what a careful person reads from the file that is written. */
export function buildReport(plan: ReportPlan, county: string, randomness: Randomness): WritableReport {
  const cells = buildCells(plan, randomness);
  const own = agencyRandomness(plan.agency.key, plan.year, randomness);
  const { sections, indicators } = buildText(plan, cells, county, randomness);
  return {
    agency: plan.name,
    year: plan.titleYear,
    format: plan.format,
    title: title(plan, own.habits),
    publishedOn: plan.publishedOn,
    cells,
    indicators,
    sections,
    preamble: preamble(plan, own.habits),
    contact: contact(own.habits),
  };
}

function buildText(plan: ReportPlan, cells: MutableCells, county: string, randomness: Randomness): { sections: Section[]; indicators: readonly Indicator[] } {
  const { figures, agency } = plan;
  const { activity, requests, disputes } = figures;
  // The clerk counts from the table in front of him; where it has no number he still knows.
  const printed = (key: CellKey, otherwise: number) => numberOf(cells[key]) ?? otherwise;
  const trueIndicators: Record<string, number> = {
    disclosures: activity.disclosures,
    website: activity.website,
    newMedia: activity.newMedia,
    policyInterpretations: activity.policyInterpretations,
    mediaSubmitted: activity.mediaSubmitted,
    mediaAdopted: activity.mediaAdopted,
    training: activity.training,
    requestsReceived: printed('requests.received.total', totalOf(requests['received']!)),
    requestsHandled: printed('requests.handled.total', totalOf(requests['handled']!)),
    requestsCarriedOut: printed('requests.carriedOut.total', totalOf(requests['carriedOut']!)),
    reconsiderations: printed('disputes.reconsideration.total', disputesTotal(disputes.reconsideration)),
    litigations:
      printed('disputes.directLitigation.total', disputesTotal(disputes.directLitigation)) +
      printed('disputes.litigationAfterReconsideration.total', disputesTotal(disputes.litigationAfterReconsideration)),
    normativeDocumentsIssued: printed('disclosure.normativeDocuments.issued', figures.disclosure.normativeDocuments.issued),
    ...Object.fromEntries(Object.entries(activity.complaints).map(([kind, count]) => [`complaintsHandled.${kind}`, count])),
  };
  const source = plan.copiedFrom ?? { agency, year: plan.year };
  const text = composeText(
    {
      agency,
      place: county.replace(/[县市区]$/, ''),
      year: plan.year,
      indicators: { ...trueIndicators, ...plan.stated },
      counts: {
        proposals: activity.proposals,
        processingFee: activity.processingFee,
        carriedIn: printed('requests.carriedIn.total', totalOf(requests['carriedIn']!)),
      },
      mustState: Object.keys(plan.stated),
      statesFee: plan.statesFee,
      format: plan.format,
    },
    { matters: source.agency.matters, randomness: agencyRandomness(source.agency.key, source.year, randomness) },
  );
  const kept = text.sections.filter((section) => !plan.omittedSections.includes(section.key));
  return {
    sections: kept.map((section) => {
      const additions = plan.inserted.filter((insertion) => insertion.section === section.key).map(({ sentence }) => sentence);
      return { ...section, text: section.text + additions.join('') };
    }),
    indicators: text.indicators,
  };
}

/** The streams a report is drawn from: the same that drew the agency's figures. */
export function agencyRandomness(key: string, year: number, randomness: Randomness): AgencyRandomness {
  const own = randomness.of('agency', key);
  return { habits: own.of('habits'), year: own.of(year) };
}

function title({ name, titleYear }: ReportPlan, habits: Randomness): string {
  return habits.of('title').weighted({
    [`${name}${titleYear}年政府信息公开工作年度报告`]: 7,
    [`${name}${titleYear}年政府信息公开年度报告`]: 2,
    [`${titleYear}年${name}政府信息公开工作年度报告`]: 1,
  });
}

function preamble({ name, year, periodYear }: ReportPlan, habits: Randomness): string | null {
  const period = `${periodYear}年1月1日至${periodYear}年12月31日`;
  const words = habits.of('preamble').pick([
    `根据《中华人民共和国政府信息公开条例》和年度报告格式的规定，现公布${name}${year}年政府信息公开工作年度报告。所列数据的统计期限为${period}。`,
    `本报告由${name}编制，数据统计期限自${periodYear}年1月1日起，至${periodYear}年12月31日止。`,
    `按照政府信息公开条例${year < 2019 ? '' : '第五十条'}的要求，编制本报告，统计时间为${period}。`,
    '',
  ]);
  // A wrong period has to be seen, so it is stated even by those who state none.
  return words === '' ? (periodYear === year ? null : `统计期限为${period}。`) : words;
}

function contact(habits: Randomness): string | null {
  const draw = habits.of('contact');
  if (draw.chance(0.55)) return null;
  return `联系地址：政务路${draw.integer(1, 260)}号，联系电话：0990-${draw.integer(6100000, 6899999)}。`;
}
