import type { Measure } from '@huilan/measures';
import { useWording } from '../wording/wording.js';
import { axisRoom, HorizontalAxis, VerticalAxis, type PlotArea } from './axes.js';
import { measureScale, tickText } from './axis-scale.js';
import { Mark, MarkArea } from './marks.js';
import { textWidth } from './measure-text-width.js';
import { placeNames } from './place-names.js';
import type { ScatterPoint } from './scatter.data.js';
import type { Typical } from './typical.data.js';
import { useWidth } from './use-width.js';

const HEIGHT = 540;
const TYPE = 12;

/** Subjects by two measures, each with its name as far as there is room; dashed lines mark what is typical of each measure. */
export function ScatterPlot(props: {
  readonly points: readonly ScatterPoint[];
  readonly x: Measure;
  readonly y: Measure;
  readonly title: string;
  readonly highlighted?: string | undefined;
  readonly logScale: boolean;
  readonly typicalX?: Typical | undefined;
  readonly typicalY?: Typical | undefined;
  readonly addressOf: (point: ScatterPoint) => string | undefined;
}) {
  const { points, x, y, title, highlighted, logScale, typicalX, typicalY, addressOf } = props;
  const wording = useWording();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [xScale, yScale] = [measureScale(x, points.map((point) => point.x), width < 560 ? 4 : 8, logScale), measureScale(y, points.map((point) => point.y), 6, logScale)];
  const [xText, yText] = [tickText(x.kind, xScale, wording.language), tickText(y.kind, yScale, wording.language)];
  const height = width < 560 ? 440 : HEIGHT;
  const area: PlotArea = { left: axisRoom(yScale, yText), right: width - 16, top: 36, bottom: height - 50 };
  const xAt = (value: number) => area.left + xScale.at(value) * (area.right - area.left);
  const yAt = (value: number) => area.bottom - yScale.at(value) * (area.bottom - area.top);
  const nameOf = (measure: Measure) => wording.t('table.measureAndUnit', { measure: wording.of(measure.label), unit: wording.of(measure.unit) });
  // The highlighted one first: it takes its place before the others.
  const inOrder = [...points].sort((one, other) => Number(other.subject.id === highlighted) - Number(one.subject.id === highlighted));
  const names = placeNames(
    inOrder.map((point) => ({ x: xAt(point.x), y: yAt(point.y), width: textWidth(point.subject.label, TYPE), always: point.subject.id === highlighted })),
    TYPE + 3,
    { ...area, left: area.left + 2, right: width },
  );
  return (
    <div ref={frame}>
      <MarkArea label={title}>
        <svg width={width} height={height} className="chart">
          <HorizontalAxis scale={xScale} area={area} text={xText} name={`${nameOf(x)} →`} />
          <VerticalAxis scale={yScale} area={area} text={yText} name={`↑ ${nameOf(y)}`} />
          {typicalX && <line x1={xAt(typicalX.value)} x2={xAt(typicalX.value)} y1={area.top} y2={area.bottom} className="typical-line" />}
          {typicalY && <line x1={area.left} x2={area.right} y1={yAt(typicalY.value)} y2={yAt(typicalY.value)} className="typical-line" />}
          {inOrder.map((point, index) => {
            const isMain = point.subject.id === highlighted;
            const colour = isMain || highlighted === undefined ? 'var(--accent)' : 'var(--axis)';
            const name = names[index];
            return (
              <g key={point.subject.id}>
                <Mark markKey={point.subject.id} sentence={point.sentence} address={addressOf(point)} first={index === 0}>
                  <circle cx={xAt(point.x)} cy={yAt(point.y)} r={11} fill="transparent" />
                  <circle className="point mark-shape" cx={xAt(point.x)} cy={yAt(point.y)} r={isMain ? 6 : 4.5} fill={point.weak ? 'var(--paper)' : colour} stroke={point.weak ? colour : 'var(--paper)'} strokeWidth={1.25} />
                </Mark>
                {name && (
                  <text x={name.x} y={name.y} dy="0.35em" textAnchor={name.anchor} className="point-name halo" fontWeight={isMain ? 600 : 400} aria-hidden="true">
                    {point.subject.label}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </MarkArea>
    </div>
  );
}
