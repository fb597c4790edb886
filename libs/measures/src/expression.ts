import type { FigureKey } from './figures.js';

/**
 * A formula over figures, declared as data: the browser evaluates it for one report, the server turns it into SQL for
 * thousands. A missing figure makes a sum or difference missing, never smaller.
 */
export type Expression =
  | { readonly figure: FigureKey }
  | { readonly sum: readonly Expression[] }
  | { readonly difference: readonly [Expression, Expression] }
  /** The first of several ways to state the same count that a report offers: rows of two generations of the format. */
  | { readonly firstOf: readonly Expression[] };

export const figure = (key: FigureKey): Expression => ({ figure: key });
export const sumOf = (...keys: readonly FigureKey[]): Expression => ({ sum: keys.map(figure) });

/** The value of a formula for one report's figures, or `undefined` when something it needs is missing. */
export function evaluate(expression: Expression, figures: ReadonlyMap<FigureKey, number>): number | undefined {
  if ('figure' in expression) return figures.get(expression.figure);
  if ('sum' in expression) {
    let sum = 0;
    for (const part of expression.sum) {
      const value = evaluate(part, figures);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  }
  if ('difference' in expression) {
    const [minuend, subtrahend] = expression.difference.map((part) => evaluate(part, figures));
    return minuend === undefined || subtrahend === undefined ? undefined : minuend - subtrahend;
  }
  for (const alternative of expression.firstOf) {
    const value = evaluate(alternative, figures);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Every figure a formula may look at. */
export function figuresIn(expression: Expression): FigureKey[] {
  if ('figure' in expression) return [expression.figure];
  const parts = 'sum' in expression ? expression.sum : 'difference' in expression ? expression.difference : expression.firstOf;
  return [...new Set(parts.flatMap(figuresIn))];
}
