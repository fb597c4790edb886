import type { Measure } from '@huilan/measures';
import { figureText, isOverFewCases, valueOf, type Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import type { FigureCell } from './figure-table.js';

/** A figure as a cell of a table. Its sentence is made when it is read: of the thousands in a table few are in sight. */
export function figureCell(measure: Measure, figure: Figure, reportId: string | null, sentence: () => string, wording: Wording): FigureCell {
  return {
    text: figureText(measure, figure, wording),
    value: valueOf(figure),
    numerator: figure.numerator,
    denominator: figure.denominator,
    reportId,
    weak: isOverFewCases(measure, figure),
    get sentence() {
      return sentence();
    },
  };
}
