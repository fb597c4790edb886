import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { isPassword } from './passwords/password-hash.js';
import { codeWanted, locked, wrongCode, wrongNameOrPassword, type SessionRefusal } from './session-refusals.js';
import { TotpService } from './totp.service.js';

/** So many wrong passwords are a matter of typing; each further one doubles the wait. */
const FREE_TRIES = 4;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3600;

export type SignIn = { readonly ok: true; readonly accountId: string } | { readonly ok: false; readonly refusal: SessionRefusal };

/** Finds out who somebody is by name and password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly totp: TotpService,
  ) {}

  /**
   * Checks name, password and, where the account has an authenticator, its code. Every try counts before it is looked at, so
   * that a thousand at once get no further than one after the other; a name nobody bears is locked like any other.
   */
  signIn(givenName: string, password: string, code: string | undefined): Promise<SignIn> {
    const name = givenName.normalize('NFKC').trim().toLowerCase().slice(0, 100);
    return asTheServer(async (): Promise<SignIn> => {
      const wait = await this.#countTry(name);
      if (wait > 0) return { ok: false, refusal: locked(wait) };
      const [account] = await this.dataSource.query<{ id: string; passwordHash: string | null; hasTotp: boolean }[]>(
        `SELECT id, password_hash AS "passwordHash", totp_secret IS NOT NULL AS "hasTotp" FROM account WHERE name = $1 AND NOT is_disabled`,
        [name],
      );
      if (!(await isPassword(password, account?.passwordHash ?? null)) || account === undefined) return { ok: false, refusal: wrongNameOrPassword };
      if (account.hasTotp) {
        // The password was right, but the try still counts: codes must not be guessed either.
        if (code === undefined) {
          await this.#forgiveOne(name);
          return { ok: false, refusal: codeWanted };
        }
        if (!(await this.totp.use(account.id, code))) return { ok: false, refusal: wrongCode };
      }
      await this.dataSource.query('DELETE FROM sign_in_attempt WHERE name = $1', [name]);
      return { ok: true, accountId: account.id };
    });
  }

  /** Counts a try. Returns the seconds until one is allowed, 0 where this one is. */
  async #countTry(name: string): Promise<number> {
    const counted: unknown[] = await this.dataSource.query(
      `INSERT INTO sign_in_attempt AS attempt (name, failed, last_at) VALUES ($1, 1, now())
       ON CONFLICT (name) DO UPDATE SET
         failed = CASE WHEN attempt.last_at < now() - interval '1 day' THEN 1 ELSE attempt.failed + 1 END,
         last_at = now(),
         locked_until = CASE WHEN attempt.last_at >= now() - interval '1 day' AND attempt.failed + 1 > $2
           THEN now() + least($3 * power(2, least(attempt.failed - $2, 20)), $4) * interval '1 second' END
       WHERE attempt.locked_until IS NULL OR attempt.locked_until <= now()
       RETURNING failed`,
      [name, FREE_TRIES, FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS],
    );
    if (counted.length > 0) return 0;
    const [row] = await this.dataSource.query<{ seconds: number }[]>(
      'SELECT ceil(extract(epoch FROM locked_until - now()))::int AS seconds FROM sign_in_attempt WHERE name = $1',
      [name],
    );
    return Math.max(1, row?.seconds ?? 1);
  }

  async #forgiveOne(name: string): Promise<void> {
    await this.dataSource.query('UPDATE sign_in_attempt SET failed = greatest(failed - 1, 0), locked_until = NULL WHERE name = $1', [name]);
  }
}
