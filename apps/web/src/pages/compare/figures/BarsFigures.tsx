import { FigureFrame } from '../../../charts/FigureFrame.js';
import { rankedBars, rankedBarsTable } from '../../../charts/ranked-bars.data.js';
import { RankedBars } from '../../../charts/RankedBars.js';
import { typicalOf } from '../../../charts/typical.data.js';
import { againstOf, highlightOf, yearOf } from '../../../view/compare-view.js';
import type { FiguresProps, MeasureFigureProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** The subjects of one year, ranked, a chart a measure. */
export function BarsFigures(props: FiguresProps) {
  return props.comparison.measures.map((measure, index) => <BarsFigure key={measure.key} {...props} measure={measure} index={index} />);
}

function BarsFigure(props: MeasureFigureProps) {
  const { years, view, comparison, measure, index } = props;
  const year = yearOf(view, years);
  const against = againstOf(view, years);
  const { wording, frame, figureAddress, subjectAddress } = useFigureFrame(props, { from: year, to: year });
  const bars = rankedBars(comparison, index, year, wording, against);
  const typical = typicalOf(comparison, index, year, wording);
  const notes = [
    ...frame.notes,
    ...(bars.some((bar) => bar.before !== null) ? [wording.t('compare.beforeMark', { year: against })] : []),
    ...(typical ? [wording.t('compare.typicalMark', { typical: typical.sentence })] : []),
  ];
  return (
    <FigureFrame {...frame} table={rankedBarsTable(bars, comparison, index, wording)} notes={notes}>
      <RankedBars
        bars={bars}
        measure={measure}
        title={frame.title}
        highlighted={highlightOf(view)}
        typical={typical}
        addressOf={(bar) => figureAddress(bar.subject, bar.reportId, year)}
        nameAddress={(bar) => subjectAddress(bar.subject)}
      />
    </FigureFrame>
  );
}
