import { MEASURES, figure, figuresIn, type Expression, type FigureKey } from '@huilan/measures';
import { expressionSql } from './expression-sql.js';

const received: Expression = figure('requests.received.total');
const carriedIn: Expression = figure('requests.carriedIn.total');

describe('a formula in SQL', () => {
  test.each<[string, Expression, string]>([
    ['a figure is its column', received, 'f."requests.received.total"'],
    ['a sum adds, so that NULL makes it NULL', { sum: [received, carriedIn] }, '(f."requests.received.total" + f."requests.carriedIn.total")'],
    ['a difference subtracts', { difference: [received, carriedIn] }, '(f."requests.received.total" - f."requests.carriedIn.total")'],
    ['the first of several ways is COALESCE', { firstOf: [received, carriedIn] }, 'COALESCE(f."requests.received.total", f."requests.carriedIn.total")'],
  ])('%s', (_, expression, sql) => {
    expect(expressionSql(expression, 'f')).toBe(sql);
  });

  test('what is no figure never becomes SQL', () => {
    expect(() => expressionSql(figure('x" FROM report_figures; --' as FigureKey), 'f')).toThrow(RangeError);
  });

  test('every measure of the dictionary has its SQL, naming each of its figures', () => {
    for (const measure of MEASURES) {
      for (const expression of measure.kind === 'count' ? [measure.value] : [measure.numerator, measure.denominator]) {
        const sql = expressionSql(expression, 'f');
        for (const key of figuresIn(expression)) expect(sql).toContain(`f."${key}"`);
      }
    }
  });
});
