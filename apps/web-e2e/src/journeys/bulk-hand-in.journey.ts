import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { sampleCounty } from '@huilan/sample-county';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { useNewInstallation } from '../new-installation.js';

const NOTICE = resolve(import.meta.dirname, '../fixtures/not-a-report.txt');
/** Reports in the archive, one of them under a name that speaks of another year; and a notice. */
const REPORTS = 44;

/**
 * An archive as an office collects it in its group chat: 44 reports, some with mistakes, in folders, and a notice among them.
 * `odd` are the names of those whose file and name speak of different years: the first by its name, others by their title.
 */
async function archive(): Promise<{ bytes: Buffer; odd: readonly string[] }> {
  const county = sampleCounty({ agencies: 50, years: [2024, 2024], fileTypes: ['docx', 'html', 'txt'] });
  const reports = county.reports.filter(({ agency }) => agency.kind !== 'government').slice(0, REPORTS);
  expect(reports).toHaveLength(REPORTS);
  const files: Record<string, Uint8Array> = { '2024年度/关于报送的通知.txt': await readFile(NOTICE) };
  const odd: string[] = [];
  for (const [index, report] of reports.entries()) {
    const ending = report.fileName.split('.').at(-1) as string;
    const name = `${report.agency.name}${index === 0 ? 2023 : 2024}年年报.${ending}`;
    if (index === 0 || report.plantedMistakes.some(({ slip }) => slip === 'title-of-another-year')) odd.push(name);
    files[`2024年度/${report.agency.kind === 'township' ? '乡镇' : '部门'}/${name}`] = report.write();
  }
  return { bytes: Buffer.from(zipSync(files)), odd };
}

test.describe('bulk hand-in', () => {
  const { product } = useNewInstallation();

  test('an archive of 45 files is handed in, its doubts are decided, its table is exported and read again', async ({ page }) => {
    const { bytes, odd } = await archive();
    const certain = REPORTS - odd.length;
    const batch = page.getByRole('region', { name: '批量导入' });
    const handled = batch.getByRole('status');
    const row = (name: string) => batch.getByRole('row').filter({ hasText: name });

    await test.step('dropped in, every file is read; nobody is on the list yet, so a person is asked', async () => {
      await page.goto(`${product().url}/import`);
      await page.locator('input[type=file]').setInputFiles({ name: '全县.zip', mimeType: 'application/zip', buffer: bytes });
      await expect(handled).toHaveText('已处理 45 / 45', { timeout: 120_000 });
      await expect(batch.getByRole('progressbar', { name: '批量导入进度' })).toHaveAttribute('aria-valuenow', '100');
      await expect(batch.getByRole('button', { name: '待确认 44' })).toBeVisible();
      await expect(row('关于报送的通知.txt')).toContainText('未收');
      await expect(row('关于报送的通知.txt')).toContainText('NOT_AN_ANNUAL_REPORT');
      await expectAccessible(page);
    });

    await test.step('all agencies are registered at once', async () => {
      await batch.getByRole('button', { name: `把名单外的 ${certain} 个机关全部登记` }).click();
      await expect(batch.getByRole('button', { name: `已入库 ${certain}` })).toBeVisible({ timeout: 120_000 });
    });

    await test.step('the files that speak of another year than their names are decided by hand', async () => {
      await batch.getByRole('button', { name: `待确认 ${odd.length}` }).click();
      await expect(row(odd[0] as string)).toContainText('文件里写的是 2024 年，文件名里写的是 2023 年。');
      for (const name of odd) {
        await batch.getByRole('combobox', { name: `报告年度：${name}` }).fill('2024');
        await batch.getByRole('button', { name: `确定入库：${name}` }).click();
        await expect(row(name)).toHaveCount(0);
      }
      await expect(batch.getByRole('button', { name: '已入库 44' })).toBeVisible();
      await batch.getByRole('button', { name: '未收 1' }).click();
      await batch.getByRole('button', { name: '搁置：关于报送的通知.txt' }).click();
      await expect(batch.getByRole('button', { name: '已取消 1' })).toBeVisible();
    });

    await test.step('whoever leaves and comes back finds the batch as it was', async () => {
      await page.getByRole('link', { name: '总览' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('2024年度报告总览');
      await page.getByRole('link', { name: '导入', exact: true }).click();
      await page.getByRole('region', { name: '近期批次' }).getByRole('link').first().click();
      await expect(batch.getByRole('button', { name: '已入库 44' })).toBeVisible();
      await expect(handled).toHaveText('已处理 45 / 45');
    });

    await test.step('the table is exported, and says the same', async () => {
      const csv = await download(page, '导出 CSV');
      const workbook = await download(page, '导出 Excel');
      const lines = csv.toString('utf8').trimEnd().split('\r\n');
      expect(lines).toHaveLength(46);
      expect(lines.filter((line) => line.includes(',已入库,'))).toHaveLength(44);
      expect(lines.some((line) => line.includes('关于报送的通知.txt,已取消,'))).toBe(true);
      const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml'] as Uint8Array);
      expect(sheet.match(/<row /g)).toHaveLength(47);
      expect(sheet).toContain(odd[0]);
    });

    await test.step('mistakes are found, and the report that has them is one step away', async () => {
      await batch.getByRole('button', { name: '已入库 44' }).click();
      const faulty = batch.getByRole('row').filter({ hasText: '须更正' }).first();
      await faulty.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('2024年度报告');
    });
  });

  test('a batch that is cancelled files nothing more', async ({ page }) => {
    const { bytes } = await archive();
    await page.goto(`${product().url}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: '又一批.zip', mimeType: 'application/zip', buffer: bytes });
    const batch = page.getByRole('region', { name: '批量导入' });
    await batch.getByRole('button', { name: '取消这一批' }).click();
    await batch.getByRole('button', { name: '确认取消' }).click();
    await expect(batch).toContainText('这一批已取消，未入库的文件不再处理。');
    await expect(batch.getByRole('button', { name: '取消这一批' })).toHaveCount(0);
  });
});

async function download(page: Page, name: string): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await saved.path());
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
