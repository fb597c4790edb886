import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sampleCounty, type SampleReport } from '@huilan/sample-county';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { askServer } from '../ask-server.js';
import { barriers } from '../barriers.js';
import { open } from '../every-page.js';
import { bootProduct, dataFolder, type Product } from '../product.js';
import { enterSampleCounty, type SignedIn } from '../sign-in.js';

/** The year after those the sample county has: its reports are still to come. */
const YEAR = 2026;
const { reports } = sampleCounty({ years: [YEAR, YEAR] });
const withSlip = (slip: string): SampleReport => {
  const found = reports.find(({ plantedMistakes }) => plantedMistakes.some((mistake) => mistake.slip === slip));
  if (found === undefined) throw new Error(`no report of ${YEAR} has the slip ${slip}`);
  return found;
};
/** Its total has two digits swapped: one correction mends every sum that fails. */
const swapped = withSlip('total-digits-swapped');
/** A sum of Table 4 that nothing explains: the bureau has to look. */
const faulty = withSlip('dispute-total-wrong');

const data = dataFolder();
let product: Product;
let supervisor: SignedIn;

test.beforeAll(async () => {
  product = await bootProduct(data.path, { sampleCounty: true });
  supervisor = await enterSampleCounty(product.url);
});

test.beforeEach(async ({ context }) => {
  await context.clearCookies();
  await context.addCookies(supervisor.cookies);
});

test.afterAll(async () => {
  await product.stop();
  data.remove();
});

interface BoardRow {
  readonly agencyName: string;
  readonly reportId: string | null;
  readonly state: string;
}

const ask = <T>(query: string) => askServer<T>(product.url, query, supervisor);

async function boardRows(): Promise<BoardRow[]> {
  const { regions } = await ask<{ regions: { id: string }[] }>('{ regions { id } }');
  const { collectionBoard } = await ask<{ collectionBoard: { nodes: BoardRow[] } }>(`{ collectionBoard(filter: { regionId: "${regions[0]?.id}", year: ${YEAR} }) { nodes { agencyName reportId state } } }`);
  return collectionBoard.nodes;
}

async function reportOf({ agency }: SampleReport): Promise<string> {
  const row = (await boardRows()).find(({ agencyName }) => agencyName === agency.name);
  if (!row?.reportId) throw new Error(`${agency.name} has handed in nothing`);
  return row.reportId;
}

/** What colleagues at other desks do meanwhile: errors the bureaus have explained by telephone, then acceptance. */
async function settle(reportId: string): Promise<void> {
  const { report } = await ask<{ report: { revision: number; version: { findings: { identity: string; severity: string }[] } } }>(`{ report(id: "${reportId}") { revision version { findings { identity severity } } } }`);
  let { revision } = report;
  const step = async (mutation: string) => {
    const answer = await ask<Record<string, { __typename: string; report?: { revision: number } }>>(`mutation { answer: ${mutation} { __typename ... on ReportChanged { report { revision } } } }`);
    expect(answer.answer).toMatchObject({ __typename: 'ReportChanged' });
    revision = answer.answer?.report?.revision ?? revision;
  };
  for (const { identity } of report.version.findings.filter(({ severity }) => severity === 'ERROR')) {
    await step(`giveVerdict(reportId: "${reportId}", revision: ${revision}, identity: "${identity}", kind: EXPLAINED, reason: "机关来电说明")`);
  }
  await step(`takeReportStep(reportId: "${reportId}", revision: ${revision}, step: ACCEPT)`);
}

const review = (page: Page) => page.getByRole('region', { name: '核查' });
const year = (page: Page) => page.locator('.page-head').getByLabel('年度');

async function openBoard(page: Page, of = YEAR): Promise<void> {
  await open(page, product.url, '/collect');
  await year(page).selectOption(String(of));
}

test('the January round: opened, handed in, checked, corrected, returned, handed in again, accepted, published, closed', async ({ page }) => {
  test.setTimeout(600_000);

  await test.step('the year is opened with everybody expected', async () => {
    await openBoard(page);
    await page.getByRole('button', { name: `开启${YEAR}年度` }).click();
    await expect(page.getByRole('button', { name: '45 未交' })).toBeVisible();
  });

  await test.step('what the office collected is handed in at once', async () => {
    const notice = { '关于报送的通知.txt': new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures/not-a-report.txt'))) };
    const archive = zipSync({ ...notice, ...Object.fromEntries(reports.map((report) => [report.fileName, report.write()])) });
    await open(page, product.url, '/import');
    await page.locator('input[type=file]').setInputFiles({ name: '全县.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) });
    const batch = page.getByRole('region', { name: '批量导入' });
    await expect(batch.getByRole('status')).toHaveText(`已处理 ${reports.length + 1} / ${reports.length + 1}`, { timeout: 120_000 });

    await batch.getByRole('button', { name: /^待确认 [1-9]/ }).click();
    const doubtful = batch.getByRole('button', { name: /^确定入库：/ });
    for (let left = await doubtful.count(); left > 0; left -= 1) {
      const name = ((await doubtful.first().getAttribute('aria-label')) ?? '').replace('确定入库：', '');
      await batch.getByRole('combobox', { name: `报告年度：${name}` }).fill(String(YEAR));
      await doubtful.first().click();
      await expect(doubtful).toHaveCount(left - 1);
    }
    await expect(batch.getByRole('button', { name: `已入库 ${reports.length}` })).toBeVisible();
    await expect(batch.getByRole('button', { name: '未收 1' })).toBeVisible();
  });

  await test.step('the board says who is missing', async () => {
    await openBoard(page);
    await expect(page.getByRole('button', { name: `${45 - reports.length} 未交` })).toBeVisible();
    await expect(page.getByRole('button', { name: `${reports.length} 已交待核` })).toBeVisible();
  });

  await test.step('two swapped digits are hinted at, and corrected by hand', async () => {
    const id = await reportOf(swapped);
    await open(page, product.url, `/reports/${id}`);
    await page.keyboard.press('j');
    await expect(page.getByRole('complementary', { name: '问题' }).getByText(/颠倒/).first()).toBeVisible();
    const { report } = await ask<{ report: { version: { findings: { likelyCause: { cells: { cell: string; likely: number }[] } | null }[] } } }>(
      `{ report(id: "${id}") { version { findings { likelyCause { cells { cell likely } } } } } }`,
    );
    const [likely] = report.version.findings.flatMap(({ likelyCause }) => likelyCause?.cells ?? []);
    await open(page, product.url, `/reports/${id}?cell=${likely?.cell}`);
    await review(page).getByRole('button', { name: '更正这个数' }).click();
    await review(page).getByLabel('改为').fill(String(likely?.likely));
    await review(page).getByLabel('更正理由').fill('机关确认：两位数字颠倒。');
    await review(page).getByRole('button', { name: '保存为新版本' }).click();
    await expect(page.locator('.report-head')).toContainText('第 2 版');
    await review(page).getByRole('button', { name: '通过' }).click();
    await expect(review(page)).toContainText('已接收');
  });

  await test.step('another is returned with its letter', async () => {
    await open(page, product.url, `/reports/${await reportOf(faulty)}`);
    await review(page).getByRole('button', { name: '退回整改' }).click();
    await review(page).getByLabel('给机关的说明').fill('请核对复议合计后重报。');
    await review(page).getByRole('button', { name: '退回并生成整改通知' }).click();
    await expect(review(page)).toContainText('整改通知第 1 号');
    const arriving = page.waitForEvent('download');
    await review(page).getByRole('link', { name: '下载 Word 通知' }).click();
    const letter = strFromU8(unzipSync(new Uint8Array(readFileSync(await (await arriving).path())))['word/document.xml'] ?? new Uint8Array());
    expect(letter).toContain('请核对复议合计后重报。');
    expect(letter).toContain(faulty.agency.name);
  });

  await test.step('it comes again, mended, and each point of the letter is settled', async () => {
    const mended = sampleCounty({ years: [YEAR, YEAR], mistakes: false }).reports.find(({ agency }) => agency.key === faulty.agency.key);
    await open(page, product.url, '/import');
    await page.locator('input[type=file]').setInputFiles({ name: `最终版2-${faulty.fileName}`, mimeType: 'application/octet-stream', buffer: Buffer.from(mended?.write() ?? []) });
    await expect(page.getByRole('listitem').filter({ hasText: faulty.agency.name })).toContainText('读出');
    await open(page, product.url, `/reports/${await reportOf(faulty)}`);
    await expect(review(page)).toContainText('再次报送');
    await expect(review(page)).toContainText('已改好');
    await expect(review(page)).not.toContainText('仍未改');
    await review(page).getByRole('button', { name: '通过' }).click();
    await expect(review(page)).toContainText('已接收');
  });

  await test.step('a year with reports under way is not closed', async () => {
    await openBoard(page);
    await page.getByRole('button', { name: '结束本年度' }).click();
    await expect(page.getByRole('alert')).toContainText('NOT_ALL_ACCEPTED');
  });

  await test.step('all are accepted, published at once, and the year is closed', async () => {
    for (const { reportId, state } of await boardRows()) if (reportId !== null && state !== 'ACCEPTED') await settle(reportId);
    await openBoard(page);
    await page.getByRole('button', { name: `公布已接收的报告（${reports.length}）` }).click();
    await page.getByRole('button', { name: '确认公布' }).click();
    await expect(page.getByRole('button', { name: `${reports.length} 已公布` })).toBeVisible();
    await page.getByRole('button', { name: '结束本年度' }).click();
    await expect(page.getByText(/本年度已结束/)).toBeVisible();
  });

  await test.step('whoever may only read sees the year now', async () => {
    const [published] = (await boardRows()).filter(({ state }) => state === 'PUBLISHED');
    const viewer = await enterSampleCounty(product.url, 'VIEWER');
    const { report } = await askServer<{ report: { year: number } | null }>(product.url, `{ report(id: "${published?.reportId}") { year } }`, viewer);
    expect(report?.year).toBe(YEAR);
  });

  await test.step('a bureau is merged into another, and next year’s list knows', async () => {
    await page.context().clearCookies();
    await page.context().addCookies((await enterSampleCounty(product.url, 'ADMINISTRATOR')).cookies);
    await open(page, product.url, '/administration');
    await page.getByRole('searchbox', { name: '查找机关' }).fill('科学技术局');
    await page.getByRole('checkbox', { name: '选为原机关：青禾县科学技术局' }).check();
    const form = page.getByRole('form', { name: '机构改革' });
    await form.getByRole('combobox', { name: '承接机关' }).selectOption('青禾县教育局');
    await form.getByLabel('首个报告年度').fill(String(YEAR + 1));
    await form.getByRole('button', { name: '保存沿革' }).click();
    await expect(page.getByRole('row', { name: /科学技术局/ })).toContainText(`${YEAR + 1}年起由青禾县教育局承接`);
    expect(await barriers(page, '/administration')).toEqual([]);

    await page.context().clearCookies();
    await page.context().addCookies(supervisor.cookies);
    await openBoard(page, YEAR + 1);
    await page.getByText(/应报送机关 44 个/).click();
    await expect(page.getByRole('listitem').filter({ hasText: '科学技术局' })).toContainText('已并入其他机关');
  });
});
