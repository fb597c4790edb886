import { useRef } from 'react';
import { Link } from 'react-router';
import type { Measure } from '@huilan/measures';
import { rateText, shortCountText } from '../wording/numbers.js';
import { MINIMUM_DENOMINATOR } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { HEAT_STEPS, heatScale, type HeatCell, type HeatRow } from './heat-map.data.js';
import { MarkArea, PageMark } from './marks.js';
import type { SeriesBreak } from './series-breaks.js';
import { DRAWN_WHOLE, useWindowedRows } from './use-windowed-rows.js';
import './heat-map.css';

/** As in heat-map.css: a cell and the space around it, and the heads. */
const ROW = 30;
const HEADS = 64;

/**
 * Subjects by years as a table whose cells are the darker the larger the number; the number itself stands in each cell. A
 * change of the form stands between its years as a gap. Of very many rows only those in sight are drawn.
 */
export function HeatMap(props: {
  readonly rows: readonly HeatRow[];
  readonly years: readonly number[];
  readonly measure: Measure;
  readonly largest: number;
  readonly title: string;
  readonly breaks: readonly SeriesBreak[];
  readonly highlighted?: string | undefined;
  readonly addressOf: (cell: HeatCell, row: HeatRow) => string | undefined;
  readonly subjectAddress: (row: HeatRow) => string;
}) {
  const { rows, years, measure, breaks, highlighted, addressOf, subjectAddress } = props;
  const wording = useWording();
  const frame = useRef<HTMLDivElement>(null);
  const windowed = useWindowedRows(frame, rows.length, ROW, HEADS);
  const isRate = measure.kind === 'rate';
  const scale = heatScale(props.largest, isRate);
  const text = (value: number) => (isRate ? rateText(value) : shortCountText(Math.round(value), wording.language));
  const afterBreak = (year: number) => (breaks.some((one) => one.year === year) ? 'after-break' : '');
  const marks = rows.length > DRAWN_WHOLE ? rows.flatMap((row, index) => row.cells.map((cell) => ({ key: `${row.key} ${cell.year}`, index }))) : undefined;
  const above = windowed.first * ROW;
  const below = (rows.length - windowed.end) * ROW;
  return (
    <div ref={frame}>
      <div className="heat-key" aria-hidden="true">
        <span className="heat-step heat-none" /> {wording.t('heat.none')}
        <span className="heat-step heat-0" /> 0
        {Array.from({ length: HEAT_STEPS }, (_, index) => (
          <span key={index} className={`heat-step heat-${index + 1}`} />
        ))}
        {wording.t('heat.upTo', { value: text(scale.at(-1) ?? 0) })}
        {isRate && <span className="heat-few">{wording.t('heat.few', { count: MINIMUM_DENOMINATOR })}</span>}
      </div>
      <MarkArea
        label={props.title}
        className="heat-scroll"
        windowed={marks && { keys: marks.map((mark) => mark.key), reveal: (index) => windowed.reveal(marks[index]?.index ?? 0) }}
      >
        <table className="heat-map">
          <caption className="visually-hidden">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{wording.t('table.agency')}</th>
              {years.map((year) => (
                <th key={year} scope="col" className={`figures ${afterBreak(year)}`}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {rows.slice(windowed.first, windowed.end).map((row, rowIndex) => (
              <tr key={row.key} className={row.key === highlighted ? 'is-highlighted' : ''}>
                <th scope="row">
                  <Link to={subjectAddress(row)} title={row.name}>
                    {row.label}
                  </Link>
                </th>
                {row.cells.map((cell, index) => (
                  <td key={cell.year} className={afterBreak(cell.year)}>
                    <PageMark
                      markKey={`${row.key} ${cell.year}`}
                      sentence={cell.sentence}
                      address={addressOf(cell, row)}
                      first={rowIndex === 0 && index === 0}
                      className={`heat-cell figures ${cell.expected ? (cell.weak ? 'heat-weak' : cell.step === null ? 'heat-none' : `heat-${cell.step}`) : 'heat-unexpected'}`}
                    >
                      {cell.step === null && !cell.weak ? '' : cell.text}
                    </PageMark>
                  </td>
                ))}
              </tr>
            ))}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
          </tbody>
        </table>
      </MarkArea>
    </div>
  );
}
