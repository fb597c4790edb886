import { expect, test, type Page } from '@playwright/test';
import { everyPage, open } from '../every-page.js';
import { huilan } from '../product.js';
import { SUPERVISOR } from '../sign-in.js';

/** What a page shows once it has come to rest, as assistive technology hears it. */
async function shown(page: Page): Promise<string> {
  let last = '';
  for (;;) {
    await page.waitForLoadState('networkidle');
    const now = await page.getByRole('main').ariaSnapshot();
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(500);
  }
}

const ways: readonly { readonly what: string; readonly path: string; readonly change: (page: Page) => Promise<void> }[] = [
  {
    what: 'the outcomes of the townships from 2022 on, as shares',
    path: '/compare',
    async change(page) {
      await page.getByRole('combobox', { name: '起始年度' }).selectOption('2022');
      await expect(page.getByRole('combobox', { name: '起始年度' })).toHaveValue('2022');
      await page.getByRole('button', { name: /全部机关/ }).click();
      // The address holds the choice, so the box is ticked a moment after the click.
      await page.getByRole('checkbox', { name: '乡镇' }).click();
      await expect(page.getByRole('checkbox', { name: '乡镇' })).toBeChecked();
      await page.keyboard.press('Escape');
      await page.getByRole('group', { name: '图的种类' }).getByRole('button', { name: '办理结果' }).click();
      await page.getByRole('button', { name: '比例' }).first().click();
    },
  },
  {
    what: 'a table sorted by its first year',
    path: '/compare?chart=table',
    change: (page) => page.getByRole('table').getByRole('columnheader', { name: /2019/ }).getByRole('button').click(),
  },
  {
    what: 'the agencies found by a word',
    path: '/agencies',
    async change(page) {
      await page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('textbox')).first().fill('镇人民政府');
      await expect(page).toHaveURL(/search=/);
    },
  },
];

for (const { what, path, change } of ways) {
  test(`a link shows ${what} to whoever opens it`, async ({ page, browser }) => {
    await open(page, huilan('/'), path);
    const before = await shown(page);
    await change(page);
    await expect.poll(() => shown(page)).not.toBe(before);
    const here = await shown(page);

    const elsewhere = await browser.newPage({ locale: 'zh-CN', viewport: page.viewportSize(), storageState: SUPERVISOR });
    await open(elsewhere, page.url(), '');
    await expect.poll(() => shown(elsewhere)).toBe(here);
    await elsewhere.close();
  });
}

test('the way back leads to what was shown before', async ({ page }) => {
  const [, , , outcomes] = await everyPage(huilan('/'));
  await open(page, huilan('/'), '/agencies');
  await open(page, huilan('/'), outcomes as string);
  const mark = page.getByRole('link', { name: /年度?[:：]/ }).first();
  await expect(mark).toBeVisible();
  const before = await shown(page);
  await mark.click();
  await expect(page).toHaveURL(/\/reports\//);
  await page.goBack();
  await expect.poll(() => shown(page)).toBe(before);
});
