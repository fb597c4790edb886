import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../authorisation/access.js';
import { holdsNoCharacter } from '../database/storable.js';
import { AccessTokensService } from './access-tokens.service.js';
import { FirstAccounts } from './first-accounts.js';
import type { KnownAccount } from './known-account.js';
import { OpenIdService } from './openid.service.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { accountOf } from './request-account.js';
import { SampleSignIn } from './sample-sign-in.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { codeWanted, invalidRequest, noSampleAccounts, notSignedIn, tooManyTokens, wrongCode, wrongPassword, type SessionRefusal } from './session-refusals.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { TotpService } from './totp.service.js';

type Fields = Record<string, unknown>;

/** Signing in and out, and what an account does with itself. Every answer has an `outcome`; refusals have a code and words. */
@Controller('api/session')
@Access('ANYONE')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
    private readonly passwords: PasswordsService,
    private readonly totp: TotpService,
    private readonly tokens: AccessTokensService,
    private readonly samples: SampleSignIn,
    private readonly firstAccounts: FirstAccounts,
    private readonly openId: OpenIdService,
  ) {}

  /** Who asks, and by which ways one may sign in. */
  @Get()
  async session(@Req() request: Request) {
    const account = accountOf(request);
    const samples = account === null && this.samples.isOpenTo(request) ? await this.firstAccounts.sampleAccounts() : [];
    return {
      account: account && known(account),
      samples: samples.map(({ role, displayName }) => ({ role, displayName })),
      openId: this.openId.label,
      isPublic: this.samples.isPublic,
    };
  }

  @Post()
  async signIn(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const { name, password, code } = body ?? {};
    if (!isText(name) || !isText(password) || (code != null && !isText(code))) return refuse(response, invalidRequest);
    const signIn = await this.signIns.signIn(name, password, code ?? undefined);
    if (!signIn.ok) return refuse(response, signIn.refusal);
    return this.#enter(request, response, signIn.accountId);
  }

  @Post('sample')
  async signInAsSample(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const samples = this.samples.isOpenTo(request) ? await this.firstAccounts.sampleAccounts() : [];
    const account = samples.find(({ role }) => role === body?.role);
    if (account === undefined) return refuse(response, noSampleAccounts);
    return this.#enter(request, response, account.id);
  }

  @Delete()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const token = readSessionCookie(request);
    if (token !== undefined) await this.sessions.end(token);
    clearSessionCookie(request, response);
    return { outcome: 'signedOut' };
  }

  @Delete('everywhere')
  async signOutEverywhere(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const account = accountOf(request);
    if (account === null) return refuse(response, notSignedIn);
    await this.sessions.endAll(account.id);
    clearSessionCookie(request, response);
    return { outcome: 'signedOut' };
  }

  @Post('password')
  async changePassword(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const account = accountOf(request);
    const { current, wanted } = body ?? {};
    if (account === null) return refuse(response, notSignedIn);
    if (!isText(current) || !isText(wanted)) return refuse(response, invalidRequest);
    const refusal = await this.passwords.change(account.id, current, wanted);
    if (refusal !== null) return refuse(response, refusal);
    return this.#enter(request, response, account.id);
  }

  @Post('invitation')
  async acceptInvitation(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const { token, wanted } = body ?? {};
    if (!isText(token) || !isText(wanted)) return refuse(response, invalidRequest);
    const accepted = await this.passwords.accept(token, wanted);
    if ('refusal' in accepted) return refuse(response, accepted.refusal);
    return this.#enter(request, response, accepted.accountId);
  }

  @Post('totp/offer')
  offerTotp(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const account = settled(request);
    if (account === null) return refuse(response, notSignedIn);
    return { outcome: 'offered', ...this.totp.offer(account.name) };
  }

  @Post('totp')
  async confirmTotp(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const account = settled(request);
    const { secret, code } = body ?? {};
    if (account === null) return refuse(response, notSignedIn);
    if (!isText(secret) || !isText(code)) return refuse(response, invalidRequest);
    return (await this.totp.confirm(account.id, secret, code)) ? { outcome: 'done' } : refuse(response, wrongCode);
  }

  /** Turning the second factor off takes the password again: an open desk is not enough. */
  @Post('totp/off')
  async turnTotpOff(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const account = settled(request);
    if (account === null) return refuse(response, notSignedIn);
    if (!isText(body?.password) || !(await this.passwords.verify(account.id, body.password))) return refuse(response, wrongPassword);
    await this.totp.turnOff(account.id);
    return { outcome: 'done' };
  }

  @Get('tokens')
  async listTokens(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const account = settled(request);
    return account === null ? refuse(response, notSignedIn) : { tokens: await this.tokens.list(account.id) };
  }

  @Post('tokens')
  async makeToken(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: Fields | undefined) {
    const account = settled(request);
    if (account === null) return refuse(response, notSignedIn);
    if (!isText(body?.name) || body.name.trim() === '') return refuse(response, invalidRequest);
    const token = await this.tokens.make(account.id, body.name.trim().slice(0, 100));
    return token === null ? refuse(response, tooManyTokens) : { outcome: 'made', token };
  }

  @Delete('tokens/:id')
  async withdrawToken(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Param('id') id: string) {
    const account = settled(request);
    if (account === null) return refuse(response, notSignedIn);
    await this.tokens.withdraw(account.id, id);
    return { outcome: 'done' };
  }

  /** A session is opened anew at every sign-in: a token somebody planted before is worth nothing after. */
  async #enter(request: Request, response: Response, accountId: string): Promise<object> {
    const before = readSessionCookie(request);
    if (before !== undefined) await this.sessions.end(before);
    const token = await this.sessions.open(accountId);
    setSessionCookie(request, response, token);
    const account = await this.sessions.find(token);
    response.status(200);
    return { outcome: 'signedIn', account: account && known(account) };
  }
}

/** The account that asks, once nothing stands before it any more. */
function settled(request: Request): KnownAccount | null {
  const account = accountOf(request);
  return account?.mustChangePassword === true ? null : account;
}

/** What an account is told of itself. */
function known({ name, displayName, mustChangePassword, hasPassword, hasTotp, isSample, grants }: KnownAccount): object {
  return { name, displayName, mustChangePassword, hasPassword, hasTotp, isSample, grants };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 1_000 && !holdsNoCharacter(value);

function refuse(response: Response, refusal: SessionRefusal): object {
  response.status(statusOf(refusal));
  return { outcome: 'refused', ...refusal };
}

function statusOf({ code }: SessionRefusal): number {
  switch (code) {
    case 'LOCKED':
      return 429;
    case 'WRONG_NAME_OR_PASSWORD':
    case codeWanted.code:
    case 'WRONG_CODE':
    case 'WRONG_PASSWORD':
    case 'NOT_SIGNED_IN':
      return 401;
    case 'NO_SAMPLE_ACCOUNTS':
      return 403;
    case 'INVITATION_INVALID':
      return 404;
    default:
      return 400;
  }
}
