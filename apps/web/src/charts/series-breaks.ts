import { FORMAT_DEFINITIONS, findCell, type LocalizedText } from '@huilan/annual-report';
import { figuresIn, type Measure } from '@huilan/measures';

/** A year from which a series is not quite the same thing any more. */
export interface SeriesBreak {
  /** First year of the new form: the line stands before it. */
  readonly year: number;
  /** The notice that changed the form. */
  readonly notice: LocalizedText;
}

/**
 * The changes of the form that a measure does not pass through unharmed: some cell it is computed from is printed by the
 * one form and not by the other. Counts from the free text have no form.
 */
export function breaksOf(measure: Measure, years: readonly number[]): SeriesBreak[] {
  const expressions = measure.kind === 'rate' ? [measure.numerator, measure.denominator] : [measure.value];
  const cells = expressions.flatMap(figuresIn).flatMap((figure) => findCell(figure) ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return FORMAT_DEFINITIONS.flatMap((after, index) => {
    const before = FORMAT_DEFINITIONS[index - 1];
    if (!before || after.firstYear <= first || after.firstYear > last) return [];
    const broken = cells.some((cell) => cell.formats.includes(before.format) !== cell.formats.includes(after.format));
    return broken ? [{ year: after.firstYear, notice: after.notice }] : [];
  });
}
