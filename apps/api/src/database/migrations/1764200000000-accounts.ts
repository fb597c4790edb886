import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sign in, what each may do, and the secrets by which they prove who they are; secrets are stored as hashes only. */
export class Accounts1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL UNIQUE CHECK (name <> '' AND name = lower(name)),
        display_name text NOT NULL CHECK (display_name <> ''),
        password_hash text,
        must_change_password boolean NOT NULL DEFAULT false,
        totp_secret text,
        totp_last_step bigint,
        openid_subject text UNIQUE,
        is_disabled boolean NOT NULL DEFAULT false,
        is_sample boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_signed_in_at timestamptz
      )`);
    // A right is over a region, over an agency, or over the administration itself.
    await queryRunner.query(`
      CREATE TABLE account_grant (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('REPORTER', 'SUPERVISOR', 'VIEWER', 'ADMINISTRATOR')),
        region_id bigint REFERENCES region (id),
        agency_id bigint REFERENCES agency (id),
        CHECK ((role IN ('SUPERVISOR', 'VIEWER')) = (region_id IS NOT NULL)),
        CHECK ((role = 'REPORTER') = (agency_id IS NOT NULL))
      )`);
    await queryRunner.query(`CREATE UNIQUE INDEX account_grant_once ON account_grant (account_id, role, region_id, agency_id) NULLS NOT DISTINCT`);
    await queryRunner.query(`CREATE INDEX account_grant_region ON account_grant (region_id)`);
    await queryRunner.query(`CREATE INDEX account_grant_agency ON account_grant (agency_id)`);
    await queryRunner.query(`
      CREATE TABLE account_past_password (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        password_hash text NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`CREATE INDEX account_past_password_account ON account_past_password (account_id)`);
    // By name and not by account, so that a name nobody bears is answered like any other.
    await queryRunner.query(`
      CREATE TABLE sign_in_attempt (
        name text PRIMARY KEY,
        failed integer NOT NULL,
        last_at timestamptz NOT NULL,
        locked_until timestamptz
      )`);
    await queryRunner.query(`
      CREATE TABLE account_session (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`CREATE INDEX account_session_account ON account_session (account_id)`);
    await queryRunner.query(`
      CREATE TABLE access_token (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        name text NOT NULL CHECK (name <> ''),
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz
      )`);
    await queryRunner.query(`CREATE INDEX access_token_account ON access_token (account_id)`);
    await queryRunner.query(`
      CREATE TABLE account_invitation (
        account_id bigint PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE account_invitation, access_token, account_session, sign_in_attempt, account_past_password, account_grant, account`);
  }
}
