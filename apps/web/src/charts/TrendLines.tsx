import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import type { Measure } from '@huilan/measures';
import { rateText, shortCountText } from '../wording/numbers.js';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { Mark, MarkArea, useHighlightedSeries } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { axisTicks } from './ranked-bars.data.js';
import type { SeriesBreak } from './series-breaks.js';
import { largestOf, lastPoint, placeLabels, smallestOf, type TrendPoint, type TrendSeries } from './trend-lines.data.js';
import { useWidth } from './use-width.js';

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
  const [frame, width] = useWidth<HTMLDivElement>();
  const single = series.length === 1;
  const ticksUp = axisTicks(largestOf(series), 4);
  const smallest = smallestOf(series);
  const ticks = [...(smallest < 0 ? axisTicks(-smallest, 2).slice(1).map((tick) => -tick).reverse() : []), ...ticksUp];
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const tickText = (value: number) =>
    measure.kind === 'rate' ? rateText(value, wording.language).replace('.0%', '%') : shortCountText(value, wording.language);
  const axis = Math.ceil(Math.max(...ticks.map((tick) => textWidth(tickText(tick), 12)))) + 10;
  const longest = Math.max(0, ...series.map((one) => textWidth(one.label, TYPE)));
  const labels = single ? 20 : Math.min(Math.ceil(longest) + 16, Math.floor(width * (width < 560 ? 0.34 : 0.3)));
  const bottom = YEARS_HEIGHT + (belowYear ? 18 : 0);
  const plot = { left: axis, right: width - labels, top: TOP, bottom: height - bottom };
  const inset = printValues ? 26 : 16;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const xOf = (year: number) =>
    first === last ? (plot.left + plot.right) / 2 : plot.left + inset + ((year - first) / (last - first)) * (plot.right - plot.left - 2 * inset);
  const yOf = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const yearWidth = (plot.right - plot.left - 2 * inset) / Math.max(1, years.length - 1);
  const data = years.map((year, index) => ({ year, ...Object.fromEntries(series.map((one, at) => [`s${at}`, one.points[index]?.value ?? null])) }));
  const ends = series.map((one) => lastPoint(one));
  const heights = placeLabels(
    ends.map((end) => (end?.value == null ? plot.bottom : yOf(end.value))),
    17,
    plot.top,
    plot.bottom,
  );
  const colourOf = (index: number) => (series[index]?.key === props.context ? 'var(--bar-other)' : `var(--series-${(index % 6) + 1})`);

  return (
    <div ref={frame}>
      <MarkArea label={title}>
        <LineChart width={width} height={height} data={data} margin={{ top: TOP, right: labels, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {breaks.map((one) => (
            <ReferenceLine
              key={one.year}
              x={one.year - 0.5}
              stroke="var(--ink-faint)"
              strokeDasharray="2 3"
              label={{ value: wording.t('chart.newForm'), position: 'top', fontSize: 11, fill: 'var(--ink-faint)' }}
            />
          ))}
          {reorganisations
            .filter((year) => !breaks.some((one) => one.year === year))
            .map((year) => (
              <ReferenceLine
                key={year}
                x={year - 0.5}
                stroke="var(--axis)"
                strokeDasharray="1 4"
                label={{ value: wording.t('chart.reorganisation'), position: 'top', fontSize: 11, fill: 'var(--ink-faint)' }}
              />
            ))}
          <XAxis
            dataKey="year"
            type="number"
            domain={first === last ? [first - 1, first + 1] : [first, last]}
            ticks={[...years]}
            padding={first === last ? 'no-gap' : { left: inset, right: inset }}
            height={bottom}
            interval={0}
            axisLine={{ stroke: 'var(--axis)' }}
            tickLine={false}
            tick={({ x, y, payload }: { x: number | string; y: number | string; payload: { value: number } }) => (
              <g>
                <text x={x} y={Number(y) + 10} textAnchor="middle" fontSize={12} fill="var(--ink-soft)" className="figures">
                  {width < 460 && years.length > 5 ? `’${String(payload.value).slice(2)}` : payload.value}
                </text>
                {belowYear && (
                  <text x={x} y={Number(y) + 28} textAnchor="middle" fontSize={11} fill="var(--ink-faint)" className="figures">
                    {belowYear(payload.value, yearWidth < 40)}
                  </text>
                )}
              </g>
            )}
          />
          <YAxis
            width={axis}
            domain={[low, high]}
            ticks={ticks}
            interval={0}
            tickFormatter={tickText}
            tick={{ fontSize: 12, fill: 'var(--ink-faint)' }}
            axisLine={false}
            tickLine={false}
          />
          {series.map((one, index) => (
            <Line
              key={one.key}
              dataKey={`s${index}`}
              stroke={colourOf(index)}
              strokeWidth={single || one.key === highlighted ? 3 : 2}
              type="linear"
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
              dot={(dot: DotItemDotProps) => {
                const point = one.points[dot.index];
                if (!point || point.value === null || dot.cx === undefined || dot.cy === undefined) return <g key={dot.key as string} />;
                return (
                  <g key={dot.key as string}>
                    <Mark
                      markKey={`${one.key} ${point.year}`}
                      series={one.key}
                      sentence={point.sentence}
                      address={addressOf(point, one)}
                      first={index === 0 && one.points.findIndex((candidate) => candidate.value !== null) === dot.index}
                    >
                      <circle cx={dot.cx} cy={dot.cy} r={12} fill="transparent" />
                      <circle
                        className="mark-shape"
                        cx={dot.cx}
                        cy={dot.cy}
                        r={single ? 4 : 3.5}
                        fill={point.weak ? 'var(--paper)' : colourOf(index)}
                        stroke={point.weak ? colourOf(index) : 'var(--paper)'}
                        strokeWidth={1.5}
                      />
                    </Mark>
                    {point.noted && (
                      <text x={dot.cx + 6} y={dot.cy - 6} fontSize={12} fill="var(--ink-soft)" className="halo" aria-hidden="true" pointerEvents="none">
                        ※
                      </text>
                    )}
                    {printValues && (yearWidth >= 46 || dot.index === 0 || dot.index === years.length - 1) && (
                      <text x={dot.cx} y={dot.cy - 11} textAnchor="middle" fontSize={12} fill="var(--ink)" className="figures halo" aria-hidden="true" pointerEvents="none">
                        {shortFigureText(measure, point.figure, wording)}
                      </text>
                    )}
                  </g>
                );
              }}
            />
          ))}
          {!single &&
            series.map((one, index) => {
              const end = ends[index];
              if (end?.value == null) return null;
              return (
                <EndLabel
                  key={one.key}
                  series={one.key}
                  from={[xOf(end.year) + 5, yOf(end.value)]}
                  at={[plot.right + 6, heights[index] ?? 0]}
                  colour={colourOf(index)}
                  text={fitText(one.label, TYPE, labels - 10)}
                />
              );
            })}
        </LineChart>
      </MarkArea>
    </div>
  );
}

function EndLabel(props: { series: string; from: readonly [number, number]; at: readonly [number, number]; colour: string; text: string }) {
  const highlighted = useHighlightedSeries();
  const { from, at } = props;
  return (
    <g aria-hidden="true" opacity={highlighted === null || highlighted === props.series ? 1 : 0.35}>
      <polyline points={`${from[0]},${from[1]} ${at[0] - 4},${at[1]}`} fill="none" stroke={props.colour} strokeWidth={0.75} />
      <text x={at[0]} y={at[1]} dy="0.35em" fontSize={TYPE} fill="var(--ink)">
        {props.text}
      </text>
    </g>
  );
}
