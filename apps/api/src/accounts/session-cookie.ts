import type { CookieOptions, Request, Response } from 'express';

const NAME = 'huilan_session';

/** Out of reach of scripts, sent by our own pages only, and only over https where the page came by https. Gone with the browser. */
const optionsOf = (request: Request): CookieOptions => ({ httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' });

export function readSessionCookie(request: Request): string | undefined {
  return readCookie(request, NAME);
}

export function setSessionCookie(request: Request, response: Response, token: string): void {
  response.cookie(NAME, token, optionsOf(request));
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(NAME, optionsOf(request));
}

/** A cookie of ours: letters, digits, - and _ only; anything else is none. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined && /^[\w.-]{1,400}$/.test(value)) return value;
  }
  return undefined;
}
