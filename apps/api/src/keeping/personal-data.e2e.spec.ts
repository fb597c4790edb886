import { verifyAuditChain } from '../audit/audit-chain.js';
import { IntakeService } from '../intake/intake.service.js';
import { reportFile } from '../testing/test-files.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { countPersonalData, erasePersonalData } from './personal-data.js';

const CONTACT = '联系人：王某，联系电话：0990-6100001。';

describe('erasing personal data of before 2024', () => {
  let server: TestServer;
  let url: string;

  beforeAll(async () => {
    server = await startTestServer();
    url = (server.dataSource.options as { url: string }).url;
    const agencyId = await addAgency(server, await addRegion(server, '青禾县'), '青禾县教育局');
    for (const year of [2022, 2023, 2024]) {
      const outcome = await server.app.get(IntakeService).handIn({ source: reportWithContact(year), fileName: `${year}.txt`, agencyId, year, receivedAt: new Date(), isSample: false });
      expect(outcome.outcome).toBe('imported');
    }
    await sql(`INSERT INTO account (name, display_name, password_hash, is_disabled, created_at, last_signed_in_at) VALUES
      ('wang', '王某', 'x', true, '2019-01-01', '2022-05-01'), ('li', '李某', 'x', true, '2019-01-01', '2024-05-01'), ('zhao', '赵某', 'x', false, '2019-01-01', '2022-05-01')`);
    await sql(`INSERT INTO account_past_password (account_id, password_hash) SELECT id, 'y' FROM account WHERE name = 'wang'`);
    await sql(`INSERT INTO sign_in_attempt (name, failed, last_at) VALUES ('somebody', 1, '2022-01-01'), ('lately', 1, '2024-02-01')`);
  });
  afterAll(() => server.close());

  const sql = <Row>(statement: string) => server.dataSource.query<Row[]>(statement);
  const rows = (select: string) => sql<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM (${select}) t ORDER BY 1`);
  const figures = async () => [await rows('SELECT * FROM report_figures'), await rows('SELECT id, cells, cells_read FROM report_version'), await rows('SELECT * FROM finding'), await rows('SELECT * FROM report')];
  const contacts = () => sql<{ year: number; contact: string | null }>('SELECT year, contact FROM report_version version JOIN report ON report.id = report_id ORDER BY year');
  const printed = () =>
    sql<{ year: number; names: boolean }>(
      `SELECT year, (document::text LIKE '%6100001%' OR sections::text LIKE '%6100001%') AS names FROM report_version version
       JOIN report ON report.id = report_id JOIN source_extraction ON source_extraction.id = source_extraction_id ORDER BY year`,
    );

  /** A text file of a report whose last line says whom to call. */
  function reportWithContact(year: number): Uint8Array {
    return Buffer.concat([reportFile({ agency: '青禾县教育局', year }), Buffer.from(`\n${CONTACT}\n`)]);
  }

  it('counts first, and changes nothing', async () => {
    const before = await contacts();
    expect(before.map(({ contact }) => contact)).toEqual([expect.stringContaining('6100001'), expect.stringContaining('6100001'), expect.stringContaining('6100001')]);
    expect(await countPersonalData(url, 2024)).toEqual({ contacts: 2, accounts: 1, signInAttempts: 1, onlyInHead: 0 });
    expect(await contacts()).toEqual(before);
  });

  it('takes the contacts out of earlier reports and of the text of their files, and leaves every figure', async () => {
    const before = await figures();
    expect(await erasePersonalData(url, 2024)).toEqual({ contacts: 2, accounts: 1, signInAttempts: 1, onlyInHead: 0 });
    expect(await contacts()).toEqual([{ year: 2022, contact: null }, { year: 2023, contact: null }, { year: 2024, contact: expect.stringContaining('6100001') }]);
    expect(await printed()).toEqual([{ year: 2022, names: false }, { year: 2023, names: false }, { year: 2024, names: true }]);
    expect(await figures()).toEqual(before);
  });

  it('forgets who left, and nobody else', async () => {
    const accounts = await sql<{ name: string }>(`SELECT name, display_name AS "displayName", password_hash AS hash FROM account WHERE password_hash = 'x' OR name LIKE 'erased-%' ORDER BY id`);
    expect(accounts).toEqual([
      { name: expect.stringMatching(/^erased-\d+$/), displayName: '（已注销）', hash: null },
      { name: 'li', displayName: '李某', hash: 'x' },
      { name: 'zhao', displayName: '赵某', hash: 'x' },
    ]);
    expect(await sql('SELECT FROM account_past_password')).toEqual([]);
    expect(await sql('SELECT name FROM sign_in_attempt')).toEqual([{ name: 'lately' }]);
  });

  it('leaves one entry in the trail, which stays whole, and the tables immutable again', async () => {
    expect(await sql(`SELECT by_name, subject_id, after FROM audit_entry WHERE action = 'personalData.erase'`)).toEqual([
      { by_name: '系统', subject_id: '2024', after: { contacts: 2, accounts: 1, signInAttempts: 1, onlyInHead: 0 } },
    ]);
    expect(await verifyAuditChain(server.dataSource)).toMatchObject({ isWhole: true });
    for (const table of ['report_version', 'source_extraction']) await expect(sql(`UPDATE ${table} SET created_at = now()`)).rejects.toThrow(/immutable/);
  });

  it('finds nothing more the second time', async () => {
    expect(await countPersonalData(url, 2024)).toEqual({ contacts: 0, accounts: 0, signInAttempts: 0, onlyInHead: 0 });
  });
});
