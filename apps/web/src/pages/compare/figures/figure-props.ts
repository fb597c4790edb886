import type { Measure } from '@huilan/measures';
import type { Comparison } from '../../../charts/comparison.data.js';
import type { Region } from '../../../frame/scope.js';
import type { CompareView } from '../../../view/compare-view.js';
import type { YearRange } from '../../../view/link-parameters.js';

/** What every chart of Compare is given: the selection, and the figures all charts are drawn from. */
export interface FiguresProps {
  readonly region: Region;
  readonly years: YearRange;
  readonly view: CompareView;
  readonly comparison: Comparison;
  readonly onChange: (change: Partial<CompareView>, options?: { replace?: boolean }) => void;
}

/** A chart of one measure of the comparison. */
export interface MeasureFigureProps extends FiguresProps {
  readonly measure: Measure;
  readonly index: number;
}
