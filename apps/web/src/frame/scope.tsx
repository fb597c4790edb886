import { useQuery } from '@apollo/client/react';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { RegionsDocument, type RegionsQuery } from '../api/generated/graphql.js';
import type { YearRange } from '../view/link-parameters.js';
import { regionOf, yearsOf } from '../view/region-facts.js';
import { readSelection, type Selection } from '../view/selection.js';

export type Region = RegionsQuery['regions'][number];

/** What every page knows: the regions there are, and what the address selects of them. */
export interface Scope {
  readonly regions: readonly Region[];
  /** `undefined` while it is not known, and where there is none. */
  readonly region: Region | undefined;
  /** `undefined` where the region has no reports. */
  readonly years: YearRange | undefined;
  readonly selection: Selection;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly refresh: () => void;
}

const ScopeContext = createContext<Scope | null>(null);

export function ScopeProvider({ children }: { readonly children: ReactNode }) {
  const { data, loading, error, refetch } = useQuery(RegionsDocument);
  const { search } = useLocation();
  const scope = useMemo((): Scope => {
    const selection = readSelection(new URLSearchParams(search));
    const regions = data?.regions ?? [];
    const region = regionOf(selection, regions);
    return { regions, region, years: region && yearsOf(selection, region), selection, loading: loading && !data, error, refresh: () => void refetch() };
  }, [data, loading, error, refetch, search]);
  return <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>;
}

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('a page stands outside of the ScopeProvider');
  return scope;
}
