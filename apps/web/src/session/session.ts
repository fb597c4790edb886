import type { LocalizedText } from '@huilan/annual-report';
import { createContext, useContext } from 'react';
import { UNREACHABLE } from '../i18n/unreachable.js';

export type Role = 'REPORTER' | 'SUPERVISOR' | 'VIEWER' | 'ADMINISTRATOR';

/** A right of the account, and the name of the region or agency it is over. */
export interface Grant {
  readonly role: Role;
  readonly regionId: string | null;
  readonly agencyId: string | null;
  readonly of: string | null;
}

export interface Account {
  readonly name: string;
  readonly displayName: string;
  /** Nothing is open until the password is changed. */
  readonly mustChangePassword: boolean;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly isSample: boolean;
  readonly grants: readonly Grant[];
}

/** Who looks at the page, and by which ways one may sign in. */
export interface Session {
  /** Null for whoever has not signed in. */
  readonly account: Account | null;
  /** People of the sample county who are let in by one click. */
  readonly samples: readonly { readonly role: Role; readonly displayName: string }[];
  /** What the button of the identity provider says; null without one. */
  readonly openId: string | null;
  /** What is published may be read without signing in. */
  readonly isPublic: boolean;
}

export const NOBODY: Session = { account: null, samples: [], openId: null, isPublic: false };

/** Whether the pages are open to whoever looks. */
export const isOpenTo = ({ account, isPublic }: Session): boolean => (account === null ? isPublic : !account.mustChangePassword);

const SessionContext = createContext<Session>(NOBODY);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  return useContext(SessionContext);
}

/** What the page offers: what somebody may not do is not shown. The server decides anew, whatever is shown. */
export function useRights(): { readonly handsIn: boolean; readonly reports: boolean; readonly supervises: boolean; readonly administers: boolean } {
  const held = useSession().account?.grants.map(({ role }) => role) ?? [];
  const supervises = held.includes('SUPERVISOR');
  const reports = held.includes('REPORTER');
  return { handsIn: supervises || reports, reports, supervises, administers: held.includes('ADMINISTRATOR') };
}

/** The session as the server knows it. Rejects where it cannot be reached. */
export async function fetchSession(): Promise<Session> {
  const answer = await fetch('/api/session');
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return (await answer.json()) as Session;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly code: string;
  readonly message: LocalizedText;
}

/** Sends something to the session's addresses below /api/session and gives the answer, refusals included. */
export async function tell<Answer extends object>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Answer | Refused> {
  try {
    const answer = await fetch(`/api/session${path}`, { method, headers: body && { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
    return (await answer.json()) as Answer | Refused;
  } catch {
    return { outcome: 'refused', code: 'UNREACHABLE', message: UNREACHABLE };
  }
}

export const isRefused = (answer: object): answer is Refused => 'outcome' in answer && answer.outcome === 'refused';

/** Tells the page that the session is over: an answer said so. */
export function sayThatSessionIsOver(): void {
  window.dispatchEvent(new Event(SESSION_OVER));
}
export const SESSION_OVER = 'huilan:session-over';
