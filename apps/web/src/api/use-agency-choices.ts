import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { AgencyChoicesDocument, type AgencyChoicesQuery, type AgencyFilter } from './generated/graphql.js';

export type AgencyChoice = AgencyChoicesQuery['agencies']['nodes'][number];

const PAGE = 200;

/** All agencies of a region, for choosing among them; fetched page by page until there are no more. `undefined` asks for none. */
export function useAgencyChoices(filter: AgencyFilter | undefined): { readonly agencies: readonly AgencyChoice[]; readonly loading: boolean; readonly error?: Error } {
  const { data, previousData, loading, error, fetchMore } = useQuery(AgencyChoicesDocument, { variables: { filter: filter ?? {}, first: PAGE }, skip: filter === undefined });
  const more = data?.agencies.pageInfo.hasNextPage ? data.agencies.pageInfo.endCursor : null;
  useEffect(() => {
    if (!more) return;
    void fetchMore({
      variables: { after: more },
      updateQuery: (before, { fetchMoreResult }) => ({
        agencies: { ...fetchMoreResult.agencies, nodes: [...before.agencies.nodes, ...fetchMoreResult.agencies.nodes] },
      }),
    });
  }, [more, fetchMore]);
  return { agencies: (data ?? previousData)?.agencies.nodes ?? [], loading, ...(error ? { error } : {}) };
}
