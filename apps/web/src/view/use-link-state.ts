import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useQueryNow } from './address-now.js';
import { queryOf, type LinkCodec } from './link-parameters.js';

/**
 * The state of a view, held by the address of the page. The second part changes some of it: a step that the browser's
 * back button undoes, unless `replace` says that it is only a correction of the same step.
 */
export function useLinkState<State extends object>(
  codec: LinkCodec<State>,
): readonly [State, (change: Partial<State>, options?: { replace?: boolean }) => void] {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const queryNow = useQueryNow();
  const state = useMemo(() => codec.read(new URLSearchParams(search)), [codec, search]);
  const change = useCallback(
    (part: Partial<State>, options: { replace?: boolean } = {}) => {
      const current = codec.read(new URLSearchParams(queryNow()));
      void navigate(`${pathname}${queryOf(codec.write({ ...current, ...part }))}`, { replace: options.replace ?? false });
    },
    [codec, navigate, pathname, queryNow],
  );
  return [state, change];
}
