import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail.js';
import { asTheServer } from '../../authorisation/viewer.js';
import { isId } from '../../database/identifiers.js';
import { SqlParameters, containsPattern } from '../../database/sql-parameters.js';
import { storableText } from '../../database/storable.js';
import type { Page, PageWish } from '../../listing/list-page.js';
import { listPageAsTheServer } from '../../listing/list-page-as-the-server.js';
import { KNOWN_ACCOUNT, type Grant, type Role } from '../known-account.js';
import { PasswordsService } from '../passwords/passwords.service.js';
import type { AccountModel } from './account.model.js';
import {
  accountNameTaken, invalidAccountName, invalidDisplayName, invalidGrant, lastAdministrator, sampleAccount, tooManyGrants, unknownAccount, unknownAgencyOfGrant, unknownRegionOfGrant,
  type AccountRefusal,
} from './account-refusals.js';

export interface WantedGrant {
  readonly role: Role;
  readonly regionId?: string | null;
  readonly agencyId?: string | null;
}

export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly grants: readonly WantedGrant[];
}

export interface Invitation {
  readonly account: AccountModel;
  readonly path: string;
}

const MOST_GRANTS = 200;
const MOST_INVITED_AT_ONCE = 500;

const COLUMNS = `${KNOWN_ACCOUNT}, account.is_disabled AS "isDisabled", account.last_signed_in_at AS "lastSignedInAt",
  (SELECT expires_at FROM account_invitation WHERE account_id = account.id AND expires_at > now()) AS "invitedUntil"`;

/** Makes accounts and says what they may do. Whoever calls this is an administrator. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: PasswordsService,
    private readonly trail: AuditTrail,
  ) {}

  /** A page of the accounts, by account name. */
  list({ search, role }: { search?: string | null; role?: Role | null }, wish: PageWish): Promise<Page<AccountModel>> {
    const parameters = new SqlParameters();
    const conditions: string[] = [];
    if (search != null && search.trim() !== '') {
      const pattern = parameters.add(containsPattern(search.trim()));
      conditions.push(`(account.name ILIKE ${pattern} OR account.display_name ILIKE ${pattern})`);
    }
    if (role != null) conditions.push(`EXISTS (SELECT FROM account_grant held WHERE held.account_id = account.id AND held.role = ${parameters.add(role)})`);
    const list = { select: COLUMNS, from: 'account', conditions, parameters, sort: [{ sql: 'account.name', type: 'text' as const }], id: 'account.id' };
    return listPageAsTheServer<AccountModel>(this.dataSource, list, wish);
  }

  /** Makes an account and the link by which its owner chooses a password. */
  async invite(wanted: NewAccount): Promise<Invitation | AccountRefusal> {
    const name = wanted.name.normalize('NFKC').trim().toLowerCase();
    const displayName = storableText(wanted.displayName.normalize('NFC').trim());
    if (!/^[\p{L}\p{N}._@-]{2,50}$/u.test(name)) return invalidAccountName;
    if (displayName === '' || displayName.length > 50) return invalidDisplayName;
    const made = await this.#change(async (manager) => {
      const problem = await problemOf(manager, wanted.grants);
      if (problem !== null) return problem;
      const [row]: { id: string }[] = await manager.query('INSERT INTO account (name, display_name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING id', [name, displayName]);
      if (row === undefined) return accountNameTaken;
      await grant(manager, row.id, wanted.grants);
      await this.trail.record(manager, { action: 'account.invite', subject: 'account', subjectId: row.id, after: { name, displayName, grants: wanted.grants } });
      return row.id;
    });
    return typeof made === 'string' ? this.#invitation(made) : made;
  }

  /** Makes many accounts, one after the other; an answer for each, in their order. Throws a GraphQLError where there are too many. */
  async inviteAll(wanted: readonly NewAccount[]): Promise<(Invitation | AccountRefusal)[]> {
    if (wanted.length > MOST_INVITED_AT_ONCE) throw new GraphQLError(`at most ${MOST_INVITED_AT_ONCE} accounts at once, not ${wanted.length}`, { extensions: { code: 'BAD_USER_INPUT' } });
    const answers: (Invitation | AccountRefusal)[] = [];
    for (const one of wanted) answers.push(await this.invite(one));
    return answers;
  }

  async inviteAgain(id: string): Promise<Invitation | AccountRefusal> {
    const found = await this.#changeOf(id, async (manager) => {
      await this.trail.record(manager, { action: 'account.inviteAgain', subject: 'account', subjectId: id });
      return null;
    });
    return 'code' in found ? found : this.#invitation(id);
  }

  setGrants(id: string, grants: readonly WantedGrant[]): Promise<AccountModel | AccountRefusal> {
    return this.#changeOf(id, async (manager, before) => {
      const problem = await problemOf(manager, grants);
      if (problem !== null) return problem;
      await manager.query('DELETE FROM account_grant WHERE account_id = $1', [id]);
      await grant(manager, id, grants);
      await this.trail.record(manager, { action: 'account.grant', subject: 'account', subjectId: id, before: { grants: before.grants }, after: { grants } });
      return null;
    });
  }

  setDisabled(id: string, isDisabled: boolean): Promise<AccountModel | AccountRefusal> {
    return this.#changeOf(id, async (manager, before) => {
      await manager.query('UPDATE account SET is_disabled = $2 WHERE id = $1', [id, isDisabled]);
      if (isDisabled) await manager.query('DELETE FROM account_session WHERE account_id = $1', [id]);
      await this.trail.record(manager, { action: isDisabled ? 'account.disable' : 'account.enable', subject: 'account', subjectId: id, before: { isDisabled: before.isDisabled }, after: { isDisabled } });
      return null;
    });
  }

  removeSecondFactor(id: string): Promise<AccountModel | AccountRefusal> {
    return this.#changeOf(id, async (manager, before) => {
      await manager.query('UPDATE account SET totp_secret = NULL, totp_last_step = NULL WHERE id = $1', [id]);
      await this.trail.record(manager, { action: 'account.removeSecondFactor', subject: 'account', subjectId: id, before: { hasTotp: before.hasTotp }, after: { hasTotp: false } });
      return null;
    });
  }

  async #invitation(id: string): Promise<Invitation> {
    const token = await this.passwords.invite(id);
    return { account: await asTheServer(() => accountOf(this.dataSource.manager, id)) as AccountModel, path: `/invitation/${token}` };
  }

  /** Changes an account that is there and nobody's sample; gives it as it is afterwards. */
  #changeOf(id: string, work: (manager: EntityManager, before: AccountModel) => Promise<AccountRefusal | null>): Promise<AccountModel | AccountRefusal> {
    return this.#change(async (manager) => {
      const before = isId(id) ? await accountOf(manager, id) : undefined;
      if (before === undefined) return unknownAccount;
      if (before.isSample) return sampleAccount;
      return (await work(manager, before)) ?? ((await accountOf(manager, id)) as AccountModel);
    });
  }

  /**
   * Makes a change in a transaction, one administrator at a time. A refusal undoes it, and so does a change after which no
   * administrator could sign in any more.
   */
  async #change<Result extends object | string>(work: (manager: EntityManager) => Promise<Result | AccountRefusal>): Promise<Result | AccountRefusal> {
    return asTheServer(async () => {
      const runner = this.dataSource.createQueryRunner();
      await runner.startTransaction();
      try {
        await runner.query('LOCK TABLE account_grant IN SHARE ROW EXCLUSIVE MODE');
        const had = await administrators(runner.manager);
        const result = await work(runner.manager);
        const isRefused = typeof result === 'object' && 'code' in result;
        const isLast = !isRefused && had > 0 && (await administrators(runner.manager)) === 0;
        await (isRefused || isLast ? runner.rollbackTransaction() : runner.commitTransaction());
        return isLast ? lastAdministrator : result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        throw error;
      } finally {
        await runner.release();
      }
    });
  }
}

async function accountOf(manager: EntityManager, id: string): Promise<AccountModel | undefined> {
  return (await manager.query<AccountModel[]>(`SELECT ${COLUMNS} FROM account WHERE account.id = $1`, [id]))[0];
}

async function administrators(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM account JOIN account_grant held ON held.account_id = account.id WHERE held.role = 'ADMINISTRATOR' AND NOT account.is_disabled AND NOT account.is_sample`,
  );
  return row.count;
}

/** What is wrong with rights about to be given: their shape, or what they are over. */
async function problemOf(manager: EntityManager, grants: readonly WantedGrant[]): Promise<AccountRefusal | null> {
  if (grants.length > MOST_GRANTS) return tooManyGrants;
  for (const { role, regionId = null, agencyId = null } of grants) {
    const isOverRegion = role === 'SUPERVISOR' || role === 'VIEWER';
    if ((regionId !== null) !== isOverRegion || (agencyId !== null) !== (role === 'REPORTER')) return invalidGrant;
  }
  const missing = async (table: 'region' | 'agency', ids: readonly string[]) => {
    if (!ids.every(isId)) return true;
    const [row] = await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM ${table} WHERE id = ANY($1::bigint[])`, [ids]);
    return row.count < new Set(ids).size;
  };
  if (await missing('region', grants.flatMap(({ regionId }) => regionId ?? []))) return unknownRegionOfGrant;
  return (await missing('agency', grants.flatMap(({ agencyId }) => agencyId ?? []))) ? unknownAgencyOfGrant : null;
}

async function grant(manager: EntityManager, accountId: string, grants: readonly WantedGrant[]): Promise<void> {
  const rows: readonly Grant[] = grants.map(({ role, regionId = null, agencyId = null }) => ({ role, regionId, agencyId }));
  await manager.query(
    `INSERT INTO account_grant (account_id, role, region_id, agency_id)
     SELECT $1, role, region_id, agency_id FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS wanted (role, region_id, agency_id) ON CONFLICT DO NOTHING`,
    [accountId, rows.map(({ role }) => role), rows.map(({ regionId }) => regionId), rows.map(({ agencyId }) => agencyId)],
  );
}
