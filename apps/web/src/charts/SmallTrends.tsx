import { useRef } from 'react';
import { Link } from 'react-router';
import type { Measure } from '@huilan/measures';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { InTurn } from './InTurn.js';
import { Mark, MarkArea } from './marks.js';
import { OfWidth } from './OfWidth.js';
import type { SeriesBreak } from './series-breaks.js';
import { largestOf, lastPoint, piecesOf, smallestOf, type TrendPoint, type TrendSeries } from './trend-lines.data.js';
import { DRAWN_WHOLE, useWindowedRows } from './use-windowed-rows.js';
import './small-trends.css';

const HEIGHT = 64;
const EDGE = 8;
/** Narrowest column: on a telephone two of them stand side by side. */
const NARROWEST = 172;
const NARROWEST_ON_TELEPHONE = 132;
/** As in small-trends.css. */
const GAP = 24;
/** A row: its heads, its charts and the gap below it. */
const ROW_GAP = 20;
const ROW = 23 + HEIGHT + ROW_GAP;
/** What is in sight at first; the browser can answer before the others are drawn. */
const ROWS_AT_ONCE = 3;

interface SmallTrendsProps {
  readonly series: readonly TrendSeries[];
  readonly measure: Measure;
  readonly title: string;
  readonly breaks: readonly SeriesBreak[];
  readonly commonScale: boolean;
  readonly highlighted?: string | undefined;
  readonly addressOf: (point: TrendPoint, series: TrendSeries) => string | undefined;
  readonly subjectAddress: (series: TrendSeries) => string;
}

/** Many lines as many small charts, in the order given; each to its own scale, or all to one. Of very many only those in sight are drawn. */
export function SmallTrends(props: SmallTrendsProps) {
  return <OfWidth>{(width) => <Charts {...props} width={width} />}</OfWidth>;
}

function Charts(props: SmallTrendsProps & { readonly width: number }) {
  const { series, commonScale, width } = props;
  const frame = useRef<HTMLDivElement>(null);
  const columns = Math.max(1, Math.floor((width + GAP) / ((width < 560 ? NARROWEST_ON_TELEPHONE : NARROWEST) + GAP)));
  const column = Math.floor((width - (columns - 1) * GAP) / columns);
  const rows = Math.ceil(series.length / columns);
  const windowed = useWindowedRows(frame, series.length > DRAWN_WHOLE ? Math.max(rows, DRAWN_WHOLE + 1) : rows, ROW, 0);
  const [first, end] = [windowed.first * columns, Math.min(series.length, windowed.end * columns)];
  const scale = commonScale ? { largest: largestOf(series), smallest: smallestOf(series) } : undefined;
  const drawn = series.slice(first, end);
  const most = ROWS_AT_ONCE * columns;
  const pieces = Array.from({ length: Math.ceil(drawn.length / most) }, (_, index) => drawn.slice(index * most, (index + 1) * most));
  const items = (some: readonly TrendSeries[]) =>
    some.map((one) => (
      <SmallTrendItem key={one.key} {...props} width={column} series={one} {...(scale ?? { largest: largestOf([one]), smallest: smallestOf([one]) })} first={one === drawn[0]} />
    ));
  return (
    <div ref={frame}>
      <MarkArea label={props.title} windowed={series.length > DRAWN_WHOLE ? windowedMarks(series, columns, windowed.reveal) : undefined}>
        <ul className="small-trends" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, paddingTop: windowed.first * ROW, paddingBottom: Math.max(0, (rows - windowed.end) * ROW), minHeight: rows * ROW - ROW_GAP }}>
          {pieces.map((piece, index) => (index === 0 || series.length > DRAWN_WHOLE ? items(piece) : <InTurn key={index}>{items(piece)}</InTurn>))}
        </ul>
      </MarkArea>
    </div>
  );
}

/** Every point of every chart in the order the arrow keys walk them. */
function windowedMarks(series: readonly TrendSeries[], columns: number, reveal: (row: number) => void) {
  const marks = series.flatMap((one, index) => one.points.flatMap((point) => (point.value === null ? [] : [{ key: `${one.key} ${point.year}`, row: Math.floor(index / columns) }])));
  return { keys: marks.map((mark) => mark.key), reveal: (index: number) => reveal(marks[index]?.row ?? 0) };
}

function SmallTrendItem(props: Omit<SmallTrendsProps, 'series' | 'commonScale'> & { readonly series: TrendSeries; readonly width: number; readonly largest: number; readonly smallest: number; readonly first: boolean }) {
  const { series, measure, highlighted, subjectAddress } = props;
  const wording = useWording();
  const end = lastPoint(series);
  return (
    <li className={`small-trend${series.key === highlighted ? ' is-highlighted' : ''}`}>
      <div className="small-trend-head">
        <Link to={subjectAddress(series)} className="small-trend-name" title={series.name}>
          {series.label}
        </Link>
        <span className="figures small-trend-last">
          {end && end !== series.points.at(-1) && <span className="faint">{wording.t('span.year', { year: end.year })} </span>}
          {end ? shortFigureText(measure, end.figure, wording) : wording.t('figure.none')}
        </span>
      </div>
      <SmallTrend {...props} />
    </li>
  );
}

function SmallTrend(props: Pick<SmallTrendsProps, 'addressOf' | 'breaks'> & { readonly series: TrendSeries; readonly width: number; readonly largest: number; readonly smallest: number; readonly first: boolean }) {
  const { series, width, largest, smallest, addressOf, breaks, first } = props;
  const { points } = series;
  const span = largest - smallest || 1;
  const x = (index: number) => (points.length === 1 ? width / 2 : EDGE + (index / (points.length - 1)) * (width - 2 * EDGE));
  const y = (value: number) => HEIGHT - 18 - ((value - smallest) / span) * (HEIGHT - 28);
  const firstKnown = points.findIndex((point) => point.value !== null);
  return (
    <svg width={width} height={HEIGHT} className="small-trend-chart">
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke="var(--axis)" strokeWidth={1} />
      {breaks.map((one) => {
        const at = points.findIndex((point) => point.year === one.year);
        return at > 0 ? <line key={one.year} x1={x(at - 0.5)} x2={x(at - 0.5)} y1={4} y2={HEIGHT - 14} stroke="var(--axis)" strokeWidth={1} strokeDasharray="2 3" /> : null;
      })}
      {piecesOf(points).map((piece) => (
        <polyline
          key={piece[0]}
          points={piece.map((index) => `${x(index)},${y(points[index]?.value ?? 0)}`).join(' ')}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
          strokeLinejoin="round"
        />
      ))}
      {points.map((point, index) =>
        point.value === null ? (
          point.figure.state === 'NOT_EXPECTED' ? null : (
            <text key={point.year} x={x(index)} y={y(0) - 4} textAnchor="middle" fontSize={10} fill="var(--ink-faint)" aria-hidden="true">
              ×
            </text>
          )
        ) : (
          <Mark
            key={point.year}
            markKey={`${series.key} ${point.year}`}
            sentence={point.sentence}
            address={addressOf(point, series)}
            first={first && index === firstKnown}
          >
            <rect x={x(index) - 10} y={0} width={20} height={HEIGHT} fill="transparent" />
            <circle className="mark-shape" cx={x(index)} cy={y(point.value)} r={point.weak ? 2.5 : 3} fill={point.weak ? 'var(--paper)' : 'var(--accent)'} stroke={point.weak ? 'var(--accent)' : 'var(--paper)'} strokeWidth={1} />
          </Mark>
        ),
      )}
      {[0, points.length - 1].filter((index, at, all) => all.indexOf(index) === at).map((index) => (
        <text
          key={index}
          x={points.length === 1 ? width / 2 : index === 0 ? 0 : width}
          y={HEIGHT - 3}
          textAnchor={points.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
          fontSize={11}
          fill="var(--ink-faint)"
          className="figures"
          aria-hidden="true"
        >
          {points[index]?.year}
        </text>
      ))}
    </svg>
  );
}
