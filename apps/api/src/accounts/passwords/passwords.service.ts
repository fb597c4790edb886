import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../../authorisation/viewer.js';
import { invitationInvalid, usedBefore, wrongPassword, type SessionRefusal } from '../session-refusals.js';
import { randomToken, tokenHash } from '../secret.js';
import { hashPassword, isPassword } from './password-hash.js';
import { weaknessOf } from './password-weakness.js';

/** So many passwords back, none may be taken again. */
const REMEMBERED = 5;
const INVITATION_VALID_FOR = '7 days';

/** Changes passwords. Whoever changes one is signed out everywhere else. */
@Injectable()
export class PasswordsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Changes the password of somebody who knows the current one. Null when done, else why not. */
  change(accountId: string, current: string, wanted: string): Promise<SessionRefusal | null> {
    return asTheServer(async () => {
      const [account] = await this.dataSource.query<{ hash: string | null }[]>('SELECT password_hash AS hash FROM account WHERE id = $1', [accountId]);
      if (!(await isPassword(current, account?.hash ?? null))) return wrongPassword;
      return this.#choose(accountId, wanted);
    });
  }

  /** Whether it is the account's password. */
  verify(accountId: string, password: string): Promise<boolean> {
    return asTheServer(async () => {
      const [account] = await this.dataSource.query<{ hash: string | null }[]>('SELECT password_hash AS hash FROM account WHERE id = $1', [accountId]);
      return isPassword(password, account?.hash ?? null);
    });
  }

  /** Sets a password somebody else made: it opens nothing but the change of itself. Signs the account out and unlocks it. */
  setInitial(accountId: string, password: string): Promise<void> {
    return asTheServer(async () => {
      await this.#store(accountId, await hashPassword(password), true);
      await this.dataSource.query('DELETE FROM sign_in_attempt WHERE name = (SELECT name FROM account WHERE id = $1)', [accountId]);
    });
  }

  /** A link secret with which the account sets its first password; replaces an earlier one. */
  invite(accountId: string): Promise<string> {
    return asTheServer(async () => {
      const token = randomToken();
      await this.dataSource.query(
        `INSERT INTO account_invitation (account_id, token_hash, expires_at) VALUES ($1, $2, now() + interval '${INVITATION_VALID_FOR}')
         ON CONFLICT (account_id) DO UPDATE SET token_hash = EXCLUDED.token_hash, expires_at = EXCLUDED.expires_at`,
        [accountId, tokenHash(token)],
      );
      return token;
    });
  }

  /** Sets the first password by an invitation, which is spent by it. The account's id, or why not. */
  accept(token: string, wanted: string): Promise<{ accountId: string } | { refusal: SessionRefusal }> {
    return asTheServer(async () => {
      const [invitation] = await this.dataSource.query<{ accountId: string }[]>(
        `SELECT invitation.account_id AS "accountId" FROM account_invitation invitation JOIN account ON account.id = invitation.account_id
         WHERE invitation.token_hash = $1 AND invitation.expires_at > now() AND NOT account.is_disabled`,
        [tokenHash(token)],
      );
      if (invitation === undefined) return { refusal: invitationInvalid };
      const refusal = await this.#choose(invitation.accountId, wanted);
      if (refusal !== null) return { refusal };
      await this.dataSource.query('DELETE FROM account_invitation WHERE account_id = $1', [invitation.accountId]);
      return { accountId: invitation.accountId };
    });
  }

  async #choose(accountId: string, wanted: string): Promise<SessionRefusal | null> {
    const [account] = await this.dataSource.query<{ name: string; displayName: string; hash: string | null; past: string[] }[]>(
      `SELECT name, display_name AS "displayName", password_hash AS hash,
              ARRAY(SELECT password_hash FROM account_past_password WHERE account_id = account.id ORDER BY id DESC LIMIT ${REMEMBERED}) AS past
       FROM account WHERE id = $1`,
      [accountId],
    );
    if (account === undefined) return wrongPassword;
    const weakness = weaknessOf(wanted, [account.name, account.displayName]);
    if (weakness !== null) return weakness;
    for (const hash of [account.hash, ...account.past]) if (hash !== null && (await isPassword(wanted, hash))) return usedBefore;
    await this.#store(accountId, await hashPassword(wanted), false);
    return null;
  }

  async #store(accountId: string, hash: string, mustChange: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO account_past_password (account_id, password_hash) SELECT id, password_hash FROM account WHERE id = $1 AND password_hash IS NOT NULL`,
        [accountId],
      );
      await manager.query(
        `DELETE FROM account_past_password WHERE account_id = $1
           AND id NOT IN (SELECT id FROM account_past_password WHERE account_id = $1 ORDER BY id DESC LIMIT ${REMEMBERED})`,
        [accountId],
      );
      await manager.query('UPDATE account SET password_hash = $2, must_change_password = $3 WHERE id = $1', [accountId, hash, mustChange]);
      await manager.query('DELETE FROM account_session WHERE account_id = $1', [accountId]);
    });
  }
}
