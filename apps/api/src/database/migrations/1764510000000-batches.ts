import { MigrationInterface, QueryRunner } from 'typeorm';

/** Files handed in together, and what became of each. That each ends once, and none twice, is kept here, whoever writes. */
export class Batches1764510000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE batch (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        region_id bigint NOT NULL REFERENCES region (id) ON DELETE CASCADE,
        by_account bigint REFERENCES account (id) ON DELETE SET NULL,
        by_name text NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        cancelled_at timestamptz
      )`);
    await queryRunner.query('CREATE INDEX batch_region ON batch (region_id)');
    await queryRunner.query('CREATE INDEX batch_account ON batch (by_account)');
    // sha256 is null only of what could not even be taken out of its archive.
    await queryRunner.query(`
      CREATE TABLE batch_item (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        batch_id bigint NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
        path text NOT NULL CHECK (char_length(path) BETWEEN 1 AND 1000),
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        byte_size bigint NOT NULL,
        state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'READING', 'DONE', 'DOUBTFUL', 'REFUSED', 'CANCELLED')),
        attempts integer NOT NULL DEFAULT 0,
        handed_in_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        declared jsonb NOT NULL DEFAULT '{}',
        found_agency text,
        found_year integer,
        doubts jsonb NOT NULL DEFAULT '[]',
        refusal jsonb,
        agency_id bigint REFERENCES agency (id) ON DELETE SET NULL,
        year integer,
        version_id bigint REFERENCES report_version (id) ON DELETE CASCADE,
        was_known boolean NOT NULL DEFAULT false,
        errors integer,
        warnings integer,
        notices integer,
        UNIQUE NULLS NOT DISTINCT (batch_id, path, sha256),
        CHECK ((state = 'DONE') = (version_id IS NOT NULL)),
        CHECK ((state = 'DOUBTFUL') = (doubts <> '[]')),
        CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
        CHECK ((state IN ('WAITING', 'READING')) = (ended_at IS NULL))
      )`);
    await queryRunner.query('CREATE INDEX batch_item_agency ON batch_item (agency_id)');
    // A version is made of one file of one batch at most.
    await queryRunner.query('CREATE UNIQUE INDEX batch_item_version ON batch_item (version_id) WHERE NOT was_known');
    await queryRunner.query(`
      CREATE FUNCTION keep_batch_item_ended() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state IN ('DONE', 'CANCELLED') AND (NEW.state, NEW.version_id) IS DISTINCT FROM (OLD.state, OLD.version_id) THEN
          RAISE EXCEPTION 'a file that is % stays so', OLD.state USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query('CREATE TRIGGER batch_item_stays_ended BEFORE UPDATE ON batch_item FOR EACH ROW EXECUTE FUNCTION keep_batch_item_ended()');
    // Whoever watches a batch hears of it, on whatever server: the same word twice in a transaction is said once.
    await queryRunner.query(`
      CREATE FUNCTION tell_of_batch_item() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('batch', NEW.batch_id::text);
        RETURN NULL;
      END $$`);
    await queryRunner.query('CREATE TRIGGER batch_item_is_told AFTER INSERT OR UPDATE ON batch_item FOR EACH ROW EXECUTE FUNCTION tell_of_batch_item()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE batch_item, batch');
    await queryRunner.query('DROP FUNCTION keep_batch_item_ended(), tell_of_batch_item()');
  }
}
