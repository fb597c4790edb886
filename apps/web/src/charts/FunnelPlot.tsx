import type { RateMeasure } from '@huilan/measures';
import { countText, rateText } from '../wording/numbers.js';
import { useWording } from '../wording/wording.js';
import { axisRoom, HorizontalAxis, VerticalAxis, type PlotArea } from './axes.js';
import { evenScale, logarithmicScale, tickText } from './axis-scale.js';
import { FUNNEL_LEVELS, funnelLimits, type Funnel, type FunnelPoint } from './funnel.data.js';
import { Mark, MarkArea } from './marks.js';
import { textWidth } from './measure-text-width.js';
import { placeNames } from './place-names.js';
import { useWidth } from './use-width.js';

const TYPE = 12;

/** Rates by their number of cases between the limits of chance; named are those beyond the limits. */
export function FunnelPlot(props: {
  readonly funnel: Funnel;
  readonly measure: RateMeasure;
  readonly title: string;
  readonly highlighted?: string | undefined;
  readonly addressOf: (point: FunnelPoint) => string | undefined;
}) {
  const { funnel, measure, title, highlighted, addressOf } = props;
  const { pooled, points } = funnel;
  const wording = useWording();
  const { t, language } = wording;
  const [frame, width] = useWidth<HTMLDivElement>();
  const height = width < 560 ? 430 : 500;
  const denominators = points.map((point) => point.denominator);
  const largest = Math.max(1, ...denominators);
  // By the logarithm, as most have few cases: else all of them would stand in the first centimetre.
  const xScale = logarithmicScale(denominators);
  const yScale = evenScale([1], 5);
  const rateTick = tickText('rate', yScale, language);
  const area: PlotArea = { left: axisRoom(yScale, rateTick), right: width - (width < 560 ? 12 : 92), top: 34, bottom: height - 50 };
  const x = (value: number) => area.left + xScale.at(value) * (area.right - area.left);
  const y = (value: number) => area.bottom - yScale.at(value) * (area.bottom - area.top);
  const isNamed = (point: FunnelPoint) => (point.place !== 'within' && !point.weak) || point.subject.id === highlighted;
  const drawn = [...points].sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
  const names = placeNames(
    drawn.map((point) => ({ x: x(point.denominator), y: y(point.rate), width: isNamed(point) ? textWidth(point.subject.label, TYPE) : 1e6, always: point.subject.id === highlighted || point.place === 'beyond998' })),
    TYPE + 3,
    { ...area, left: area.left + 2, right: width },
  );
  const top = xScale.ticks.at(-1) ?? largest;
  const lines = ([['ninetyNineEight', '1 3'], ['ninetyFive', '5 4']] as const).map(([level, dash]) => ({ level, dash, limits: funnelLimits(pooled.value, top, FUNNEL_LEVELS[level]) }));
  return (
    <div ref={frame}>
      <MarkArea label={title}>
        <svg width={width} height={height} className="chart">
          <HorizontalAxis scale={xScale} area={area} text={(value) => countText(value, language)} name={`${t('funnel.cases')} →`} />
          <VerticalAxis scale={yScale} area={area} text={rateTick} name={`↑ ${wording.of(measure.label)}`} />
          <g aria-hidden="true" fill="none">
            {lines.map(({ level, dash, limits }) =>
              (['lower', 'upper'] as const).map((side) => (
                <polyline key={level + side} points={limits.map((limit) => `${x(limit.denominator).toFixed(1)},${y(limit[side]).toFixed(1)}`).join(' ')} stroke="var(--ink-faint)" strokeWidth={1.25} strokeDasharray={dash} />
              )),
            )}
            <line x1={area.left} x2={area.right} y1={y(pooled.value)} y2={y(pooled.value)} stroke="var(--ink-soft)" strokeWidth={1.25} />
          </g>
          {width >= 560 && (
            <g aria-hidden="true" fontSize={11.5} fill="var(--ink-soft)">
              <text x={area.right + 6} y={y(pooled.value)} dy="0.35em">
                {t('funnel.pooled', { rate: rateText(pooled.value, language) })}
              </text>
              {lines.map(({ level, limits }) => (
                <text key={level} x={area.right + 6} y={y(limits.at(-1)?.upper ?? 1) + (level === 'ninetyFive' ? 3 : -7)} dy="0.35em">
                  {t(level === 'ninetyFive' ? 'funnel.limit95' : 'funnel.limit998')}
                </text>
              ))}
            </g>
          )}
          {drawn.map((point, index) => {
            const isMain = point.subject.id === highlighted;
            const colour = isMain ? 'var(--accent)' : point.place === 'beyond998' ? 'var(--ink)' : point.place === 'beyond95' ? 'var(--ink-soft)' : 'var(--bar-other)';
            const name = names[index];
            return (
              <g key={point.subject.id}>
                <Mark markKey={point.subject.id} sentence={point.sentence} address={addressOf(point)} first={index === 0}>
                  <circle cx={x(point.denominator)} cy={y(point.rate)} r={10} fill="transparent" />
                  <circle className="point mark-shape" cx={x(point.denominator)} cy={y(point.rate)} r={isMain ? 6 : point.place === 'within' ? 4 : 5} fill={point.weak ? 'var(--paper)' : colour} stroke={point.weak ? colour : 'var(--paper)'} strokeWidth={1.25} />
                </Mark>
                {name && isNamed(point) && (
                  <text x={name.x} y={name.y} dy="0.35em" textAnchor={name.anchor} className="point-name halo" fontWeight={isMain || point.place === 'beyond998' ? 600 : 400} aria-hidden="true">
                    {point.subject.label}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </MarkArea>
    </div>
  );
}
