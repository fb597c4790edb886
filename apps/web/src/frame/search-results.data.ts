import type { Measure } from '@huilan/measures';
import type { SearchQuery } from '../api/generated/graphql.js';
import type { AgencyChoice } from '../api/use-agency-choices.js';
import { pageAddress } from '../view/page-address.js';
import type { Selection } from '../view/selection.js';
import { pinyinInitials } from '../wording/pinyin-initials.js';
import type { Wording } from '../wording/wording.js';

export interface SearchResult {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly address: string;
}

export interface SearchGroup {
  readonly label: string;
  readonly results: readonly SearchResult[];
}

const MOST = 6;

/** Measures whose name, formula or key contains the text, in the order of the dictionary. */
export function measuresFound(text: string, measures: readonly Measure[]): Measure[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return measures
    .filter((measure) => [measure.label.zh, measure.label.en, measure.key].some((name) => name.toLowerCase().includes(wanted)))
    .slice(0, MOST);
}

/** Whether a text may be initials of pinyin; one letter is in too many names. */
export function isInitials(text: string): boolean {
  return /^[a-z]{2,}$/i.test(text.trim());
}

/** Agencies meant by initials of their pinyin; those whose name or short name begins with them first. */
export function agenciesByInitials(text: string, agencies: readonly AgencyChoice[]): AgencyChoice[] {
  if (!isInitials(text)) return [];
  const wanted = text.trim().toLowerCase();
  const begins = (agency: AgencyChoice) => [agency.name, agency.shortName].some((name) => pinyinInitials(name).startsWith(wanted));
  const meant = agencies.filter((agency) => pinyinInitials(agency.name).includes(wanted));
  return [...meant.filter(begins), ...meant.filter((agency) => !begins(agency))].slice(0, MOST);
}

/** What a search found, in groups: agencies, reports, measures. Groups without results are left out. */
export function searchGroups(found: SearchQuery | undefined, byInitials: readonly AgencyChoice[], measures: readonly Measure[], selection: Selection, wording: Wording): SearchGroup[] {
  const { t } = wording;
  const groups: SearchGroup[] = [
    {
      label: t('search.agencies'),
      results: withoutTwice([...byInitials, ...(found?.agencies.nodes ?? [])]).map((agency) => ({
        key: `agency ${agency.id}`,
        name: agency.name,
        detail: agency.isSample ? t('sample.region', { name: agency.regionName }) : agency.regionName,
        address: pageAddress.agency(agency.id, selection),
      })),
    },
    {
      label: t('search.reports'),
      results: (found?.reports.nodes ?? []).map((report) => ({
        key: `report ${report.id}`,
        name: t('report.title', { agency: report.agencyName, year: report.year }),
        detail: report.isSample ? t('sample.mark') : '',
        address: pageAddress.report(report.id, selection),
      })),
    },
    {
      label: t('search.measures'),
      results: measures.map((measure) => ({
        key: `measure ${measure.key}`,
        name: wording.of(measure.label),
        detail: wording.of(measure.formula),
        address: pageAddress.compare({ ...selection, measures: [measure.key] }),
      })),
    },
  ];
  return groups.filter((group) => group.results.length > 0);
}

function withoutTwice<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
