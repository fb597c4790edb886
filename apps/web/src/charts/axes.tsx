import { CartesianGrid, ReferenceLine, usePlotArea, XAxis, YAxis, type XAxisTickContentProps, type YAxisTickContentProps } from 'recharts';
import { textWidth } from './measure-text-width.js';
import type { AxisScale } from './axis-scale.js';

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

const domainOf = (scale: AxisScale): [number, number] => [scale.ticks[0] as number, scale.ticks.at(-1) as number];

/** Values upwards: grid lines and their numbers, hidden from screen readers as every mark says its own. */
export function VerticalAxis({ scale, text, name }: ValueAxisProps) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <YAxis
        type="number"
        scale={scale.kind}
        domain={domainOf(scale)}
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
      <ReferenceLine y={0} stroke="var(--axis)" zIndex={-1} />
      {name !== undefined && <AxisName name={name} along="vertical" />}
    </>
  );
}

/** Values rightwards, below the plot; numbers that would touch the one before are left out. `height` is the room below. */
export function HorizontalAxis({ scale, text, name, height, room }: ValueAxisProps & { readonly height: number; /** Width of the plot, in pixels. */ readonly room: number }) {
  const printed = apart(scale.ticks.map((tick) => ({ at: scale.at(tick) * room, half: textWidth(text(tick), 12) / 2 + 5 })));
  return (
    <>
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        scale={scale.kind}
        domain={domainOf(scale)}
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
      <ReferenceLine x={0} stroke="var(--axis)" zIndex={-1} />
      {name !== undefined && <AxisName name={name} along="horizontal" />}
    </>
  );
}

function AxisName({ name, along }: { readonly name: string; readonly along: 'horizontal' | 'vertical' }) {
  const plot = usePlotArea();
  if (!plot) return null;
  return along === 'vertical' ? (
    <text x={0} y={plot.y - 14} className="axis-name" aria-hidden="true">
      {name}
    </text>
  ) : (
    <text x={plot.x + plot.width} y={plot.y + plot.height + 38} textAnchor="end" className="axis-name" aria-hidden="true">
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
