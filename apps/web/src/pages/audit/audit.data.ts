import { findCell } from '@huilan/annual-report';
import type { AuditFilter, AuditTrailQuery } from '../../api/generated/graphql.js';
import type { AuditWords } from '../../i18n/audit-words.js';
import type { AuditView } from '../../view/audit-view.js';
import type { Wording } from '../../wording/wording.js';

export type AuditEntry = AuditTrailQuery['auditTrail']['nodes'][number];

/** The filter of the server for what the address says; `regionId` only where no single report is looked at. */
export function filterOf({ report, year, kind, who, from, to }: AuditView, regionId: string | undefined): AuditFilter {
  return {
    subject: report === '' ? null : 'report',
    subjectId: report === '' ? null : report,
    regionId: report === '' && kind !== 'account' && kind !== 'personalData' ? (regionId ?? null) : null,
    year: report === '' ? (year ?? null) : null,
    agencyId: null,
    actions: kind === undefined ? null : [`${kind}.`],
    byName: who === '' ? null : who,
    from: from === '' ? null : from,
    to: to === '' ? null : to,
  };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stood there, in words: fields by name, cells by their place in the form, the rest as it was written down. */
export function recordText(json: string | null, words: AuditWords, wording: Wording): string {
  if (json === null) return '';
  try {
    return textOf(JSON.parse(json) as Json, words, wording);
  } catch {
    return json;
  }
}

function textOf(value: Json, words: AuditWords, wording: Wording): string {
  if (value === null) return '—';
  if (typeof value === 'string') return stateText(value, wording) ?? cellText(value, wording) ?? value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one: Json) => textOf(one, words, wording)).join(wording.t('list.separator'));
  return Object.entries(value as Readonly<Record<string, Json>>)
    .filter(([, field]) => field !== null && field !== '')
    .map(([name, field]) => `${words.fields[name] ?? name}: ${textOf(field, words, wording)}`)
    .join('; ');
}

const STATES = ['EXPECTED', 'HANDED_IN', 'BEING_CHECKED', 'RETURNED', 'HANDED_IN_AGAIN', 'ACCEPTED', 'PUBLISHED'] as const;
const stateText = (value: string, { t }: Wording): string | undefined => {
  const state = STATES.find((one) => one === value);
  return state && t(`collect.state.${state}`);
};

function cellText(value: string, { of }: Wording): string | undefined {
  const cell = findCell(value);
  return cell && `${of(cell.row)} · ${of(cell.column)}`;
}

/** What an entry is about, in today's names. */
export function aboutText({ agencyName, regionName, year }: AuditEntry, words: AuditWords): string {
  const name = agencyName ?? regionName;
  if (name === null) return year === null ? '' : String(year);
  return year === null ? name : words.about(name, year);
}
