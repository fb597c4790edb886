import { useQuery } from '@apollo/client/react';
import type { LocalizedText } from '@huilan/annual-report';
import { StatisticsDocument, type StatisticsQuery, type StatisticsSelection } from './generated/graphql.js';
import { inOnePiece } from './in-one-piece.js';

export type StatisticsRows = Extract<StatisticsQuery['statistics'], { __typename: 'Statistics' }>['rows'];

export interface StatisticsAnswer {
  readonly rows?: StatisticsRows;
  /** The selection cannot be answered; why, in words. */
  readonly refused?: { readonly code: string; readonly message: LocalizedText };
  readonly loading: boolean;
  readonly error?: Error;
}

export const StatisticsInOnePiece = inOnePiece(StatisticsDocument, 'rows');

/** The figures of a selection. `undefined` asks for nothing. While a changed selection is on its way the old rows stay. */
export function useStatistics(selection: StatisticsSelection | undefined): StatisticsAnswer {
  const { data, previousData, loading, error } = useQuery(StatisticsInOnePiece, {
    variables: { selection: selection ?? NOTHING },
    skip: selection === undefined,
  });
  const statistics = (data ?? (loading ? previousData : undefined))?.statistics;
  return {
    loading,
    ...(statistics?.__typename === 'Statistics' ? { rows: statistics.rows } : {}),
    ...(statistics?.__typename === 'SelectionRefused' ? { refused: statistics } : {}),
    ...(error ? { error } : {}),
  };
}

const NOTHING: StatisticsSelection = { measures: [], fromYear: 0, toYear: 0, groupBy: 'YEAR' };
