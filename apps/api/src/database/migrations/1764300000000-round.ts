import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The January round: which agencies are expected by when, every step of a report, verdicts on findings, corrections by hand,
 * and the trail of who did what. What must never happen is refused here, whoever asks.
 */
export class Round1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await rounds(queryRunner);
    await lineage(queryRunner);
    await states(queryRunner);
    await verdicts(queryRunner);
    await similarTexts(queryRunner);
    await corrections(queryRunner);
    await returns(queryRunner);
    await auditTrail(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION audit_text(audit_entry)');
    await queryRunner.query('DROP TABLE audit_entry, return_letter, cell_correction, text_band, text_fingerprint, finding_verdict, report_step, agency_lineage');
    await queryRunner.query('DROP TRIGGER report_keeps_its_way ON report');
    await queryRunner.query('DROP FUNCTION keep_report_on_its_way(), chain_audit_entry()');
    await queryRunner.query('ALTER TABLE report DROP COLUMN revision, DROP COLUMN first_received_at, DROP COLUMN rules_version');
    await queryRunner.query('ALTER TABLE finding DROP COLUMN passages, DROP COLUMN likely_cause');
    await queryRunner.query('DROP FUNCTION round_of(bigint, integer)');
    await queryRunner.query('DROP TABLE round_agency, round');
    await queryRunner.query('ALTER TABLE agency_former_name DROP COLUMN until_year');
  }
}

async function rounds(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE round (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      region_id bigint NOT NULL REFERENCES region (id),
      year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
      state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
      deadline date NOT NULL,
      note text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      opened_at timestamptz NOT NULL DEFAULT now(),
      opened_by text NOT NULL,
      closed_at timestamptz,
      closed_by text,
      UNIQUE (region_id, year),
      UNIQUE (id, year),
      CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
    )`);
  // Whoever is on the list is expected; an agency is on one list a year.
  await queryRunner.query(`
    CREATE TABLE round_agency (
      round_id bigint NOT NULL,
      year integer NOT NULL,
      agency_id bigint NOT NULL REFERENCES agency (id),
      PRIMARY KEY (agency_id, year),
      FOREIGN KEY (round_id, year) REFERENCES round (id, year) ON DELETE CASCADE
    )`);
  await queryRunner.query(`CREATE INDEX round_agency_round ON round_agency (round_id)`);
  // The round an agency's report of a year belongs to: that on whose list it is, else that of its region.
  await queryRunner.query(`
    CREATE FUNCTION round_of(of_agency bigint, of_year integer) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT COALESCE(
        (SELECT round_id FROM round_agency WHERE agency_id = of_agency AND year = of_year),
        (SELECT round.id FROM round JOIN agency ON agency.region_id = round.region_id WHERE agency.id = of_agency AND round.year = of_year))
    $$`);
}

async function lineage(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE agency_lineage (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      predecessor_id bigint NOT NULL REFERENCES agency (id),
      successor_id bigint NOT NULL REFERENCES agency (id),
      from_year integer NOT NULL CHECK (from_year BETWEEN 2000 AND 2100),
      note text NOT NULL DEFAULT '',
      UNIQUE (predecessor_id, successor_id),
      CHECK (predecessor_id <> successor_id)
    )`);
  await queryRunner.query('ALTER TABLE agency_former_name ADD COLUMN until_year integer');
  await queryRunner.query(`CREATE INDEX agency_lineage_successor ON agency_lineage (successor_id)`);
}

/** The ways a report can go, and that it goes none in a closed year: but what was accepted may be published afterwards. */
async function states(queryRunner: QueryRunner): Promise<void> {
  // Late is who came late the first time, however often the report came again.
  await queryRunner.query(`ALTER TABLE report ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN first_received_at timestamptz NOT NULL DEFAULT now()`);
  await queryRunner.query(`UPDATE report SET first_received_at = received_at`);
  await queryRunner.query(`
    CREATE FUNCTION keep_report_on_its_way() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      is_closed boolean := EXISTS (SELECT FROM round WHERE id = round_of(NEW.agency_id, NEW.year) AND state = 'CLOSED');
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'HANDED_IN' THEN
          RAISE EXCEPTION 'a report begins as handed in, not as %', NEW.state USING ERRCODE = 'check_violation';
        END IF;
        IF is_closed THEN
          RAISE EXCEPTION 'the year % is closed', NEW.year USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END IF;
      IF NEW.agency_id <> OLD.agency_id OR NEW.year <> OLD.year THEN
        RAISE EXCEPTION 'a report stays that of its agency and year' USING ERRCODE = 'check_violation';
      END IF;
      IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('HANDED_IN', 'BEING_CHECKED'), ('BEING_CHECKED', 'HANDED_IN'),
        ('BEING_CHECKED', 'RETURNED'), ('RETURNED', 'HANDED_IN'), ('RETURNED', 'BEING_CHECKED'),
        ('BEING_CHECKED', 'ACCEPTED'), ('ACCEPTED', 'BEING_CHECKED'),
        ('ACCEPTED', 'PUBLISHED'), ('PUBLISHED', 'ACCEPTED')
      ) THEN
        RAISE EXCEPTION 'no report goes from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
      END IF;
      IF NEW.standing_version_id <> OLD.standing_version_id AND OLD.state IN ('ACCEPTED', 'PUBLISHED') THEN
        RAISE EXCEPTION 'an accepted report keeps its version' USING ERRCODE = 'check_violation';
      END IF;
      IF NEW.state <> OLD.state OR NEW.standing_version_id <> OLD.standing_version_id THEN
        IF is_closed AND (OLD.state, NEW.state) <> ('ACCEPTED', 'PUBLISHED') THEN
          RAISE EXCEPTION 'the year % is closed', NEW.year USING ERRCODE = 'check_violation';
        END IF;
        -- Whoever looked at the report before the change is told when he comes with what he saw.
        NEW.revision := greatest(NEW.revision, OLD.revision + 1);
      END IF;
      RETURN NEW;
    END $$`);
  await queryRunner.query(`
    CREATE TRIGGER report_keeps_its_way BEFORE INSERT OR UPDATE ON report FOR EACH ROW EXECUTE FUNCTION keep_report_on_its_way()`);
  await queryRunner.query(`
    CREATE TABLE report_step (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      report_id bigint NOT NULL REFERENCES report (id),
      version_id bigint NOT NULL REFERENCES report_version (id),
      step text NOT NULL,
      from_state text,
      to_state text NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      by_account bigint,
      by_name text NOT NULL,
      note text NOT NULL DEFAULT ''
    )`);
  await queryRunner.query(`CREATE INDEX report_step_report ON report_step (report_id, id)`);
  await immutable(queryRunner, 'report_step');
}

async function verdicts(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`ALTER TABLE finding ADD COLUMN passages jsonb NOT NULL DEFAULT '[]', ADD COLUMN likely_cause jsonb`);
  // With which edition of the rules the findings were found: others are found again.
  await queryRunner.query(`ALTER TABLE report ADD COLUMN rules_version text`);
  await queryRunner.query(`CREATE INDEX report_rules ON report (rules_version)`);
  // By what the finding is and not by its row: a verdict outlives the runs of the checks and the versions of the report.
  await queryRunner.query(`
    CREATE TABLE finding_verdict (
      report_id bigint NOT NULL REFERENCES report (id),
      identity text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('OUR_READING_ERROR', 'BUREAUS_ERROR', 'EXPLAINED', 'DISMISSED')),
      reason text NOT NULL DEFAULT '',
      inputs text NOT NULL,
      given_at timestamptz NOT NULL DEFAULT now(),
      by_account bigint,
      by_name text NOT NULL,
      reopened_at timestamptz,
      changes jsonb NOT NULL DEFAULT '[]',
      PRIMARY KEY (report_id, identity),
      CHECK (kind NOT IN ('EXPLAINED', 'DISMISSED') OR reason <> '')
    )`);
}

/** MinHash fingerprints of the reports' own words. Two that share a band's key are looked at; no report is compared with every other. */
async function similarTexts(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE text_fingerprint (
      report_id bigint PRIMARY KEY REFERENCES report (id),
      version_id bigint NOT NULL,
      fingerprint bytea
    )`);
  await queryRunner.query(`
    CREATE TABLE text_band (
      year integer NOT NULL,
      key integer NOT NULL,
      report_id bigint NOT NULL REFERENCES text_fingerprint (report_id) ON DELETE CASCADE,
      PRIMARY KEY (year, key, report_id)
    )`);
  await queryRunner.query(`CREATE INDEX text_band_report ON text_band (report_id)`);
}

async function corrections(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE cell_correction (
      version_id bigint NOT NULL REFERENCES report_version (id),
      cell text NOT NULL,
      before jsonb,
      after jsonb NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      at timestamptz NOT NULL DEFAULT now(),
      by_account bigint,
      by_name text NOT NULL,
      PRIMARY KEY (version_id, cell)
    )`);
  await immutable(queryRunner, 'cell_correction');
}

/** Returned reports: what the bureau is asked to put right, in the words it was told. */
async function returns(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE return_letter (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      report_id bigint NOT NULL REFERENCES report (id),
      version_id bigint NOT NULL REFERENCES report_version (id),
      number integer NOT NULL CHECK (number >= 1),
      returned_at timestamptz NOT NULL DEFAULT now(),
      by_account bigint,
      by_name text NOT NULL,
      due_on date NOT NULL,
      note text NOT NULL DEFAULT '',
      points jsonb NOT NULL,
      UNIQUE (report_id, number)
    )`);
  await immutable(queryRunner, 'return_letter');
}

/** Entries number themselves without a gap and carry the hash of the one before: whoever alters or removes one breaks the chain. */
async function auditTrail(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE audit_entry (
      number bigint PRIMARY KEY,
      at timestamptz NOT NULL,
      by_account bigint,
      by_name text NOT NULL,
      action text NOT NULL,
      subject text NOT NULL,
      subject_id text NOT NULL,
      before jsonb,
      after jsonb,
      previous_hash text NOT NULL UNIQUE,
      hash text NOT NULL UNIQUE
    )`);
  await queryRunner.query(`CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id, number)`);
  await queryRunner.query(`
    CREATE FUNCTION audit_text(entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT jsonb_build_array(entry.number, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.by_account, entry.by_name,
        entry.action, entry.subject, entry.subject_id, entry.before, entry.after, entry.previous_hash)::text
    $$`);
  // One at a time, until the transaction ends: the next entry must see this one, or never hear of it.
  await queryRunner.query(`
    CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE last audit_entry;
    BEGIN
      PERFORM pg_advisory_xact_lock(7041903);
      SELECT * INTO last FROM audit_entry ORDER BY number DESC LIMIT 1;
      NEW.number := COALESCE(last.number, 0) + 1;
      NEW.at := clock_timestamp();
      NEW.previous_hash := COALESCE(last.hash, repeat('0', 64));
      NEW.hash := encode(sha256(convert_to(audit_text(NEW), 'UTF8')), 'hex');
      RETURN NEW;
    END $$`);
  await queryRunner.query(`CREATE TRIGGER audit_entry_chains BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION chain_audit_entry()`);
  await immutable(queryRunner, 'audit_entry');
}

async function immutable(queryRunner: QueryRunner, table: string): Promise<void> {
  await queryRunner.query(`CREATE TRIGGER ${table}_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
}
