import type { DataSource } from 'typeorm';
import { AccessTokensService } from '../accounts/access-tokens.service.js';
import type { TestServer } from './test-server.js';

/** What an account of a test may do. */
export interface TestRights {
  readonly supervises?: readonly string[];
  readonly views?: readonly string[];
  readonly reportsFor?: readonly string[];
  readonly isAdministrator?: boolean;
}

let serial = 0;

/** Makes an account with these rights and gives the token to ask in its name. */
export async function addAccount(server: TestServer, { supervises = [], views = [], reportsFor = [], isAdministrator = false }: TestRights): Promise<string> {
  const id = await insertAccount(server.dataSource, `某人${(serial += 1)}`);
  const grants = [
    ...supervises.map((regionId) => ['SUPERVISOR', regionId, null]),
    ...views.map((regionId) => ['VIEWER', regionId, null]),
    ...reportsFor.map((agencyId) => ['REPORTER', null, agencyId]),
    ...(isAdministrator ? [['ADMINISTRATOR', null, null]] : []),
  ];
  for (const grant of grants) await server.dataSource.query('INSERT INTO account_grant (account_id, role, region_id, agency_id) VALUES ($1, $2, $3, $4)', [id, ...grant]);
  return tokenOf(server.app.get(AccessTokensService), id);
}

/** An account that supervises every region there is or will be, so that a test need not say whose rights do not matter to it. */
export async function superviseEveryRegion(dataSource: DataSource, tokens: AccessTokensService): Promise<string> {
  const id = await insertAccount(dataSource, '测试主管');
  const grant = `INSERT INTO account_grant (account_id, role, region_id) SELECT ${id}, 'SUPERVISOR', `;
  await dataSource.query(`${grant} id FROM region`);
  await dataSource.query(`CREATE FUNCTION supervise_every_region() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${grant} NEW.id; RETURN NULL; END $$`);
  await dataSource.query('CREATE TRIGGER supervise_every_region AFTER INSERT ON region FOR EACH ROW EXECUTE FUNCTION supervise_every_region()');
  return tokenOf(tokens, id);
}

async function insertAccount(dataSource: DataSource, displayName: string): Promise<string> {
  const [{ id }] = await dataSource.query<[{ id: string }]>('INSERT INTO account (name, display_name) VALUES (gen_random_uuid()::text, $1) RETURNING id', [displayName]);
  return id;
}

async function tokenOf(tokens: AccessTokensService, accountId: string): Promise<string> {
  const token = await tokens.make(accountId, 'test');
  if (token === null) throw new Error('the account has no room for another token');
  return token;
}
