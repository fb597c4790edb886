import { put, readText, readWords, readYears, writeYears, type LinkCodec, type YearRange } from './link-parameters.js';

/** Kinds of agencies, in the order they are offered. */
export const AGENCY_KINDS = ['DEPARTMENT', 'TOWNSHIP', 'GOVERNMENT', 'OTHER'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

const KIND_WORDS = { DEPARTMENT: 'department', TOWNSHIP: 'township', GOVERNMENT: 'government', OTHER: 'other' } as const;

/** What the context bar selects and every page shares. */
export interface Selection {
  /** The region; where absent, the one the page opens with. */
  readonly region?: string;
  /** The years; where absent, all that the region has. */
  readonly years?: YearRange;
  /** Kinds of agencies; none named means all. */
  readonly kinds: readonly AgencyKind[];
}

export const NO_SELECTION: Selection = { kinds: [] };

export function readSelection(parameters: URLSearchParams): Selection {
  const region = readText(parameters, 'region');
  const years = readYears(parameters, 'years');
  const words = readWords(parameters, 'kinds', Object.values(KIND_WORDS));
  const kinds = AGENCY_KINDS.filter((kind) => words.includes(KIND_WORDS[kind]));
  return {
    ...(region === '' ? {} : { region }),
    ...(years ? { years } : {}),
    // All kinds named one by one are no restriction.
    kinds: kinds.length === AGENCY_KINDS.length ? [] : kinds,
  };
}

export function writeSelection(selection: Selection): URLSearchParams {
  const parameters = new URLSearchParams();
  put(parameters, 'region', selection.region);
  put(parameters, 'years', selection.years && writeYears(selection.years));
  put(parameters, 'kinds', writeKinds(selection.kinds));
  return parameters;
}

export function writeKinds(kinds: readonly AgencyKind[]): string[] {
  if (kinds.length === AGENCY_KINDS.length) return [];
  return AGENCY_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => KIND_WORDS[kind]);
}

export const selectionLink: LinkCodec<Selection> = { read: readSelection, write: writeSelection };

const PARAMETERS = ['region', 'years', 'kinds'] as const;

/** What pages add that means nothing in another region. */
const OF_A_REGION = ['agencies', 'peersOf', 'highlight'] as const;

/**
 * The query of a page after the context bar changed the selection: whatever the page itself added stays, except what
 * belongs to the region that was left.
 */
export function withSelection(parameters: URLSearchParams, change: Partial<Selection>): URLSearchParams {
  const before = readSelection(parameters);
  const kept = new URLSearchParams(parameters);
  for (const name of PARAMETERS) kept.delete(name);
  if ('region' in change && change.region !== before.region) {
    for (const name of OF_A_REGION) kept.delete(name);
  }
  const after = writeSelection({ ...before, ...change });
  for (const [name, value] of kept) after.append(name, value);
  return after;
}
