import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';

const PERIOD_SECONDS = 30;

/** An authenticator that is being set up: its secret, and the same as an address for a QR code. */
export interface TotpOffer {
  readonly secret: string;
  readonly uri: string;
}

/** One-time codes by time (RFC 6238), six digits every 30 seconds, as every authenticator makes them. */
@Injectable()
export class TotpService {
  constructor(private readonly dataSource: DataSource) {}

  /** A secret to be taken into an authenticator. Nothing is stored until a code proves that it was. */
  offer(accountName: string): TotpOffer {
    const secret = new Secret({ size: 20 });
    return { secret: secret.base32, uri: codesOf(secret, accountName).toString() };
  }

  /** Turns the second factor on, if `code` is one that the secret makes now. */
  confirm(accountId: string, secret: string, code: string): Promise<boolean> {
    return asTheServer(async () => {
      if (!/^[A-Z2-7]{32}$/.test(secret)) return false;
      const step = stepOf(secret, code);
      if (step === null) return false;
      await this.dataSource.query('UPDATE account SET totp_secret = $2, totp_last_step = $3 WHERE id = $1', [accountId, secret, step]);
      return true;
    });
  }

  /** Takes a code, each at most once; false where it is wrong or was taken already. */
  use(accountId: string, code: string): Promise<boolean> {
    return asTheServer(async () => {
      const [account] = await this.dataSource.query<{ secret: string | null }[]>('SELECT totp_secret AS secret FROM account WHERE id = $1', [accountId]);
      const step = account?.secret == null ? null : stepOf(account.secret, code);
      if (step === null) return false;
      const [, taken] = await this.dataSource.query<[unknown, number]>(
        'UPDATE account SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)',
        [accountId, step],
      );
      return taken > 0;
    });
  }

  async turnOff(accountId: string): Promise<void> {
    await asTheServer(() => this.dataSource.query('UPDATE account SET totp_secret = NULL, totp_last_step = NULL WHERE id = $1', [accountId]));
  }
}

const codesOf = (secret: Secret, label: string): TOTP => new TOTP({ issuer: '汇览', label, secret, digits: 6, period: PERIOD_SECONDS });

/** The step of time a code belongs to, one to either side of now; null for no code of the secret's. */
function stepOf(secret: string, code: string): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = codesOf(Secret.fromBase32(secret), 'account').validate({ token: digits, window: 1 });
  return delta === null ? null : Math.floor(Date.now() / 1000 / PERIOD_SECONDS) + delta;
}
