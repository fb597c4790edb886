import { MEASURES, MEASURE_GROUP_LABELS, type MeasureGroup } from '@huilan/measures';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useAgencyChoices } from '../../api/use-agency-choices.js';
import { isMeant } from '../../controls/pinyin-initials.js';
import type { Region } from '../../frame/scope.js';
import { COMPARE_OPENS_WITH, MAXIMUM_MEASURES, measuresOf, type CompareView } from '../../view/compare-view.js';
import { AGENCY_KINDS } from '../../view/selection.js';
import { useWording } from '../../wording/wording.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly title: string;
}

const found = (typed: string, option: unknown) => {
  const { label, title } = option as Partial<Option>;
  return isMeant(`${label ?? ''} ${title ?? ''}`, typed);
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
  const byKind = useMemo(
    () =>
      AGENCY_KINDS.map((kind) => ({
        label: t(`kind.${kind}`),
        options: agencies.filter((agency) => agency.kind === kind).map((agency): Option => ({ value: agency.id, label: agency.name, title: agency.shortName })),
      })).filter((group) => group.options.length > 0),
    [agencies, t],
  );
  const measures = useMemo(
    () =>
      (Object.keys(MEASURE_GROUP_LABELS) as MeasureGroup[]).map((group) => ({
        label: wording.of(MEASURE_GROUP_LABELS[group]),
        options: MEASURES.filter((measure) => measure.group === group).map((measure): Option => ({
          value: measure.key,
          label: wording.of(measure.label),
          title: wording.of(measure.formula),
        })),
      })),
    [wording],
  );
  const fitting = useMemo(() => {
    const chosen = byKind.map((group) => ({ ...group, options: group.options.filter((option) => view.agencies.length === 0 || view.agencies.includes(option.value)) }));
    return chosen.filter((group) => group.options.length > 0);
  }, [byKind, view.agencies]);
  return (
    <div className="compare-choices">
      <label className="choice">
        <span>{t('compare.agencies')}</span>
        <Select
          mode="multiple"
          aria-label={t('compare.agencies')}
          value={[...view.agencies]}
          options={byKind}
          loading={loading}
          showSearch={{ filterOption: found }}
          allowClear
          maxTagCount="responsive"
          placeholder={t('compare.everyAgency', { count: agencies.length })}
          onChange={(chosen: string[]) => onChange({ agencies: chosen })}
        />
      </label>
      <label className="choice">
        <span>{t('compare.measures')}</span>
        <Select
          mode="multiple"
          aria-label={t('compare.measures')}
          value={[...measuresOf(view)]}
          options={measures}
          maxCount={MAXIMUM_MEASURES}
          showSearch={{ filterOption: found }}
          maxTagCount="responsive"
          onChange={(chosen: string[]) => onChange({ measures: chosen.length === 0 ? [COMPARE_OPENS_WITH] : chosen })}
        />
      </label>
      <label className="choice">
        <span>{t('compare.highlight')}</span>
        <Select
          aria-label={t('compare.highlight')}
          value={view.highlight ?? null}
          options={fitting}
          showSearch={{ filterOption: found }}
          allowClear
          placeholder={t('compare.noHighlight')}
          onChange={(chosen: string | null | undefined) => onChange({ highlight: chosen ?? undefined })}
        />
      </label>
    </div>
  );
}
