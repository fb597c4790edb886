import { findCell } from '@huilan/annual-report';
import type { AuditFilter, AuditTrailQuery } from '../../api/generated/graphql.js';
import type { AuditWords } from '../../i18n/audit-words.js';
import type { AuditView } from '../../view/audit-view.js';
import { REPORT_STATES } from '../../view/collect-view.js';
import { countText, dateText } from '../../wording/numbers.js';
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

/** Fields that only the database reads: keys of rows, counters of changes, what other columns of the trail say as well. */
const NOT_SHOWN = new Set(['id', 'itemId', 'parentId', 'revision', 'openedAt', 'openedBy', 'version', 'shortName', 'isSample']);

/**
 * What stood there, in words: fields by name, cells by their place in the form, lists of agencies by their length. What only
 * the database reads is left out; `entry.before` and `entry.after` have all of it.
 */
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
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return stateText(value, wording) ?? words.values[value] ?? cellText(value, wording) ?? dayText(value, wording) ?? checkCode(value) ?? value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return [...new Set(value.map((one: Json) => textOf(one, words, wording)))].join(wording.t('list.separator'));
  const record = value as Readonly<Record<string, Json>>;
  const cellValue = cellValueText(record, words);
  if (cellValue !== undefined) return cellValue;
  return Object.entries(record)
    .filter(([name, field]) => field !== null && field !== '' && isShown(name, record))
    .map(([name, field]) => {
      const text = name.endsWith('Ids') && Array.isArray(field) ? words.agencies(field.length) : textOf(field, words, wording);
      const label = words.fields[name];
      return label === undefined ? text : words.field(label, text);
    })
    // The full stop of a sentence somebody wrote does not stand before the mark that parts the fields.
    .map((text, index, all) => (index < all.length - 1 ? text.replace(/[。.]$/, '') : text))
    .join(words.fieldSeparator);
}

/** Agencies and regions by their number only where nothing else says which. */
function isShown(name: string, record: Readonly<Record<string, Json>>): boolean {
  if (name === 'agencyId') return record['of'] == null;
  if (name === 'regionId') return record['of'] == null && 'role' in record;
  return !NOT_SHOWN.has(name);
}

/** What a cell holds, where the record is of a cell. */
function cellValueText({ kind, raw, value }: Readonly<Record<string, Json>>, words: AuditWords): string | undefined {
  if (typeof raw !== 'string' || typeof kind !== 'string') return undefined;
  if (kind === 'number' && typeof value === 'number') return countText(value);
  return words.values[kind] ?? raw;
}

/** The check of a finding, whose identity also names the row or column it was found in. */
const checkCode = (value: string): string | undefined => /^([A-Z]\d\d):\S+$/.exec(value)?.[1];
const dayText = (value: string, { language }: Wording): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value, language) : undefined);

const stateText = (value: string, { t }: Wording): string | undefined => {
  const state = REPORT_STATES.find((one) => one === value);
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
