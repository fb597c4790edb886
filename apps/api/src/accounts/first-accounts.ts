import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import type { Role } from './known-account.js';
import { hashPassword } from './passwords/password-hash.js';
import { oneTimePassword } from './secret.js';

/** Name of the administrator made at the first start. */
const ADMINISTRATOR = 'admin';

/** The people of the sample county, and what each may do there. They have no password: only one click on this machine lets them in. */
export const SAMPLE_ACCOUNTS = [
  { name: 'sample-supervisor', displayName: '青禾县政务公开办（示例）', role: 'SUPERVISOR' },
  { name: 'sample-reporter', displayName: '青禾县教育局（示例）', role: 'REPORTER' },
  { name: 'sample-viewer', displayName: '青禾县查阅人（示例）', role: 'VIEWER' },
  { name: 'sample-administrator', displayName: '系统管理员（示例）', role: 'ADMINISTRATOR' },
] as const satisfies readonly { name: string; displayName: string; role: Role }[];

/** The agency the sample reporter hands in for. */
const SAMPLE_AGENCY = '%教育局';

/** The accounts there are before anybody made one. */
@Injectable()
export class FirstAccounts {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes the first administrator where there is none. Returns name and one-time password, to be told once; null where there is one. */
  ensureAdministrator(): Promise<{ name: string; password: string } | null> {
    return asTheServer(async () => {
      const password = oneTimePassword();
      const hash = await hashPassword(password);
      return this.dataSource.transaction(async (manager) => {
        await manager.query('LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE');
        const made: { id: string }[] = await manager.query(
          `INSERT INTO account (name, display_name, password_hash, must_change_password)
           SELECT $1, '管理员', $2, true WHERE NOT EXISTS (
             SELECT FROM account JOIN account_grant held ON held.account_id = account.id WHERE held.role = 'ADMINISTRATOR' AND NOT account.is_sample)
           ON CONFLICT (name) DO NOTHING RETURNING id`,
          [ADMINISTRATOR, hash],
        );
        const [account] = made;
        if (account === undefined) return null;
        await manager.query(`INSERT INTO account_grant (account_id, role) VALUES ($1, 'ADMINISTRATOR')`, [account.id]);
        return { name: ADMINISTRATOR, password };
      });
    });
  }

  /** Makes the accounts of the sample county where it is there, and takes them away where it is not. */
  async ensureSampleAccounts(): Promise<void> {
    await asTheServer(() =>
      this.dataSource.transaction(async (manager) => {
        const [region] = await manager.query<{ id: string }[]>('SELECT id FROM region WHERE is_sample ORDER BY id LIMIT 1');
        if (region === undefined) {
          await manager.query('DELETE FROM account WHERE is_sample');
          return;
        }
        const [agency] = await manager.query<{ id: string }[]>('SELECT id FROM agency WHERE region_id = $1 ORDER BY name LIKE $2 DESC, id LIMIT 1', [region.id, SAMPLE_AGENCY]);
        for (const { name, displayName, role } of SAMPLE_ACCOUNTS) {
          await manager.query('INSERT INTO account (name, display_name, is_sample) VALUES ($1, $2, true) ON CONFLICT (name) DO NOTHING', [name, displayName]);
          const over = { region: role === 'SUPERVISOR' || role === 'VIEWER' ? region.id : null, agency: role === 'REPORTER' ? (agency?.id ?? null) : null };
          if (role === 'REPORTER' && over.agency === null) continue;
          await manager.query(
            `INSERT INTO account_grant (account_id, role, region_id, agency_id) SELECT id, $2, $3, $4 FROM account WHERE name = $1 AND is_sample ON CONFLICT DO NOTHING`,
            [name, role, over.region, over.agency],
          );
        }
      }),
    );
  }

  /** The sample accounts there are, by role. */
  sampleAccounts(): Promise<{ id: string; name: string; displayName: string; role: Role }[]> {
    return asTheServer(() =>
      this.dataSource.query(
        `SELECT account.id, account.name, account.display_name AS "displayName", held.role FROM account JOIN account_grant held ON held.account_id = account.id
         WHERE account.is_sample AND NOT account.is_disabled AND EXISTS (SELECT FROM region WHERE is_sample) ORDER BY account.id`,
      ),
    );
  }
}
