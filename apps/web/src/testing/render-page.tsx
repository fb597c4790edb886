import './browser.js';
import { jest } from '@jest/globals';
import { ApolloProvider } from '@apollo/client/react';
import type { ApolloLink } from '@apollo/client';
import { act, configure, render, type RenderResult } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { connect } from '../api/client.js';
import { startLanguage } from '../i18n/index.js';
import { Pages } from '../Pages.js';
import { SessionProvider, type Session } from '../session/session.js';
import type { Language } from '../wording/language.js';
import { WordingProvider } from '../wording/WordingProvider.js';
import { testServer } from './server.js';

// Pages are loaded when they are opened, the first time from source; and a failing query need not print the whole page.
jest.setTimeout(60_000);
configure({
  asyncUtilTimeout: 15_000,
  // Asking jsdom of every element whether it can be seen takes most of a test's time; what is hidden is tested in a browser.
  defaultHidden: true,
  getElementError: (message) => new Error(message ?? 'not found'),
});

/** The address the page is at, as a link would have it. */
export function addressShown(): string {
  return decodeURIComponent(document.querySelector('[data-testid="address"]')?.textContent ?? '');
}

function Address() {
  const { pathname, search } = useLocation();
  return <output hidden data-testid="address">{pathname + search}</output>;
}

type Role = NonNullable<Session['account']>['grants'][number]['role'];

const sessionOf = (role: Role): Session => ({
  account: {
    name: 'supervisor', displayName: '某主管', mustChangePassword: false, hasPassword: true, hasTotp: false, isSample: true,
    grants: [{ role, regionId: 'r1', agencyId: null, of: '澄溪县' }],
  },
  samples: [], openId: null, isPublic: false,
});

/** Opens an address of the application in a browser window that jsdom plays, against a server in the test's own process. */
export async function openPage(address: string, options: { server?: ApolloLink; language?: Language; role?: Role } = {}): Promise<RenderResult> {
  await startLanguage(options.language ?? 'zh');
  return act(async () =>
    render(
      <ApolloProvider client={connect(options.server ?? testServer())}>
        <MemoryRouter initialEntries={[address]}>
          <WordingProvider>
            <SessionProvider value={sessionOf(options.role ?? 'SUPERVISOR')}>
              <Pages />
            </SessionProvider>
          </WordingProvider>
          <Address />
        </MemoryRouter>
      </ApolloProvider>,
    ),
  );
}
