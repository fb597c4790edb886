import type { Measure } from '@huilan/measures';
import { ScatterChart, YAxis } from 'recharts';
import { rateText, shortCountText } from '../wording/numbers.js';
import { useWording } from '../wording/wording.js';
import { HorizontalAxis } from './axes.js';
import { measureScale, tickText } from './axis-scale.js';
import { dotColumns, MAXIMUM_DOTS, stackDots, type Distribution, type DistributionDot } from './distribution.data.js';
import { Mark, MarkArea } from './marks.js';
import { textWidth } from './measure-text-width.js';
import { OfWidth } from './OfWidth.js';

const TYPE = 13;
const HEAD = 46;
const FOOT = 46;
const SIDE = 14;

interface DistributionPlotProps {
  readonly distribution: Distribution;
  readonly measure: Measure;
  readonly title: string;
  readonly highlighted?: string | undefined;
  readonly logScale: boolean;
  readonly addressOf: (dot: DistributionDot) => string | undefined;
}

/** How subjects are spread over a measure: a dot each, stacked where they fall together; very many as columns. */
export function DistributionPlot(props: DistributionPlotProps) {
  return <OfWidth>{(width) => <Plot {...props} width={width} />}</OfWidth>;
}

function Plot(props: DistributionPlotProps & { readonly width: number }) {
  const { distribution, measure, title, highlighted, logScale, addressOf, width } = props;
  const { dots, median, lowerQuartile, upperQuartile } = distribution;
  const wording = useWording();
  const { t, language } = wording;
  const values = dots.map((dot) => dot.value);
  const scale = measureScale(measure, values, width < 560 ? 4 : 8, logScale);
  const area = { left: SIDE, right: width - SIDE };
  const asColumns = dots.length > MAXIMUM_DOTS;
  const stretches = Math.max(10, Math.floor((area.right - area.left) / (asColumns ? 14 : 12)));
  const columns = dotColumns(dots, scale.at, stretches);
  const deepest = Math.max(1, ...[...columns.values()].map((column) => column.dots.length));
  const step = asColumns ? 240 / deepest : Math.min(12, Math.max(4, 300 / deepest));
  const radius = Math.min(5, step / 2 - 0.4);
  const height = HEAD + Math.max(90, Math.ceil(deepest * step)) + FOOT;
  const plot = { top: HEAD, bottom: height - FOOT };
  const x = (value: number) => area.left + scale.at(value) * (area.right - area.left);
  const stretchAt = (index: number) => area.left + (index / stretches) * (area.right - area.left);
  const text = (value: number) => (measure.kind === 'rate' ? rateText(value) : shortCountText(value, language));
  const chosen = dots.find((dot) => dot.subject.id === highlighted);
  const placed = asColumns ? [] : stackDots(dots, scale.at, stretches);
  const chosenDot = placed.find(({ dot }) => dot === chosen);
  const chosenAt = chosenDot ? area.left + chosenDot.across * (area.right - area.left) : chosen && x(chosen.value);
  const medianText = median === null ? '' : t('distribution.median', { value: text(median) });
  const shownColumns = [...columns].map(([stretch, column]) => ({ stretch, ...column }));
  // Without a vertical axis, the number that gives the height of all of them.
  const tallest = shownColumns.find((column) => column.dots.length === deepest);
  const columnMark = (column: (typeof shownColumns)[number], index: number) => {
    const words = { from: text(column.from), to: text(column.to), value: text(column.from), count: column.dots.length, names: namesOf(column.dots, t('list.separator')) };
    return (
      <Mark key={column.stretch} markKey={String(column.stretch)} sentence={t(column.from === column.to ? 'distribution.columnOfOne' : 'distribution.column', words)} first={index === 0}>
        <rect
          className="mark-shape"
          x={stretchAt(column.stretch) + 0.5}
          y={plot.bottom - column.dots.length * step}
          width={stretchAt(1) - stretchAt(0) - 1}
          height={Math.max(1.5, column.dots.length * step)}
          fill={highlighted === undefined ? 'var(--accent)' : 'var(--bar-other)'}
        />
        {column === tallest && (
          <text className="halo no-pointer figures" x={stretchAt(column.stretch + 1) + 4} y={plot.top + 11} fontSize={12} fill="var(--ink-soft)" aria-hidden="true">
            {t('distribution.tallest', { count: column.dots.length })}
          </text>
        )}
      </Mark>
    );
  };
  const dotMark = ({ dot, across, layer }: (typeof placed)[number], index: number) => {
    const isMain = dot === chosen;
    return (
      <Mark key={dot.subject.id} markKey={dot.subject.id} sentence={dot.sentence} address={addressOf(dot)} first={index === 0}>
        <circle
          className="point mark-shape"
          cx={area.left + across * (area.right - area.left)}
          cy={plot.bottom - (layer + 0.5) * step}
          r={isMain ? radius + 1 : radius}
          fill={isMain || highlighted === undefined ? 'var(--accent)' : 'var(--bar-other)'}
        />
      </Mark>
    );
  };
  return (
    <MarkArea label={title}>
      <ScatterChart width={width} height={height} margin={{ top: HEAD, right: SIDE, bottom: 0, left: SIDE }} accessibilityLayer={false}>
        {lowerQuartile !== null && upperQuartile !== null && (
          <rect x={x(lowerQuartile)} y={plot.top} width={Math.max(1, x(upperQuartile) - x(lowerQuartile))} height={plot.bottom - plot.top} fill="var(--band)" />
        )}
        <HorizontalAxis scale={scale} text={tickText(measure.kind, scale, language)} height={FOOT} room={area.right - area.left} name={`${t('table.measureAndUnit', { measure: wording.of(measure.label), unit: wording.of(measure.unit) })} →`} />
        {chosen && chosenAt !== undefined && (
          <line aria-hidden="true" className="no-pointer" x1={chosenAt} x2={chosenAt} y1={20} y2={chosenDot ? plot.bottom - (chosenDot.layer + 1) * step - 2 : plot.bottom} stroke="var(--accent)" strokeWidth={1.5} />
        )}
        {median !== null && (
          <g aria-hidden="true">
            <line x1={x(median)} x2={x(median)} y1={plot.top - 6} y2={plot.bottom} className="typical-line" />
            <text {...besideLine(x(median), textWidth(medianText, TYPE), width)} y={plot.top - 12} fontSize={TYPE} fill="var(--ink-soft)" className="halo">
              {medianText}
            </text>
          </g>
        )}
        <YAxis hide domain={[0, 1]} allowDataOverflow />
        {asColumns ? shownColumns.map(columnMark) : placed.map(dotMark)}
        {chosen && chosenAt !== undefined && (
          <g aria-hidden="true" className="no-pointer">
            <text {...besideLine(chosenAt, textWidth(chosen.subject.label, TYPE) + 60, width)} y={14} fontSize={TYPE} fontWeight={600} fill="var(--accent)" className="halo">
              {`${chosen.subject.label} ${text(chosen.value)}`}
            </text>
          </g>
        )}
      </ScatterChart>
    </MarkArea>
  );
}

/** A text beside an upright line: to its right, or to its left where there is no room. */
function besideLine(at: number, wide: number, width: number): { x: number; textAnchor: 'start' | 'end' } {
  return at + 6 + wide > width ? { x: at - 6, textAnchor: 'end' } : { x: at + 6, textAnchor: 'start' };
}

const NAMES = 6;

function namesOf(dots: readonly DistributionDot[], separator: string): string {
  return dots.slice(0, NAMES).map((dot) => dot.subject.label).join(separator) + (dots.length > NAMES ? '…' : '');
}
