import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { sampleCounty } from '@huilan/sample-county';
import { expect, test } from '@playwright/test';
import { open } from '../every-page.js';
import { huilan } from '../product.js';
import { enterSampleCounty } from '../sign-in.js';

const command = resolve(import.meta.dirname, '../../../cli/dist/main.js');
let folder: string;
/** A report the sample county has handed in before: whoever may hand it in hears so, and the other journeys' county stays as it is. */
let report: string;

test.beforeAll(() => {
  const [known] = sampleCounty().reports;
  if (known === undefined) throw new Error('the sample county has no reports');
  folder = mkdtempSync(join(tmpdir(), 'huilan-command-line-'));
  report = join(folder, known.fileName);
  writeFileSync(report, known.write());
});

test.afterAll(() => rmSync(folder, { recursive: true }));

/** What `huilan import` prints of the report. */
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

  expect(await imported(token)).toMatchObject({ outcome: 'alreadyKnown' });
  await page.reload();
  await expect(page.getByRole('row', { name: /夜间导入/ })).toBeVisible();
  await page.getByRole('button', { name: '撤销令牌：夜间导入' }).click();
  await expect(page.getByText('还没有令牌。')).toBeVisible();
  expect(await imported(token)).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
});

test('without a token the command line hands in for the sample county’s supervisor', async () => {
  expect(await imported('')).toMatchObject({ outcome: 'alreadyKnown' });
});
