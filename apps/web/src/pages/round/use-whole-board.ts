import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { CollectionBoardDocument, CollectionBoardPageDocument } from '../../api/generated/graphql.js';

/** The board of a region and year with every agency on it: page after page, since one question answers 200 at most. */
export function useWholeBoard(regionId: string, year: number) {
  const board = useQuery(CollectionBoardDocument, { variables: { regionId, year }, fetchPolicy: 'cache-and-network' });
  const { data, loading, fetchMore } = board;
  const page = data?.collectionBoard.pageInfo;
  const after = page?.hasNextPage && !loading ? page.endCursor : null;
  useEffect(() => {
    if (after === null) return;
    void fetchMore({
      query: CollectionBoardPageDocument,
      variables: { regionId, year, after },
      updateQuery: (so, { fetchMoreResult: { collectionBoard: more } }) => ({ ...so, collectionBoard: { ...so.collectionBoard, ...more, nodes: [...so.collectionBoard.nodes, ...more.nodes] } }),
    });
  }, [after, fetchMore, regionId, year]);
  return board;
}
