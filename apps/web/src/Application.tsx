import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { BrowserRouter } from 'react-router';
import { Pages } from './Pages.js';
import { SessionGate } from './session/SessionGate.js';

/** The whole web application, connected to a server. */
export function Application({ client }: { readonly client: ApolloClient }) {
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <BrowserRouter>
          <SessionGate>
            <Pages />
          </SessionGate>
        </BrowserRouter>
      </ApolloProvider>
    </StrictMode>
  );
}
