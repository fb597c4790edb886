import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';

/** Where a chart's values stand, in pixels of its drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of a value on the axis below; of one of its names, the middle of its band. */
  readonly x: (value: number | string) => number;
  readonly y: (value: number) => number;
}

/** The plot of the chart of Recharts around this element; `null` until its axes are known. */
export function usePlot(): Plot | null {
  const [area, x, y] = [usePlotArea(), useXAxisScale(), useYAxisScale()];
  if (!area || !x || !y) return null;
  return {
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
    x: (value) => x(value, { position: 'middle' }) ?? Number.NaN,
    y: (value) => y(value) ?? Number.NaN,
  };
}
