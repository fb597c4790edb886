import { Inject, Injectable } from '@nestjs/common';
import * as openId from 'openid-client';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { openIdFailed, openIdUnreachable, unknownToUs, type SessionRefusal } from './session-refusals.js';

/** An identity provider as the operator names it. */
export interface OpenIdSettings {
  /** Its address; its configuration is found below it at `.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly label: string;
  /** The claim that holds an account's name here. */
  readonly claim: string;
  /** Our own address as browsers know it, e.g. https://huilan.example.gov.cn */
  readonly ownUrl: string;
}

/** What our side keeps of a sign-in under way, in a cookie of the browser that began it. */
export interface OpenIdProgress {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Seconds a provider has for an answer: somebody sits before an empty page meanwhile. */
const SECONDS_TO_ANSWER = 10;

/** Sign-in by an identity provider (OpenID Connect, authorisation code with PKCE). Accounts are made here, not there. */
@Injectable()
export class OpenIdService {
  #provider: Promise<openId.Configuration> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** What the button says; null where no provider is set up. */
  get label(): string | null {
    return this.configuration.openId?.label ?? null;
  }

  /** Where to send the browser, and what to keep until it comes back. Null where there is no provider or it does not answer. */
  async begin(): Promise<{ address: URL; progress: OpenIdProgress } | null> {
    const settings = this.configuration.openId;
    if (settings === undefined) return null;
    const provider = await this.#discover(settings);
    if (provider === null) return null;
    const progress = { verifier: openId.randomPKCECodeVerifier(), state: openId.randomState(), nonce: openId.randomNonce() };
    const address = openId.buildAuthorizationUrl(provider, {
      redirect_uri: callbackOf(settings),
      scope: 'openid profile email',
      code_challenge: await openId.calculatePKCECodeChallenge(progress.verifier),
      code_challenge_method: 'S256',
      state: progress.state,
      nonce: progress.nonce,
    });
    return { address, progress };
  }

  /** Who came back, by the query the browser brought. Only an account there is already is let in. */
  async finish(query: string, { verifier, state, nonce }: OpenIdProgress): Promise<{ accountId: string } | { refusal: SessionRefusal }> {
    const settings = this.configuration.openId;
    const provider = settings === undefined ? null : await this.#discover(settings);
    if (settings === undefined || provider === null) return { refusal: openIdUnreachable };
    const back = new URL(callbackOf(settings));
    back.search = query;
    let claims: openId.IDToken | undefined;
    try {
      const tokens = await openId.authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
      claims = tokens.claims();
      const info = claims === undefined || typeof claims[settings.claim] === 'string' ? {} : await openId.fetchUserInfo(provider, tokens.access_token, claims.sub);
      claims = claims && { ...info, ...claims };
    } catch {
      // Whatever the provider or the browser brought does not hold: expired, forged, refused by the user.
      return { refusal: openIdFailed };
    }
    if (claims === undefined) return { refusal: openIdFailed };
    const subject = `${claims.iss} ${claims.sub}`;
    const named = claims[settings.claim];
    return this.#accountOf(subject, typeof named === 'string' ? named.trim().toLowerCase() : null);
  }

  /** The account of a subject; the first time, the one that bears the name the provider gives, which from then on belongs to that subject. */
  #accountOf(subject: string, name: string | null): Promise<{ accountId: string } | { refusal: SessionRefusal }> {
    return asTheServer(async () => {
      const [known] = await this.dataSource.query<{ id: string; isDisabled: boolean }[]>('SELECT id, is_disabled AS "isDisabled" FROM account WHERE openid_subject = $1', [subject]);
      if (known !== undefined) return known.isDisabled ? { refusal: unknownToUs } : { accountId: known.id };
      const [[linked]] = await this.dataSource.query<[{ id: string }[], number]>(
        'UPDATE account SET openid_subject = $1, must_change_password = false WHERE name = $2 AND openid_subject IS NULL AND NOT is_disabled AND NOT is_sample RETURNING id',
        [subject, name],
      );
      return linked === undefined ? { refusal: unknownToUs } : { accountId: linked.id };
    });
  }

  async #discover(settings: OpenIdSettings): Promise<openId.Configuration | null> {
    const issuer = new URL(settings.issuer);
    // A provider on this very machine may do without a certificate; across a network none may.
    const isLocal = issuer.hostname === '127.0.0.1' || issuer.hostname === 'localhost';
    const options = { timeout: SECONDS_TO_ANSWER, ...(isLocal ? { execute: [openId.allowInsecureRequests] } : {}) };
    this.#provider ??= openId.discovery(issuer, settings.clientId, settings.clientSecret, undefined, options);
    try {
      return await this.#provider;
    } catch {
      this.#provider = undefined;
      return null;
    }
  }
}

const callbackOf = ({ ownUrl }: OpenIdSettings): string => new URL('/api/session/openid/callback', ownUrl).href;
