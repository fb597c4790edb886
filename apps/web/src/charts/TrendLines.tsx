import type { Measure } from '@huilan/measures';
import { LineChart, XAxis, type XAxisTickContentProps } from 'recharts';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { axisRoom, VerticalAxis } from './axes.js';
import { measureScale, tickText } from './axis-scale.js';
import { Mark, MarkArea, useHighlightedSeries } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { OfWidthInTurn } from './OfWidth.js';
import type { SeriesBreak } from './series-breaks.js';
import { lastPoint, piecesOf, placeLabels, type TrendPoint, type TrendSeries } from './trend-lines.data.js';
import { usePlot } from './use-plot.js';

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
export function TrendLines({ height = 300, ...props }: TrendLinesProps) {
  return <OfWidthInTurn height={height}>{(width) => <Lines {...props} width={width} height={height} />}</OfWidthInTurn>;
}

function Lines(props: TrendLinesProps & { readonly width: number; readonly height: number }) {
  const { series, years, measure, title, breaks, reorganisations = [], highlighted, addressOf, belowYear, printValues = false, width, height } = props;
  const wording = useWording();
  const { t } = wording;
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
  return (
    <MarkArea label={title}>
      <LineChart width={width} height={height} data={years.map((year) => ({ year }))} margin={{ top: TOP, right: labels, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <VerticalAxis scale={scale} text={text} />
        <XAxis
          dataKey="year"
          type="number"
          domain={first === last ? [first - 1, first + 1] : [first, last]}
          allowDataOverflow
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
        <Changes changes={changes} />
        {series.map((one, at) => (
          <Line
            key={one.key}
            {...{ measure, addressOf, printValues }}
            series={one}
            colour={colourOf(at)}
            isThick={single || one.key === highlighted}
            isSingle={single}
            first={at === 0}
            printable={yearWidth >= 46}
          />
        ))}
        {!single && <EndLabels series={series} colourOf={colourOf} room={labels - 10} />}
      </LineChart>
    </MarkArea>
  );
}

/** Upright lines before the years from which the numbers are not quite the same thing any more. */
function Changes({ changes }: { readonly changes: readonly { readonly year: number; readonly word: string; readonly dash: string }[] }) {
  const plot = usePlot();
  if (!plot) return null;
  return changes.map(({ year, word, dash }) => (
    <g key={year} aria-hidden="true" className="no-pointer">
      <line x1={plot.x(year - 0.5)} x2={plot.x(year - 0.5)} y1={plot.top} y2={plot.bottom} stroke="var(--ink-faint)" strokeDasharray={dash} />
      <text x={plot.x(year - 0.5)} y={plot.top - 6} textAnchor="middle" fontSize={11} fill="var(--ink-faint)">
        {word}
      </text>
    </g>
  ));
}

interface LineProps extends Pick<TrendLinesProps, 'measure' | 'addressOf' | 'printValues'> {
  readonly series: TrendSeries;
  readonly colour: string;
  readonly isThick: boolean;
  readonly isSingle: boolean;
  readonly first: boolean;
  /** Whether there is room for the value of every point, not only of the first and the last. */
  readonly printable: boolean;
}

/** A line with its points: in pieces where numbers are missing, hollow where they stand for too few cases. */
function Line({ series, measure, addressOf, printValues, colour, isThick, isSingle, first, printable }: LineProps) {
  const wording = useWording();
  const plot = usePlot();
  if (!plot) return null;
  const { points } = series;
  const firstKnown = points.findIndex((point) => point.value !== null);
  return (
    <>
      {piecesOf(points).map((piece) => (
        <polyline
          key={piece[0]}
          className="no-pointer"
          points={piece.map((index) => `${plot.x(points[index]?.year ?? 0)},${plot.y(points[index]?.value ?? 0)}`).join(' ')}
          fill="none"
          stroke={colour}
          strokeWidth={isThick ? 3 : 2}
          strokeLinejoin="round"
        />
      ))}
      {points.map((point, index) => {
        if (point.value === null) return null;
        const [left, top] = [plot.x(point.year), plot.y(point.value)];
        return (
          <g key={point.year}>
            <Mark markKey={`${series.key} ${point.year}`} series={series.key} sentence={point.sentence} address={addressOf(point, series)} first={first && index === firstKnown}>
              <circle cx={left} cy={top} r={12} fill="transparent" />
              <circle className="mark-shape" cx={left} cy={top} r={isSingle ? 4 : 3.5} fill={point.weak ? 'var(--paper)' : colour} stroke={point.weak ? colour : 'var(--paper)'} strokeWidth={1.5} />
            </Mark>
            <g aria-hidden="true" className="no-pointer" fontSize={12}>
              {point.noted && (
                <text x={left + 6} y={top - 6} fill="var(--ink-soft)" className="halo">
                  ※
                </text>
              )}
              {printValues && (printable || index === 0 || index === points.length - 1) && (
                <text x={left} y={top - 11} textAnchor="middle" fill="var(--ink)" className="figures halo">
                  {shortFigureText(measure, point.figure, wording)}
                </text>
              )}
            </g>
          </g>
        );
      })}
    </>
  );
}

/** The names of the lines at their ends, moved apart where they would touch. */
function EndLabels({ series, colourOf, room }: { readonly series: readonly TrendSeries[]; readonly colourOf: (index: number) => string; readonly room: number }) {
  const highlighted = useHighlightedSeries();
  const plot = usePlot();
  if (!plot) return null;
  const ends = series.map((one) => lastPoint(one));
  const heights = placeLabels(ends.map((end) => (end?.value == null ? plot.bottom : plot.y(end.value))), 17, plot.top, plot.bottom);
  return series.map((one, index) => {
    const end = ends[index];
    if (end?.value == null) return null;
    const [left, top] = [plot.right + 6, heights[index] ?? 0];
    return (
      <g key={one.key} aria-hidden="true" opacity={highlighted === null || highlighted === one.key ? 1 : 0.35}>
        <polyline points={`${plot.x(end.year) + 5},${plot.y(end.value)} ${left - 4},${top}`} fill="none" stroke={colourOf(index)} strokeWidth={0.75} />
        <text x={left} y={top} dy="0.35em" fontSize={TYPE} fill="var(--ink)">
          {fitText(one.label, TYPE, room)}
        </text>
      </g>
    );
  });
}
