import { ApolloClient, HttpLink, InMemoryCache, type ApolloLink } from '@apollo/client';

/** Cache for the answers of the server; lists of a report's cells are parts of their version and have no identity of their own. */
export function emptyCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { SourceBlock: ['SourceParagraph', 'SourceTable'], StatisticsResult: ['Statistics', 'SelectionRefused'], RoundResult: ['RoundChanged', 'StaleRound', 'RoundRefusal'] },
  });
}

/** The connection to the server this page came from. */
export function connect(link: ApolloLink = new HttpLink({ uri: '/graphql' })): ApolloClient {
  return new ApolloClient({
    link,
    cache: emptyCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-first' } },
  });
}
