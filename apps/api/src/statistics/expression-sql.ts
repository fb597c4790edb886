import type { Expression } from '@huilan/measures';
import { figureColumn } from '../database/figure-columns.js';

/**
 * A formula as SQL over the columns of `report_figures` under the alias. It says the same as `evaluate`: NULL, the figure
 * that is not there, makes a sum or difference NULL and never smaller; only `firstOf` goes on to the next way.
 */
export function expressionSql(expression: Expression, alias: string): string {
  if ('figure' in expression) return `${alias}.${figureColumn(expression.figure)}`;
  if ('sum' in expression) return `(${expression.sum.map((part) => expressionSql(part, alias)).join(' + ')})`;
  if ('difference' in expression) return `(${expression.difference.map((part) => expressionSql(part, alias)).join(' - ')})`;
  return `COALESCE(${expression.firstOf.map((part) => expressionSql(part, alias)).join(', ')})`;
}
