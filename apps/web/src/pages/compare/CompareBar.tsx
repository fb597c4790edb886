import type { Comparison } from '../../charts/comparison.data.js';
import { SharesSwitch } from '../../charts/SharesSwitch.js';
import { MAXIMUM_LINES } from '../../charts/trend-lines.data.js';
import { againstOf, chartOf, COMPARE_CHARTS, COMPARED_BY, yearOf, type CompareChart, type CompareView } from '../../view/compare-view.js';
import type { YearRange } from '../../view/link-parameters.js';
import { everyYear } from '../../view/region-facts.js';
import { useWording } from '../../wording/wording.js';

type Change = (change: Partial<CompareView>, options?: { replace?: boolean }) => void;

/** How the selection is looked at: what is compared, in which chart, and what that chart leaves to choose. */
export function CompareBar(props: {
  readonly view: CompareView;
  readonly years: YearRange;
  readonly comparison: Comparison | undefined;
  readonly hasRegions: boolean;
  readonly onChange: Change;
}) {
  const { view, years, comparison, hasRegions, onChange } = props;
  const { t } = useWording();
  const chart = chartOf(view, years);
  const subjects = comparison?.subjects.length ?? 0;
  const offered = COMPARED_BY.filter((by) => by !== 'region' || hasRegions || view.by === 'region');
  return (
    <div className="compare-bar">
      <div className="switch" role="group" aria-label={t('compare.views')}>
        {COMPARE_CHARTS.map((one) => (
          <button key={one} type="button" aria-pressed={chart === one} title={t(`compare.purpose.${one}`)} onClick={() => onChange({ chart: one })}>
            {t(`compare.chart.${one}`)}
          </button>
        ))}
      </div>
      <div className="switch" role="group" aria-label={t('compare.by')}>
        {offered.map((by) => (
          <button key={by} type="button" aria-pressed={view.by === by} onClick={() => onChange({ by })}>
            {t(`compare.byWhat.${by}`)}
          </button>
        ))}
      </div>
      {showsOneYear(chart, subjects) && years.from < years.to && <YearSwitch view={view} years={years} onChange={onChange} />}
      {(chart === 'slope' || (chart === 'bars' && years.from < years.to)) && <AgainstChoice view={view} years={years} onChange={onChange} />}
      {chart === 'outcomes' && <SharesSwitch shares={view.shares} onChange={(shares) => onChange({ shares }, { replace: true })} />}
      {chart === 'lines' && subjects > MAXIMUM_LINES && (
        <TwoWays
          label={t('compare.scale')}
          ways={[t('compare.ownScale'), t('compare.commonScale')]}
          second={view.commonScale}
          onChange={(commonScale) => onChange({ commonScale }, { replace: true })}
        />
      )}
      {(chart === 'scatter' || chart === 'distribution' || chart === 'slope') && comparison?.measures.some((measure) => measure.kind === 'count') && (
        <TwoWays
          label={t('compare.scale')}
          ways={[t('compare.evenScale'), t('compare.logScale')]}
          second={view.logScale}
          onChange={(logScale) => onChange({ logScale }, { replace: true })}
        />
      )}
    </div>
  );
}

const OF_ONE_YEAR: readonly CompareChart[] = ['bars', 'slope', 'scatter', 'distribution', 'funnel'];

/** Outcomes of a few subjects show all their years; of many, one year. */
function showsOneYear(chart: CompareChart, subjects: number): boolean {
  return OF_ONE_YEAR.includes(chart) || (chart === 'outcomes' && subjects > MAXIMUM_LINES);
}

function YearSwitch({ view, years, onChange }: { readonly view: CompareView; readonly years: YearRange; readonly onChange: Change }) {
  const { t } = useWording();
  const year = yearOf(view, years);
  return (
    <div className="switch figures" role="group" aria-label={t('compare.year')}>
      {everyYear(years).map((one) => (
        <button key={one} type="button" aria-pressed={one === year} onClick={() => onChange({ year: one === years.to ? undefined : one }, { replace: true })}>
          {one}
        </button>
      ))}
    </div>
  );
}

function AgainstChoice({ view, years, onChange }: { readonly view: CompareView; readonly years: YearRange; readonly onChange: Change }) {
  const { t } = useWording();
  const year = yearOf(view, years);
  const against = againstOf(view, years);
  const choices = [...new Set([...everyYear({ from: Math.min(years.from - 1, against), to: years.to })])].filter((one) => one !== year);
  return (
    <label className="inline-choice">
      <span>{t('compare.against')}</span>
      <select value={against} onChange={(event) => onChange({ against: Number(event.target.value) }, { replace: true })}>
        {choices.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

function TwoWays(props: { readonly label: string; readonly ways: readonly [string, string]; readonly second: boolean; readonly onChange: (second: boolean) => void }) {
  return (
    <div className="switch" role="group" aria-label={props.label}>
      {props.ways.map((way, index) => (
        <button key={way} type="button" aria-pressed={props.second === (index === 1)} onClick={() => props.onChange(index === 1)}>
          {way}
        </button>
      ))}
    </div>
  );
}
