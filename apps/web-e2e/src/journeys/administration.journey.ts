import { expect, test, type Browser, type Page } from '@playwright/test';
import { barriers } from '../barriers.js';
import { open } from '../every-page.js';
import { huilan } from '../product.js';
import { enterSampleCounty } from '../sign-in.js';

const base = () => huilan('/');

test.beforeEach(async ({ context }) => {
  await context.clearCookies();
  await context.addCookies((await enterSampleCounty(base(), 'ADMINISTRATOR')).cookies);
});

/** Somebody at another desk. */
async function atAnotherDesk(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

test('an administrator invites a supervisor, who chooses a password and is inside, until he is locked out', async ({ page, browser }) => {
  await open(page, base(), '/');
  await page.getByRole('button', { name: /^账号菜单/ }).click();
  await page.getByRole('link', { name: '账号与地区管理' }).click();
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: '新建账号' }) });
  await form.getByLabel('姓名').fill('周敏');
  await form.getByLabel('账号').fill('Zhou.Min');
  await form.getByLabel('角色').selectOption('主管');
  await form.getByRole('button', { name: '新建并生成邀请链接' }).click();
  const link = await form.getByRole('status').locator('code').innerText();

  const desk = await atAnotherDesk(browser);
  await desk.goto(link);
  await desk.getByLabel('新密码', { exact: true }).fill('password1');
  await desk.getByLabel('再输一遍新密码').fill('password1');
  await desk.getByRole('button', { name: '启用账号' }).click();
  await expect(desk.getByRole('alert')).toBeVisible();
  for (const label of ['新密码', '再输一遍新密码']) await desk.getByLabel(label, { exact: true }).fill('油菜 花开 七里 香');
  await desk.getByRole('button', { name: '启用账号' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('总览');
  await expect(desk.getByRole('button', { name: '账号菜单: 周敏' })).toBeVisible();

  const row = page.getByRole('row', { name: /周敏/ });
  await expect(row).toContainText('zhou.min');
  await page.getByRole('button', { name: '停用：周敏' }).click();
  await expect(row).toContainText('已停用');
  await desk.reload();
  await expect(desk.getByText('用示例县试一试')).toBeVisible();
  await desk.close();
});

test('the reporters of many bureaus are made from a table pasted out of a spreadsheet', async ({ page }) => {
  await open(page, base(), '/administration');
  await page.getByLabel('从表格粘贴').fill('机关\t姓名\t账号\n青禾县教育局\t王丽\twangli\n青禾县没有的局\t李强\tliqiang\n青禾县公安局\t赵刚\tzhaogang');
  await expect(page.getByRole('cell', { name: '没有这个机关' })).toBeVisible();
  await page.getByRole('button', { name: '新建 2 个账号' }).click();
  await expect(page.getByText('新建了 2 个账号')).toBeVisible();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载邀请链接（表格）' }).click();
  expect((await arriving).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByRole('searchbox', { name: '按账号或姓名查找' }).fill('王丽');
  await expect(page.getByRole('row', { name: /王丽/ })).toContainText('已邀请，未启用');
});

/** A list as Excel saves it on a Chinese Windows (GB18030). */
const LIST = [
  // 部门,联系人,账号 · 青禾县民政局,陈霞,chenxia · 没有的局,刘洋,liuyang · 青禾县财政局,陈霞,chenxia
  'b2bfc3c52cc1aacfb5c8cb2cd5cbbac50d0a',
  'c7e0bacccfd8c3f1d5febed62cb3c2cfbc2c6368656e7869610d0a',
  'c3bbd3d0b5c4bed62cc1f5d1f32c6c697579616e670d0a',
  'c7e0bacccfd8b2c6d5febed62cb3c2cfbc2c6368656e7869610d0a',
].join('');

test('the reporters of many bureaus are made from a spreadsheet file; what is wrong with a row stands in that row', async ({ page }) => {
  await open(page, base(), '/administration');
  const file = page.getByLabel('从文件读取');
  await file.setInputFiles({ name: '名单.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
  await expect(page.getByRole('alert')).toContainText('另存为 .xlsx 或 .csv');
  await file.setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'hex') });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /青禾县民政局 陈霞/ })).toContainText('可以新建');
  await expect(page.getByRole('row', { name: /没有的局 刘洋/ })).toContainText('没有这个机关');
  await expect(page.getByRole('row', { name: /青禾县财政局 陈霞/ })).toContainText('账号重复');
  await page.getByRole('button', { name: '新建 1 个账号' }).click();
  await expect(page.getByText('新建了 1 个账号')).toBeVisible();

  // The empty table is filled in and comes back.
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载空表' }).click();
  await file.setInputFiles(await (await arriving).path());
  await expect(page.getByRole('row', { name: /青禾县教育局.*缺少姓名/ })).toBeVisible();
});

test('the administration and the entrance are free of barriers, light and dark, and fit a telephone', async ({ page, browser }) => {
  const entrance = await atAnotherDesk(browser);
  for (const [where, shown] of [['/administration', page], ['/', entrance]] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(shown, base(), where);
      expect(await barriers(shown, `${where} ${colorScheme}`)).toEqual([]);
    }
    await shown.setViewportSize({ width: 390, height: 844 });
    expect(await shown.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(390);
  }
  await entrance.close();
});
