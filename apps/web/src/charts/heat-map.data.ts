import { figureSentence, isOverFewCases, shortFigureText, valueOf } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames, figureOf, largestValue, observation, type Comparison } from './comparison.data.js';

export interface HeatCell {
  readonly year: number;
  readonly reportId: string | null;
  /** Step of the scale, 0 for zero up to `HEAT_STEPS`; `null` where there is no number. */
  readonly step: number | null;
  readonly weak: boolean;
  readonly text: string;
  readonly sentence: string;
}

export interface HeatRow {
  readonly key: string;
  readonly name: string;
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

/** Agencies by years; the agency with most in all years first. */
export function heatRows(comparison: Comparison, measureIndex: number, wording: Wording): HeatRow[] {
  const measure = comparison.measures[measureIndex];
  if (!measure) return [];
  const isRate = measure.kind === 'rate';
  const largest = largestValue(comparison, measureIndex);
  const rows = comparison.agencies.map((agency) => {
    const values = comparison.years.map((year) => valueOf(figureOf(comparison, measureIndex, agency.id, year)));
    const known = values.filter((value): value is number => value !== null);
    const mean = known.length === 0 ? -1 : known.reduce((sum, value) => sum + value, 0) / known.length;
    const cells = comparison.years.map((year, index): HeatCell => {
      const figure = figureOf(comparison, measureIndex, agency.id, year);
      const value = values[index] ?? null;
      return {
        year,
        reportId: observation(comparison, agency.id, year)?.reportId ?? null,
        step: value === null ? null : heatStep(value, largest, isRate),
        weak: isOverFewCases(measure, figure),
        text: shortFigureText(measure, figure, wording),
        sentence: figureSentence({ name: agency.name, year }, measure, figure, wording),
      };
    });
    return { mean, row: { key: agency.id, name: agency.name, cells } };
  });
  return rows.sort((one, other) => other.mean - one.mean || compareNames(one.row.name, other.row.name)).map(({ row }) => row);
}
