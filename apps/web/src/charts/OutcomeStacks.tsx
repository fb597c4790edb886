import { useId, type ReactNode } from 'react';
import { Bar, BarChart, ReferenceLine, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { Outcome } from '@huilan/annual-report';
import { rateText, shortCountText } from '../wording/numbers.js';
import { useWording } from '../wording/wording.js';
import { Mark, MarkArea } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { PART_COLOURS, STACK_PARTS, partLabel, type Stack, type StackPart } from './outcome-stack.data.js';
import { axisTicks } from './ranked-bars.data.js';
import { useWidth } from './use-width.js';
import './outcome-stacks.css';

const TYPE = 13;
/** Room above standing stacks for their totals. */
const HEAD = 24;

export interface OutcomeStacksProps {
  readonly stacks: readonly Stack[];
  readonly shares: boolean;
  readonly title: string;
  /** Agencies lie, years stand. */
  readonly direction: 'lying' | 'standing';
  readonly addressOf: (stack: Stack) => string | undefined;
  readonly height?: number;
  /** Second line below each standing stack. */
  readonly below?: (stack: Stack, narrow: boolean) => string;
}

/** Outcomes stacked in the order of the form, each with its one colour; what was carried over is hatched. */
export function OutcomeStacks(props: OutcomeStacksProps) {
  const { stacks, shares, title, direction, addressOf, below } = props;
  const wording = useWording();
  const hatch = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const lying = direction === 'lying';
  const narrow = lying && width < 560;
  const parts: readonly StackPart[] = shares ? STACK_PARTS.filter((part) => part !== 'carriedOut') : STACK_PARTS;
  const largest = Math.max(0, ...stacks.map((stack) => stack.total));
  const ticks = shares ? [0, 0.25, 0.5, 0.75, 1] : axisTicks(largest, 5);
  const top = ticks.at(-1) ?? 1;
  const tickText = (value: number) => (shares ? rateText(value, wording.language).replace('.0%', '%') : shortCountText(value, wording.language));
  const totalText = (stack: Stack) =>
    stack.absence ?? shortCountText(shares ? (stack.handled ?? 0) : stack.total, wording.language) + (stack.unknown.length > 0 ? '*' : '');
  const longest = Math.max(0, ...stacks.map((stack) => textWidth(stack.label, TYPE)));
  const names = lying ? (narrow ? 0 : Math.min(Math.ceil(longest) + 12, Math.floor(width * 0.38))) : Math.ceil(Math.max(...ticks.map((tick) => textWidth(tickText(tick), 12)))) + 10;
  const row = narrow ? 46 : 27;
  const axis = narrow ? 38 : 28;
  const room = lying ? Math.ceil(Math.max(24, ...stacks.map((stack) => textWidth(totalText(stack), 12)))) + 14 : 8;
  const height = lying ? stacks.length * row + axis : (props.height ?? 300);
  const foot = below ? 44 : 26;
  const colour = (part: StackPart) => (part === 'carriedOut' ? `url(#${hatch})` : PART_COLOURS[part as Outcome]);
  const data = stacks.map((stack) => ({
    key: stack.key,
    whole: stack.total,
    ...Object.fromEntries(parts.map((part) => [part, stack.segments.find((segment) => segment.part === part)?.value ?? 0])),
  }));
  const columnWidth = (width - names - room) / Math.max(1, stacks.length);

  const drawSegment =
    (part: StackPart) =>
    ({ x, y, width: w, height: h, index }: BarShapeProps): ReactNode => {
      const stack = stacks[index];
      const segment = stack?.segments.find((candidate) => candidate.part === part);
      if (!stack || !segment) return <g />;
      const [left, upper, wide, high] = [Number(x), Number(y), Math.max(0, Number(w)), Math.max(0, Number(h))];
      const firstSegment = stacks.findIndex((candidate) => candidate.segments.length > 0) === index && stack.segments[0] === segment;
      return (
        <Mark markKey={`${stack.key} ${part}`} sentence={segment.sentence} address={addressOf(stack)} first={firstSegment}>
          <rect className="mark-shape" x={left} y={upper} width={wide} height={high} fill={colour(part)} opacity={stack.weak ? 0.4 : 1} stroke="var(--paper)" strokeWidth={lying ? (wide > 3 ? 1 : 0) : high > 3 ? 1 : 0} />
        </Mark>
      );
    };

  const value = {
    type: 'number' as const,
    domain: [0, top] as [number, number],
    ticks,
    interval: 0,
    tickFormatter: tickText,
    tick: { fontSize: 12, fill: 'var(--ink-faint)' },
    axisLine: false,
    tickLine: false,
  };
  return (
    <div ref={frame}>
      <PartKey parts={parts} />
      <MarkArea label={title}>
        <BarChart
          layout={lying ? 'vertical' : 'horizontal'}
          width={width}
          height={height}
          data={data}
          margin={lying ? { top: 0, right: room, bottom: 0, left: 0 } : { top: HEAD, right: room, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={6} height={6} fill="var(--paper)" />
              <rect width={2} height={6} fill="var(--outcome-carried-out)" />
            </pattern>
          </defs>
          {ticks.map((tick) => (
            <ReferenceLine key={tick} {...(lying ? { x: tick } : { y: tick })} stroke={tick === 0 ? 'var(--axis)' : 'var(--line)'} zIndex={-10} />
          ))}
          {lying ? <XAxis {...value} orientation="top" height={axis} /> : <YAxis {...value} width={names} />}
          {lying ? (
            <YAxis type="category" dataKey="key" width={names === 0 ? 0.01 : names} tick={false} axisLine={false} tickLine={false} interval={0} />
          ) : (
            <XAxis
              type="category"
              dataKey="key"
              height={foot}
              interval={0}
              axisLine={false}
              tickLine={false}
              tick={({ x, y, index }: { x: number | string; y: number | string; index: number }) => {
                const stack = stacks[index];
                return (
                  <g>
                    <text x={x} y={Number(y) + 10} textAnchor="middle" fontSize={12} fill="var(--ink-soft)" className="figures">
                      {stack && columnWidth < 34 ? `’${stack.name.slice(2)}` : stack?.name}
                    </text>
                    {below && stack && (
                      <text x={x} y={Number(y) + 28} textAnchor="middle" fontSize={11} fill="var(--ink-faint)" className="figures">
                        {below(stack, columnWidth < 40)}
                      </text>
                    )}
                  </g>
                );
              }}
            />
          )}
          {parts.map((part) => (
            <Bar
              key={part}
              dataKey={part}
              stackId="outcomes"
              fill={colour(part)}
              shape={drawSegment(part)}
              barSize={lying ? (narrow ? 14 : 16) : Math.min(44, columnWidth * 0.62)}
              isAnimationActive={false}
            />
          ))}
          {stacks.map((stack, index) =>
            lying ? (
              <LyingName
                key={stack.key}
                stack={stack}
                total={totalText(stack)}
                end={names + (stack.total / top) * (width - names - room)}
                middle={axis + (index + 0.5) * row}
                names={names}
                narrow={narrow}
                width={width}
              />
            ) : (
              <StandingTotal
                key={stack.key}
                stack={stack}
                total={totalText(stack)}
                centre={names + (index + 0.5) * columnWidth}
                top={HEAD + (1 - stack.total / top) * (height - HEAD - foot)}
              />
            ),
          )}
        </BarChart>
      </MarkArea>
    </div>
  );
}

/** Name of a lying stack, and its total at its end. */
function LyingName(props: {
  readonly stack: Stack;
  readonly total: string;
  readonly end: number;
  readonly middle: number;
  readonly names: number;
  readonly narrow: boolean;
  readonly width: number;
}) {
  const { stack, total, end, middle, names, narrow, width } = props;
  return (
    <g aria-hidden="true" pointerEvents="none">
      <text className="halo" x={narrow ? 3 : names - 10} y={narrow ? middle - 16 : middle} dy={narrow ? 0 : '0.35em'} textAnchor={narrow ? 'start' : 'end'} fontSize={TYPE} fill="var(--ink)">
        {fitText(stack.label, TYPE, narrow ? width - 8 : names - 12)}
      </text>
      <text x={end + 7} y={middle} dy="0.35em" fontSize={12} fill={stack.absence === undefined && !stack.weak ? 'var(--ink)' : 'var(--ink-faint)'} className="figures">
        {total}
      </text>
    </g>
  );
}

/** Total above a standing stack. */
function StandingTotal({ stack, total, centre, top }: { readonly stack: Stack; readonly total: string; readonly centre: number; readonly top: number }) {
  const absent = stack.absence !== undefined;
  return (
    <text x={centre} y={top - 6} textAnchor="middle" fontSize={absent ? 11 : 12} fill={absent ? 'var(--ink-faint)' : 'var(--ink)'} className="figures" aria-hidden="true" pointerEvents="none">
      {total}
    </text>
  );
}

/** What the colours mean, in the order of the stack. */
export function PartKey({ parts }: { readonly parts: readonly StackPart[] }) {
  const wording = useWording();
  return (
    <ul className="part-key" aria-label={wording.t('chart.key')}>
      {parts.map((part) => (
        <li key={part}>
          <span className={`part-swatch part-${part}`} aria-hidden="true" />
          {wording.of(partLabel(part))}
        </li>
      ))}
    </ul>
  );
}
