import { MigrationInterface, QueryRunner } from 'typeorm';
import { quoteIdentifier } from '../sql-parameters.js';
import { DECIMAL_FIGURES, WHOLE_FIGURES } from './figures-of-2026-11.js';

/** Regions, agencies, source files, reports with their immutable versions, the figures that count, findings. */
export class Foundation1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Names sort by pinyin. A PostgreSQL built without ICU sorts them by code point instead: poorer, never wrong.
    await queryRunner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_collation WHERE collname = 'zh-x-icu') THEN
          CREATE COLLATION pinyin (provider = icu, locale = 'zh-u-co-pinyin');
        ELSE
          CREATE COLLATION pinyin FROM "C";
        END IF;
      END $$`);

    await queryRunner.query(`
      CREATE TABLE region (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL UNIQUE CHECK (code <> ''),
        name text NOT NULL CHECK (name <> ''),
        level text NOT NULL CHECK (level IN ('COUNTRY', 'PROVINCE', 'CITY', 'COUNTY')),
        parent_id bigint REFERENCES region (id),
        is_sample boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (parent_id <> id)
      )`);
    await queryRunner.query(`CREATE INDEX region_parent ON region (parent_id)`);

    await queryRunner.query(`
      CREATE TABLE agency (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        region_id bigint NOT NULL REFERENCES region (id),
        name text NOT NULL CHECK (name <> ''),
        short_name text NOT NULL CHECK (short_name <> ''),
        kind text NOT NULL CHECK (kind IN ('DEPARTMENT', 'TOWNSHIP', 'GOVERNMENT', 'OTHER')),
        system text,
        active_from integer,
        active_until integer,
        is_sample boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (region_id, name),
        CHECK (active_until >= active_from)
      )`);
    await queryRunner.query(`
      CREATE TABLE agency_former_name (
        agency_id bigint NOT NULL REFERENCES agency (id) ON DELETE CASCADE,
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (agency_id, name)
      )`);

    await queryRunner.query(`
      CREATE TABLE source_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        byte_size bigint NOT NULL CHECK (byte_size > 0),
        file_type text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    // What a reader took out of a file. Heavy, so it lives apart from everything that lists load.
    await queryRunner.query(`
      CREATE TABLE source_extraction (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source_file_id bigint NOT NULL REFERENCES source_file (id),
        document jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (id, source_file_id)
      )`);
    await queryRunner.query(`CREATE INDEX source_extraction_file ON source_extraction (source_file_id)`);

    await queryRunner.query(`
      CREATE TABLE report (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        agency_id bigint NOT NULL REFERENCES agency (id),
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        is_sample boolean NOT NULL DEFAULT false,
        standing_version_id bigint NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        errors integer NOT NULL DEFAULT 0 CHECK (errors >= 0),
        warnings integer NOT NULL DEFAULT 0 CHECK (warnings >= 0),
        notices integer NOT NULL DEFAULT 0 CHECK (notices >= 0),
        UNIQUE (agency_id, year),
        UNIQUE (id, agency_id, year, standing_version_id)
      )`);
    await queryRunner.query(`CREATE INDEX report_received ON report (received_at, id)`);
    await queryRunner.query(`CREATE INDEX report_year ON report (year)`);

    await queryRunner.query(`
      CREATE TABLE report_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        report_id bigint NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
        number integer NOT NULL CHECK (number >= 1),
        parent_id bigint,
        source_file_id bigint NOT NULL REFERENCES source_file (id),
        source_extraction_id bigint NOT NULL,
        file_name text NOT NULL,
        format text,
        title text,
        published_on text,
        contact text,
        printed_agency text,
        printed_year integer,
        cells_read integer NOT NULL,
        indicators_read integer NOT NULL,
        head_at jsonb NOT NULL,
        cells jsonb NOT NULL,
        indicators jsonb NOT NULL,
        sections jsonb NOT NULL,
        questions jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (report_id, number),
        UNIQUE (id, report_id),
        FOREIGN KEY (parent_id, report_id) REFERENCES report_version (id, report_id),
        FOREIGN KEY (source_extraction_id, source_file_id) REFERENCES source_extraction (id, source_file_id),
        CHECK ((number = 1) = (parent_id IS NULL))
      )`);
    await queryRunner.query(`CREATE INDEX report_version_file ON report_version (source_file_id)`);
    // Exactly one standing version: the column cannot be null, and it must be a version of this very report.
    await queryRunner.query(`
      ALTER TABLE report ADD CONSTRAINT report_standing_version
        FOREIGN KEY (standing_version_id, id) REFERENCES report_version (id, report_id) DEFERRABLE INITIALLY DEFERRED`);

    await queryRunner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is immutable: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of ['report_version', 'source_file', 'source_extraction']) {
      await queryRunner.query(
        `CREATE TRIGGER ${table}_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }

    // The figures of the standing version, one typed column each. Agency and year stand here too, so that a comparison
    // touches this table alone; the foreign key keeps them, and the version, the same as the report's.
    const columns = [
      ...WHOLE_FIGURES.map((key) => `${quoteIdentifier(key)} double precision`),
      ...DECIMAL_FIGURES.map((key) => `${quoteIdentifier(key)} numeric`),
    ];
    await queryRunner.query(`
      CREATE TABLE report_figures (
        report_id bigint PRIMARY KEY,
        agency_id bigint NOT NULL,
        year integer NOT NULL,
        version_id bigint NOT NULL,
        ${columns.join(',\n        ')},
        UNIQUE (agency_id, year),
        FOREIGN KEY (report_id, agency_id, year, version_id)
          REFERENCES report (id, agency_id, year, standing_version_id) DEFERRABLE INITIALLY DEFERRED
      )`);

    await queryRunner.query(`
      CREATE TABLE finding (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        report_id bigint NOT NULL,
        version_id bigint NOT NULL,
        identity text NOT NULL,
        inputs text NOT NULL,
        position integer NOT NULL,
        code text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('ERROR', 'WARNING', 'NOTICE')),
        cells text[] NOT NULL,
        section text,
        expected text,
        actual text,
        message jsonb NOT NULL,
        hint jsonb,
        UNIQUE (version_id, identity),
        FOREIGN KEY (version_id, report_id) REFERENCES report_version (id, report_id) DEFERRABLE INITIALLY DEFERRED
      )`);
    await queryRunner.query(`CREATE INDEX finding_report ON finding (report_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE finding, report_figures`);
    await queryRunner.query(`ALTER TABLE report DROP CONSTRAINT report_standing_version`);
    await queryRunner.query(`DROP TABLE report_version, report, source_extraction, source_file, agency_former_name, agency, region`);
    await queryRunner.query(`DROP FUNCTION refuse_change()`);
    await queryRunner.query(`DROP COLLATION pinyin`);
  }
}
