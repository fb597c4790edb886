import '../testing/browser.js';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { AddressNowProvider } from './address-now.js';
import { compareLink } from './compare-view.js';
import { useLinkState } from './use-link-state.js';

/** A page drawn for an address, in a browser that is at `now` already. */
function drawnFor(address: string, now: { pathname: string; search: string }) {
  const around = ({ children }: { readonly children: ReactNode }) => (
    <AddressNowProvider value={() => now}>
      <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
    </AddressNowProvider>
  );
  return renderHook(() => ({ change: useLinkState(compareLink)[1], at: useLocation() }), { wrapper: around });
}

describe('the state of a page that is not drawn yet for its address', () => {
  test('a second choice builds on the first', () => {
    const { result } = drawnFor('/compare?years=2022-2023', { pathname: '/compare', search: '?years=2022-2024' });
    act(() => result.current.change({ chart: 'table' }));
    expect(result.current.at.search).toBe('?years=2022-2024&chart=table');
  });

  test('the address of another page, still on its way, is none of its own', () => {
    const { result } = drawnFor('/compare?years=2022-2023', { pathname: '/agencies', search: '?search=x' });
    act(() => result.current.change({ chart: 'table' }));
    expect(result.current.at.search).toBe('?years=2022-2023&chart=table');
  });
});
