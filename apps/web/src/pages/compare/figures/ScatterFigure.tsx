import { FigureFrame } from '../../../charts/FigureFrame.js';
import { scatterOf, scatterTable } from '../../../charts/scatter.data.js';
import { ScatterPlot } from '../../../charts/ScatterPlot.js';
import { typicalOf } from '../../../charts/typical.data.js';
import { Emptiness } from '../../../frame/Messages.js';
import { highlightOf, measuresOf, yearOf } from '../../../view/compare-view.js';
import { MINIMUM_DENOMINATOR } from '../../../wording/figure-text.js';
import { measureNotes, namesText } from '../compare-titles.js';
import { figureAddress } from '../drill-down.js';
import type { FiguresProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** The first two measures against each other; the second one upwards. */
export function ScatterFigure(props: FiguresProps) {
  const { comparison } = props;
  const [x, y] = comparison.measures;
  return x && y ? <ScatterOf {...props} /> : null;
}

function ScatterOf(props: FiguresProps) {
  const { years, view, comparison } = props;
  const year = yearOf(view, years);
  const [x, y] = comparison.measures as [typeof comparison.measures[number], typeof comparison.measures[number]];
  const { wording, subject, frame } = useFigureFrame({ ...props, measure: y, index: 1 }, { from: year, to: year });
  const { t } = wording;
  const scatter = scatterOf(comparison, 0, 1, year, wording);
  const title = t('scatter.title', { subject, year, x: wording.of(x.label), y: wording.of(y.label) });
  const [typicalX, typicalY] = [typicalOf(comparison, 0, year, wording), typicalOf(comparison, 1, year, wording)];
  const coverage = comparison.coverage.get(year);
  const typicals = [typicalX && `${wording.of(x.label)} ${typicalX.sentence}`, typicalY && `${wording.of(y.label)} ${typicalY.sentence}`].filter((words) => words !== undefined);
  const notes = [
    ...new Set([...measureNotes(x, comparison, [year], wording), ...measureNotes(y, comparison, [year], wording)].filter((note) => note !== t('compare.fewCasesNote', { count: MINIMUM_DENOMINATOR }))),
    ...(measuresOf(view).length === 1 ? [t('scatter.secondMeasure', { x: wording.of(x.label) })] : []),
    ...(typicals.length > 0 ? [t('compare.typicalMark', { typical: typicals.join(t('cell.separator')) })] : []),
    ...(scatter.points.some((point) => point.weak) ? [t('scatter.weakNote', { count: MINIMUM_DENOMINATOR })] : []),
    ...(view.logScale ? [t('compare.logScaleNote')] : []),
    t('scatter.namedNote'),
    ...(scatter.absent.length > 0 ? [t('scatter.absent', { names: namesText(scatter.absent, wording) })] : []),
  ];
  return (
    <FigureFrame
      {...frame}
      title={title}
      subtitle={`${t('scatter.subtitle', { x: wording.of(x.label), xUnit: wording.of(x.unit), y: wording.of(y.label), yUnit: wording.of(y.unit) })} · ${t('coverage.reports', { received: coverage?.received ?? 0, expected: coverage?.expected ?? 0 })}`}
      table={scatterTable(scatter, comparison, 0, 1, year, wording)}
      notes={notes}
    >
      {scatter.points.length === 0 ? (
        <Emptiness title={t('scatter.nothing')} />
      ) : (
        <ScatterPlot
          points={scatter.points}
          x={x}
          y={y}
          title={title}
          highlighted={highlightOf(view)}
          logScale={view.logScale}
          typicalX={typicalX}
          typicalY={typicalY}
          addressOf={(point) => figureAddress(point.subject, point.reportId, y, view, year)}
        />
      )}
    </FigureFrame>
  );
}
