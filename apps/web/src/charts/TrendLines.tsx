import type { Measure } from '@huilan/measures';
import { Line, LineChart, ReferenceLine, usePlotArea, useXAxisScale, useYAxisScale, XAxis, type DotItemDotProps, type XAxisTickContentProps } from 'recharts';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { axisRoom, VerticalAxis } from './axes.js';
import { measureScale, tickText } from './axis-scale.js';
import { Mark, MarkArea, useHighlightedSeries } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import type { SeriesBreak } from './series-breaks.js';
import { lastPoint, placeLabels, type TrendPoint, type TrendSeries } from './trend-lines.data.js';
import { useWidthInTurn } from './use-width.js';

const TYPE = 13;
const YEARS_HEIGHT = 26;
const TOP = 22;

export interface TrendLinesProps {
  readonly series: readonly TrendSeries[];
  readonly years: readonly number[];
  readonly measure: Measure;
  readonly title: string;
  readonly breaks: readonly SeriesBreak[];
  /** Years from which some of the subjects are others: founded, merged, dissolved. */
  readonly reorganisations?: readonly number[];
  readonly highlighted?: string;
  readonly addressOf: (point: TrendPoint, series: TrendSeries) => string | undefined;
  /** Second line below each year, e.g. how many reports are in. */
  readonly belowYear?: (year: number, narrow: boolean) => string;
  /** Values printed at the points; for a single line. */
  readonly printValues?: boolean;
  readonly height?: number;
  /** A line drawn in grey for context: the median of the peers. */
  readonly context?: string;
}

/** Up to six lines over the years, each labelled at its end. A year without a number is a gap. */
export function TrendLines(props: TrendLinesProps) {
  const { series, years, measure, title, breaks, reorganisations = [], highlighted, addressOf, belowYear, printValues = false, height = 300 } = props;
  const wording = useWording();
  const { t } = wording;
  const [frame, width] = useWidthInTurn<HTMLDivElement>();
  if (width === undefined) return <div ref={frame} style={{ height }} />;
  const single = series.length === 1;
  const scale = measureScale(measure, series.flatMap((one) => one.points.map((point) => point.value ?? 0)), 4);
  const text = tickText(measure.kind, scale, wording.language);
  const longest = Math.max(0, ...series.map((one) => textWidth(one.label, TYPE)));
  const labels = single ? 20 : Math.min(Math.ceil(longest) + 16, Math.floor(width * (width < 560 ? 0.34 : 0.3)));
  const inset = printValues ? 26 : 16;
  const yearWidth = (width - labels - axisRoom(scale, text) - 2 * inset) / Math.max(1, years.length - 1);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const colourOf = (index: number) => (series[index]?.key === props.context ? 'var(--bar-other)' : `var(--series-${(index % 6) + 1})`);
  const changes = [
    ...breaks.map(({ year }) => ({ year, word: t('chart.newForm'), dash: '2 3' })),
    ...reorganisations.filter((year) => !breaks.some((one) => one.year === year)).map((year) => ({ year, word: t('chart.reorganisation'), dash: '1 4' })),
  ];
  const dotOf = (one: TrendSeries, at: number) =>
    function Dot({ cx, cy, index }: DotItemDotProps) {
      const point = one.points[index];
      if (!point || point.value === null || cx === undefined || cy === undefined) return null;
      const [left, top, colour] = [Number(cx), Number(cy), colourOf(at)];
      const isFirst = at === 0 && one.points.findIndex((other) => other.value !== null) === index;
      return (
        <g key={point.year}>
          <Mark markKey={`${one.key} ${point.year}`} series={one.key} sentence={point.sentence} address={addressOf(point, one)} first={isFirst}>
            <circle cx={left} cy={top} r={12} fill="transparent" />
            <circle className="mark-shape" cx={left} cy={top} r={single ? 4 : 3.5} fill={point.weak ? 'var(--paper)' : colour} stroke={point.weak ? colour : 'var(--paper)'} strokeWidth={1.5} />
          </Mark>
          <g aria-hidden="true" className="no-pointer" fontSize={12}>
            {point.noted && (
              <text x={left + 6} y={top - 6} fill="var(--ink-soft)" className="halo">
                ※
              </text>
            )}
            {printValues && (yearWidth >= 46 || index === 0 || index === years.length - 1) && (
              <text x={left} y={top - 11} textAnchor="middle" fill="var(--ink)" className="figures halo">
                {shortFigureText(measure, point.figure, wording)}
              </text>
            )}
          </g>
        </g>
      );
    };

  return (
    <div ref={frame}>
      <MarkArea label={title}>
        <LineChart width={width} height={height} data={years.map((year) => ({ year }))} margin={{ top: TOP, right: labels, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <VerticalAxis scale={scale} text={text} />
          <XAxis
            dataKey="year"
            type="number"
            domain={first === last ? [first - 1, first + 1] : [first, last]}
            ticks={[...years]}
            padding={first === last ? 'no-gap' : { left: inset, right: inset }}
            height={YEARS_HEIGHT + (belowYear ? 18 : 0)}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={({ x, y, payload }: XAxisTickContentProps) => (
              <g aria-hidden="true" textAnchor="middle" className="figures">
                <text x={x} y={Number(y) + 10} fontSize={12} fill="var(--ink-soft)">
                  {width < 460 && years.length > 5 ? `’${String(payload.value).slice(2)}` : payload.value}
                </text>
                {belowYear && (
                  <text x={x} y={Number(y) + 28} fontSize={11} fill="var(--ink-faint)">
                    {belowYear(payload.value as number, yearWidth < 40)}
                  </text>
                )}
              </g>
            )}
          />
          {changes.map(({ year, word, dash }) => (
            <ReferenceLine key={year} x={year - 0.5} stroke="var(--ink-faint)" strokeDasharray={dash} label={{ value: word, position: 'top', fontSize: 11, fill: 'var(--ink-faint)' }} />
          ))}
          {series.map((one, at) => (
            <Line
              key={one.key}
              dataKey={({ year }: { year: number }) => one.points[years.indexOf(year)]?.value ?? null}
              type="linear"
              connectNulls={false}
              stroke={colourOf(at)}
              strokeWidth={single || one.key === highlighted ? 3 : 2}
              isAnimationActive={false}
              activeDot={false}
              dot={dotOf(one, at)}
            />
          ))}
          {!single && <EndLabels series={series} colourOf={colourOf} room={labels - 10} />}
        </LineChart>
      </MarkArea>
    </div>
  );
}

/** The names of the lines at their ends, moved apart where they would touch. */
function EndLabels({ series, colourOf, room }: { readonly series: readonly TrendSeries[]; readonly colourOf: (index: number) => string; readonly room: number }) {
  const highlighted = useHighlightedSeries();
  const [plot, x, y] = [usePlotArea(), useXAxisScale(), useYAxisScale()];
  if (!plot || !x || !y) return null;
  const bottom = plot.y + plot.height;
  const ends = series.map((one) => lastPoint(one));
  const heights = placeLabels(ends.map((end) => y(end?.value) ?? bottom), 17, plot.y, bottom);
  return series.map((one, index) => {
    const end = ends[index];
    if (end?.value == null) return null;
    const [left, top] = [plot.x + plot.width + 6, heights[index] ?? 0];
    return (
      <g key={one.key} aria-hidden="true" opacity={highlighted === null || highlighted === one.key ? 1 : 0.35}>
        <polyline points={`${(x(end.year) ?? 0) + 5},${y(end.value)} ${left - 4},${top}`} fill="none" stroke={colourOf(index)} strokeWidth={0.75} />
        <text x={left} y={top} dy="0.35em" fontSize={TYPE} fill="var(--ink)">
          {fitText(one.label, TYPE, room)}
        </text>
      </g>
    );
  });
}
