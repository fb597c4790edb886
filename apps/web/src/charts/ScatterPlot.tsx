import type { Measure } from '@huilan/measures';
import { ScatterChart } from 'recharts';
import { useWording } from '../wording/wording.js';
import { axisRoom, HorizontalAxis, VerticalAxis } from './axes.js';
import { measureScale, tickText } from './axis-scale.js';
import { Dot } from './Dot.js';
import { Mark, MarkArea } from './marks.js';
import { OfWidth } from './OfWidth.js';
import { PointNames } from './PointNames.js';
import type { ScatterPoint } from './scatter.data.js';
import type { Typical } from './typical.data.js';
import { usePlot } from './use-plot.js';

const HEIGHT = 540;
const RIGHT = 16;

interface ScatterPlotProps {
  readonly points: readonly ScatterPoint[];
  readonly x: Measure;
  readonly y: Measure;
  readonly title: string;
  readonly highlighted?: string | undefined;
  readonly logScale: boolean;
  readonly typicalX?: Typical | undefined;
  readonly typicalY?: Typical | undefined;
  readonly addressOf: (point: ScatterPoint) => string | undefined;
}

/** Subjects by two measures, each with its name as far as there is room; dashed lines mark what is typical of each measure. */
export function ScatterPlot(props: ScatterPlotProps) {
  return <OfWidth>{(width) => <Plot {...props} width={width} />}</OfWidth>;
}

function Plot(props: ScatterPlotProps & { readonly width: number }) {
  const { points, x, y, title, highlighted, logScale, typicalX, typicalY, addressOf, width } = props;
  const wording = useWording();
  const [xScale, yScale] = [measureScale(x, points.map((point) => point.x), width < 560 ? 4 : 8, logScale), measureScale(y, points.map((point) => point.y), 6, logScale)];
  const [xText, yText] = [tickText(x.kind, xScale, wording.language), tickText(y.kind, yScale, wording.language)];
  const nameOf = (measure: Measure) => wording.t('table.measureAndUnit', { measure: wording.of(measure.label), unit: wording.of(measure.unit) });
  // The highlighted one first: it takes its place before the others.
  const inOrder = [...points].sort((one, other) => Number(other.subject.id === highlighted) - Number(one.subject.id === highlighted));
  return (
    <MarkArea label={title}>
      <ScatterChart width={width} height={width < 560 ? 440 : HEIGHT} margin={{ top: 36, right: RIGHT, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <HorizontalAxis scale={xScale} text={xText} name={`${nameOf(x)} →`} height={50} room={width - RIGHT - axisRoom(yScale, yText)} />
        <VerticalAxis scale={yScale} text={yText} name={`↑ ${nameOf(y)}`} />
        <TypicalLines x={typicalX?.value} y={typicalY?.value} />
        <Points points={inOrder} highlighted={highlighted} addressOf={addressOf} />
        <PointNames
          points={inOrder.map(({ subject, x: across, y: up }) => ({ key: subject.id, label: subject.label, x: across, y: up, isNamed: true, always: subject.id === highlighted, isBold: subject.id === highlighted }))}
          right={width}
        />
      </ScatterChart>
    </MarkArea>
  );
}

function TypicalLines({ x, y }: { readonly x: number | undefined; readonly y: number | undefined }) {
  const plot = usePlot();
  if (!plot) return null;
  return (
    <g aria-hidden="true">
      {x !== undefined && <line x1={plot.x(x)} x2={plot.x(x)} y1={plot.top} y2={plot.bottom} className="typical-line" />}
      {y !== undefined && <line x1={plot.left} x2={plot.right} y1={plot.y(y)} y2={plot.y(y)} className="typical-line" />}
    </g>
  );
}

function Points({ points, highlighted, addressOf }: { readonly points: readonly ScatterPoint[]; readonly highlighted: string | undefined; readonly addressOf: (point: ScatterPoint) => string | undefined }) {
  const plot = usePlot();
  if (!plot) return null;
  return points.map((point, index) => {
    const isMain = point.subject.id === highlighted;
    const colour = isMain || highlighted === undefined ? 'var(--accent)' : 'var(--axis)';
    return (
      <Mark key={point.subject.id} markKey={point.subject.id} sentence={point.sentence} address={addressOf(point)} first={index === 0}>
        <Dot left={plot.x(point.x)} top={plot.y(point.y)} reach={11} radius={isMain ? 6 : 4.5} colour={colour} weak={point.weak} />
      </Mark>
    );
  });
}
