import { MigrationInterface, QueryRunner } from 'typeorm';

/** By table: which rows the work in hand may touch. Everything is for the server itself; the rest hangs on the report. */
const POLICIES: Readonly<Record<string, string>> = {
  report: `agency_id IN (SELECT agencies_seen_in_full())
    OR (state = 'PUBLISHED' AND ((SELECT sees_all_published()) OR agency_id IN (SELECT agencies_seen_published())))`,
  report_figures: `agency_id IN (SELECT agencies_seen_in_full())
    OR (is_published AND ((SELECT sees_all_published()) OR agency_id IN (SELECT agencies_seen_published())))`,
  // Of what is published, the version that stands; drafts before it are the agency's and its supervisors'.
  report_version: `EXISTS (SELECT FROM report WHERE report.id = report_version.report_id
    AND (report.standing_version_id = report_version.id OR report.agency_id IN (SELECT agencies_seen_in_full())))`,
  finding: 'EXISTS (SELECT FROM report_version version WHERE version.id = finding.version_id)',
  cell_correction: 'EXISTS (SELECT FROM report_version version WHERE version.id = cell_correction.version_id)',
  source_extraction: 'EXISTS (SELECT FROM report_version version WHERE version.source_extraction_id = source_extraction.id)',
  source_file: 'EXISTS (SELECT FROM report_version version WHERE version.source_file_id = source_file.id)',
  finding_verdict: ofReportSeenInFull('finding_verdict'),
  report_step: ofReportSeenInFull('report_step'),
  return_letter: ofReportSeenInFull('return_letter'),
  annotation: `(SELECT sees_all_published()) OR region_id IN (SELECT regions_seen())`,
};

/** Only ever touched by the server itself, after it has asked who is there. */
const FOR_THE_SERVER = [
  'text_fingerprint', 'text_band', 'audit_entry', 'batch', 'batch_item',
  'account', 'account_grant', 'account_past_password', 'account_session', 'account_invitation', 'access_token', 'sign_in_attempt',
];

function ofReportSeenInFull(table: string): string {
  return `EXISTS (SELECT FROM report WHERE report.id = ${table}.report_id AND report.agency_id IN (SELECT agencies_seen_in_full()))`;
}

/**
 * The second wall: what the setting `huilan.sight` does not show, no statement of the server gets, whatever it forgot to ask.
 * The functions take no argument and stand behind a SELECT, so that each is computed once a statement, and set membership is
 * one probe of a hash a row.
 */
export class RowLevelSecurity1764900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE FUNCTION sight() RETURNS jsonb LANGUAGE sql STABLE AS $$ SELECT COALESCE(NULLIF(current_setting('huilan.sight', true), ''), '{}')::jsonb $$`);
    await queryRunner.query(`CREATE FUNCTION sees_everything() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT sight() @> '{"everything": true}' $$`);
    await queryRunner.query(`CREATE FUNCTION sees_all_published() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT sight() @> '{"allPublished": true}' $$`);
    await queryRunner.query(`
      CREATE FUNCTION regions_of_sight(part text) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
        WITH RECURSIVE below AS (
          SELECT jsonb_array_elements_text(sight() -> part)::bigint AS id
          UNION SELECT region.id FROM region JOIN below ON region.parent_id = below.id
        ) SELECT id FROM below
      $$`);
    await queryRunner.query(`
      CREATE FUNCTION agencies_seen_in_full() RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
        SELECT jsonb_array_elements_text(sight() -> 'agencies')::bigint
        UNION SELECT agency.id FROM agency WHERE region_id IN (SELECT regions_of_sight('regions'))
      $$`);
    await queryRunner.query(`
      CREATE FUNCTION agencies_seen_published() RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
        SELECT agency.id FROM agency WHERE region_id IN (SELECT regions_of_sight('published'))
      $$`);
    await queryRunner.query(`
      CREATE FUNCTION regions_seen() RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
        SELECT regions_of_sight('regions') UNION SELECT regions_of_sight('published')
      $$`);
    await keepPublished(queryRunner);
    for (const [table, rows] of Object.entries(POLICIES)) await protect(queryRunner, table, `(SELECT sees_everything()) OR ${rows}`);
    for (const table of FOR_THE_SERVER) await protect(queryRunner, table, '(SELECT sees_everything())');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...Object.keys(POLICIES), ...FOR_THE_SERVER]) {
      await queryRunner.query(`DROP POLICY seen ON ${table}`);
      await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
    }
    await queryRunner.query('DROP TRIGGER report_is_published ON report');
    await queryRunner.query('DROP TRIGGER report_figures_are_published ON report_figures');
    await queryRunner.query('DROP FUNCTION tell_figures_of_publication(), learn_of_publication()');
    await queryRunner.query('ALTER TABLE report_figures DROP COLUMN is_published');
    await queryRunner.query('DROP FUNCTION regions_seen(), agencies_seen_published(), agencies_seen_in_full(), regions_of_sight(text), sees_all_published(), sees_everything(), sight()');
  }
}

async function protect(queryRunner: QueryRunner, table: string, rows: string): Promise<void> {
  await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await queryRunner.query(`CREATE POLICY seen ON ${table} USING (${rows})`);
}

/** Figures know by themselves whether they are published, so that a comparison still touches their table alone. */
async function keepPublished(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('ALTER TABLE report_figures ADD COLUMN is_published boolean NOT NULL DEFAULT false');
  await queryRunner.query(`UPDATE report_figures SET is_published = true FROM report WHERE report.id = report_id AND report.state = 'PUBLISHED'`);
  await queryRunner.query(`
    CREATE FUNCTION tell_figures_of_publication() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE report_figures SET is_published = (NEW.state = 'PUBLISHED') WHERE report_id = NEW.id;
      RETURN NULL;
    END $$`);
  await queryRunner.query(`
    CREATE TRIGGER report_is_published AFTER UPDATE OF state ON report FOR EACH ROW
      WHEN ((OLD.state = 'PUBLISHED') <> (NEW.state = 'PUBLISHED')) EXECUTE FUNCTION tell_figures_of_publication()`);
  await queryRunner.query(`
    CREATE FUNCTION learn_of_publication() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.is_published := EXISTS (SELECT FROM report WHERE id = NEW.report_id AND state = 'PUBLISHED');
      RETURN NEW;
    END $$`);
  await queryRunner.query(`CREATE TRIGGER report_figures_are_published BEFORE INSERT ON report_figures FOR EACH ROW EXECUTE FUNCTION learn_of_publication()`);
}
