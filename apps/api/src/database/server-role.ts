import type { DataSource } from 'typeorm';

/** The role the server works as where the database's own user is above row-level security. */
const SERVER_ROLE = 'huilan_server';

/**
 * The role under which the server has to work so that row-level security binds it: null where it binds the user of the
 * connection anyway (the owner of the tables too, since it is forced), else a role with rights to the rows and to nothing
 * else. Call it after the migrations, as their user. Throws where the user is above row-level security but can make no role.
 */
export async function roleBoundByRowSecurity(owner: DataSource): Promise<string | null> {
  const [user] = await owner.query<[{ isAbove: boolean }]>('SELECT rolsuper OR rolbypassrls AS "isAbove" FROM pg_roles WHERE rolname = current_user');
  if (!user.isAbove) return null;
  // Roles belong to the whole PostgreSQL, so another database of it may be making the same one now.
  await owner.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${SERVER_ROLE}') THEN CREATE ROLE ${SERVER_ROLE} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  await owner.query(`
    DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${SERVER_ROLE}', 'MEMBER') THEN GRANT ${SERVER_ROLE} TO CURRENT_USER; END IF;
    END $$`);
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${SERVER_ROLE}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${SERVER_ROLE}`);
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${SERVER_ROLE}`);
  return SERVER_ROLE;
}
