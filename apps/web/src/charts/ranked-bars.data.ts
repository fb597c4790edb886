import { figureText, isOverFewCases, valueOf, type Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames, figureOf, observation, remarksOn, subjectsOf, type ComparedSubject, type Comparison } from './comparison.data.js';
import type { FigureTable } from './figure-table.js';
import { sentenceOf } from './subject-sentence.js';

export interface RankedBar {
  readonly subject: ComparedSubject;
  readonly reportId: string | null;
  readonly figure: Figure;
  /** `null` where there is no number: no bar, a word instead. */
  readonly value: number | null;
  /** The year it is set against; `null` where there is no number or no such year. */
  readonly before: number | null;
  /** Over too few cases to be ranked: greyed, below the ranked ones. */
  readonly weak: boolean;
  /** Somebody left a note on it. */
  readonly noted: boolean;
  /** Printed at the end of the bar. */
  readonly label: string;
  readonly sentence: string;
}

/**
 * The subjects of one year by one measure, largest first; then those over too few cases; then those without a number. Equals
 * stand in the order of their names. `against` is the year the bars are marked with.
 */
export function rankedBars(comparison: Comparison, measureIndex: number, year: number, wording: Wording, against: number = year - 1): RankedBar[] {
  const measure = comparison.measures[measureIndex];
  if (!measure) return [];
  const bars = subjectsOf(comparison, year).map((subject): RankedBar => {
    const figure = figureOf(comparison, measureIndex, subject.id, year);
    return {
      subject,
      reportId: observation(comparison, subject.id, year)?.reportId ?? null,
      figure,
      value: valueOf(figure),
      before: valueOf(figureOf(comparison, measureIndex, subject.id, against)),
      weak: isOverFewCases(measure, figure),
      noted: remarksOn(comparison, measureIndex, subject.id, year).length > 0,
      label: figureText(measure, figure, wording),
      get sentence() {
        return sentenceOf(comparison, measureIndex, subject, year, wording);
      },
    };
  });
  const rank = (bar: RankedBar) => (bar.value === null ? 2 : bar.weak ? 1 : 0);
  return bars.sort(
    (one, other) =>
      rank(one) - rank(other) || (other.value ?? 0) - (one.value ?? 0) || compareNames(one.subject.name, other.subject.name),
  );
}

/** The bars as a table: the same rows in the same order. */
export function rankedBarsTable(bars: readonly RankedBar[], comparison: Comparison, measureIndex: number, wording: Wording): FigureTable {
  const measure = comparison.measures[measureIndex];
  if (!measure) return { columns: [], rows: [] };
  return {
    columns: [
      { key: 'name', label: wording.t('table.agency'), kind: 'text' },
      { key: 'value', label: wording.of(measure.label), kind: measure.kind === 'rate' ? 'rate' : 'number' },
    ],
    rows: bars.map((bar) => ({
      key: bar.subject.id,
      cells: [
        { text: bar.subject.name },
        {
          text: bar.label,
          value: bar.value,
          numerator: bar.figure.numerator,
          denominator: bar.figure.denominator,
          reportId: bar.reportId,
          weak: bar.weak,
          get sentence() {
            return bar.sentence;
          },
        },
      ],
    })),
  };
}
