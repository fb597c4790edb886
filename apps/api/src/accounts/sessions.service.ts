import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { KNOWN_ACCOUNT, type KnownAccount } from './known-account.js';
import { randomToken, tokenHash } from './secret.js';

/** A session nobody uses for so long is over: somebody left the desk. */
const IDLE = '1 hour';
/** A session is over after a working day, used or not. */
const ABSOLUTE = '12 hours';

const IS_ALIVE = `session.last_seen_at > now() - interval '${IDLE}' AND session.created_at > now() - interval '${ABSOLUTE}' AND NOT account.is_disabled`;

/** Sessions of browsers and tokens of programs. Only hashes are stored: whoever reads the database can use neither. */
@Injectable()
export class SessionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a session. Returns the token for the cookie; it is shown to nobody again. */
  open(accountId: string): Promise<string> {
    return asTheServer(async () => {
      const token = randomToken();
      await this.dataSource.query(`DELETE FROM account_session WHERE last_seen_at <= now() - interval '${IDLE}' OR created_at <= now() - interval '${ABSOLUTE}'`);
      await this.dataSource.query('INSERT INTO account_session (account_id, token_hash) VALUES ($1, $2)', [accountId, tokenHash(token)]);
      await this.dataSource.query('UPDATE account SET last_signed_in_at = now() WHERE id = $1', [accountId]);
      return token;
    });
  }

  /** Whose session the token is of; null where it is of none, or of one that is over. Notes that it is in use, at most once a minute. */
  find(token: string): Promise<KnownAccount | null> {
    return asTheServer(async () => {
      const [found] = await this.dataSource.query<(KnownAccount & { sessionId: string; isStale: boolean })[]>(
        `SELECT ${KNOWN_ACCOUNT}, session.id AS "sessionId", session.last_seen_at < now() - interval '1 minute' AS "isStale"
         FROM account_session session JOIN account ON account.id = session.account_id WHERE session.token_hash = $1 AND ${IS_ALIVE}`,
        [tokenHash(token)],
      );
      if (found === undefined) return null;
      if (found.isStale) await this.dataSource.query('UPDATE account_session SET last_seen_at = now() WHERE id = $1', [found.sessionId]);
      return found;
    });
  }

  async end(token: string): Promise<void> {
    await asTheServer(() => this.dataSource.query('DELETE FROM account_session WHERE token_hash = $1', [tokenHash(token)]));
  }

  /** Signs an account out everywhere. */
  async endAll(accountId: string): Promise<void> {
    await asTheServer(() => this.dataSource.query('DELETE FROM account_session WHERE account_id = $1', [accountId]));
  }
}
