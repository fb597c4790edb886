import { evaluate } from './expression.js';
import type { FigureKey } from './figures.js';
import type { Measure } from './measure.js';

/** Why a measure has no value, or the value with the parts it was made of. */
export type MeasureValue =
  | { readonly state: 'available'; readonly value: number; readonly numerator?: number; readonly denominator?: number }
  /** Something the formula needs is blank, not applicable, not read, or undecided. */
  | { readonly state: 'notAvailable' }
  /** A rate over nothing: its denominator is zero. */
  | { readonly state: 'notApplicable'; readonly numerator: number; readonly denominator: 0 };

/** The value of a measure for one report. A missing part makes it not available, never zero; a zero denominator not applicable. */
export function measureReport(measure: Measure, figures: ReadonlyMap<FigureKey, number>): MeasureValue {
  if (measure.kind === 'count') {
    const value = evaluate(measure.value, figures);
    return value === undefined ? { state: 'notAvailable' } : { state: 'available', value };
  }
  const numerator = evaluate(measure.numerator, figures);
  const denominator = evaluate(measure.denominator, figures);
  return rateOf(numerator, denominator);
}

/** A rate from its two parts, each `undefined` when it is not known. */
export function rateOf(numerator: number | undefined, denominator: number | undefined): MeasureValue {
  if (numerator === undefined || denominator === undefined) return { state: 'notAvailable' };
  if (denominator === 0) return { state: 'notApplicable', numerator, denominator };
  return { state: 'available', value: numerator / denominator, numerator, denominator };
}
