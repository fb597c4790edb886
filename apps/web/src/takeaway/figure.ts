import type { ReactNode } from 'react';
import type { FigureTable } from '../charts/figure-table.js';

/** A figure as its frame knows it: what every way of taking it away starts from. */
export interface Figure {
  /** States the selection. */
  readonly title: string;
  /** Measure, unit, coverage. */
  readonly subtitle: string;
  readonly isSample: boolean;
  readonly notes: readonly string[];
  readonly table: FigureTable;
  /** The chart itself; drawn once more for a picture. */
  readonly drawing: ReactNode;
}
