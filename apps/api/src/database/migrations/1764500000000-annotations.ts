import { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes on figures. The author's name is kept as it was; the account may go, the note stays. */
export class Annotations1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE annotation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        region_id bigint NOT NULL REFERENCES region (id) ON DELETE CASCADE,
        agency_id bigint REFERENCES agency (id) ON DELETE CASCADE,
        measure text NOT NULL,
        year integer CHECK (year BETWEEN 2000 AND 2100),
        text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 500),
        author_name text NOT NULL,
        account_id bigint REFERENCES account (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX annotation_subject ON annotation (region_id, measure)');
    await queryRunner.query('CREATE INDEX annotation_agency ON annotation (agency_id)');
    await queryRunner.query('CREATE INDEX annotation_account ON annotation (account_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE annotation');
  }
}
