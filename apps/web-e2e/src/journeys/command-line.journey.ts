import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { open } from '../every-page.js';
import { huilan } from '../product.js';
import { enterSampleCounty } from '../sign-in.js';

const command = resolve(import.meta.dirname, '../../../cli/dist/main.js');
const report = resolve(import.meta.dirname, '../fixtures/grain-bureau-2024.txt');

/** What `huilan import` prints of one file. */
async function imported(token: string): Promise<Record<string, unknown>> {
  const environment = { ...process.env, HUILAN_URL: huilan('/'), HUILAN_TOKEN: token };
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'import', report], { env: environment }).catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout) as Record<string, unknown>;
}

test('the command line acts for whoever made its token, until the token is withdrawn', async ({ page, context }) => {
  await context.clearCookies();
  await context.addCookies((await enterSampleCounty(huilan('/'))).cookies);
  await open(page, huilan('/'), '/account');
  await page.getByLabel('用途，例如：批量导入').fill('夜间导入');
  await page.getByRole('button', { name: '生成令牌' }).click();
  const token = await page.getByText(/^huilan_\S+$/).innerText();

  // Another journey may have handed the same file in before.
  expect(['imported', 'alreadyKnown']).toContain((await imported(token)).outcome);
  expect((await imported(token)).outcome).toBe('alreadyKnown');
  await page.reload();
  await expect(page.getByRole('row', { name: /夜间导入/ })).toBeVisible();
  await page.getByRole('button', { name: '撤销令牌：夜间导入' }).click();
  await expect(page.getByText('还没有令牌。')).toBeVisible();
  expect(await imported(token)).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
});

test('without a token the command line hands in for the sample county’s supervisor', async () => {
  expect(['imported', 'alreadyKnown']).toContain((await imported('')).outcome);
});
