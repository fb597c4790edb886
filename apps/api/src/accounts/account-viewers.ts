import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer, type Viewer } from '../authorisation/viewer.js';
import { KNOWN_ACCOUNT, viewerOf, type KnownAccount } from './known-account.js';

/** In whose name the server goes on with what somebody set going. */
@Injectable()
export class AccountViewers {
  constructor(private readonly dataSource: DataSource) {}

  /** What the account may do by now; null when it is gone or locked out. */
  find(accountId: string): Promise<Viewer | null> {
    return asTheServer(async () => {
      const [account] = await this.dataSource.query<KnownAccount[]>(`SELECT ${KNOWN_ACCOUNT} FROM account WHERE account.id = $1 AND NOT account.is_disabled`, [accountId]);
      return account === undefined ? null : viewerOf(account, false);
    });
  }
}
