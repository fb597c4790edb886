import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Unreachable } from '../frame/Messages.js';
import { PageSkeleton } from '../frame/PageSkeleton.js';
import { SESSION_OVER, SessionProvider, fetchSession, isOpenTo, type Session } from './session.js';

const SignInPage = lazy(async () => ({ default: (await import('../pages/sign-in/SignInPage.js')).SignInPage }));

/** Shows the pages to whoever may see them, and the sign-in page to everybody else. `first` is the session as it is being asked for already. */
export function SessionGate({ first, children }: { readonly first?: Promise<Session> | undefined; readonly children: ReactNode }) {
  const [session, setSession] = useState<Session | Error>();
  const { pathname } = useLocation();
  const ask = useCallback(() => void fetchSession().then(setSession, setSession), []);
  useEffect(() => {
    if (first) first.then(setSession, setSession);
    else ask();
    window.addEventListener(SESSION_OVER, ask);
    return () => window.removeEventListener(SESSION_OVER, ask);
  }, [ask, first]);
  if (session === undefined) return <PageSkeleton />;
  if (session instanceof Error) {
    return (
      <div className="page">
        <Unreachable error={session} retry={ask} />
      </div>
    );
  }
  const wantsIn = pathname === '/sign-in' || pathname.startsWith('/invitation/');
  return (
    <SessionProvider value={session}>
      {isOpenTo(session) && !wantsIn ? (
        children
      ) : (
        <Suspense fallback={<PageSkeleton />}>
          <SignInPage />
        </Suspense>
      )}
    </SessionProvider>
  );
}
