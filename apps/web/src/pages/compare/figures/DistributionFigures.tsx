import { FigureFrame } from '../../../charts/FigureFrame.js';
import { distributionOf, MAXIMUM_DOTS } from '../../../charts/distribution.data.js';
import { DistributionPlot } from '../../../charts/DistributionPlot.js';
import { rankedBars, rankedBarsTable } from '../../../charts/ranked-bars.data.js';
import { Emptiness } from '../../../frame/Messages.js';
import { highlightOf, yearOf } from '../../../view/compare-view.js';
import { figureText, MINIMUM_DENOMINATOR } from '../../../wording/figure-text.js';
import type { FiguresProps, MeasureFigureProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** How the subjects of one year are spread, a chart a measure. */
export function DistributionFigures(props: FiguresProps) {
  return props.comparison.measures.map((measure, index) => <DistributionFigure key={measure.key} {...props} measure={measure} index={index} />);
}

function DistributionFigure(props: MeasureFigureProps) {
  const { years, view, comparison, measure, index } = props;
  const year = yearOf(view, years);
  const { wording, subject, frame, figureAddress } = useFigureFrame(props, { from: year, to: year });
  const { t } = wording;
  const spread = distributionOf(comparison, index, year, wording);
  const title = t('distribution.title', { subject, year, measure: wording.of(measure.label) });
  const text = (value: number) => figureText(measure, { state: 'AVAILABLE', value, numerator: null, denominator: null, covered: 1 }, wording);
  const highlighted = highlightOf(view);
  const chosen = spread.dots.find((dot) => dot.subject.id === highlighted);
  const sentences = [
    ...(spread.lowerQuartile !== null && spread.upperQuartile !== null && spread.dots.length >= 4 ? [t('distribution.middleHalf', { lower: text(spread.lowerQuartile), upper: text(spread.upperQuartile) })] : []),
    ...(chosen
      ? [
          t('distribution.own', {
            name: chosen.subject.label,
            value: text(chosen.value),
            below: spread.dots.filter((dot) => dot.value < chosen.value).length,
            above: spread.dots.filter((dot) => dot.value > chosen.value).length,
          }),
        ]
      : []),
  ];
  const notes = [
    ...frame.notes,
    t(spread.dots.length > MAXIMUM_DOTS ? 'distribution.columnNote' : 'distribution.dotNote'),
    ...(spread.few > 0 ? [t('distribution.few', { count: spread.few, minimum: MINIMUM_DENOMINATOR })] : []),
    ...(spread.absent > 0 ? [t('distribution.absent', { count: spread.absent })] : []),
  ];
  return (
    <FigureFrame {...frame} title={title} subtitle={[frame.subtitle, ...sentences].join(' · ')} table={rankedBarsTable(rankedBars(comparison, index, year, wording), comparison, index, wording)} notes={notes}>
      {spread.dots.length === 0 ? (
        <Emptiness title={t('distribution.nothing')} />
      ) : (
        <DistributionPlot
          distribution={spread}
          measure={measure}
          title={title}
          highlighted={highlighted}
          logScale={view.logScale}
          addressOf={(dot) => figureAddress(dot.subject, dot.reportId, year)}
        />
      )}
    </FigureFrame>
  );
}
