import type { RateMeasure } from '@huilan/measures';
import { ScatterChart } from 'recharts';
import { countText, rateText } from '../wording/numbers.js';
import { useWording } from '../wording/wording.js';
import { axisRoom, HorizontalAxis, VerticalAxis } from './axes.js';
import { evenScale, logarithmicScale, tickText } from './axis-scale.js';
import { FUNNEL_LEVELS, funnelLimits, type Funnel, type FunnelPoint } from './funnel.data.js';
import { Dot } from './Dot.js';
import { Mark, MarkArea } from './marks.js';
import { OfWidth } from './OfWidth.js';
import { PointNames } from './PointNames.js';
import { usePlot } from './use-plot.js';

interface FunnelPlotProps {
  readonly funnel: Funnel;
  readonly measure: RateMeasure;
  readonly title: string;
  readonly highlighted?: string | undefined;
  readonly addressOf: (point: FunnelPoint) => string | undefined;
}

/** Rates by their number of cases between the limits of chance; named are those beyond the limits. */
export function FunnelPlot(props: FunnelPlotProps) {
  return <OfWidth>{(width) => <Plot {...props} width={width} />}</OfWidth>;
}

function Plot(props: FunnelPlotProps & { readonly width: number }) {
  const { funnel, measure, title, highlighted, addressOf, width } = props;
  const { pooled, points } = funnel;
  const wording = useWording();
  const { t, language } = wording;
  const narrow = width < 560;
  // By the logarithm, as most have few cases: else all of them would stand in the first centimetre.
  const xScale = logarithmicScale(points.map((point) => point.denominator));
  const yScale = evenScale([1], 5);
  const rateTick = tickText('rate', yScale, language);
  const right = narrow ? 12 : 92;
  const isNamed = (point: FunnelPoint) => (point.place !== 'within' && !point.weak) || point.subject.id === highlighted;
  const drawn = [...points].sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
  return (
    <MarkArea label={title}>
      <ScatterChart width={width} height={narrow ? 430 : 500} margin={{ top: 34, right, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <HorizontalAxis scale={xScale} text={countText} name={`${t('funnel.cases')} →`} height={50} room={width - right - axisRoom(yScale, rateTick)} />
        <VerticalAxis scale={yScale} text={rateTick} name={`↑ ${wording.of(measure.label)}`} />
        <Limits pooled={pooled.value} largest={xScale.ticks.at(-1) ?? 1} named={!narrow} />
        <Points points={drawn} highlighted={highlighted} addressOf={addressOf} />
        <PointNames
          points={drawn.map((point) => {
            const always = point.subject.id === highlighted || point.place === 'beyond998';
            return { key: point.subject.id, label: point.subject.label, x: point.denominator, y: point.rate, isNamed: isNamed(point), always, isBold: always };
          })}
          right={width}
        />
      </ScatterChart>
    </MarkArea>
  );
}

function Points({ points, highlighted, addressOf }: { readonly points: readonly FunnelPoint[]; readonly highlighted: string | undefined; readonly addressOf: (point: FunnelPoint) => string | undefined }) {
  const plot = usePlot();
  if (!plot) return null;
  return points.map((point, index) => {
    const isMain = point.subject.id === highlighted;
    const colour = isMain ? 'var(--accent)' : point.place === 'beyond998' ? 'var(--ink)' : point.place === 'beyond95' ? 'var(--ink-soft)' : 'var(--bar-other)';
    return (
      <Mark key={point.subject.id} markKey={point.subject.id} sentence={point.sentence} address={addressOf(point)} first={index === 0}>
        <Dot left={plot.x(point.denominator)} top={plot.y(point.rate)} reach={10} radius={isMain ? 6 : point.place === 'within' ? 4 : 5} colour={colour} weak={point.weak} />
      </Mark>
    );
  });
}

/** The rate of all together, and the limits within which chance alone puts 95 % and 99.8 % of rates. */
function Limits({ pooled, largest, named }: { readonly pooled: number; readonly largest: number; readonly named: boolean }) {
  const { t } = useWording();
  const plot = usePlot();
  if (!plot) return null;
  const { left, right, x, y } = plot;
  const lines = ([['ninetyNineEight', '1 3'], ['ninetyFive', '5 4']] as const).map(([level, dash]) => ({ level, dash, limits: funnelLimits(pooled, largest, FUNNEL_LEVELS[level]) }));
  return (
    <g aria-hidden="true">
      <g fill="none" strokeWidth={1.25}>
        {lines.map(({ level, dash, limits }) =>
          (['lower', 'upper'] as const).map((side) => (
            <polyline key={level + side} points={limits.map((limit) => `${x(limit.denominator).toFixed(1)},${y(limit[side]).toFixed(1)}`).join(' ')} stroke="var(--ink-faint)" strokeDasharray={dash} />
          )),
        )}
        <line x1={left} x2={right} y1={y(pooled)} y2={y(pooled)} stroke="var(--ink-soft)" />
      </g>
      {named && (
        <g fontSize={11.5} fill="var(--ink-soft)">
          <text x={right + 6} y={y(pooled)} dy="0.35em">
            {t('funnel.pooled', { rate: rateText(pooled) })}
          </text>
          {lines.map(({ level, limits }) => (
            <text key={level} x={right + 6} y={y(limits.at(-1)?.upper ?? 1) + (level === 'ninetyFive' ? 3 : -7)} dy="0.35em">
              {t(level === 'ninetyFive' ? 'funnel.limit95' : 'funnel.limit998')}
            </text>
          ))}
        </g>
      )}
    </g>
  );
}
