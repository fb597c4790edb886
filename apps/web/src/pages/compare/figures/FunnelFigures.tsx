import { NAMED_MEASURES, type Measure } from '@huilan/measures';
import { FigureFrame } from '../../../charts/FigureFrame.js';
import { funnelOf, type NoFunnel } from '../../../charts/funnel.data.js';
import { FunnelPlot } from '../../../charts/FunnelPlot.js';
import { rankedBars, rankedBarsTable } from '../../../charts/ranked-bars.data.js';
import { Emptiness } from '../../../frame/Messages.js';
import { highlightOf, yearOf } from '../../../view/compare-view.js';
import { countText } from '../../../wording/numbers.js';
import { useWording } from '../../../wording/wording.js';
import { namesText } from '../compare-titles.js';
import type { FiguresProps, MeasureFigureProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** Rates of one year between the limits of chance, a chart a measure. */
export function FunnelFigures(props: FiguresProps) {
  return props.comparison.measures.map((measure, index) => <FunnelFigure key={measure.key} {...props} measure={measure} index={index} />);
}

function FunnelFigure(props: MeasureFigureProps) {
  const { years, view, comparison, measure, index, onChange } = props;
  const year = yearOf(view, years);
  const { wording, subject, frame, figureAddress } = useFigureFrame(props, { from: year, to: year });
  const { t } = wording;
  const funnel = funnelOf(comparison, index, year, wording);
  if (typeof funnel === 'string' || measure.kind !== 'rate') {
    const replace = (rate: Measure) => onChange({ measures: comparison.measures.map((one) => (one === measure ? rate.key : one.key)) });
    return <WithoutFunnel why={typeof funnel === 'string' ? funnel : 'notARate'} measure={measure} onChoose={replace} />;
  }
  const title = t('funnel.title', { subject, year, measure: wording.of(measure.label) });
  const beyond = funnel.points.filter((point) => point.place === 'beyond998');
  const coverage = comparison.coverage.get(year);
  const notes = [
    beyond.length > 0 ? t('funnel.beyond', { names: namesText(beyond.map((point) => point.subject), wording) }) : t('funnel.noneBeyond'),
    t('funnel.howToRead', { count: funnel.points.length, expected: countText(Math.round(funnel.points.length * 0.5) / 10) }),
    t('funnel.method', { covered: funnel.pooled.covered, expected: coverage?.expected ?? 0 }),
    ...frame.notes,
    ...(funnel.impossible.length > 0 ? [t('funnel.impossible', { names: namesText(funnel.impossible, wording) })] : []),
  ];
  return (
    <FigureFrame {...frame} title={title} table={rankedBarsTable(rankedBars(comparison, index, year, wording), comparison, index, wording)} notes={notes}>
      <FunnelPlot funnel={funnel} measure={measure} title={title} highlighted={highlightOf(view)} addressOf={(point) => figureAddress(point.subject, point.reportId, year)} />
    </FigureFrame>
  );
}

const OFFERED = NAMED_MEASURES.filter((measure) => measure.kind === 'rate' && measure.isShare);

/** Why there is no funnel, and which measures have one. */
function WithoutFunnel({ why, measure, onChoose }: { readonly why: NoFunnel; readonly measure: Measure; readonly onChoose: (rate: Measure) => void }) {
  const wording = useWording();
  const { t } = wording;
  if (why === 'nothing') return <Emptiness title={t('funnel.nothing')} />;
  return (
    <Emptiness
      title={t(`funnel.${why}`)}
      action={
        <span className="offered-measures">
          {OFFERED.map((rate) => (
            <button key={rate.key} type="button" className="button" onClick={() => onChoose(rate)}>
              {wording.of(rate.label)}
            </button>
          ))}
        </span>
      }
    >
      {t(`funnel.${why}Hint`, { measure: wording.of(measure.label) })}
    </Emptiness>
  );
}
