import type { Measure } from '@huilan/measures';
import { shortFigureText } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { measureScale, tickText } from './axis-scale.js';
import { Mark, MarkArea } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { OfWidth } from './OfWidth.js';
import type { SlopeLine } from './slope.data.js';
import { placeLabels } from './trend-lines.data.js';

const TYPE = 13;
const LINE = 18;
const TOP = 34;
const BOTTOM = 14;
/** So many stand out by colour where none is highlighted. */
const NAMED = 6;

interface SlopeProps {
  /** Largest change first; all with two numbers. */
  readonly lines: readonly SlopeLine[];
  readonly measure: Measure;
  readonly title: string;
  readonly highlighted?: string | undefined;
  readonly logScale: boolean;
  readonly addressOf: (line: SlopeLine) => string | undefined;
}

/**
 * Two years as two upright axes, a line a subject. Those that changed most, and the highlighted one, are dark and named at
 * their end; the others are grey and name themselves when pointed at.
 */
export function Slope(props: SlopeProps) {
  return <OfWidth>{(width) => <Lines {...props} width={width} />}</OfWidth>;
}

function Lines(props: SlopeProps & { readonly width: number }) {
  const { lines, measure, title, highlighted, logScale, addressOf, width } = props;
  const wording = useWording();
  const first = lines[0];
  if (!first) return null;
  const values = lines.flatMap((line) => [line.from.value ?? 0, line.to.value ?? 0]);
  const scale = measureScale(measure, values, 6, logScale);
  const named = namedOf(lines, highlighted);
  const height = Math.max(360, Math.min(620, 200 + named.length * 40));
  const narrow = width < 560;
  const endText = (line: SlopeLine, room = Infinity) => {
    const value = shortFigureText(measure, line.to.figure, wording);
    return `${fitText(line.subject.label, TYPE, room - textWidth(` ${value}`, TYPE))} ${value}`;
  };
  const startText = (line: SlopeLine) => shortFigureText(measure, line.from.figure, wording);
  const right = width - Math.min(Math.ceil(Math.max(0, ...named.map((line) => textWidth(endText(line), TYPE)))) + 18, Math.floor(width * 0.5));
  const text = tickText(measure.kind, scale, wording.language);
  // On a telephone the numbers at the ends have to do without those of an axis.
  const axis = narrow ? 0 : Math.ceil(Math.max(...scale.ticks.map((tick) => textWidth(text(tick), 12)))) + 22;
  const left = axis + Math.ceil(Math.max(0, ...named.map((line) => textWidth(startText(line), TYPE)))) + 12;
  const y = (value: number) => height - BOTTOM - scale.at(value) * (height - BOTTOM - TOP);
  const heightsOf = (end: 'from' | 'to') => placeLabels(named.map((line) => y(line[end].value ?? 0)), LINE, TOP, height - BOTTOM);
  const [starts, ends] = [heightsOf('from'), heightsOf('to')];
  const place = new Map(named.map((line, index) => [line.subject.id, index]));
  // The named ones last, so that they lie on top.
  const drawn = [...lines].reverse();
  return (
    <MarkArea label={title}>
      <svg width={width} height={height} className="chart">
        <g aria-hidden="true">
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
              {!narrow && (
                <text x={0} y={y(tick)} dy="0.35em" className="tick">
                  {text(tick)}
                </text>
              )}
            </g>
          ))}
          {[first.from.year, first.to.year].map((year, index) => (
            <g key={year}>
              <line x1={index === 0 ? left : right} x2={index === 0 ? left : right} y1={TOP - 8} y2={height - BOTTOM} stroke="var(--axis)" />
              <text x={index === 0 ? left : right} y={TOP - 16} textAnchor="middle" fontSize={13} fontWeight={600} fill="var(--ink)" className="figures">
                {year}
              </text>
            </g>
          ))}
        </g>
        {drawn.map((line) => {
          const index = place.get(line.subject.id);
          const isNamed = index !== undefined;
          const isMain = highlighted === undefined ? isNamed : line.subject.id === highlighted;
          const colour = isMain ? 'var(--accent)' : isNamed ? 'var(--ink-soft)' : 'var(--bar-other)';
          const [from, to] = [y(line.from.value ?? 0), y(line.to.value ?? 0)];
          return (
            <Mark key={line.subject.id} markKey={line.subject.id} sentence={line.sentence} address={addressOf(line)} first={line === first} series={line.subject.id}>
              <line x1={left} x2={right} y1={from} y2={to} stroke="transparent" strokeWidth={narrow ? 8 : 10} />
              <line className="slope-line mark-shape" x1={left} x2={right} y1={from} y2={to} stroke={colour} strokeWidth={isMain ? 2.25 : isNamed ? 1.5 : 1} opacity={line.weak ? 0.45 : 1} />
              {[[left, from] as const, [right, to] as const].map(([cx, cy], end) => (
                <circle key={end} cx={cx} cy={cy} r={isNamed ? 3.5 : 2} fill={(end === 0 ? line.from : line.to).weak ? 'var(--paper)' : colour} stroke={colour} opacity={line.weak ? 0.6 : 1} />
              ))}
            </Mark>
          );
        })}
        {named.map((line, index) => {
          const isMain = highlighted === undefined || line.subject.id === highlighted;
          const ink = isMain ? 'var(--ink)' : 'var(--ink-soft)';
          return (
            <g key={line.subject.id} aria-hidden="true" className="no-pointer">
              <text x={left - 9} y={starts[index]} dy="0.35em" textAnchor="end" fontSize={TYPE} fill={ink} className="figures halo">
                {startText(line)}
              </text>
              <text x={right + 9} y={ends[index]} dy="0.35em" fontSize={TYPE} fill={ink} fontWeight={line.subject.id === highlighted ? 600 : 400} className="figures halo">
                {endText(line, width - right - 10)}
              </text>
            </g>
          );
        })}
      </svg>
    </MarkArea>
  );
}

/** The highlighted line, and those that changed most. */
function namedOf(lines: readonly SlopeLine[], highlighted: string | undefined): SlopeLine[] {
  const most = lines.filter((line) => !line.weak).slice(0, NAMED);
  const chosen = lines.find((line) => line.subject.id === highlighted);
  return chosen && !most.includes(chosen) ? [chosen, ...most] : most;
}
