import type { Measure } from '@huilan/measures';
import type { StatisticsRows } from '../api/use-statistics.js';
import { NO_REPORT, type Figure } from '../wording/figure-text.js';
import type { AgencyKind } from '../view/selection.js';

/** One agency in a comparison. */
export interface ComparedAgency {
  readonly id: string;
  readonly name: string;
  /** The name without that of its region: what a chart has room for. */
  readonly label: string;
  readonly kind: AgencyKind | null;
}

/** What one agency's report of one year says. */
export interface Observation {
  /** `null` where there is no report. */
  readonly reportId: string | null;
  readonly figures: readonly Figure[];
}

/** How complete a year is: reports in, reports expected, and how many of them state each measure. */
export interface Coverage {
  readonly expected: number;
  readonly received: number;
  readonly covered: readonly number[];
}

/** The figures of a selection, agency by agency and year by year: what every chart of the page is drawn from. */
export interface Comparison {
  readonly measures: readonly Measure[];
  readonly years: readonly number[];
  /** In the order of their names. */
  readonly agencies: readonly ComparedAgency[];
  readonly observations: ReadonlyMap<string, Observation>;
  readonly coverage: ReadonlyMap<number, Coverage>;
}

const observationKey = (agencyId: string, year: number) => `${agencyId} ${year}`;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Names in the order a Chinese list has them: by pinyin. */
export function compareNames(one: string, other: string): number {
  return byName.compare(one, other);
}

/** The name of an agency without that of its region in front, where something is left: `青禾县商务局` in 青禾县 is `商务局`. */
export function labelOf(name: string, region: string): string {
  return region !== '' && name.startsWith(region) && name.length > region.length + 1 ? name.slice(region.length) : name;
}

/**
 * The comparison that rows of `AGENCY_YEAR` make. `measures` are those asked for, in that order. An agency that has no row
 * for a year has no report for it. `region` is the name that labels do without.
 */
export function comparisonOf(rows: StatisticsRows, measures: readonly Measure[], years: readonly number[], region = ''): Comparison {
  const agencies = new Map<string, ComparedAgency>();
  const observations = new Map<string, Observation>();
  const coverage = new Map(years.map((year) => [year, { expected: 0, received: 0, covered: measures.map(() => 0) }]));
  for (const row of rows) {
    if (row.agencyId === null || row.agencyName === null || row.year === null) continue;
    agencies.set(row.agencyId, { id: row.agencyId, name: row.agencyName, label: labelOf(row.agencyName, region), kind: row.kind });
    observations.set(observationKey(row.agencyId, row.year), { reportId: row.reportId, figures: row.values });
    const ofYear = coverage.get(row.year);
    // A year before those shown, asked for to say what changed, is not counted among them.
    if (!ofYear) continue;
    ofYear.expected += row.expected;
    ofYear.received += row.received;
    row.values.forEach((value, index) => (ofYear.covered[index] = (ofYear.covered[index] ?? 0) + value.covered));
  }
  return {
    measures,
    years,
    agencies: [...agencies.values()].sort((one, other) => compareNames(one.name, other.name)),
    observations,
    coverage,
  };
}

export function observation(comparison: Comparison, agencyId: string, year: number): Observation | undefined {
  return comparison.observations.get(observationKey(agencyId, year));
}

/** The figure of a measure (by its place in the comparison) in one agency's report of one year. */
export function figureOf(comparison: Comparison, measure: number, agencyId: string, year: number): Figure {
  return observation(comparison, agencyId, year)?.figures[measure] ?? NO_REPORT;
}

/** All agencies of one year taken together: counts added up; a rate from the sums of its two parts, as far as both are stated. */
export function aggregate(comparison: Comparison, measureIndex: number, year: number): Figure {
  const measure = comparison.measures[measureIndex];
  const figures = comparison.agencies.map((agency) => figureOf(comparison, measureIndex, agency.id, year));
  const stated = figures.filter((figure) => figure.state === 'AVAILABLE' || (measure?.kind === 'rate' && figure.state === 'NOT_APPLICABLE'));
  const total = (part: (figure: Figure) => number | null) => stated.reduce((sum, figure) => sum + (part(figure) ?? 0), 0);
  if (stated.length === 0) return { ...NO_REPORT, state: figures.every((figure) => figure.state === 'NO_REPORT') ? 'NO_REPORT' : 'NOT_AVAILABLE' };
  if (measure?.kind !== 'rate') return { state: 'AVAILABLE', value: total((figure) => figure.value), numerator: null, denominator: null, covered: stated.length };
  const numerator = total((figure) => figure.numerator);
  const denominator = total((figure) => figure.denominator);
  return denominator === 0
    ? { state: 'NOT_APPLICABLE', value: null, numerator, denominator, covered: stated.length }
    : { state: 'AVAILABLE', value: numerator / denominator, numerator, denominator, covered: stated.length };
}

/** The middle of some numbers, `null` for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
