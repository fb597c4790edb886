import type { CrosswalkQuality, Measure } from '@huilan/measures';
import { countedOnce, observation, type Comparison } from '../../charts/comparison.data.js';
import type { SeriesBreak } from '../../charts/series-breaks.js';
import { choosesAgencies, type CompareView } from '../../view/compare-view.js';
import type { YearRange } from '../../view/link-parameters.js';
import { MINIMUM_DENOMINATOR } from '../../wording/figure-text.js';
import { measureHelp } from '../../wording/outcome-help.js';
import type { Wording } from '../../wording/wording.js';

/** Whom the figures are about: `青禾县各机关`, `青禾县部门`, `青禾县教育系统`, `青禾县 3 个机关`. */
export function subjectText(region: string, view: CompareView, comparison: Comparison, wording: Wording): string {
  const { t } = wording;
  const only = comparison.subjects[0];
  if (comparison.subjects.length === 1 && only) return only.name;
  if (view.by === 'region') return t('compare.allRegions');
  if (view.by === 'kind') return t('compare.allKinds', { region });
  if (view.by === 'system' && view.systems.length === 0) return t('compare.allSystems', { region });
  const peers = comparison.subjects.find((subject) => subject.id === view.peersOf);
  if (peers && view.agencies.length === 0 && view.systems.length === 0) return t('compare.peersTitle', { agency: peers.name });
  if (view.systems.length > 0 && view.agencies.length === 0 && !view.peersOf) return t('compare.systemsOf', { region, systems: view.systems.join(t('list.separator')) });
  if (choosesAgencies(view)) return t('compare.someAgencies', { region, count: comparison.subjects.length });
  if (view.kinds.length > 0) return t('compare.kindsOf', { region, kinds: view.kinds.map((kind) => t(`kind.${kind}`)).join(t('list.separator')) });
  return t('compare.allAgencies', { region });
}

export function spanText(years: YearRange, wording: Wording): string {
  return years.from === years.to ? wording.t('span.year', { year: years.to }) : wording.t('span.years', { from: years.from, to: years.to });
}

/** Reports in and expected in some years, whether they are of those shown or the one before. */
export function reportsIn(comparison: Comparison, years: readonly number[]): { received: number; expected: number } {
  let [received, expected] = [0, 0];
  for (const year of years) {
    for (const subject of countedOnce(comparison.subjects)) {
      const observed = observation(comparison, subject.id, year);
      received += observed?.received ?? 0;
      expected += observed?.expected ?? 0;
    }
  }
  return { received, expected };
}

/** `单位：件 · 已交 43 / 应交 45 · 其中 41 份载明`; for several years the coverage of all of them. */
export function coverageText(measure: Measure, measureIndex: number, comparison: Comparison, years: readonly number[], wording: Wording): string {
  const of = years.flatMap((year) => comparison.coverage.get(year) ?? []);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const received = sum(of.map((coverage) => coverage.received));
  const covered = sum(of.map((coverage) => coverage.covered[measureIndex] ?? 0));
  const words = [
    wording.t('compare.unit', { unit: wording.of(measure.unit) }),
    wording.t('coverage.reports', { received, expected: sum(of.map((coverage) => coverage.expected)) }),
  ];
  if (covered < received) words.push(wording.t('coverage.covered', { covered }));
  return words.join(' · ');
}

/** What has to be said below a chart of a measure over some years. */
export function measureNotes(measure: Measure, comparison: Comparison, years: readonly number[], wording: Wording): string[] {
  const { t } = wording;
  const quality: CrosswalkQuality | undefined = years.some((year) => year < 2019) ? measure.crosswalk : undefined;
  return [
    t('compare.formula', { measure: wording.of(measure.label), formula: wording.of(measure.formula) }),
    ...(measure.kind === 'rate' ? [t('compare.fewCasesNote', { count: MINIMUM_DENOMINATOR })] : []),
    ...(measureHelp(measure, wording) ? [measureHelp(measure, wording) as string] : []),
    ...(quality ? [t(`compare.crosswalk.${quality}`)] : []),
    ...(comparison.subjects.some((subject) => subject.isGroup) ? [t('compare.groupNote')] : []),
    ...(countedOnce(comparison.subjects).length < comparison.subjects.length ? [t('compare.governmentNote')] : []),
  ];
}

/** What the breaks in a series are, a sentence each. */
export function breakNotes(breaks: readonly SeriesBreak[], wording: Wording): string[] {
  return breaks.map((one) => wording.t('chart.breakNote', { year: one.year, notice: wording.of(one.notice) }));
}

/** Some names in a sentence, the rest as their number. */
export function namesText(subjects: readonly { readonly label: string }[], wording: Wording, most = 8): string {
  const named = subjects.slice(0, most).map((subject) => subject.label).join(wording.t('list.separator'));
  return subjects.length > most ? `${named}${wording.language === 'zh' ? '' : ' '}${wording.t('scatter.andMore', { count: subjects.length })}` : named;
}
