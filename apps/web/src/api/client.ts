import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';
import { tap } from 'rxjs';
import { sayThatSessionIsOver } from '../session/session.js';
import { askInFull } from './in-one-piece.js';

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

/** The hash by which the server knows a question; codegen.mjs puts it into each document. */
const hashOf = (document: DocumentNode): string => (document as { __meta__?: { hash: string } }).__meta__?.hash ?? '';

/** Asks by the hash; from the first one on that the server does not know, being of another release, by the text: it may take any question. */
const serverLink = (): ApolloLink =>
  new PersistedQueryLink({ generateHash: hashOf, disable: ({ meta }) => meta.persistedQueryNotSupported || meta.persistedQueryNotFound }).concat(new HttpLink({ uri: '/graphql' }));

/** The connection to the server this page came from. */
export function connect(link: ApolloLink = serverLink()): ApolloClient {
  return new ApolloClient({
    link: watchSession.concat(askInFull).concat(link),
    cache: emptyCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-first' } },
  });
}
