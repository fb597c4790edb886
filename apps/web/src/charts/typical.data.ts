import { valueOf, wholeFigureText, type Figure } from '../wording/figure-text.js';
import { countText } from '../wording/numbers.js';
import type { Wording } from '../wording/wording.js';
import { aggregate, countedOnce, figureOf, median, subjectsOf, type Comparison } from './comparison.data.js';

/** What is typical of the subjects of a year, to see each of them against. */
export interface Typical {
  readonly value: number;
  /** `合计 44.9%（310/690）`, `中位数 4 件`. */
  readonly label: string;
  /** With the reports it stands on: `合计 44.9%（310/690），43/45 份报告`. */
  readonly sentence: string;
  readonly figure: Figure;
}

/**
 * Of a rate, the share of all cases together: weighted by its own denominator, so that agencies with a handful of cases do not
 * set it. Of counts the median, so that one large agency does not. `undefined` for fewer than three subjects with a number.
 */
export function typicalOf(comparison: Comparison, measureIndex: number, year: number, wording: Wording): Typical | undefined {
  const measure = comparison.measures[measureIndex];
  if (!measure) return undefined;
  const subjects = countedOnce(subjectsOf(comparison, year));
  const known = subjects.flatMap((subject) => valueOf(figureOf(comparison, measureIndex, subject.id, year)) ?? []);
  if (known.length < 3) return undefined;
  const { value, figure } = measure.kind === 'rate' ? together(comparison, measureIndex, year) : middle(known);
  if (value === null) return undefined;
  const label = wording.t(measure.kind === 'rate' ? 'typical.together' : 'typical.median', { value: wholeFigureText(measure, figure, wording) });
  const expected = comparison.coverage.get(year)?.expected ?? subjects.length;
  const covered = measure.kind === 'rate' ? figure.covered : (comparison.coverage.get(year)?.covered[measureIndex] ?? known.length);
  return {
    value,
    label,
    sentence: wording.t('typical.sentence', { label, covered: countText(covered), expected: countText(expected) }),
    figure,
  };
}

function together(comparison: Comparison, measureIndex: number, year: number): { value: number | null; figure: Figure } {
  const figure = aggregate(comparison, measureIndex, year);
  return { value: valueOf(figure), figure };
}

function middle(values: readonly number[]): { value: number | null; figure: Figure } {
  const value = median(values);
  return { value, figure: { state: 'AVAILABLE', value, numerator: null, denominator: null, covered: values.length } };
}
