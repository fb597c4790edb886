import type { Measure } from '@huilan/measures';
import type { StatisticsRows } from '../api/use-statistics.js';
import { NO_REPORT, NOT_EXPECTED, type Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import type { AgencyKind } from '../view/selection.js';

/** Whose figures are compared: an agency, or all agencies of a kind, a system or a region taken together. */
export interface ComparedSubject {
  readonly id: string;
  readonly name: string;
  /** The name without that of its region: what a chart has room for. */
  readonly label: string;
  readonly kind: AgencyKind | null;
  /** Line of administration (系统) of an agency, or the one this subject is. */
  readonly system: string | null;
  /** Several agencies taken together. */
  readonly isGroup: boolean;
}

/** What one agency's report of one year says, or those of a group together. */
export interface Observation {
  /** `null` where there is no report, and for a group. */
  readonly reportId: string | null;
  readonly expected: number;
  readonly received: number;
  readonly figures: readonly Figure[];
}

/** How complete a year is: reports in, reports expected, and how many of them state each measure. */
export interface Coverage {
  readonly expected: number;
  readonly received: number;
  readonly covered: readonly number[];
}

/** The figures of a selection, subject by subject and year by year: what every chart of the page is drawn from. */
export interface Comparison {
  readonly measures: readonly Measure[];
  readonly years: readonly number[];
  /** In the order of their names. */
  readonly subjects: readonly ComparedSubject[];
  readonly observations: ReadonlyMap<string, Observation>;
  readonly coverage: ReadonlyMap<number, Coverage>;
  /** Notes people left on figures, by `remarkKey`. */
  readonly remarks?: ReadonlyMap<string, readonly string[]>;
}

type StatisticsRow = StatisticsRows[number];

/** Whose row it is; `undefined` for a row that belongs to nobody. */
export type SubjectOfRow = (row: StatisticsRow) => ComparedSubject | undefined;

const observationKey = (subjectId: string, year: number) => `${subjectId} ${year}`;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Names in the order a Chinese list has them: by pinyin. */
export function compareNames(one: string, other: string): number {
  return byName.compare(one, other);
}

/** The name of an agency without that of its region in front, where something is left: `青禾县商务局` in 青禾县 is `商务局`. */
export function labelOf(name: string, region: string): string {
  return region !== '' && name.startsWith(region) && name.length > region.length + 1 ? name.slice(region.length) : name;
}

/** Rows of `AGENCY_YEAR`; `region` is the name that labels do without. */
export function agencyOfRow(region = ''): SubjectOfRow {
  return ({ agencyId, agencyName, kind, system }) =>
    agencyId === null || agencyName === null ? undefined : { id: agencyId, name: agencyName, label: labelOf(agencyName, region), kind, system, isGroup: false };
}

/** Rows of `KIND_YEAR`. */
export function kindOfRow({ t }: Wording): SubjectOfRow {
  return ({ kind }) => {
    if (kind === null) return undefined;
    const name = t(`kind.${kind}`);
    return { id: kind, name, label: name, kind, system: null, isGroup: true };
  };
}

/** Rows of `SYSTEM_YEAR`. What belongs to no system is no system. */
export function systemOfRow({ t }: Wording): SubjectOfRow {
  return ({ system }) => {
    if (system === null) return undefined;
    const name = t('subject.system', { system });
    return { id: system, name, label: name, kind: null, system, isGroup: true };
  };
}

/** Rows of `REGION_YEAR`. */
export function regionOfRow(regions: readonly { readonly id: string; readonly name: string }[]): SubjectOfRow {
  const names = new Map(regions.map((region) => [region.id, region.name]));
  return ({ regionId }) => {
    const name = regionId === null ? undefined : names.get(regionId);
    return regionId === null || name === undefined ? undefined : { id: regionId, name, label: name, kind: null, system: null, isGroup: true };
  };
}

/**
 * The comparison that rows with a year make. `measures` are those asked for, in that order. A subject that has no row for a
 * year was not expected to report for it.
 */
export function comparisonOf(rows: StatisticsRows, measures: readonly Measure[], years: readonly number[], subjectOf: SubjectOfRow = agencyOfRow()): Comparison {
  const subjects = new Map<string, ComparedSubject>();
  const observations = new Map<string, Observation>();
  const coverage = new Map(years.map((year) => [year, { expected: 0, received: 0, covered: measures.map(() => 0) }]));
  for (const row of rows) {
    const subject = subjectOf(row);
    if (subject === undefined || row.year === null) continue;
    observations.set(observationKey(subject.id, row.year), { reportId: row.reportId, expected: row.expected, received: row.received, figures: row.values });
    // A year before those shown, asked for to say what changed, is not counted among them.
    if (coverage.has(row.year)) subjects.set(subject.id, subject);
  }
  for (const { id } of countedOnce([...subjects.values()])) {
    for (const [year, ofYear] of coverage) {
      const observed = observations.get(observationKey(id, year));
      if (!observed) continue;
      ofYear.expected += observed.expected;
      ofYear.received += observed.received;
      observed.figures.forEach((figure, index) => (ofYear.covered[index] = (ofYear.covered[index] ?? 0) + figure.covered));
    }
  }
  return {
    measures,
    years,
    subjects: [...subjects.values()].sort((one, other) => compareNames(one.name, other.name)),
    observations,
    coverage,
  };
}

/**
 * Those that are taken together. A government's own report is the sum of its agencies' already: beside them it is not counted
 * a second time, nor is it one of them when their middle is sought.
 */
export function countedOnce(subjects: readonly ComparedSubject[]): readonly ComparedSubject[] {
  const agencies = subjects.filter((subject) => subject.kind !== 'GOVERNMENT');
  return agencies.length > 0 ? agencies : subjects;
}

export function observation(comparison: Comparison, subjectId: string, year: number): Observation | undefined {
  return comparison.observations.get(observationKey(subjectId, year));
}

/** The figure of a measure (by its place in the comparison) of one subject in one year. */
export function figureOf(comparison: Comparison, measure: number, subjectId: string, year: number): Figure {
  const observed = observation(comparison, subjectId, year);
  return observed ? (observed.figures[measure] ?? NO_REPORT) : NOT_EXPECTED;
}

/** Key of the notes on a measure of a subject in a year; those on all its years are under the year `null`. */
export const remarkKey = (measureKey: string, subjectId: string, year: number | null) => `${measureKey} ${subjectId} ${year ?? ''}`;

/** The notes on one figure: on the point itself, and on its whole series. */
export function remarksOn(comparison: Comparison, measureIndex: number, subjectId: string, year: number): readonly string[] {
  const measure = comparison.measures[measureIndex];
  if (!comparison.remarks || !measure) return [];
  return [year, null].flatMap((of) => comparison.remarks?.get(remarkKey(measure.key, subjectId, of)) ?? []);
}

/** Those of whom a report was expected in a year: an agency dissolved before, or founded later, has no place in its ranking. */
export function subjectsOf(comparison: Comparison, year: number): readonly ComparedSubject[] {
  return comparison.subjects.filter((subject) => observation(comparison, subject.id, year) !== undefined);
}

/** All subjects of one year taken together, each report once: counts added up; a rate from the sums of its two parts, as far as both are stated. */
export function aggregate(comparison: Comparison, measureIndex: number, year: number): Figure {
  const measure = comparison.measures[measureIndex];
  const figures = countedOnce(comparison.subjects).map((subject) => figureOf(comparison, measureIndex, subject.id, year));
  const stated = figures.filter((figure) => figure.state === 'AVAILABLE' || (measure?.kind === 'rate' && figure.state === 'NOT_APPLICABLE'));
  const total = (part: (figure: Figure) => number | null) => stated.reduce((sum, figure) => sum + (part(figure) ?? 0), 0);
  if (stated.length === 0) return { ...NO_REPORT, state: figures.some((figure) => figure.state === 'NOT_AVAILABLE') ? 'NOT_AVAILABLE' : 'NO_REPORT' };
  const covered = total((figure) => figure.covered);
  if (measure?.kind !== 'rate') return { state: 'AVAILABLE', value: total((figure) => figure.value), numerator: null, denominator: null, covered };
  const numerator = total((figure) => figure.numerator);
  const denominator = total((figure) => figure.denominator);
  return denominator === 0
    ? { state: 'NOT_APPLICABLE', value: null, numerator, denominator, covered }
    : { state: 'AVAILABLE', value: numerator / denominator, numerator, denominator, covered };
}

/** The middle of some numbers, `null` for none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The value below which a share of some numbers lies, between two of them by proportion; `null` for none. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return lower + (upper - lower) * (place - Math.floor(place));
}
