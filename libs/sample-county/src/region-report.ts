import { cell, numberOf, type CellKey } from '@huilan/annual-report';
import type { AgencyProfile } from './agencies/agency-profile.js';
import { buildCells } from './build-report.js';
import type { AgencyFigures } from './figures/agency-figures.js';
import type { Randomness } from './randomness.js';
import type { MutableCells, ReportPlan } from './report-plan.js';

/** The county itself, as the author of the report on its whole administrative region. */
export const COUNTY_GOVERNMENT: AgencyProfile = {
  key: 'county-government',
  name: '人民政府',
  shortName: '县政府',
  kind: 'government',
  system: '政府',
  self: '我县',
  matters: ['重大建设项目', '财政预算决算', '义务教育', '社会救助', '乡村建设', '营商环境', '生态环境保护', '安全生产', '医疗卫生', '就业创业'],
  requests: 0,
  disclosures: 0,
};

/** The figures of several agencies added up. Throws a RangeError on none. */
export function summedFigures(figures: readonly AgencyFigures[]): AgencyFigures {
  const [first, ...others] = figures;
  if (first === undefined) throw new RangeError('no figures to add up');
  return { ...(others.reduce<unknown>(added, first) as AgencyFigures), year: first.year };
}

function added(one: unknown, other: unknown): unknown {
  if (typeof one === 'number') return one + (other as number);
  return Object.fromEntries(Object.entries(one as object).map(([key, value]) => [key, added(value, (other as Record<string, unknown>)[key])]));
}

/** Puts into every cell the sum of what the agencies' reports print there; a blank or a word adds nothing. */
export function summedCells(cells: MutableCells, reports: readonly ReportPlan[], randomness: Randomness): void {
  const sums = new Map<CellKey, number>();
  for (const report of reports) {
    for (const [key, value] of Object.entries(buildCells(report, randomness))) sums.set(key, (sums.get(key) ?? 0) + (numberOf(value) ?? 0));
  }
  for (const key of Object.keys(cells)) {
    const value = Number((sums.get(key) ?? 0).toFixed(cell(key).decimal ? 4 : 0));
    cells[key] = { kind: 'number', value, raw: String(value) };
  }
}
