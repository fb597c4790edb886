import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../authorisation/access.js';
import { OpenIdService, type OpenIdProgress } from './openid.service.js';
import { readCookie, setSessionCookie } from './session-cookie.js';
import { openIdFailed, openIdUnreachable } from './session-refusals.js';
import { SessionsService } from './sessions.service.js';

const PROGRESS = 'huilan_openid';
const MINUTES_TO_SIGN_IN = 10;

/** There and back again: the browser's way to the identity provider. A refusal is told by the sign-in page, by its code. */
@Controller('api/session/openid')
@Access('ANYONE')
export class OpenIdController {
  constructor(
    private readonly openId: OpenIdService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const begun = await this.openId.begin();
    if (begun === null) {
      response.redirect(303, refusedAt(openIdUnreachable.code));
      return;
    }
    const { verifier, state, nonce } = begun.progress;
    // Lax: the browser must bring it along when the provider sends it back.
    response.cookie(PROGRESS, [verifier, state, nonce].join('.'), {
      httpOnly: true,
      sameSite: 'lax',
      secure: request.secure,
      path: '/api/session/openid',
      maxAge: MINUTES_TO_SIGN_IN * 60_000,
    });
    response.redirect(303, begun.address.href);
  }

  @Get('callback')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const progress = readProgress(request);
    response.clearCookie(PROGRESS, { path: '/api/session/openid' });
    const query = request.originalUrl.includes('?') ? request.originalUrl.slice(request.originalUrl.indexOf('?')) : '';
    const finished = progress === null ? { refusal: openIdFailed } : await this.openId.finish(query, progress);
    if ('refusal' in finished) {
      response.redirect(303, refusedAt(finished.refusal.code));
      return;
    }
    setSessionCookie(request, response, await this.sessions.open(finished.accountId));
    response.redirect(303, '/');
  }
}

const refusedAt = (code: string): string => `/sign-in?refused=${code}`;

function readProgress(request: Request): OpenIdProgress | null {
  const [verifier, state, nonce] = readCookie(request, PROGRESS)?.split('.') ?? [];
  return verifier && state && nonce ? { verifier, state, nonce } : null;
}
