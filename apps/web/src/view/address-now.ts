import { createContext, useCallback, useContext } from 'react';
import { useLocation } from 'react-router';

interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** Where the browser is, or undefined where there is none to ask. */
const AddressNow = createContext<() => Address | undefined>(() => undefined);
export const AddressNowProvider = AddressNow.Provider;

/**
 * The query of the page's address at the moment it is asked for. A page is drawn a little later than its address changes: whoever
 * goes by the address it was drawn for takes back what was chosen in between.
 */
export function useQueryNow(): () => string {
  const drawn = useLocation();
  const ask = useContext(AddressNow);
  return useCallback(() => {
    const now = ask();
    return now?.pathname === drawn.pathname ? now.search : drawn.search;
  }, [ask, drawn.pathname, drawn.search]);
}
