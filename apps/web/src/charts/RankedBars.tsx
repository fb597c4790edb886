import { Bar, BarChart, ReferenceLine, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { Measure } from '@huilan/measures';
import { rateText, shortCountText } from '../wording/numbers.js';
import { useWording } from '../wording/wording.js';
import { Mark, MarkArea } from './marks.js';
import { fitText, textWidth } from './measure-text-width.js';
import { axisTicks, type RankedBar } from './ranked-bars.data.js';
import { useWidth } from './use-width.js';

const TYPE = 13;


interface Row extends RankedBar {
  readonly key: string;
  readonly length: number;
}

/**
 * Agencies as horizontal bars, largest first, from zero. The height grows with the agencies, so that no name is dropped; on a
 * narrow page the name stands above its bar. A thin line across the bar marks the year before.
 */
export function RankedBars(props: {
  readonly bars: readonly RankedBar[];
  readonly measure: Measure;
  readonly title: string;
  readonly addressOf: (bar: RankedBar) => string | undefined;
  readonly highlighted?: string | undefined;
}) {
  const { bars, measure, title, addressOf, highlighted } = props;
  const wording = useWording();
  const [frame, width] = useWidth<HTMLDivElement>();
  const narrow = width < 560;
  const longest = Math.max(0, ...bars.map((bar) => textWidth(bar.agency.label, TYPE)));
  const names = narrow ? 0 : Math.min(Math.ceil(longest) + 12, Math.floor(width * 0.38));
  const values = bars.flatMap((bar) => [bar.value ?? 0, bar.before ?? 0]);
  const ticks = axisTicks(Math.max(0, ...values));
  const smallest = Math.min(0, ...values);
  const below = smallest < 0 ? axisTicks(-smallest).slice(1).map((tick) => -tick).reverse() : [];
  const allTicks = [...below, ...ticks];
  const row = narrow ? 46 : 27;
  const axis = narrow ? 38 : 28;
  const tickText = (value: number) => (measure.kind === 'rate' ? rateText(value, wording.language).replace('.0%', '%') : shortCountText(value, wording.language));
  const longestLabel = Math.max(...bars.map((bar) => textWidth(bar.label, TYPE)), 24);
  const rows: Row[] = bars.map((bar) => ({ ...bar, key: bar.agency.id, length: bar.value ?? 0 }));
  const left = names;
  const right = Math.ceil(longestLabel) + 14;
  const scale = (value: number) => left + ((value - (allTicks[0] ?? 0)) / ((allTicks.at(-1) ?? 1) - (allTicks[0] ?? 0))) * (width - left - right);

  const drawBar = ({ x, y, width: length, height, index }: BarShapeProps) => {
    const bar = rows[index];
    if (!bar) return <g />;
    const start = Math.min(Number(x), Number(x) + Number(length));
    const drawn = Math.abs(Number(length));
    const zero = scale(0);
    const middle = Number(y) + Number(height) / 2;
    const rowTop = middle - row / 2 + (narrow ? -9 : 0);
    const fill = bar.weak ? 'var(--bar-weak)' : highlighted === bar.agency.id || highlighted === undefined ? 'var(--accent)' : 'var(--bar-other)';
    const known = bar.value !== null;
    const beforeAt = bar.before !== null && known ? scale(bar.before) : undefined;
    // Texts stand beside the mark and not in it: its name is the whole sentence.
    return (
      <g key={bar.key}>
        <Mark markKey={bar.key} sentence={bar.sentence} address={addressOf(bar)} first={index === 0}>
          <rect className="mark-shape mark-row" x={0} y={rowTop} width={width} height={row} rx={2} />
          {known && bar.value !== 0 && (
            <rect x={drawn < 1.5 ? zero : start} y={Number(y)} width={Math.max(drawn, 1.5)} height={Number(height)} fill={fill} />
          )}
        </Mark>
        <g aria-hidden="true" pointerEvents="none">
          {beforeAt !== undefined && <BeforeMark at={beforeAt} top={Number(y) - 3} bottom={Number(y) + Number(height) + 3} />}
          <text x={narrow ? 3 : left - 10} y={narrow ? middle - 16 : middle} dy={narrow ? 0 : '0.35em'} textAnchor={narrow ? 'start' : 'end'} fontSize={TYPE} fill="var(--ink)" fontWeight={bar.agency.id === highlighted ? 600 : 400} className="halo">
            {fitText(bar.agency.label, TYPE, narrow ? width - 8 : names - 12)}
          </text>
          <text
            x={Math.max(scale(Math.max(bar.value ?? 0, 0)), beforeAt ?? 0) + 7}
            y={middle}
            dy="0.35em"
            fontSize={TYPE}
            fill={known && !bar.weak ? 'var(--ink)' : 'var(--ink-faint)'}
            className="figures"
          >
            {bar.label}
          </text>
        </g>
      </g>
    );
  };

  return (
    <div ref={frame}>
      <MarkArea label={title}>
        <BarChart
          layout="vertical"
          width={width}
          height={rows.length * row + axis}
          data={rows}
          margin={{ top: 0, right, bottom: 0, left: 0 }}
          barCategoryGap={narrow ? 14 : 6}
          accessibilityLayer={false}
        >
          {allTicks.map((tick) => (
            <ReferenceLine key={tick} x={tick} stroke={tick === 0 ? 'var(--axis)' : 'var(--line)'} zIndex={-10} />
          ))}
          <XAxis
            type="number"
            orientation="top"
            height={axis}
            domain={[allTicks[0] ?? 0, allTicks.at(-1) ?? 1]}
            ticks={allTicks}
            interval={0}
            tickFormatter={tickText}
            tick={{ fontSize: 12, fill: 'var(--ink-faint)' }}
            axisLine={false}
            tickLine={false}
          />
          <YAxis type="category" dataKey="key" width={left === 0 ? 0.01 : left} tick={false} axisLine={false} tickLine={false} interval={0} />
          <Bar dataKey="length" shape={drawBar} barSize={narrow ? 14 : 15} isAnimationActive={false} />
        </BarChart>
      </MarkArea>
    </div>
  );
}

/** The year before, across its bar; edged with paper, so that it is seen on the bar too. */
function BeforeMark({ at, top, bottom }: { readonly at: number; readonly top: number; readonly bottom: number }) {
  return (
    <>
      <line x1={at} x2={at} y1={top} y2={bottom} stroke="var(--paper)" strokeWidth={4} />
      <line x1={at} x2={at} y1={top} y2={bottom} stroke="var(--ink)" strokeWidth={1.5} />
    </>
  );
}
