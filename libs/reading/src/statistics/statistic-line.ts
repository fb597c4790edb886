import type { PrintedValue } from '../scan-line.js';
import type { ColumnMeaning } from './statistic-columns.js';

/** Units that the annex prints between a row's label and its number. */
export const STATISTIC_UNIT = /^(?:条|件|次|篇|个|人|人次|万元|元|份|项|起)$/;

/** A row of the annex: the words of its label (with what precedes them) and the numbers behind. */
export interface StatisticLine {
  /** Bare words before the values. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly values: readonly PrintedValue[];
  /** Meaning of each value's column, where a head tells it. */
  readonly columns: readonly ColumnMeaning[] | null;
}
