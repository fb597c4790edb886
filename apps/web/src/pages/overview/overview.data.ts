import { findMeasure, type Measure } from '@huilan/measures';
import type { StatisticsRows } from '../../api/use-statistics.js';
import { STACK_MEASURES, type StackSource } from '../../charts/outcome-stack.data.js';
import type { TrendSeries } from '../../charts/trend-lines.data.js';
import { OVERVIEW_TRENDS, type OverviewTrend } from '../../view/overview-view.js';
import { changeText, countChangeText, figureSentence, figureText, isOverFewCases, NO_REPORT, valueOf, type Figure } from '../../wording/figure-text.js';
import { countText } from '../../wording/numbers.js';
import type { Wording } from '../../wording/wording.js';

export const TREND_MEASURES: readonly Measure[] = OVERVIEW_TRENDS.map((key) => {
  const measure = findMeasure(key);
  if (!measure) throw new RangeError(`the dictionary has no measure ${key}`);
  return measure;
});

/** What the page asks for in one go: the four trends, then the parts of the outcome mix. */
export const OVERVIEW_MEASURES: readonly string[] = [...TREND_MEASURES, ...STACK_MEASURES].map((measure) => measure.key);

/** The region in one year. */
export interface RegionYear {
  readonly year: number;
  readonly expected: number;
  readonly received: number;
  /** In the order of `OVERVIEW_MEASURES`. */
  readonly figures: readonly Figure[];
}

/** Rows of the grouping `YEAR`, first to last year. A year without a row has no reports. */
export function regionYears(rows: StatisticsRows, years: readonly number[]): RegionYear[] {
  return years.map((year) => {
    const row = rows.find((candidate) => candidate.year === year);
    return { year, expected: row?.expected ?? 0, received: row?.received ?? 0, figures: row?.values ?? [] };
  });
}

export interface KeyFigure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** Against last year, in words. */
  readonly change: string;
  /** How many reports the figure stands on. */
  readonly coverage: string;
  readonly spark: readonly (number | null)[];
}

export interface Findings {
  readonly year: number;
  readonly openErrors: number;
  readonly openWarnings: number;
  readonly openNotices: number;
}

const openFindings = (findings: Findings | undefined) => (findings ? findings.openErrors + findings.openWarnings : 0);

/** The six figures of the last year of `all`, each against the year before it; `shown` years make the small lines. */
export function keyFigures(all: readonly RegionYear[], findings: readonly Findings[], shown: readonly number[], wording: Wording): KeyFigure[] {
  const { t } = wording;
  const now = all.at(-1);
  const before = all.at(-2);
  if (!now) return [];
  const line = (value: (year: RegionYear) => number | null) => all.filter((year) => shown.includes(year.year)).map(value);
  const findingsOf = (year: number) => findings.find((one) => one.year === year);
  const ofMeasure = (trend: OverviewTrend): KeyFigure => {
    const index = OVERVIEW_TRENDS.indexOf(trend);
    const measure = TREND_MEASURES[index] as Measure;
    const figure = now.figures[index];
    return {
      key: trend,
      label: wording.of(measure.label),
      value: figureText(measure, figure, wording),
      unit: measure.kind === 'rate' || valueOf(figure) === null ? '' : wording.of(measure.unit),
      change: changeText(measure, figure, before?.figures[index], wording),
      coverage:
        measure.kind === 'rate' && figure?.numerator != null && figure.denominator != null
          ? t('overview.rateOf', { numerator: countText(figure.numerator), denominator: countText(figure.denominator) })
          : t('coverage.stated', { covered: figure?.covered ?? 0, received: now.received }),
      spark: line((year) => valueOf(year.figures[index])),
    };
  };
  const open = findingsOf(now.year);
  const openBefore = before && findingsOf(before.year);
  return [
    {
      key: 'reports',
      label: t('overview.reportsIn'),
      value: countText(now.received),
      unit: t('overview.ofExpected', { expected: countText(now.expected) }),
      change: before && before.received > 0 ? countChangeText(now.received, before.received, t('unit.reports'), wording) : t('change.unknown'),
      coverage: now.received >= now.expected ? t('overview.allIn') : t('overview.missing', { count: now.expected - now.received }),
      spark: line((year) => year.received),
    },
    ofMeasure('disclosures'),
    ofMeasure('complaintsHandled'),
    ofMeasure('requests.received'),
    ofMeasure('disclosureRate'),
    {
      key: 'findings',
      label: t('overview.openFindings'),
      value: countText(openFindings(open)),
      unit: t('unit.findings'),
      change: openBefore ? countChangeText(openFindings(open), openFindings(openBefore), t('unit.findings'), wording) : t('change.unknown'),
      coverage: t('overview.ofTheseErrors', { errors: open?.openErrors ?? 0 }),
      spark: line((year) => openFindings(findingsOf(year.year))),
    },
  ];
}

/** The region's years by one measure, as a line. */
export function regionTrend(name: string, trend: OverviewTrend, all: readonly RegionYear[], wording: Wording): TrendSeries {
  const index = OVERVIEW_TRENDS.indexOf(trend);
  const measure = TREND_MEASURES[index] as Measure;
  return {
    key: 'region',
    name,
    label: name,
    points: all.map((year) => {
      const figure = year.figures[index] ?? NO_REPORT;
      const sentence = figureSentence({ name, year: year.year }, measure, figure, wording);
      return {
        year: year.year,
        value: valueOf(figure),
        weak: isOverFewCases(measure, figure),
        figure,
        reportId: null,
        sentence: sentence + wording.t('coverage.inBrackets', { covered: figure.covered, expected: year.expected }),
      };
    }),
  };
}

/** The region's outcomes, a stack a year. */
export function regionStacks(name: string, all: readonly RegionYear[], wording: Wording): StackSource[] {
  return all.map((year) => ({
    key: String(year.year),
    name: String(year.year),
    label: String(year.year),
    subject: wording.t('subject.nameAndYear', { name, year: year.year }),
    reportId: null,
    figures: year.figures.slice(TREND_MEASURES.length),
  }));
}
