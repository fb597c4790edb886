import { useId } from 'react';
import { useWording } from '../wording/wording.js';
import { axisRoom, VerticalAxis, type PlotArea } from './axes.js';
import { Mark, MarkArea } from './marks.js';
import type { Stack } from './outcome-stack.data.js';
import { Hatch, PartKey, Segment, stackDrawing } from './stack-pieces.js';
import { useWidth } from './use-width.js';

/** Room above the stacks for their totals. */
const HEAD = 24;

/** Outcomes of years beside one another, stacked in the order of the form, each with its one colour; what was carried over is hatched. */
export function StandingStacks(props: {
  readonly stacks: readonly Stack[];
  readonly shares: boolean;
  readonly title: string;
  readonly addressOf: (stack: Stack) => string | undefined;
  readonly height?: number;
  /** Second line below each stack. */
  readonly below?: (stack: Stack, narrow: boolean) => string;
}) {
  const { stacks, shares, title, addressOf, below, height = 300 } = props;
  const wording = useWording();
  const hatch = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const { parts, scale, tickText, totalText, colourOf } = stackDrawing(stacks, shares, hatch, wording);
  const area: PlotArea = { left: axisRoom(scale, tickText), right: width - 8, top: HEAD, bottom: height - (below ? 44 : 26) };
  const column = (area.right - area.left) / Math.max(1, stacks.length);
  const thickness = Math.min(44, column * 0.62);
  const y = (value: number) => area.bottom - scale.at(value) * (area.bottom - area.top);
  const firstDrawn = stacks.find((stack) => stack.segments.length > 0);
  return (
    <div ref={frame}>
      <PartKey parts={parts} />
      <MarkArea label={title}>
        <svg width={width} height={height} className="chart">
          <Hatch id={hatch} />
          <VerticalAxis scale={scale} area={area} text={tickText} />
          {stacks.map((stack, index) => {
            const centre = area.left + (index + 0.5) * column;
            const absent = stack.absence !== undefined;
            return (
              <g key={stack.key}>
                {stack.segments.map((segment, at) => (
                  <Mark key={segment.part} markKey={`${stack.key} ${segment.part}`} sentence={segment.sentence} address={addressOf(stack)} first={stack === firstDrawn && at === 0}>
                    <Segment x={centre - thickness / 2} y={y(segment.from + segment.value)} width={thickness} height={y(segment.from) - y(segment.from + segment.value)} fill={colourOf(segment.part)} weak={stack.weak} />
                  </Mark>
                ))}
                <g aria-hidden="true" className="no-pointer" textAnchor="middle">
                  <text x={centre} y={y(stack.total) - 6} fontSize={absent ? 11 : 12} fill={absent ? 'var(--ink-faint)' : 'var(--ink)'} className="figures">
                    {totalText(stack)}
                  </text>
                  <text x={centre} y={area.bottom + 18} fontSize={12} fill="var(--ink-soft)" className="figures">
                    {column < 34 ? `’${stack.name.slice(2)}` : stack.name}
                  </text>
                  {below && (
                    <text x={centre} y={area.bottom + 36} fontSize={11} fill="var(--ink-faint)" className="figures">
                      {below(stack, column < 40)}
                    </text>
                  )}
                </g>
              </g>
            );
          })}
        </svg>
      </MarkArea>
    </div>
  );
}
