import { MEASURES, MEASURE_GROUP_LABELS, type Measure, type MeasureGroup } from '@huilan/measures';
import type { AgencyChoice } from '../../api/use-agency-choices.js';
import { AGENCY_KINDS } from '../../view/selection.js';
import type { CompareView } from '../../view/compare-view.js';
import type { Wording } from '../../wording/wording.js';

/** One thing to choose; `search` is what it is found by besides its label. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly search: string;
  /** Said of it in small print, and when pointed at. */
  readonly hint?: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

const SYSTEM = 'system:';
const PEERS = 'peers:';

/** Agencies by kind; before them whole systems of more than one agency, after them the peers of each. */
export function agencyOptions(agencies: readonly AgencyChoice[], wording: Wording): OptionGroup[] {
  const { t } = wording;
  const systems = new Map<string, number>();
  for (const { system } of agencies) if (system !== null) systems.set(system, (systems.get(system) ?? 0) + 1);
  const groups: OptionGroup[] = [
    {
      label: t('compare.wholeSystems'),
      options: [...systems].map(([system, count]) => ({ value: SYSTEM + system, label: t('compare.system', { system, count }), search: '' })),
    },
    ...AGENCY_KINDS.map((kind) => ({
      label: t(`kind.${kind}`),
      options: agencies.filter((agency) => agency.kind === kind).map((agency) => ({ value: agency.id, label: agency.name, search: `${agency.shortName} ${agency.system ?? ''}` })),
    })),
    {
      label: t('compare.peersOfAnAgency'),
      options: agencies.map((agency) => ({ value: PEERS + agency.id, label: t('compare.peersOf', { agency: agency.name }), search: agency.shortName })),
    },
  ];
  return groups.filter((group) => group.options.length > 0);
}

/** What of the agencies a view has chosen, as values of options. */
export function chosenAgencies(view: Pick<CompareView, 'agencies' | 'systems' | 'peersOf'>): string[] {
  return [...view.systems.map((system) => SYSTEM + system), ...(view.peersOf === undefined ? [] : [PEERS + view.peersOf]), ...view.agencies];
}

/** The part of a view that values of options stand for. Of several peers the one chosen last counts. */
export function withChosen(values: readonly string[]): Pick<CompareView, 'agencies' | 'systems'> & { readonly peersOf: string | undefined } {
  return {
    agencies: values.filter((value) => !value.startsWith(SYSTEM) && !value.startsWith(PEERS)),
    systems: values.filter((value) => value.startsWith(SYSTEM)).map((value) => value.slice(SYSTEM.length)),
    peersOf: values.filter((value) => value.startsWith(PEERS)).at(-1)?.slice(PEERS.length),
  };
}

/** Every measure of the dictionary by its group, with its formula and where it comes from. */
export function measureOptions(wording: Wording): OptionGroup[] {
  return (Object.keys(MEASURE_GROUP_LABELS) as MeasureGroup[]).map((group) => ({
    label: wording.of(MEASURE_GROUP_LABELS[group]),
    options: MEASURES.filter((measure) => measure.group === group).map((measure) => ({
      value: measure.key,
      label: wording.of(measure.label),
      search: wording.of(measure.formula),
      hint: sourceText(measure, wording),
    })),
  }));
}

/** `表三“本年新收”总计。单位：件；2019年起有此数据。` */
export function sourceText(measure: Measure, wording: Wording): string {
  return wording.t('compare.source', { formula: wording.of(measure.formula), unit: wording.of(measure.unit), since: measure.since });
}
