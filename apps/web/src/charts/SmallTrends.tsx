import type { Measure } from '@huilan/measures';
import { Link } from 'react-router';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { Mark, MarkArea } from './marks.js';
import { largestOf, lastPoint, smallestOf, type TrendPoint, type TrendSeries } from './trend-lines.data.js';
import './small-trends.css';

const WIDTH = 200;
const HEIGHT = 64;
const EDGE = 8;

/** Many lines as many small charts, in the order given; each to its own scale, or all to one. */
export function SmallTrends(props: {
  readonly series: readonly TrendSeries[];
  readonly measure: Measure;
  readonly title: string;
  readonly commonScale: boolean;
  readonly addressOf: (point: TrendPoint, series: TrendSeries) => string | undefined;
  readonly agencyAddress: (series: TrendSeries) => string;
}) {
  const { series, measure, commonScale, addressOf, agencyAddress } = props;
  const wording = useWording();
  const allLargest = largestOf(series);
  const allSmallest = smallestOf(series);
  return (
    <MarkArea label={props.title}>
      <ul className="small-trends">
        {series.map((one, index) => {
          const largest = commonScale ? allLargest : largestOf([one]);
          const smallest = commonScale ? allSmallest : smallestOf([one]);
          const end = lastPoint(one);
          return (
            <li key={one.key} className="small-trend">
              <div className="small-trend-head">
                <Link to={agencyAddress(one)} className="small-trend-name" title={one.name}>
                  {one.label}
                </Link>
                <span className="figures">{end ? shortFigureText(measure, end.figure, wording) : wording.t('figure.none')}</span>
              </div>
              <SmallTrend series={one} largest={largest} smallest={smallest} addressOf={addressOf} first={index === 0} />
            </li>
          );
        })}
      </ul>
    </MarkArea>
  );
}

function SmallTrend(props: {
  readonly series: TrendSeries;
  readonly largest: number;
  readonly smallest: number;
  readonly addressOf: (point: TrendPoint, series: TrendSeries) => string | undefined;
  readonly first: boolean;
}) {
  const { series, largest, smallest, addressOf, first } = props;
  const { points } = series;
  const span = largest - smallest || 1;
  const x = (index: number) => (points.length === 1 ? WIDTH / 2 : EDGE + (index / (points.length - 1)) * (WIDTH - 2 * EDGE));
  const y = (value: number) => HEIGHT - 18 - ((value - smallest) / span) * (HEIGHT - 28);
  const firstKnown = points.findIndex((point) => point.value !== null);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="small-trend-chart">
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} stroke="var(--axis)" strokeWidth={1} />
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
          <text key={point.year} x={x(index)} y={y(0) - 4} textAnchor="middle" fontSize={10} fill="var(--ink-faint)" aria-hidden="true">
            ×
          </text>
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
          x={points.length === 1 ? WIDTH / 2 : index === 0 ? 0 : WIDTH}
          y={HEIGHT - 3}
          textAnchor={points.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
          fontSize={10.5}
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

/** Indices of points that hang together: a gap ends a piece. */
function piecesOf(points: readonly TrendPoint[]): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  points.forEach((point, index) => {
    if (point.value === null) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    } else piece.push(index);
  });
  return piece.length > 0 ? [...pieces, piece] : pieces;
}
