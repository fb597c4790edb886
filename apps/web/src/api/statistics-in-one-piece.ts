import { ApolloLink } from '@apollo/client';
import { visit } from 'graphql';
import { StatisticsDocument } from './generated/graphql.js';

/**
 * The question for figures as the cache sees it: the rows of its answer are one value, kept as they came. Taken apart they
 * are tens of thousands of objects in a city of a thousand agencies, and were put together again, for most of a second,
 * whenever another chart was looked at.
 */
export const StatisticsInOnePiece = visit(StatisticsDocument, {
  Field: (field) => (field.name.value === 'rows' ? { ...field, selectionSet: undefined } : undefined),
});

/** The server is asked for the rows with all they hold. */
export const askInFull = new ApolloLink((operation, forward) => {
  if (operation.operationName === 'Statistics') operation.query = StatisticsDocument;
  return forward(operation);
});
