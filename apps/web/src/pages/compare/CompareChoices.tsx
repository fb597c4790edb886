import { Select } from 'antd';
import { useMemo } from 'react';
import { useAgencyChoices } from '../../api/use-agency-choices.js';
import { AntDesign } from '../../controls/AntDesign.js';
import { isMeant } from '../../wording/pinyin-initials.js';
import type { Region } from '../../frame/scope.js';
import { choosesAgencies, COMPARE_OPENS_WITH, highlightOf, MAXIMUM_MEASURES, measuresOf, type CompareView } from '../../view/compare-view.js';
import { countText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { agencyOptions, chosenAgencies, measureOptions, withChosen, type Option } from './compare-options.data.js';

const found = (typed: string, option: unknown) => {
  const { label = '', search = '' } = option as Partial<Option>;
  return isMeant(label, typed) || isMeant(search, typed);
};

/** Which agencies, by which measures, and which one stands out. */
export function CompareChoices(props: {
  readonly region: Region;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { region, view, onChange } = props;
  const wording = useWording();
  const { t } = wording;
  const { agencies, loading } = useAgencyChoices({ regionId: region.id });
  const agencyChoices = useMemo(() => agencyOptions(agencies, wording), [agencies, wording]);
  const measures = useMemo(() => measureOptions(wording), [wording]);
  const highlights = useMemo(() => {
    const chosen = agencies.filter((agency) => !choosesAgencies(view) || view.peersOf !== undefined || view.agencies.includes(agency.id) || view.systems.includes(agency.system ?? ''));
    return chosen.map((agency): Option => ({ value: agency.id, label: agency.name, search: agency.shortName }));
  }, [agencies, view]);
  return (
    <AntDesign>
      <div className="compare-choices">
        <label className="choice">
          <span>{t('compare.agencies')}</span>
          <Select
            mode="multiple"
            aria-label={t('compare.agencies')}
            value={chosenAgencies(view)}
            options={agencyChoices as never}
            loading={loading}
            showSearch={{ filterOption: found }}
            allowClear
            maxTagCount="responsive"
            placeholder={agencies.length === 0 ? t('context.allKinds') : t('compare.everyAgency', { number: countText(agencies.filter(({ kind }) => kind !== 'GOVERNMENT').length || agencies.length) })}
            onChange={(chosen: string[]) => onChange(withChosen(chosen))}
          />
        </label>
        <label className="choice">
          <span>{t('compare.measures')}</span>
          <Select
            mode="multiple"
            aria-label={t('compare.measures')}
            value={[...measuresOf(view)]}
            options={measures as never}
            maxCount={MAXIMUM_MEASURES}
            showSearch={{ filterOption: found }}
            maxTagCount="responsive"
            popupMatchSelectWidth={420}
            optionRender={(option) => {
              const { label, hint } = option.data as Option;
              return (
                <span className="measure-option" title={hint}>
                  <span>{label}</span>
                  <span className="measure-source">{hint}</span>
                </span>
              );
            }}
            onChange={(chosen: string[]) => onChange({ measures: chosen.length === 0 ? [COMPARE_OPENS_WITH] : chosen })}
          />
        </label>
        <label className="choice">
          <span>{t('compare.highlight')}</span>
          <Select
            aria-label={t('compare.highlight')}
            value={highlightOf(view) ?? null}
            options={highlights as never}
            showSearch={{ filterOption: found }}
            allowClear
            disabled={view.by !== 'agency'}
            placeholder={t('compare.noHighlight')}
            onChange={(chosen: string | null | undefined) => onChange({ highlight: chosen ?? undefined })}
          />
        </label>
      </div>
    </AntDesign>
  );
}
