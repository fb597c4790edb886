import type { Measure } from '@huilan/measures';
import { figureText, isOverFewCases, valueOf, type Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames, figureOf, observation, remarksOn, type Comparison } from './comparison.data.js';
import { sentenceOf } from './subject-sentence.js';

export interface HeatCell {
  readonly year: number;
  readonly reportId: string | null;
  /** Step of the scale, 0 for zero up to `HEAT_STEPS`; `null` where there is no number, or one over too few cases. */
  readonly step: number | null;
  readonly weak: boolean;
  /** No report was expected: nothing is missing. */
  readonly expected: boolean;
  readonly text: string;
  readonly sentence: string;
}

export interface HeatRow {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly cells: readonly HeatCell[];
}

export const HEAT_STEPS = 6;

/**
 * The step of the scale a value belongs to. Counts grow by their square root, so that one agency with hundreds of requests
 * does not bleach all the others; rates grow evenly. Zero has a step of its own.
 */
export function heatStep(value: number, largest: number, isRate: boolean): number {
  if (value <= 0 || largest <= 0) return 0;
  const share = Math.min(1, value / largest);
  return Math.max(1, Math.ceil((isRate ? share : Math.sqrt(share)) * HEAT_STEPS - 1e-9));
}

/** The values at which the steps of the scale end, for its key. */
export function heatScale(largest: number, isRate: boolean): number[] {
  return Array.from({ length: HEAT_STEPS }, (_, index) => {
    const share = (index + 1) / HEAT_STEPS;
    return (isRate ? share : share * share) * largest;
  });
}

/**
 * Agencies by years. The agency with the largest mean of its years first; by a rate, the one with the largest rate over all
 * its years together, those with too few cases in every single year after the others.
 */
export function heatRows(comparison: Comparison, measureIndex: number, wording: Wording): HeatRow[] {
  const measure = comparison.measures[measureIndex];
  if (!measure) return [];
  const isRate = measure.kind === 'rate';
  const largest = largestInHeat(comparison, measureIndex);
  const rows = comparison.subjects.map((subject) => {
    const figures = comparison.years.map((year) => figureOf(comparison, measureIndex, subject.id, year));
    const mean = isRate ? rateOverAll(measure, figures) : meanOf(figures);
    const cells = comparison.years.map((year, index): HeatCell => {
      const figure = figures[index] as Figure;
      const value = valueOf(figure);
      return {
        year,
        reportId: observation(comparison, subject.id, year)?.reportId ?? null,
        step: value === null || isOverFewCases(measure, figure) ? null : heatStep(value, largest, isRate),
        weak: isOverFewCases(measure, figure),
        expected: figure.state !== 'NOT_EXPECTED',
        text: figureText(measure, figure, wording) + (remarksOn(comparison, measureIndex, subject.id, year).length > 0 ? ' ※' : ''),
        get sentence() {
          return sentenceOf(comparison, measureIndex, subject, year, wording);
        },
      };
    });
    return { mean, row: { key: subject.id, name: subject.name, label: subject.label, cells } };
  });
  return rows.sort((one, other) => other.mean - one.mean || compareNames(one.row.name, other.row.name)).map(({ row }) => row);
}

/** The value that the darkest step stands for: the largest one that is comparable. */
export function largestInHeat(comparison: Comparison, measureIndex: number): number {
  const measure = comparison.measures[measureIndex];
  if (!measure) return 0;
  const comparable = comparison.subjects.flatMap((subject) =>
    comparison.years.flatMap((year) => {
      const figure = figureOf(comparison, measureIndex, subject.id, year);
      return isOverFewCases(measure, figure) ? [] : (valueOf(figure) ?? []);
    }),
  );
  return Math.max(0, ...comparable);
}

function meanOf(figures: readonly Figure[]): number {
  const known = figures.flatMap((figure) => valueOf(figure) ?? []);
  return known.length === 0 ? -1 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function rateOverAll(measure: Measure, figures: readonly Figure[]): number {
  const stated = figures.filter((figure) => figure.numerator !== null && figure.denominator !== null);
  const sum = (part: (figure: Figure) => number | null) => stated.reduce((total, figure) => total + (part(figure) ?? 0), 0);
  const denominator = sum((figure) => figure.denominator);
  if (denominator === 0) return -2;
  const rate = sum((figure) => figure.numerator) / denominator;
  return figures.every((figure) => figure.state !== 'AVAILABLE' || isOverFewCases(measure, figure)) ? rate - 2 : rate;
}
