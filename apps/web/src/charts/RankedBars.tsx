import { useRef } from 'react';
import type { Measure } from '@huilan/measures';
import { useNavigate } from 'react-router';
import { useWording } from '../wording/wording.js';
import { measureScale, tickText } from './axis-scale.js';
import { Mark, MarkArea } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { OfWidth } from './OfWidth.js';
import type { RankedBar } from './ranked-bars.data.js';
import type { Typical } from './typical.data.js';
import { useWindowedRows } from './use-windowed-rows.js';

const TYPE = 13;

interface RankedBarsProps {
  readonly bars: readonly RankedBar[];
  readonly measure: Measure;
  readonly title: string;
  readonly addressOf: (bar: RankedBar) => string | undefined;
  /** Where the name leads. */
  readonly nameAddress?: (bar: RankedBar) => string | undefined;
  readonly highlighted?: string | undefined;
  readonly typical?: Typical | undefined;
}

/**
 * Subjects as horizontal bars, largest first, from zero. The height grows with the subjects, so that no name is dropped; on a
 * narrow page the name stands above its bar. A thin line across the bar marks the year it is set against, a dashed line
 * through all of them what is typical. Of very many only the bars in sight are drawn.
 */
export function RankedBars(props: RankedBarsProps) {
  return <OfWidth>{(width) => <Bars {...props} width={width} />}</OfWidth>;
}

function Bars(props: RankedBarsProps & { readonly width: number }) {
  const { bars, measure, title, addressOf, nameAddress, highlighted, typical, width } = props;
  const wording = useWording();
  const frame = useRef<HTMLDivElement>(null);
  const narrow = width < 560;
  const row = narrow ? 46 : 27;
  const axis = narrow ? 34 : 26;
  const thickness = narrow ? 14 : 15;
  const shown = useWindowedRows(frame, bars.length, row, axis);
  const longest = Math.max(0, ...bars.map((bar) => textWidth(bar.subject.label, TYPE)));
  const left = narrow ? 0 : Math.min(Math.ceil(longest) + 12, Math.floor(width * 0.38));
  const right = Math.ceil(Math.max(24, ...bars.map((bar) => textWidth(bar.label, TYPE)))) + 14;
  const scale = measureScale(measure, bars.flatMap((bar) => [bar.value ?? 0, bar.before ?? 0]), 5);
  const x = (value: number) => left + scale.at(value) * (width - left - right);
  const text = tickText(measure.kind, scale, wording.language);
  const height = axis + bars.length * row;
  const typicalAt = typical && bars.length > 2 ? x(typical.value) : undefined;

  return (
    <div ref={frame}>
      <MarkArea label={title} windowed={{ keys: bars.map((bar) => bar.subject.id), reveal: shown.reveal }}>
        <svg width={width} height={height} className="chart">
          {scale.ticks.map((tick) => (
            <g key={tick} aria-hidden="true">
              <line x1={x(tick)} x2={x(tick)} y1={axis - 4} y2={height} stroke={tick === 0 ? 'var(--axis)' : 'var(--line)'} />
              <text x={x(tick)} y={axis - 10} textAnchor="middle" className="tick">
                {text(tick)}
              </text>
            </g>
          ))}
          {typicalAt !== undefined && <line x1={typicalAt} x2={typicalAt} y1={axis - 4} y2={height} className="typical-line" />}
          {bars.slice(shown.first, shown.end).map((bar, offset) => {
            const index = shown.first + offset;
            const top = axis + index * row;
            const middle = narrow ? top + row - thickness / 2 - 7 : top + row / 2;
            const known = bar.value !== null;
            const isHighlighted = highlighted === bar.subject.id;
            const fill = bar.weak ? 'var(--bar-weak)' : isHighlighted || highlighted === undefined ? 'var(--accent)' : 'var(--bar-other)';
            const [zero, end] = [x(0), x(bar.value ?? 0)];
            const beforeAt = bar.before !== null && known ? x(bar.before) : undefined;
            const label = bar.noted ? `${bar.label} ※` : bar.label;
            // Texts stand beside the mark and not in it: its name is the whole sentence.
            return (
              <g key={bar.subject.id}>
                <Mark markKey={bar.subject.id} sentence={bar.sentence} address={addressOf(bar)} first={index === shown.first}>
                  <rect className="mark-shape mark-row" x={0} y={top} width={width} height={row} rx={2} />
                  {known && bar.value !== 0 && (
                    <rect x={Math.min(zero, end)} y={middle - thickness / 2} width={Math.max(Math.abs(end - zero), 1.5)} height={thickness} fill={fill} />
                  )}
                </Mark>
                {beforeAt !== undefined && <BeforeMark at={beforeAt} top={middle - thickness / 2 - 3} bottom={middle + thickness / 2 + 3} />}
                <BarName
                  bar={bar}
                  address={nameAddress?.(bar)}
                  x={narrow ? 3 : left - 10}
                  y={narrow ? top + 13 : middle}
                  room={narrow ? width - 8 : left - 12}
                  narrow={narrow}
                  bold={isHighlighted}
                />
                <text
                  x={besideBar(x(Math.max(bar.value ?? 0, 0)), beforeAt, textWidth(label, TYPE)) + 7}
                  y={middle}
                  dy="0.35em"
                  fontSize={TYPE}
                  fill={known && !bar.weak ? 'var(--ink)' : 'var(--ink-faint)'}
                  className="figures halo no-pointer"
                  aria-hidden="true"
                >
                  {label}
                </text>
              </g>
            );
          })}
        </svg>
      </MarkArea>
    </div>
  );
}

/** Where the number of a bar begins: at its end, or past the mark of the other year where that would be in the way. */
function besideBar(end: number, beforeAt: number | undefined, width: number): number {
  return beforeAt !== undefined && beforeAt > end && beforeAt < end + width + 13 ? beforeAt : end;
}

/** The name of a bar, leading to its agency. Keyboard and screen readers take the same way through the table. */
function BarName(props: { bar: RankedBar; address: string | undefined; x: number; y: number; room: number; narrow: boolean; bold: boolean }) {
  const { bar, address, x, y, room, narrow, bold } = props;
  const navigate = useNavigate();
  const text = (
    <text x={x} y={y} dy="0.35em" textAnchor={narrow ? 'start' : 'end'} fontSize={TYPE} fill="var(--ink)" fontWeight={bold ? 600 : 400} className="halo">
      {fitText(bar.subject.label, TYPE, room)}
    </text>
  );
  if (address === undefined) return <g aria-hidden="true">{text}</g>;
  return (
    <a
      href={address}
      tabIndex={-1}
      aria-hidden="true"
      className="chart-name"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(address);
      }}
    >
      {text}
    </a>
  );
}

/** The year it is set against, across the bar; edged with paper, so that it is seen on the bar too. */
function BeforeMark({ at, top, bottom }: { readonly at: number; readonly top: number; readonly bottom: number }) {
  return (
    <g aria-hidden="true" className="no-pointer">
      <line x1={at} x2={at} y1={top} y2={bottom} stroke="var(--paper)" strokeWidth={4} />
      <line x1={at} x2={at} y1={top} y2={bottom} stroke="var(--ink)" strokeWidth={1.5} />
    </g>
  );
}
