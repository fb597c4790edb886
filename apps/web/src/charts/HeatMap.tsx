import { Link } from 'react-router';
import type { Measure } from '@huilan/measures';
import { rateText, shortCountText } from '../wording/numbers.js';
import { MINIMUM_DENOMINATOR } from '../wording/figure-text.js';
import { useWording } from '../wording/wording.js';
import { HEAT_STEPS, heatScale, type HeatCell, type HeatRow } from './heat-map.data.js';
import { MarkArea, PageMark } from './marks.js';
import './heat-map.css';

/** Agencies by years as a table whose cells are the darker the larger the number; the number itself stands in each cell. */
export function HeatMap(props: {
  readonly rows: readonly HeatRow[];
  readonly years: readonly number[];
  readonly measure: Measure;
  readonly largest: number;
  readonly title: string;
  readonly addressOf: (cell: HeatCell, row: HeatRow) => string | undefined;
  readonly agencyAddress: (row: HeatRow) => string;
}) {
  const { rows, years, measure, addressOf, agencyAddress } = props;
  const wording = useWording();
  const isRate = measure.kind === 'rate';
  const scale = heatScale(props.largest, isRate);
  const text = (value: number) => (isRate ? rateText(value, wording.language) : shortCountText(Math.round(value), wording.language));
  return (
    <>
      <div className="heat-key" aria-hidden="true">
        <span className="heat-step heat-none" /> {wording.t('heat.none')}
        <span className="heat-step heat-0" /> 0
        {Array.from({ length: HEAT_STEPS }, (_, index) => (
          <span key={index} className={`heat-step heat-${index + 1}`} />
        ))}
        {wording.t('heat.upTo', { value: text(scale.at(-1) ?? 0) })}
        {isRate && <span className="heat-few">{wording.t('heat.few', { count: MINIMUM_DENOMINATOR })}</span>}
      </div>
      <MarkArea label={props.title} className="heat-scroll">
        <table className="heat-map">
          <caption className="visually-hidden">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{wording.t('table.agency')}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="figures">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.key}>
                <th scope="row">
                  <Link to={agencyAddress(row)} title={row.name}>{row.label}</Link>
                </th>
                {row.cells.map((cell, index) => (
                  <td key={cell.year}>
                    <PageMark
                      markKey={`${row.key} ${cell.year}`}
                      sentence={cell.sentence}
                      address={addressOf(cell, row)}
                      first={rowIndex === 0 && index === 0}
                      className={`heat-cell figures ${cell.weak ? 'heat-weak' : cell.step === null ? 'heat-none' : `heat-${cell.step}`}`}
                    >
                      {cell.step === null && !cell.weak ? '' : cell.text}
                    </PageMark>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </MarkArea>
    </>
  );
}
