import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from '../barriers.js';
import { open } from '../every-page.js';
import { huilan } from '../product.js';

const base = () => huilan('/');

test('a supervisor follows a sum to the agencies that make it up, and takes it away as Word and Excel', async ({ page }) => {
  await open(page, base(), '/');
  await page.getByRole('navigation').first().getByRole('link', { name: '汇总' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度汇总');
  const coverage = page.getByRole('region', { name: '计入范围' });
  await expect(coverage).toContainText(/已计入 \d+ 个机关，应报告 \d+ 个/);

  // A year that was published: everybody is in it. The county's own report of it is off by a hundred in one cell.
  await page.getByRole('combobox', { name: '年度', exact: true }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/year=20\d\d/);
  await expect(page.getByRole('region', { name: '与本地区自己的汇总报告比较' })).toContainText(/1 处不同，\d+ 处一致：.*多 100。/);
  await expect(page.getByRole('region', { name: '勾稽核对' })).toContainText('条勾稽关系');

  await page.locator('[data-cell="requests.received.total"]').click();
  await expect(page).toHaveURL(/figure=requests\.received\.total/);
  const sources = page.getByRole('complementary', { name: '数字来源' });
  const rows = sources.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const values = (await rows.locator('td:nth-child(2)').allInnerTexts()).filter((text) => /^[\d,]+$/.test(text)).map((text) => Number(text.replaceAll(',', '')));
  expect(values).toEqual([...values].sort((one, other) => other - one));
  const shown = await page.locator('[data-cell="requests.received.total"] .cell-value').innerText();
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(Number(shown.replaceAll(',', '')));

  // The link is the view: the same figure is followed when it is opened again; a count of the draft is followed too.
  await page.reload();
  await expect(sources.getByRole('table')).toBeVisible();
  expect(await barriers(page, '/consolidated with a figure')).toEqual([]);
  await page.locator('.consolidated-count').first().click();
  await expect(page).toHaveURL(/figure=indicator\./);

  const files: Record<string, Record<string, Uint8Array>> = {};
  for (const name of ['下载草稿（Word）', '下载明细（Excel）']) {
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    files[name] = unzipSync(new Uint8Array(readFileSync(await (await arriving).path())));
  }
  expect(strFromU8(files['下载草稿（Word）']?.['word/document.xml'] ?? new Uint8Array())).toContain('汇总草稿');
  expect(strFromU8(files['下载明细（Excel）']?.['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');

  await sources.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/reports\/\d+/);
});
