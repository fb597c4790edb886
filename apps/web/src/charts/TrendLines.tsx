import type { Measure } from '@huilan/measures';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { axisRoom, VerticalAxis, type PlotArea } from './axes.js';
import { measureScale, tickText } from './axis-scale.js';
import { Mark, MarkArea, useHighlightedSeries } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import type { SeriesBreak } from './series-breaks.js';
import { lastPoint, piecesOf, placeLabels, type TrendPoint, type TrendSeries } from './trend-lines.data.js';
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
  const { t } = wording;
  const [frame, width] = useWidth<HTMLDivElement>();
  const single = series.length === 1;
  const scale = measureScale(measure, series.flatMap((one) => one.points.map((point) => point.value ?? 0)), 4);
  const text = tickText(measure.kind, scale, wording.language);
  const longest = Math.max(0, ...series.map((one) => textWidth(one.label, TYPE)));
  const labels = single ? 20 : Math.min(Math.ceil(longest) + 16, Math.floor(width * (width < 560 ? 0.34 : 0.3)));
  const area: PlotArea = { left: axisRoom(scale, text), right: width - labels, top: TOP, bottom: height - YEARS_HEIGHT - (belowYear ? 18 : 0) };
  const inset = printValues ? 26 : 16;
  const yearWidth = (area.right - area.left - 2 * inset) / Math.max(1, years.length - 1);
  const x = (index: number) => (years.length === 1 ? (area.left + area.right) / 2 : area.left + inset + index * yearWidth);
  const y = (value: number) => area.bottom - scale.at(value) * (area.bottom - area.top);
  const ends = series.map((one) => lastPoint(one));
  const heights = placeLabels(
    ends.map((end) => (end?.value == null ? area.bottom : y(end.value))),
    17,
    area.top,
    area.bottom,
  );
  const colourOf = (index: number) => (series[index]?.key === props.context ? 'var(--bar-other)' : `var(--series-${(index % 6) + 1})`);
  const changes = [
    ...breaks.map(({ year }) => ({ year, word: t('chart.newForm'), dash: '2 3' })),
    ...reorganisations.filter((year) => !breaks.some((one) => one.year === year)).map((year) => ({ year, word: t('chart.reorganisation'), dash: '1 4' })),
  ];

  return (
    <div ref={frame}>
      <MarkArea label={title}>
        <svg width={width} height={height} className="chart">
          <VerticalAxis scale={scale} area={area} text={text} />
          {changes.map(({ year, word, dash }) => {
            const at = x(years.indexOf(year) - 0.5);
            return (
              <g key={year} aria-hidden="true">
                <line x1={at} x2={at} y1={area.top} y2={area.bottom} stroke="var(--ink-faint)" strokeDasharray={dash} />
                <text x={at} y={area.top - 7} textAnchor="middle" fontSize={11} fill="var(--ink-faint)">
                  {word}
                </text>
              </g>
            );
          })}
          <g aria-hidden="true" textAnchor="middle">
            {years.map((year, index) => (
              <g key={year}>
                <text x={x(index)} y={area.bottom + 18} fontSize={12} fill="var(--ink-soft)" className="figures">
                  {width < 460 && years.length > 5 ? `’${String(year).slice(2)}` : year}
                </text>
                {belowYear && (
                  <text x={x(index)} y={area.bottom + 36} fontSize={11} fill="var(--ink-faint)" className="figures">
                    {belowYear(year, yearWidth < 40)}
                  </text>
                )}
              </g>
            ))}
          </g>
          {series.map((one, at) => {
            const colour = colourOf(at);
            const firstKnown = one.points.findIndex((point) => point.value !== null);
            return (
              <g key={one.key}>
                {piecesOf(one.points).map((piece) => (
                  <polyline
                    key={piece[0]}
                    points={piece.map((index) => `${x(index)},${y(one.points[index]?.value ?? 0)}`).join(' ')}
                    fill="none"
                    stroke={colour}
                    strokeWidth={single || one.key === highlighted ? 3 : 2}
                    strokeLinejoin="round"
                  />
                ))}
                {one.points.map((point, index) => {
                  if (point.value === null) return null;
                  const [left, top] = [x(index), y(point.value)];
                  return (
                    <g key={point.year}>
                      <Mark markKey={`${one.key} ${point.year}`} series={one.key} sentence={point.sentence} address={addressOf(point, one)} first={at === 0 && index === firstKnown}>
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
                })}
              </g>
            );
          })}
          {!single &&
            series.map((one, index) => {
              const end = ends[index];
              if (end?.value == null) return null;
              return (
                <EndLabel
                  key={one.key}
                  series={one.key}
                  from={[x(years.indexOf(end.year)) + 5, y(end.value)]}
                  at={[area.right + 6, heights[index] ?? 0]}
                  colour={colourOf(index)}
                  text={fitText(one.label, TYPE, labels - 10)}
                />
              );
            })}
        </svg>
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
