import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { askServer } from '../ask-server.js';
import { barriers } from '../barriers.js';
import { open } from '../every-page.js';
import { huilan } from '../product.js';
import { SUPERVISOR } from '../sign-in.js';

const base = () => huilan('/');

interface Row {
  readonly reportId: string | null;
  readonly state: string;
  readonly errors: number;
  readonly warnings: number;
}

/** A report of the last year that waits for the office, with errors. */
async function waitingReport(): Promise<string> {
  const { regions } = await askServer<{ regions: { id: string; isSample: boolean; years: { year: number }[] }[] }>(base(), '{ regions { id isSample years { year } } }');
  const county = regions.find(({ isSample }) => isSample);
  const { collectionBoard } = await askServer<{ collectionBoard: { nodes: Row[] } }>(
    base(),
    `{ collectionBoard(filter: { regionId: "${county?.id}", year: ${county?.years[0]?.year} }) { nodes { reportId state errors warnings } } }`,
  );
  const row = collectionBoard.nodes.find(({ state, errors }) => state === 'HANDED_IN' && errors > 0);
  if (!row?.reportId) throw new Error('no report of the sample county waits with errors');
  return row.reportId;
}

const bar = (page: Page) => page.getByRole('region', { name: '核查' });

test('a supervisor walks the findings, decides, corrects, is told of a colleague, and returns the report with its letter', async ({ page, browser }) => {
  const path = `/reports/${await waitingReport()}`;
  await open(page, base(), path);
  await expect(bar(page)).toContainText('已交待核');
  expect(await barriers(page, path)).toEqual([]);
  await bar(page).getByRole('button', { name: '开始核查' }).click();
  await expect(bar(page)).toContainText('核查中');

  // The keyboard walks the findings; the verdict is given where the finding stands, and survives another check.
  await page.keyboard.press('j');
  const findings = page.getByRole('complementary', { name: '问题' });
  await findings.getByRole('radio', { name: '已说明原因' }).check();
  await findings.getByLabel(/已说明原因/).last().fill('机关来电说明：窗口合并。');
  await findings.getByRole('button', { name: '保存认定' }).click();
  await expect(findings.getByText('机关来电说明：窗口合并。').first()).toBeVisible();
  await bar(page).getByRole('button', { name: '重新核对' }).click();
  await expect(findings.getByText('机关来电说明：窗口合并。').first()).toBeVisible();

  // A colleague at another desk is quicker.
  const desk = await (await browser.newContext({ locale: 'zh-CN', storageState: SUPERVISOR, viewport: { width: 1440, height: 900 } })).newPage();
  await open(desk, base(), path);
  await expect(bar(desk)).toContainText('核查中');
  await page.locator('.form-cell button, button.form-cell').first().click();
  await bar(page).getByRole('button', { name: '更正这个数' }).click();
  await bar(page).getByLabel('改为').fill('7');
  await bar(page).getByLabel('更正理由').fill('原件扫描不清，已电话核实。');
  await bar(page).getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.locator('.report-head')).toContainText('第 2 版');
  await bar(desk).getByRole('button', { name: '重新核对' }).click();
  await expect(bar(desk).getByRole('alert')).toContainText('刚刚改动了这份报告');
  await expect(desk.locator('.report-head')).toContainText('第 2 版');
  await desk.close();

  await bar(page).getByRole('button', { name: '退回整改' }).click();
  await bar(page).getByLabel('给机关的说明').fill('请核对后重报。');
  await bar(page).getByRole('button', { name: '退回并生成整改通知' }).click();
  await expect(bar(page)).toContainText('已退回');
  await expect(bar(page)).toContainText('整改通知第 1 号');
  const arriving = page.waitForEvent('download');
  await bar(page).getByRole('link', { name: '下载 Word 通知' }).click();
  const letter = unzipSync(new Uint8Array(readFileSync(await (await arriving).path())));
  expect(strFromU8(letter['word/document.xml'] ?? new Uint8Array())).toContain('请核对后重报。');
  expect(await barriers(page, path)).toEqual([]);
});
