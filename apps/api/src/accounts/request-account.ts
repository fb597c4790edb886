import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { GUEST, PUBLIC, inTheNameOf } from '../authorisation/viewer.js';
import { AccessTokensService } from './access-tokens.service.js';
import { viewerOf, type KnownAccount } from './known-account.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

const ACCOUNT = Symbol('account');

/** Who a request came from, if anybody; also somebody who must change the password before anything else is open. */
export function accountOf(request: Request): KnownAccount | null {
  return (request as { [ACCOUNT]?: KnownAccount | null })[ACCOUNT] ?? null;
}

/** Whether a request came from a program that showed a good token. */
export const hasToken = (request: Request): boolean => bearerOf(request) !== undefined && accountOf(request) !== null;

const bearerOf = (request: Request): string | undefined => /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];

/**
 * Finds out in whose name a request happens, by its session cookie or, for programs, its bearer token, and lets the rest of
 * it happen in that name. `isPublic`: whoever is not signed in reads what is published.
 */
export function requestAccount(sessions: SessionsService, tokens: AccessTokensService, isPublic: boolean): RequestHandler {
  const find = async (request: Request): Promise<KnownAccount | null> => {
    const bearer = bearerOf(request);
    if (bearer !== undefined) return tokens.find(bearer);
    const cookie = readSessionCookie(request);
    return cookie === undefined ? null : sessions.find(cookie);
  };
  return (request: Request, _response: Response, next: NextFunction) => {
    find(request).then((account) => {
      (request as { [ACCOUNT]?: KnownAccount | null })[ACCOUNT] = account;
      const viewer = account === null || account.mustChangePassword ? (isPublic ? PUBLIC : GUEST) : viewerOf(account, isPublic);
      inTheNameOf(viewer, next);
    }, next);
  };
}
