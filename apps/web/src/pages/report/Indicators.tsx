import { useWording } from '../../wording/wording.js';
import { countText } from '../../wording/numbers.js';
import { indicatorName, type ShownReport } from './read-report.data.js';

/** Counts found in the free text, each with the sentence that states it. */
export function Indicators(props: {
  readonly report: ShownReport;
  readonly chosen: number | undefined;
  readonly lastYear: boolean;
  readonly onChoose: (index: number) => void;
}) {
  const { report, chosen, lastYear, onChoose } = props;
  const wording = useWording();
  const { t } = wording;
  const { indicators } = report.version;
  const before = report.previous?.version.indicators ?? [];
  return (
    <div className="indicators">
      <h4>{t('indicator.heading')}</h4>
      {indicators.length === 0 ? (
        <p className="faint">{t('indicator.none')}</p>
      ) : (
        <ul>
          {indicators.map((indicator, index) => {
            const last = before.filter((one) => one.key === indicator.key && one.kind === indicator.kind);
            const competing = indicators.filter((one) => one.key === indicator.key && one.kind === indicator.kind && one.value !== indicator.value).length > 0;
            const about = indicator.approximate ? t('indicator.about') : '';
            return (
              <li key={index}>
                <button type="button" aria-pressed={chosen === index} className={chosen === index ? 'indicator is-chosen' : 'indicator'} onClick={() => onChoose(index)}>
                  <span className="indicator-head">
                    <span>{indicatorName(indicator, wording)}</span>
                    <strong className="figures">
                      {about}
                      {countText(indicator.value)} {indicator.unit}
                    </strong>
                  </span>
                  {lastYear && last.length === 1 && last[0] && (
                    <span className="indicator-last figures">{t('cell.lastYear', { value: `${countText(last[0].value)} ${last[0].unit}` })}</span>
                  )}
                  <span className="indicator-quote">{t('indicator.quote', { quote: indicator.quote })}</span>
                  {competing && <span className="severity severity-WARNING">{t('indicator.competing')}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
