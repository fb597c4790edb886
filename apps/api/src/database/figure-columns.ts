import { FIGURES, type FigureDefinition, type FigureKey } from '@huilan/measures';
import { quoteIdentifier } from './sql-parameters.js';

/** Type of a figure's column. ADR 0051: whole counts are doubles because a bureau's mistake may be a fraction; money is exact. */
export function columnTypeOf(definition: Pick<FigureDefinition, 'decimal'>): 'numeric' | 'double precision' {
  return definition.decimal ? 'numeric' : 'double precision';
}

const known: ReadonlySet<string> = new Set(FIGURES.map((definition) => definition.key));

/**
 * The column of `report_figures` that holds a figure: the figure's own key, quoted. Throws on a key that is no figure;
 * that keeps every other text out of SQL.
 */
export function figureColumn(key: FigureKey): string {
  if (!known.has(key)) throw new RangeError(`no figure has the key ${key}`);
  return quoteIdentifier(key);
}
