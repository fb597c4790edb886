import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addAccount } from '../testing/test-accounts.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { reportFile, requestCells } from '../testing/test-files.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

interface Answer {
  status: number;
  body: {
    outcome: string;
    reportId: string;
    versionId: string;
    versionNumber: number;
    agency: { id: string; name: string; isNew: boolean };
    year: number;
    format: string;
    cellsRead: number;
    findings: { errors: number; warnings: number; notices: number };
    questions: number;
    missing?: string[];
    found?: { agency: string | null; year: number | null };
    code?: string;
    message?: { zh: string; en: string };
  };
}

describe('a file handed in', () => {
  let server: TestServer;
  let regionId: string;

  beforeAll(async () => {
    server = await startTestServer();
    regionId = await addRegion(server, '青禾县');
  });
  afterAll(() => server.close());

  async function handIn(bytes: Uint8Array, fileName: string, fields: Record<string, string> = {}, token?: string | null): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), fileName);
    const answer = await server.fetch('/api/imports', { method: 'POST', body: form }, token);
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }

  /** Number of rows of every table, and the files on disk. */
  async function everything(): Promise<object> {
    const tables = ['region', 'agency', 'source_file', 'source_extraction', 'report', 'report_version', 'report_figures', 'finding'];
    const counts = await server.dataSource.query(`SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`);
    const files = await readdir(join(server.dataDirectory, 'files'), { recursive: true }).catch(() => []);
    return { counts, files: files.sort() };
  }

  const versionOf = async (reportId: string) =>
    (
      await server.ask<{ report: { version: { number: number; parentId: string | null; findings: { id: string; code: string; cells: string[] }[]; cells: { key: string; kind: string; value: number }[] } } }>(
        'query ($id: ID!) { report(id: $id) { version { number parentId findings { id code cells } cells { key kind value } } } }',
        { id: reportId },
      )
    ).report.version;

  test.each([
    ['txt-rows', '青禾县教育局2023年政府信息公开工作年度报告.txt', 2021],
    ['html-plain', 'report.html', 2022],
    ['docx-official', '年报（最终版2）.docx', 2023],
  ] as const)('%s is read whole, registered, and can be downloaded again', async (layout, fileName, year) => {
    const bytes = reportFile({ agency: '青禾县教育局', year, cells: { ...requestCells({ received: 12 }), 'disclosure.fees.amount': 0 } }, layout);
    const { status, body } = await handIn(bytes, fileName);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { outcome: 'imported', versionNumber: 1, agency: { name: '青禾县教育局', isNew: year === 2021 }, year, format: '2021', cellsRead: 200, findings: { errors: 0 }, questions: 0 },
    });
    const version = await versionOf(body.reportId);
    expect(version.cells.find(({ key }) => key === 'requests.received.total')).toMatchObject({ kind: 'NUMBER', value: 12 });

    const { report } = await server.ask<{ report: { version: { file: { url: string; name: string; sha256: string; size: number } } } }>(
      'query ($id: ID!) { report(id: $id) { version { file { url name sha256 size } } } }',
      { id: body.reportId },
    );
    const { url, name, sha256, size } = report.version.file;
    expect({ name, sha256, size }).toEqual({ name: fileName, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
    const download = await server.fetch(url);
    expect(Buffer.from(await download.arrayBuffer()).equals(bytes)).toBe(true);
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="report"; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a new agency is registered in the first region, with what its name says about it', async () => {
    const { body } = await handIn(reportFile({ agency: '青禾县白鹭湖镇人民政府', year: 2023 }), 'a.txt');
    const { agency } = await server.ask<{ agency: object }>('query ($id: ID!) { agency(id: $id) { name shortName kind regionId isSample } }', { id: body.agency.id });
    expect(agency).toEqual({ name: '青禾县白鹭湖镇人民政府', shortName: '白鹭湖镇', kind: 'TOWNSHIP', regionId, isSample: false });
  });

  test('an agency is known by its former and its short name', async () => {
    const agencyId = await addAgency(server, regionId, '青禾县数据局', { formerNames: ['青禾县大数据中心'] });
    await server.dataSource.query(`UPDATE agency SET short_name = '数据局' WHERE id = $1`, [agencyId]);
    for (const [agency, year] of [['青禾县大数据中心', 2021], ['青禾县数据局', 2022]] as const) {
      expect((await handIn(reportFile({ agency, year }), 'b.txt')).body.agency).toEqual({ id: agencyId, name: '青禾县数据局', isNew: false });
    }
    const byShortName = await handIn(reportFile({ agency: '青禾县数据局', year: 2023 }), 'b.txt', { agencyName: ' 数据局 ' });
    expect(byShortName.body.agency.id).toBe(agencyId);
  });

  test('the same file twice changes nothing', async () => {
    const bytes = reportFile({ agency: '青禾县民政局', year: 2023 });
    const first = await handIn(bytes, '民政局.txt');
    const before = await everything();
    const second = await handIn(bytes, '另一个名字.txt');
    expect(second).toEqual({
      status: 200,
      body: { outcome: 'alreadyKnown', reportId: first.body.reportId, versionId: first.body.versionId, agency: { ...first.body.agency, isNew: false }, year: 2023 },
    });
    expect(await everything()).toEqual(before);
  });

  test('the same file ten times at once is one report', async () => {
    const bytes = reportFile({ agency: '青禾县档案馆', year: 2023 });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => handIn(bytes, `${index}.txt`)));
    expect(answers.map(({ body }) => body.outcome).sort()).toEqual([...Array<string>(9).fill('alreadyKnown'), 'imported']);
    expect(new Set(answers.map(({ body }) => body.versionId)).size).toBe(1);
    expect(answers.filter(({ body }) => body.agency.isNew)).toHaveLength(1);
  });

  test('the same bytes for two agencies at once are stored once and filed twice', async () => {
    const bytes = reportFile({ agency: '青禾县甲局', year: 2023 });
    const [one, other] = await Promise.all([handIn(bytes, 'a.txt'), handIn(bytes, 'a.txt', { agencyName: '青禾县乙局' })]);
    expect([one?.body.outcome, other?.body.outcome]).toEqual(['imported', 'imported']);
    expect(await server.dataSource.query('SELECT count(DISTINCT source_file_id)::int AS files FROM report_version WHERE report_id = ANY($1)', [[one?.body.reportId, other?.body.reportId]])).toEqual([{ files: 1 }]);
  });

  test('a corrected file is the next version; the first stays as it was', async () => {
    const wrong = { ...requestCells({ received: 9 }), 'requests.received.total': 8 };
    const first = await handIn(reportFile({ agency: '青禾县水利局', year: 2023, cells: wrong }), '水利局.txt');
    expect(first.body.findings.errors).toBeGreaterThan(0);
    const second = await handIn(reportFile({ agency: '青禾县水利局', year: 2023, cells: requestCells({ received: 9 }) }), '水利局（更正）.txt');
    expect(second.body).toMatchObject({ outcome: 'imported', reportId: first.body.reportId, versionNumber: 2, findings: { errors: 0 } });
    const { report } = await server.ask<{ report: { version: object; versions: { number: number; findings: unknown[]; cells: { key: string; value: number }[] }[] } }>(
      'query ($id: ID!) { report(id: $id) { version { id parentId } versions { number findings { code } cells { key value } } } }',
      { id: first.body.reportId },
    );
    expect(report.version).toEqual({ id: second.body.versionId, parentId: first.body.versionId });
    expect(report.versions.map(({ number, cells }) => [number, cells.find(({ key }) => key === 'requests.received.total')?.value])).toEqual([[2, 9], [1, 8]]);
    expect(report.versions[1]?.findings.length).toBeGreaterThan(0);
    const { statistics } = await server.ask<{ statistics: { rows: { values: { value: number }[] }[] } }>(
      `query ($id: ID!) { statistics(selection: { agencyIds: [$id], measures: ["requests.received"], fromYear: 2023, toYear: 2023, groupBy: AGENCY_YEAR }) { ... on Statistics { rows { values { value } } } } }`,
      { id: first.body.agency.id },
    );
    expect(statistics.rows[0]?.values[0]?.value).toBe(9);
  });

  test('a report is checked against last year’s, whichever of the two comes first', async () => {
    const of = (year: number, requests: Parameters<typeof requestCells>[0]) => reportFile({ agency: '青禾县司法局', year, cells: requestCells(requests) });
    const carryFindings = async (reportId: string) => (await versionOf(reportId)).findings.filter(({ code }) => code === 'Y01');

    const later = await handIn(of(2023, { received: 5, carriedIn: 2 }), '2023.txt');
    expect(await carryFindings(later.body.reportId)).toEqual([]);
    await handIn(of(2022, { received: 5, carriedOut: 3 }), '2022.txt');
    const found = await carryFindings(later.body.reportId);
    expect(found.flatMap(({ cells }) => cells)).toContain('requests.carriedIn.total');

    // Another file for the year before that still does not fit: the same findings, with their identity kept.
    await handIn(of(2022, { received: 6, carriedOut: 3 }), '2022b.txt');
    expect(await carryFindings(later.body.reportId)).toEqual(found);
    // One that fits: settled.
    await handIn(of(2022, { received: 6, carriedOut: 2 }), '2022c.txt');
    expect(await carryFindings(later.body.reportId)).toEqual([]);
  });

  test('a file that does not say whose or when asks for it, and is taken in when told', async () => {
    const bytes = reportFile({ agency: '', year: 2023, title: '政府信息公开工作年度报告' });
    const before = await everything();
    const asked = await handIn(bytes, 'report.txt');
    expect(asked.status).toBe(422);
    expect(asked.body).toMatchObject({ outcome: 'needsDeclaration', missing: expect.arrayContaining(['agency']), message: { zh: expect.stringContaining('机关名称') } });
    expect(await everything()).toEqual(before);
    const told = await handIn(bytes, 'report.txt', { agencyName: '青禾县信访局', year: '2024' });
    expect(told.body).toMatchObject({ outcome: 'imported', agency: { name: '青禾县信访局', isNew: true }, year: 2024 });
  });

  test('what was declared goes before what is printed, and the difference is a finding', async () => {
    const { body } = await handIn(reportFile({ agency: '青禾县林业局', year: 2022 }), 'x.txt', { year: '2023' });
    expect(body.year).toBe(2023);
    expect((await versionOf(body.reportId)).findings.map(({ code }) => code)).toContain('S06');
  });

  describe('is refused in a clerk’s words and leaves no trace', () => {
    const plainText = new TextEncoder().encode('关于召开会议的通知\n请各单位派员参加。\n');
    const ours = reportFile({ agency: '青禾县从未登记局', year: 2023 });
    test.each<[string, () => Uint8Array, string, Record<string, string>, number, string]>([
      ['an empty file', () => new Uint8Array(), 'empty.txt', {}, 422, 'EMPTY_FILE'],
      ['a notice that is no report', () => plainText, 'notice.txt', {}, 422, 'NOT_AN_ANNUAL_REPORT'],
      ['a picture of nothing we know', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), 'x.bin', {}, 415, 'UNKNOWN_FILE_TYPE'],
      ['a Word file cut in half', () => reportFile({ agency: '甲', year: 2023 }, 'docx-official').slice(0, 3000), 'half.docx', {}, 422, 'DAMAGED_FILE'],
      ['a year that is none', () => ours, 'a.txt', { year: 'soon' }, 400, 'INVALID_YEAR'],
      ['a year nobody will see', () => ours, 'a.txt', { year: '9999' }, 400, 'INVALID_YEAR'],
      ['a name of one character', () => ours, 'a.txt', { agencyName: '局' }, 400, 'INVALID_AGENCY_NAME'],
      ['an agency that does not exist', () => ours, 'a.txt', { agencyId: '999999' }, 404, 'UNKNOWN_AGENCY'],
      ['an agency id that is SQL', () => ours, 'a.txt', { agencyId: '1 OR 1=1' }, 404, 'UNKNOWN_AGENCY'],
      ['a region that does not exist', () => ours, 'a.txt', { regionId: '999999' }, 404, 'UNKNOWN_REGION'],
    ])('%s', async (_, bytes, fileName, fields, status, code) => {
      const before = await everything();
      const answer = await handIn(bytes(), fileName, fields);
      expect(answer).toEqual({ status, body: { outcome: 'refused', code, message: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) } } });
      expect(await everything()).toEqual(before);
    });

    test('a request without a file, and one that is no form', async () => {
      for (const body of [new FormData(), 'nonsense']) {
        const answer = await server.fetch('/api/imports', { method: 'POST', body });
        expect(answer.status).toBe(400);
        expect(await answer.json()).toMatchObject({ outcome: 'refused', code: 'NO_FILE' });
      }
    });

    test('two files at once', async () => {
      const form = new FormData();
      for (const name of ['a.txt', 'b.txt']) form.append('file', new Blob([ours as Uint8Array<ArrayBuffer>]), name);
      const answer = await server.fetch('/api/imports', { method: 'POST', body: form });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ outcome: 'refused', code: 'UNREADABLE_REQUEST' });
    });

    test('a file above the size limit', async () => {
      const before = await everything();
      expect(await handIn(new Uint8Array(64 * 1024 * 1024 + 1), 'big.txt')).toMatchObject({ status: 413, body: { outcome: 'refused', code: 'FILE_TOO_LARGE' } });
      expect(await everything()).toEqual(before);
    });
  });

  test('when storing fails in the middle, neither rows nor files stay behind', async () => {
    const before = await everything();
    await server.dataSource.query('ALTER TABLE report_figures RENAME TO report_figures_away');
    server.app.useLogger(false);
    try {
      const { status } = await handIn(reportFile({ agency: '青禾县应急管理局', year: 2023 }), 'c.txt');
      expect(status).toBe(500);
    } finally {
      await server.dataSource.query('ALTER TABLE report_figures_away RENAME TO report_figures');
      server.app.useLogger(['error', 'warn']);
    }
    const { files } = (await everything()) as { files: string[] };
    expect(files.filter((file) => /[0-9a-f]{62}/.test(file))).toEqual((before as { files: string[] }).files.filter((file) => /[0-9a-f]{62}/.test(file)));
    expect((await everything()) as { counts: object }).toMatchObject({ counts: (before as { counts: object }).counts });
  });

  describe('is taken of nobody but who answers for the agency', () => {
    const file = reportFile({ agency: '青禾县气象服务局', year: 2023 });
    let weather: string;
    beforeAll(async () => {
      weather = await addAgency(server, regionId, '青禾县气象服务局');
    });

    test.each([
      ['who has not signed in', async () => null, 401, 'UNAUTHENTICATED'],
      ['who only reads', () => addAccount(server, { views: [regionId] }), 403, 'FORBIDDEN'],
      ['an administrator, who has no power over figures', () => addAccount(server, { isAdministrator: true }), 403, 'FORBIDDEN'],
      ['another bureau', async () => addAccount(server, { reportsFor: [await addAgency(server, regionId, '青禾县水务局')] }), 403, 'FOREIGN_AGENCY'],
      ['the office of another county', async () => addAccount(server, { supervises: [await addRegion(server, '白水县')] }), 403, 'FOREIGN_AGENCY'],
    ])('%s', async (_, token, status, code) => {
      const asked = await token();
      const before = await everything();
      expect(await handIn(file, 'weather.txt', { agencyId: weather }, asked)).toMatchObject({ status, body: { outcome: 'refused', code, message: { zh: expect.any(String) } } });
      expect(await everything()).toEqual(before);
    });

    test('a bureau cannot register agencies, and hands its own report in without naming it', async () => {
      const reporter = await addAccount(server, { reportsFor: [weather] });
      expect(await handIn(reportFile({ agency: '青禾县还没有的局', year: 2023 }), 'new.txt', {}, reporter)).toMatchObject({ status: 403, body: { code: 'FOREIGN_AGENCY' } });
      expect(await handIn(file, 'weather.txt', {}, reporter)).toMatchObject({ status: 201, body: { agency: { id: weather, isNew: false } } });
    });
  });

  test('a file nobody has is not found', async () => {
    for (const id of ['999999', 'x', '..%2f..%2fetc%2fpasswd']) expect((await server.fetch(`/api/files/${id}`)).status).toBe(404);
  });

  const started = new URL('../../../../../shared/reports/huzhu-commerce-2023.txt', import.meta.url);
  (existsSync(started) ? test : test.skip)('the report this project was started from is read whole (needs ../shared)', async () => {
    const { body } = await handIn(readFileSync(started), 'huzhu-commerce-2023.txt');
    expect(body).toMatchObject({ outcome: 'imported', agency: { name: '互助县商务局', isNew: true }, year: 2023, cellsRead: 186, findings: { errors: 0 } });
  });
});
