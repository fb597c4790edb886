import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { tap } from 'rxjs';
import { sayThatSessionIsOver } from '../session/session.js';

/** Cache for the answers of the server; lists of a report's cells are parts of their version and have no identity of their own. */
export function emptyCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { SourceBlock: ['SourceParagraph', 'SourceTable'], StatisticsResult: ['Statistics', 'SelectionRefused'], RoundResult: ['RoundChanged', 'StaleRound', 'RoundRefusal'], BatchResult: ['BatchChanged', 'BatchRefusal'], AgencyResult: ['AgenciesChanged', 'AgencyRefused'] },
  });
}

/** Notices that the session is over, so that the page asks to sign in again. */
const watchSession = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap((answer) => {
      if (answer.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) sayThatSessionIsOver();
    }),
  ),
);

/** The connection to the server this page came from. */
export function connect(link: ApolloLink = new HttpLink({ uri: '/graphql' })): ApolloClient {
  return new ApolloClient({
    link: watchSession.concat(link),
    cache: emptyCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-first' } },
  });
}
