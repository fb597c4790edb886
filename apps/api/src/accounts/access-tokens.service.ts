import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { isId } from '../database/identifiers.js';
import { KNOWN_ACCOUNT, type KnownAccount } from './known-account.js';
import { randomToken, tokenHash } from './secret.js';

/** Begins every token, so that scanners of logs and repositories recognise one. */
const PREFIX = 'huilan_';
const VALID_FOR = '1 year';
const AT_MOST = 20;

export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Tokens by which programs (the command line) act for an account, with all its rights. */
@Injectable()
export class AccessTokensService {
  constructor(private readonly dataSource: DataSource) {}

  list(accountId: string): Promise<AccessToken[]> {
    return asTheServer(() =>
      this.dataSource.query(
        `SELECT id, name, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt" FROM access_token WHERE account_id = $1 ORDER BY id DESC`,
        [accountId],
      ),
    );
  }

  /** Makes a token, shown this once; null where the account has too many already. */
  make(accountId: string, name: string): Promise<string | null> {
    return asTheServer(async () => {
      const token = PREFIX + randomToken();
      const made: unknown[] = await this.dataSource.query(
        `INSERT INTO access_token (account_id, name, token_hash, expires_at)
         SELECT $1, $2, $3, now() + interval '${VALID_FOR}' WHERE (SELECT count(*) FROM access_token WHERE account_id = $1) < ${AT_MOST} RETURNING id`,
        [accountId, name, tokenHash(token)],
      );
      return made.length > 0 ? token : null;
    });
  }

  async withdraw(accountId: string, id: string): Promise<void> {
    if (isId(id)) await asTheServer(() => this.dataSource.query('DELETE FROM access_token WHERE account_id = $1 AND id = $2', [accountId, id]));
  }

  /** Whose token it is, unless it is nobody's, expired, or of an account that is disabled or must change its password first. */
  find(token: string): Promise<KnownAccount | null> {
    if (!token.startsWith(PREFIX)) return Promise.resolve(null);
    return asTheServer(async () => {
      const [found] = await this.dataSource.query<(KnownAccount & { tokenId: string; isStale: boolean })[]>(
        `SELECT ${KNOWN_ACCOUNT}, token.id AS "tokenId", (token.last_used_at < now() - interval '1 minute') IS NOT FALSE AS "isStale"
         FROM access_token token JOIN account ON account.id = token.account_id
         WHERE token.token_hash = $1 AND token.expires_at > now() AND NOT account.is_disabled AND NOT account.must_change_password`,
        [tokenHash(token)],
      );
      if (found === undefined) return null;
      if (found.isStale) await this.dataSource.query('UPDATE access_token SET last_used_at = now() WHERE id = $1', [found.tokenId]);
      return found;
    });
  }
}
