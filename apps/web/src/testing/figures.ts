import { findMeasure, type Measure } from '@huilan/measures';
import type { StatisticsRows } from '../api/use-statistics.js';
import { agencyOfRow, comparisonOf, type Comparison } from '../charts/comparison.data.js';
import { NO_REPORT, type Figure } from '../wording/figure-text.js';

export const count = (value: number): Figure => ({ state: 'AVAILABLE', value, numerator: null, denominator: null, covered: 1 });
export const rate = (numerator: number, denominator: number): Figure => ({ state: 'AVAILABLE', value: numerator / denominator, numerator, denominator, covered: 1 });
export const noReport: Figure = NO_REPORT;
export const notStated: Figure = { ...NO_REPORT, state: 'NOT_AVAILABLE' };
/** A rate over nothing. */
export const overNothing: Figure = { ...NO_REPORT, state: 'NOT_APPLICABLE', numerator: 0, denominator: 0, covered: 1 };

export function measure(key: string): Measure {
  const found = findMeasure(key);
  if (!found) throw new RangeError(`no measure ${key}`);
  return found;
}

/** Agencies by name with a figure a year, as the server would answer for one measure. */
export function rowsOf(figures: Readonly<Record<string, Readonly<Record<number, Figure>>>>): StatisticsRows {
  return Object.entries(figures).flatMap(([name, years]) =>
    Object.entries(years).map(([year, figure]) => ({
      agencyId: `id-${name}`,
      agencyName: name,
      kind: 'DEPARTMENT' as const,
      system: null,
      regionId: '1',
      year: Number(year),
      reportId: figure.state === 'NO_REPORT' ? null : `${name}-${year}`,
      expected: 1,
      received: figure.state === 'NO_REPORT' ? 0 : 1,
      values: [{ ...figure, state: figure.state === 'NOT_EXPECTED' ? 'NO_REPORT' : figure.state }],
    })),
  );
}

export function comparison(key: string, years: readonly number[], figures: Parameters<typeof rowsOf>[0]): Comparison {
  return comparisonOf(rowsOf(figures), [measure(key)], years, agencyOfRow('澄溪县'));
}
