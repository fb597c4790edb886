import { useId, useRef } from 'react';
import { useWording } from '../wording/wording.js';
import { Mark, MarkArea } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { OfWidth } from './OfWidth.js';
import type { Stack } from './outcome-stack.data.js';
import { Hatch, PartKey, Segment, stackDrawing } from './stack-pieces.js';
import { DRAWN_WHOLE, useWindowedRows } from './use-windowed-rows.js';

const TYPE = 13;

interface LyingStacksProps {
  readonly stacks: readonly Stack[];
  readonly shares: boolean;
  readonly title: string;
  readonly addressOf: (stack: Stack) => string | undefined;
}

/** Outcomes of agencies below one another, stacked in the order of the form. Of very many only those in sight are drawn. */
export function LyingStacks(props: LyingStacksProps) {
  return <OfWidth>{(width) => <Rows {...props} width={width} />}</OfWidth>;
}

function Rows(props: LyingStacksProps & { readonly width: number }) {
  const { stacks, shares, title, addressOf, width } = props;
  const wording = useWording();
  const hatch = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { parts, scale, tickText, totalText, colourOf } = stackDrawing(stacks, shares, hatch, wording);
  const narrow = width < 560;
  const row = narrow ? 46 : 27;
  const axis = narrow ? 34 : 26;
  const thickness = narrow ? 14 : 16;
  const shown = useWindowedRows(frame, stacks.length, row, axis);
  const longest = Math.max(0, ...stacks.map((stack) => textWidth(stack.label, TYPE)));
  const names = narrow ? 0 : Math.min(Math.ceil(longest) + 12, Math.floor(width * 0.38));
  const room = Math.ceil(Math.max(24, ...stacks.map((stack) => textWidth(totalText(stack), 12)))) + 14;
  const x = (value: number) => names + scale.at(value) * (width - names - room);
  const height = axis + stacks.length * row;
  const marks = stacks.flatMap((stack, index) => stack.segments.map((segment) => ({ key: `${stack.key} ${segment.part}`, index })));
  return (
    <div ref={frame}>
      <PartKey parts={parts} />
      <MarkArea label={title} windowed={stacks.length <= DRAWN_WHOLE ? undefined : { keys: marks.map((mark) => mark.key), reveal: (index) => shown.reveal(marks[index]?.index ?? 0) }}>
        <svg width={width} height={height} className="chart">
          <Hatch id={hatch} />
          {scale.ticks.map((tick) => (
            <g key={tick} aria-hidden="true">
              <line x1={x(tick)} x2={x(tick)} y1={axis - 4} y2={height} stroke={tick === 0 ? 'var(--axis)' : 'var(--line)'} />
              <text x={x(tick)} y={axis - 10} textAnchor="middle" className="tick">
                {tickText(tick)}
              </text>
            </g>
          ))}
          {stacks.slice(shown.first, shown.end).map((stack, offset) => {
            const index = shown.first + offset;
            const top = axis + index * row;
            const middle = narrow ? top + row - thickness / 2 - 7 : top + row / 2;
            return (
              <g key={stack.key}>
                {stack.segments.map((segment, at) => (
                  <Mark key={segment.part} markKey={`${stack.key} ${segment.part}`} sentence={segment.sentence} address={addressOf(stack)} first={marks[0]?.key === `${stack.key} ${segment.part}` || (offset === 0 && at === 0 && shown.first > 0)}>
                    <Segment x={x(segment.from)} y={middle - thickness / 2} width={x(segment.from + segment.value) - x(segment.from)} height={thickness} fill={colourOf(segment.part)} weak={stack.weak} />
                  </Mark>
                ))}
                <g aria-hidden="true" className="no-pointer">
                  <text className="halo" x={narrow ? 3 : names - 10} y={narrow ? top + 13 : middle} dy="0.35em" textAnchor={narrow ? 'start' : 'end'} fontSize={TYPE} fill="var(--ink)">
                    {fitText(stack.label, TYPE, narrow ? width - 8 : names - 12)}
                  </text>
                  <text x={x(stack.total) + 7} y={middle} dy="0.35em" fontSize={12} fill={stack.absence === undefined && !stack.weak ? 'var(--ink)' : 'var(--ink-faint)'} className="figures">
                    {totalText(stack)}
                  </text>
                </g>
              </g>
            );
          })}
        </svg>
      </MarkArea>
    </div>
  );
}
