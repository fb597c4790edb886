import { useId } from 'react';
import { BarChart, XAxis, type XAxisTickContentProps } from 'recharts';
import { useWording } from '../wording/wording.js';
import { axisRoom, VerticalAxis } from './axes.js';
import { Mark, MarkArea } from './marks.js';
import { OfWidthInTurn } from './OfWidth.js';
import type { Stack, StackPart } from './outcome-stack.data.js';
import { Hatch, PartKey, Segment, stackDrawing, type StackDrawing } from './stack-pieces.js';
import { usePlot } from './use-plot.js';

/** Room above the stacks for their totals. */
const HEAD = 24;
const RIGHT = 8;

interface StandingStacksProps {
  readonly stacks: readonly Stack[];
  readonly shares: boolean;
  readonly title: string;
  readonly addressOf: (stack: Stack) => string | undefined;
  readonly height?: number;
  /** Second line below each stack. */
  readonly below?: (stack: Stack, narrow: boolean) => string;
}

/** Outcomes of years beside one another, stacked in the order of the form, each with its one colour; what was carried over is hatched. */
export function StandingStacks(props: StandingStacksProps) {
  const { stacks, shares, height = 300 } = props;
  const hatch = useId();
  const drawing = stackDrawing(stacks, shares, hatch, useWording());
  return (
    <>
      <PartKey parts={drawing.parts} />
      <OfWidthInTurn height={height}>{(width) => <Columns {...props} drawing={drawing} hatch={hatch} width={width} height={height} />}</OfWidthInTurn>
    </>
  );
}

function Columns(props: StandingStacksProps & { readonly drawing: StackDrawing; readonly hatch: string; readonly width: number; readonly height: number }) {
  const { stacks, title, addressOf, below, hatch, width, height } = props;
  const { scale, tickText, totalText, colourOf } = props.drawing;
  const column = (width - RIGHT - axisRoom(scale, tickText)) / Math.max(1, stacks.length);
  return (
    <MarkArea label={title}>
      <BarChart width={width} height={height} data={[...stacks]} margin={{ top: HEAD, right: RIGHT, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <Hatch id={hatch} />
        <VerticalAxis scale={scale} text={tickText} />
        <XAxis
          dataKey="key"
          height={below ? 44 : 26}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={({ x, y, index }: XAxisTickContentProps) => {
            const stack = stacks[index];
            return stack ? (
              <g aria-hidden="true" textAnchor="middle" className="figures">
                <text x={x} y={Number(y) + 10} fontSize={12} fill="var(--ink-soft)">
                  {column < 34 ? `’${stack.name.slice(2)}` : stack.name}
                </text>
                {below && (
                  <text x={x} y={Number(y) + 28} fontSize={11} fill="var(--ink-faint)">
                    {below(stack, column < 40)}
                  </text>
                )}
              </g>
            ) : (
              <g />
            );
          }}
        />
        <Segments stacks={stacks} thickness={Math.min(44, column * 0.62)} colourOf={colourOf} addressOf={addressOf} />
        <Totals stacks={stacks} textOf={totalText} />
      </BarChart>
    </MarkArea>
  );
}

/** Each part of each stack, from the axis upwards. */
function Segments(props: {
  readonly stacks: readonly Stack[];
  readonly thickness: number;
  readonly colourOf: (part: StackPart) => string;
  readonly addressOf: (stack: Stack) => string | undefined;
}) {
  const { stacks, thickness, colourOf, addressOf } = props;
  const plot = usePlot();
  if (!plot) return null;
  const first = stacks.find((stack) => stack.segments.length > 0);
  return stacks.flatMap((stack) =>
    stack.segments.map((segment, index) => {
      const { part, from, value } = segment;
      const [key, top] = [`${stack.key} ${part}`, plot.y(from + value)];
      return (
        <Mark key={key} markKey={key} sentence={segment.sentence} address={addressOf(stack)} first={stack === first && index === 0}>
          <Segment x={plot.x(stack.key) - thickness / 2} y={top} width={thickness} height={plot.y(from) - top} fill={colourOf(part)} weak={stack.weak} />
        </Mark>
      );
    }),
  );
}

/** The whole of each stack above it, or why there is none. */
function Totals({ stacks, textOf }: { readonly stacks: readonly Stack[]; readonly textOf: (stack: Stack) => string }) {
  const plot = usePlot();
  if (!plot) return null;
  return (
    <g aria-hidden="true" className="no-pointer figures" textAnchor="middle">
      {stacks.map((stack) => (
        <text key={stack.key} x={plot.x(stack.key)} y={plot.y(stack.total) - 6} fontSize={stack.absence === undefined ? 12 : 11} fill={stack.absence === undefined ? 'var(--ink)' : 'var(--ink-faint)'}>
          {textOf(stack)}
        </text>
      ))}
    </g>
  );
}
