import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { askServer } from '../ask-server.js';
import { huilan } from '../product.js';

const fixture = (name: string) => {
  const buffer = readFileSync(resolve(import.meta.dirname, '../fixtures', name));
  return { name, mimeType: 'text/plain', buffer };
};

/** What the database holds, as far as a refused file could have changed it. */
function holdings(): Promise<unknown> {
  return askServer(huilan('/'), '{ reports(first: 1) { totalCount } agencies(first: 1) { totalCount } }');
}

test('a file that is no report is refused in plain words and leaves no trace', async ({ page }) => {
  const before = await holdings();
  await page.goto(huilan('/import'));
  await page.locator('input[type=file]').setInputFiles(fixture('not-a-report.txt'));

  const refusal = page.getByRole('listitem').filter({ hasText: 'not-a-report.txt' }).getByRole('alert');
  await expect(refusal).toContainText('这不像是政府信息公开工作年度报告');
  await expect(refusal).toContainText('请确认文件是否选对');
  await expect(refusal).toContainText('NOT_AN_ANNUAL_REPORT');
  expect(await holdings()).toEqual(before);
});

test('of several files the good ones are taken in and the bad ones refused', async ({ page }) => {
  await page.goto(huilan('/import'));
  await page.locator('input[type=file]').setInputFiles([
    fixture('not-a-report.txt'),
    { name: '说明.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 cut off') },
    fixture('grain-bureau-2024.txt'),
  ]);
  await expect(page.getByRole('status').filter({ hasText: '3 个文件，已处理 3 个' })).toBeVisible();
  const items = page.getByRole('listitem');
  await expect(items.filter({ hasText: 'not-a-report.txt' }).getByRole('alert')).toBeVisible();
  await expect(items.filter({ hasText: '说明.docx' }).getByRole('alert')).toBeVisible();
  await expect(items.filter({ hasText: 'grain-bureau-2024.txt' }).getByRole('link').first()).toBeVisible();
});
