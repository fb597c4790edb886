import { textWidth } from './measure-text-width.js';
import { placeNames } from './place-names.js';
import { usePlot } from './use-plot.js';

const TYPE = 12;

export interface PointName {
  readonly key: string;
  readonly label: string;
  /** The point's values. */
  readonly x: number;
  readonly y: number;
  /** A point that stays without a name is only kept clear of others' names. */
  readonly isNamed: boolean;
  /** Named whatever stands in the way. */
  readonly always: boolean;
  readonly isBold: boolean;
}

/** Names beside the points of a chart, in their order, as far as there is room up to `right` (pixels). */
export function PointNames({ points, right }: { readonly points: readonly PointName[]; readonly right: number }) {
  const plot = usePlot();
  if (!plot) return null;
  const places = placeNames(
    points.map((point) => ({ x: plot.x(point.x), y: plot.y(point.y), width: point.isNamed ? textWidth(point.label, TYPE) : Infinity, always: point.isNamed && point.always })),
    TYPE + 3,
    { left: plot.left + 2, right, top: plot.top, bottom: plot.bottom },
  );
  return points.map((point, index) => {
    const place = places[index];
    if (!place || !point.isNamed) return null;
    return (
      <text key={point.key} x={place.x} y={place.y} dy="0.35em" textAnchor={place.anchor} className="point-name halo" fontWeight={point.isBold ? 600 : 400} aria-hidden="true">
        {point.label}
      </text>
    );
  });
}
