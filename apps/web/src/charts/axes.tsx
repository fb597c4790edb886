import { XAxis, YAxis, type XAxisTickContentProps, type YAxisTickContentProps } from 'recharts';
import { textWidth } from './measure-text-width.js';
import type { AxisScale } from './axis-scale.js';
import { usePlot } from './use-plot.js';

/** Room for the texts of a vertical axis, in pixels. */
export function axisRoom(scale: AxisScale, text: (value: number) => string): number {
  return Math.ceil(Math.max(0, ...scale.ticks.map((tick) => textWidth(text(tick), 12)))) + 10;
}

interface ValueAxisProps {
  readonly scale: AxisScale;
  readonly text: (value: number) => string;
  /** Printed at the end of the axis. */
  readonly name?: string;
}

// Ours whatever is drawn: Recharts gives an axis no scale for numbers it was not handed, unless it may cut them off.
const domainOf = (scale: AxisScale): [number, number] => [scale.ticks[0] as number, scale.ticks.at(-1) as number];

/** Values upwards: lines through the plot and their numbers, hidden from screen readers as every mark says its own. */
export function VerticalAxis({ scale, text, name }: ValueAxisProps) {
  return (
    <>
      <Lines across="horizontal" at={scale.ticks} />
      <YAxis
        type="number"
        scale={scale.kind}
        domain={domainOf(scale)}
        allowDataOverflow
        ticks={[...scale.ticks]}
        interval={0}
        width={axisRoom(scale, text)}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, payload }: YAxisTickContentProps) => (
          <text x={x} y={y} dy="0.35em" textAnchor="end" className="tick" aria-hidden="true">
            {text(payload.value as number)}
          </text>
        )}
      />
      {name !== undefined && <AxisName name={name} along="vertical" />}
    </>
  );
}

/** Values rightwards, below the plot; numbers that would touch the one before are left out. `height` is the room below. */
export function HorizontalAxis({ scale, text, name, height, room }: ValueAxisProps & { readonly height: number; /** Width of the plot, in pixels. */ readonly room: number }) {
  const printed = apart(scale.ticks.map((tick) => ({ at: scale.at(tick) * room, half: textWidth(text(tick), 12) / 2 + 5 })));
  return (
    <>
      <Lines across="vertical" at={scale.ticks} />
      <XAxis
        type="number"
        dataKey="x"
        scale={scale.kind}
        domain={domainOf(scale)}
        allowDataOverflow
        ticks={[...scale.ticks]}
        interval={0}
        height={height}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, payload, index }: XAxisTickContentProps) =>
          printed[index] ? (
            <text x={x} y={Number(y) + 10} textAnchor="middle" className="tick" aria-hidden="true">
              {text(payload.value as number)}
            </text>
          ) : (
            <g />
          )
        }
      />
      {name !== undefined && <AxisName name={name} along="horizontal" />}
    </>
  );
}

/** A thin line through the plot at each tick of an axis; a darker one where the values are nothing, on which columns stand. */
function Lines({ across, at }: { readonly across: 'horizontal' | 'vertical'; readonly at: readonly number[] }) {
  const plot = usePlot();
  if (!plot) return null;
  return (
    <g className="no-pointer" aria-hidden="true">
      {at.map((value) => {
        const place = across === 'horizontal' ? { x1: plot.left, x2: plot.right, y1: plot.y(value), y2: plot.y(value) } : { x1: plot.x(value), x2: plot.x(value), y1: plot.top, y2: plot.bottom };
        return <line key={value} {...place} stroke={value === 0 ? 'var(--axis)' : 'var(--line)'} />;
      })}
    </g>
  );
}

function AxisName({ name, along }: { readonly name: string; readonly along: 'horizontal' | 'vertical' }) {
  const plot = usePlot();
  if (!plot) return null;
  return along === 'vertical' ? (
    <text x={0} y={plot.top - 14} className="axis-name" aria-hidden="true">
      {name}
    </text>
  ) : (
    <text x={plot.right} y={plot.bottom + 38} textAnchor="end" className="axis-name" aria-hidden="true">
      {name}
    </text>
  );
}

/** Which of some texts, from the left, can be printed without touching the one before. */
function apart(texts: readonly { readonly at: number; readonly half: number }[]): boolean[] {
  const printed: boolean[] = [];
  let taken = -Infinity;
  for (const { at, half } of texts) {
    const fits = at - half >= taken;
    if (fits) taken = at + half;
    printed.push(fits);
  }
  return printed;
}
