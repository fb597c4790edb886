import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { BrowserRouter } from 'react-router';
import { Pages } from './Pages.js';
import { SessionGate } from './session/SessionGate.js';
import type { Session } from './session/session.js';
import { AddressNowProvider } from './view/address-now.js';
import { WordingProvider } from './wording/WordingProvider.js';

const browserAddress = () => window.location;

/** The whole web application, connected to a server; `session` is who looks at it, as far as that is asked for already. */
export function Application({ client, session }: { readonly client: ApolloClient; readonly session?: Promise<Session> }) {
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <BrowserRouter>
          <AddressNowProvider value={browserAddress}>
            <WordingProvider>
              <SessionGate first={session}>
                <Pages />
              </SessionGate>
            </WordingProvider>
          </AddressNowProvider>
        </BrowserRouter>
      </ApolloProvider>
    </StrictMode>
  );
}
