import { findMeasure, type Measure } from '@huilan/measures';
import { aggregate, figureOf, median, type Comparison } from '../../charts/comparison.data.js';
import type { TrendSeries } from '../../charts/trend-lines.data.js';
import { figureSentence, isOverFewCases, valueOf, type Figure } from '../../wording/figure-text.js';
import type { Wording } from '../../wording/wording.js';

/** The measures an agency is shown by. */
export const AGENCY_MEASURES: readonly Measure[] = ['disclosures', 'complaintsHandled', 'requests.received', 'disclosureRate'].map((key) => {
  const measure = findMeasure(key);
  if (!measure) throw new RangeError(`the dictionary has no measure ${key}`);
  return measure;
});

export const PEERS = 'peers';

/**
 * What the peers do in the middle: the median of counts, so that one large agency does not set it; of rates the share of all
 * their cases together, so that agencies with a handful of cases do not.
 */
export function peersSeries(peers: Comparison, measureIndex: number, name: string, wording: Wording): TrendSeries {
  const measure = peers.measures[measureIndex] as Measure;
  return {
    key: PEERS,
    name,
    label: name,
    points: peers.years.map((year) => {
      const figure = measure.kind === 'rate' ? aggregate(peers, measureIndex, year) : medianFigure(peers, measureIndex, year);
      const expected = peers.coverage.get(year)?.expected ?? 0;
      const sentence = figureSentence({ name, year }, measure, figure, wording) + wording.t('coverage.inBrackets', { covered: figure.covered, expected });
      return { year, value: valueOf(figure), weak: isOverFewCases(measure, figure), figure, reportId: null, sentence };
    }),
  };
}

function medianFigure(peers: Comparison, measureIndex: number, year: number): Figure {
  const values = peers.subjects.flatMap((subject) => valueOf(figureOf(peers, measureIndex, subject.id, year)) ?? []);
  const value = median(values);
  return { state: value === null ? 'NO_REPORT' : 'AVAILABLE', value, numerator: null, denominator: null, covered: values.length };
}
