import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far each report is on its way through the round. A report that is not handed in has no row, so "expected" is no state
 * here. Whatever was handed in before there were states has been handed in, and nothing more is known of it.
 */
export class ReportState1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE report ADD COLUMN state text NOT NULL DEFAULT 'HANDED_IN'
        CHECK (state IN ('HANDED_IN', 'BEING_CHECKED', 'RETURNED', 'ACCEPTED', 'PUBLISHED'))`);
    await queryRunner.query(`CREATE INDEX report_state ON report (year, state)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE report DROP COLUMN state`);
  }
}
