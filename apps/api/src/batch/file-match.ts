import type { KnownAgency } from '../agencies/agency-register.js';
import { normaliseAgencyName } from '../agencies/agency-name.js';

/** What a file says of itself, once read. */
export interface SaidByFile {
  readonly agency: string | null;
  readonly year: number | null;
}

/** What keeps a file from being filed until a person has looked. */
export type MatchDoubt =
  /** Neither the file nor its name says whose report it is. */
  | { readonly code: 'AGENCY_MISSING' }
  /** The file names an agency that is not on the list. */
  | { readonly code: 'AGENCY_UNKNOWN'; readonly name: string; readonly agencyIds: readonly string[] }
  /** Several agencies can be meant. */
  | { readonly code: 'AGENCY_UNCLEAR'; readonly agencyIds: readonly string[] }
  /** The file names one agency and its name another; the file's own comes first. */
  | { readonly code: 'AGENCY_CONFLICT'; readonly agencyIds: readonly string[] }
  | { readonly code: 'YEAR_MISSING' }
  | { readonly code: 'YEAR_UNCLEAR'; readonly years: readonly number[] }
  /** The file says one year and its name another; the file's own comes first. */
  | { readonly code: 'YEAR_CONFLICT'; readonly years: readonly number[] };

/** Whose report a file is and of which year, each as far as there is no doubt. */
export interface FileMatch {
  readonly agency: KnownAgency | null;
  readonly year: number | null;
  readonly doubts: readonly MatchDoubt[];
}

/**
 * Tells whose report of which year a file is: by what it says, and by its name and the folders it lay in (`path`, parts
 * separated by `/`). The two have to agree where both speak; where only one speaks, it is believed.
 */
export function matchFile(said: SaidByFile, path: string, agencies: readonly KnownAgency[]): FileMatch {
  const parts = path.split('/').map((part) => normaliseAgencyName(part));
  const stem = (parts.at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const folders = parts.slice(0, -1).reverse();
  const agency = matchAgency(said.agency === null ? null : normaliseAgencyName(said.agency), stem, folders, agencies);
  const year = matchYear(said.year, stem, folders);
  return {
    agency: 'agency' in agency ? agency.agency : null,
    year: 'year' in year ? year.year : null,
    doubts: [...('doubt' in agency ? [agency.doubt] : []), ...('doubt' in year ? [year.doubt] : [])],
  };
}

function matchAgency(said: string | null, stem: string, folders: readonly string[], agencies: readonly KnownAgency[]): { readonly agency: KnownAgency } | { readonly doubt: MatchDoubt } {
  const named = namedIn(stem, agencies);
  const bearers = said === null ? [] : bearersOf(said, agencies);
  if (bearers.length === 1) {
    const [own] = bearers as [KnownAgency];
    if (named.length === 0 || named.includes(own)) return { agency: own };
    return { doubt: { code: 'AGENCY_CONFLICT', agencyIds: [own, ...named].map(({ id }) => id) } };
  }
  if (bearers.length > 1) {
    const agreed = bearers.filter((one) => named.includes(one));
    return agreed.length === 1 ? { agency: agreed[0] as KnownAgency } : { doubt: { code: 'AGENCY_UNCLEAR', agencyIds: bearers.map(({ id }) => id) } };
  }
  // A name taken from the file's name, for want of a better one, is not the file's own word.
  if (said !== null && !stem.includes(said)) return { doubt: { code: 'AGENCY_UNKNOWN', name: said, agencyIds: named.map(({ id }) => id) } };
  const meant = named.length > 0 ? named : (folders.map((folder) => namedIn(folder, agencies)).find((found) => found.length > 0) ?? []);
  if (meant.length === 1) return { agency: meant[0] as KnownAgency };
  if (meant.length > 1) return { doubt: { code: 'AGENCY_UNCLEAR', agencyIds: meant.map(({ id }) => id) } };
  return { doubt: said === null ? { code: 'AGENCY_MISSING' } : { code: 'AGENCY_UNKNOWN', name: said, agencyIds: [] } };
}

/** The agencies that bear a name, else those that bore it, else those called so for short. */
function bearersOf(name: string, agencies: readonly KnownAgency[]): KnownAgency[] {
  for (const bears of [(agency: KnownAgency) => agency.name === name, (agency: KnownAgency) => agency.formerNames.includes(name), (agency: KnownAgency) => agency.shortName === name]) {
    const found = agencies.filter(bears);
    if (found.length > 0) return found;
  }
  return [];
}

/** The agencies a text names, by their longest name in it; a name inside a longer one that is meant (财政局 in 财政局国库中心) does not count. */
function namedIn(text: string, agencies: readonly KnownAgency[]): KnownAgency[] {
  const found = agencies.flatMap((agency) => {
    const names = [agency.name, agency.shortName, ...agency.formerNames].filter((name) => name.length >= 2 && text.includes(name));
    const longest = names.reduce((longer, name) => (name.length > longer.length ? name : longer), '');
    return longest === '' ? [] : [{ agency, name: longest }];
  });
  return found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name))).map(({ agency }) => agency);
}

function matchYear(said: number | null, stem: string, folders: readonly string[]): { readonly year: number } | { readonly doubt: MatchDoubt } {
  const inName = yearsIn(stem);
  if (said !== null) {
    if (inName.length === 0 || inName.includes(said)) return { year: said };
    return { doubt: { code: 'YEAR_CONFLICT', years: [said, ...inName] } };
  }
  const years = inName.length > 0 ? inName : (folders.map(yearsIn).find((found) => found.length > 0) ?? []);
  if (years.length === 1) return { year: years[0] as number };
  return { doubt: years.length === 0 ? { code: 'YEAR_MISSING' } : { code: 'YEAR_UNCLEAR', years } };
}

/** The years a name speaks of; the day on which a file was saved or published (20250115, 2025.1.15, 2025年1月15日) is none of them. */
function yearsIn(name: string): number[] {
  const withoutDays = name.replace(/(?<!\d)20\d{2}(?:[01]\d[0-3]\d|[-._/][01]?\d(?:[-._/][0-3]?\d)?(?!\d)|年[01]?\d月(?:[0-3]?\d日)?)/gu, ' ');
  return [...new Set([...withoutDays.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map((found) => Number(found[1])))];
}
