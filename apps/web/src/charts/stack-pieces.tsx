import { shortCountText } from '../wording/numbers.js';
import { HelpTerm } from '../frame/HelpTerm.js';
import { outcomeHelp } from '../wording/outcome-help.js';
import { useWording, type Wording } from '../wording/wording.js';
import { evenScale, tickText, type AxisScale } from './axis-scale.js';
import { PART_COLOURS, STACK_PARTS, partLabel, type Stack, type StackPart } from './outcome-stack.data.js';
import './outcome-stacks.css';

/** What stacks are drawn with, lying or standing. */
export interface StackDrawing {
  readonly parts: readonly StackPart[];
  readonly scale: AxisScale;
  readonly tickText: (value: number) => string;
  readonly totalText: (stack: Stack) => string;
  readonly colourOf: (part: StackPart) => string;
}

/** Shares run to the whole, counts to the largest stack. `hatch` is the id of the pattern of what was carried over. */
export function stackDrawing(stacks: readonly Stack[], shares: boolean, hatch: string, wording: Wording): StackDrawing {
  const scale: AxisScale = shares ? { kind: 'linear', ticks: [0, 0.25, 0.5, 0.75, 1], at: (value) => value } : evenScale(stacks.map((stack) => stack.total), 5, true);
  return {
    parts: shares ? STACK_PARTS.filter((part) => part !== 'carriedOut') : STACK_PARTS,
    scale,
    tickText: tickText(shares ? 'rate' : 'count', scale, wording.language),
    totalText: (stack) => stack.absence ?? shortCountText(shares ? (stack.handled ?? 0) : stack.total, wording.language) + (stack.unknown.length > 0 ? '*' : ''),
    colourOf: (part) => (part === 'carriedOut' ? `url(#${hatch})` : PART_COLOURS[part]),
  };
}

/** One part of a stack; edged with paper where it is thick enough to be told from its neighbours. */
export function Segment(props: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string; readonly weak: boolean }) {
  const { x, y, fill, weak } = props;
  const [width, height] = [Math.max(0, props.width), Math.max(0, props.height)];
  return <rect className="mark-shape" x={x} y={y} width={width} height={height} fill={fill} opacity={weak ? 0.4 : 1} stroke="var(--paper)" strokeWidth={Math.min(width, height) > 3 ? 1 : 0} />;
}

export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill="var(--paper)" />
        <rect width={2} height={6} fill="var(--outcome-carried-out)" />
      </pattern>
    </defs>
  );
}

/** What the colours stand for, in the order of the stack, with what the regulation means by each outcome. */
export function PartKey({ parts }: { readonly parts: readonly StackPart[] }) {
  const wording = useWording();
  return (
    <ul className="part-key" aria-label={wording.t('chart.key')}>
      {parts.map((part) => (
        <li key={part}>
          <span className={`part-swatch part-${part}`} aria-hidden="true" />
          {part === 'carriedOut' ? wording.of(partLabel(part)) : <HelpTerm help={outcomeHelp(part, wording)}>{wording.of(partLabel(part))}</HelpTerm>}
        </li>
      ))}
    </ul>
  );
}
