import type { Measure } from '@huilan/measures';
import type { Comparison } from '../../charts/comparison.data.js';
import type { CompareView } from '../../view/compare-view.js';
import type { YearRange } from '../../view/link-parameters.js';
import { MINIMUM_DENOMINATOR } from '../../wording/figure-text.js';
import type { Wording } from '../../wording/wording.js';

/** Whom the figures are about: `青禾县各机关`, `青禾县部门`, `青禾县 3 个机关`. */
export function subjectText(region: string, view: CompareView, comparison: Comparison, wording: Wording): string {
  const { t } = wording;
  const only = comparison.agencies[0];
  if (comparison.agencies.length === 1 && only) return only.name;
  if (view.agencies.length > 0) return t('compare.someAgencies', { region, count: comparison.agencies.length });
  if (view.kinds.length > 0) return t('compare.kindsOf', { region, kinds: view.kinds.map((kind) => t(`kind.${kind}`)).join(t('list.separator')) });
  return t('compare.allAgencies', { region });
}

export function spanText(years: YearRange, wording: Wording): string {
  return years.from === years.to ? wording.t('span.year', { year: years.to }) : wording.t('span.years', { from: years.from, to: years.to });
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

/** What has to be said below a chart of a measure. */
export function measureNotes(measure: Measure, wording: Wording): string[] {
  const { t } = wording;
  return [
    t('compare.formula', { measure: wording.of(measure.label), formula: wording.of(measure.formula) }),
    ...(measure.kind === 'rate' ? [t('compare.fewCasesNote', { count: MINIMUM_DENOMINATOR })] : []),
  ];
}
