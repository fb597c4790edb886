import { textWidth } from './measure-text-width.js';
import type { AxisScale } from './axis-scale.js';

/** The part of a chart in which marks stand, in pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room for the texts of a vertical axis, in pixels. */
export function axisRoom(scale: AxisScale, text: (value: number) => string): number {
  return Math.ceil(Math.max(0, ...scale.ticks.map((tick) => textWidth(text(tick), 12)))) + 10;
}

/** Grid lines and numbers of a vertical axis. Hidden from screen readers: every mark says its own numbers. */
export function VerticalAxis(props: { readonly scale: AxisScale; readonly area: PlotArea; readonly text: (value: number) => string; readonly name?: string }) {
  const { scale, area, text, name } = props;
  const y = (value: number) => area.bottom - scale.at(value) * (area.bottom - area.top);
  return (
    <g aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? 'var(--axis)' : 'var(--line)'} />
          <text x={area.left - 8} y={y(tick)} dy="0.35em" textAnchor="end" className="tick">
            {text(tick)}
          </text>
        </g>
      ))}
      {name !== undefined && (
        <text x={0} y={area.top - 14} className="axis-name">
          {name}
        </text>
      )}
    </g>
  );
}

/** Grid lines and numbers of a horizontal axis, below the plot; numbers that would touch the one before are left out. */
export function HorizontalAxis(props: { readonly scale: AxisScale; readonly area: PlotArea; readonly text: (value: number) => string; readonly name?: string }) {
  const { scale, area, text, name } = props;
  const x = (value: number) => area.left + scale.at(value) * (area.right - area.left);
  const printed = apart(scale.ticks.map((tick) => ({ at: x(tick), half: textWidth(text(tick), 12) / 2 + 5 })));
  return (
    <g aria-hidden="true">
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={area.top} y2={area.bottom} stroke={tick === 0 ? 'var(--axis)' : 'var(--line)'} />
          {printed[index] && (
            <text x={x(tick)} y={area.bottom + 18} textAnchor="middle" className="tick">
              {text(tick)}
            </text>
          )}
        </g>
      ))}
      {name !== undefined && (
        <text x={area.right} y={area.bottom + 38} textAnchor="end" className="axis-name">
          {name}
        </text>
      )}
    </g>
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
