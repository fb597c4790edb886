import { FigureFrame } from '../../../charts/FigureFrame.js';
import { breaksOf } from '../../../charts/series-breaks.js';
import { Slope } from '../../../charts/Slope.js';
import { slopeLines, slopeTable } from '../../../charts/slope.data.js';
import { Emptiness } from '../../../frame/Messages.js';
import { againstOf, highlightOf, yearOf } from '../../../view/compare-view.js';
import { breakNotes, namesText, reportsIn } from '../compare-titles.js';
import type { FiguresProps, MeasureFigureProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** Two years against each other, a chart a measure. */
export function SlopeFigures(props: FiguresProps) {
  return props.comparison.measures.map((measure, index) => <SlopeFigure key={measure.key} {...props} measure={measure} index={index} />);
}

function SlopeFigure(props: MeasureFigureProps) {
  const { years, view, comparison, measure, index } = props;
  const [one, other] = [yearOf(view, years), againstOf(view, years)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const { wording, subject, frame, figureAddress } = useFigureFrame(props, { from, to });
  const { t } = wording;
  const lines = slopeLines(comparison, index, from, to, wording);
  const drawn = lines.filter((line) => line.change !== null);
  const without = lines.filter((line) => line.change === null);
  const [fromIn, toIn] = [reportsIn(comparison, [from]), reportsIn(comparison, [to])];
  const title = t('slope.title', { subject, from, to, measure: wording.of(measure.label) });
  const notes = [
    ...frame.notes,
    ...breakNotes(breaksOf(measure, [from, to]), wording),
    ...(drawn.length > 6 ? [t('slope.namedNote')] : []),
    ...(without.length > 0 ? [t('slope.noPair', { names: namesText(without.map((line) => line.subject), wording) })] : []),
  ];
  return (
    <FigureFrame
      {...frame}
      title={title}
      subtitle={`${t('compare.unit', { unit: wording.of(measure.unit) })} · ${t('slope.subtitle', {
        from,
        to,
        fromReceived: fromIn.received,
        fromExpected: fromIn.expected,
        toReceived: toIn.received,
        toExpected: toIn.expected,
      })}`}
      table={slopeTable(lines, comparison, index, wording)}
      notes={notes}
    >
      {drawn.length === 0 ? (
        <Emptiness title={t('slope.nothing')}>{t('slope.nothingHint')}</Emptiness>
      ) : (
        <Slope
          lines={drawn}
          measure={measure}
          title={title}
          highlighted={highlightOf(view)}
          logScale={view.logScale}
          addressOf={(line) => figureAddress(line.subject, line.to.reportId ?? line.from.reportId, line.to.reportId === null ? from : to)}
        />
      )}
    </FigureFrame>
  );
}
