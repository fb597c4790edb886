import { expect, test, type Page } from '@playwright/test';
import { askServer } from '../ask-server.js';
import { open } from '../every-page.js';
import { huilan } from '../product.js';
import { SUPERVISOR } from '../sign-in.js';

const base = () => huilan('/');
const chart = (page: Page) => page.locator('.mark-area').first();
const marks = (page: Page) => chart(page).locator('[data-mark]');

/** Every kind of chart by the name of its button, a link to it, and what its first chart is called. */
const views = [
  { name: '排序', link: '/compare?chart=bars&measures=disclosureRate', title: /公开率/ },
  { name: '趋势', link: '/compare?chart=lines', title: /新收申请/ },
  { name: '办理结果', link: '/compare?chart=outcomes', title: /申请办理结果/ },
  { name: '热力图', link: '/compare?chart=heat&measures=withheldRate', title: /不予公开率/ },
  { name: '两年对比', link: '/compare?chart=slope', title: /新收申请对比/ },
  { name: '散点图', link: '/compare?chart=scatter&measures=requests.received,disclosureRate', title: /新收申请与公开率/ },
  { name: '分布', link: '/compare?chart=distribution', title: /新收申请的分布/ },
  { name: '漏斗图', link: '/compare?chart=funnel&measures=withheldRate', title: /差别是否偶然/ },
] as const;

for (const { name, link, title } of views) {
  test(`${name} shows its selection and says every mark`, async ({ page }) => {
    await open(page, base(), link);
    await expect(page.getByRole('group', { name: '图的种类' }).getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('heading', { level: 2, name: title }).first()).toBeVisible();
    await expect(marks(page).first()).toBeAttached();
    for (const mark of (await marks(page).all()).slice(0, 20)) await expect(mark).toHaveAttribute('aria-label', /\S/);
  });
}

test('the same selection in every chart, one click apart, asks the server once', async ({ page }) => {
  await open(page, base(), '/compare?measures=withheldRate&chart=bars');
  await expect(marks(page).first()).toBeAttached();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && (request.postData() ?? '').includes('"Statistics"')) asked.push(request.postData() ?? '');
  });
  for (const name of ['趋势', '热力图', '两年对比', '分布', '漏斗图', '表格', '排序']) {
    await page.getByRole('group', { name: '图的种类' }).getByRole('button', { name }).click();
    await expect(page.getByRole('heading', { level: 2, name: /不予公开率/ }).first()).toBeVisible();
  }
  expect(asked).toEqual([]);
});

test('a bar stands for the number the server has', async ({ page }) => {
  const { statistics } = await askServer<{ statistics: { rows: { agencyName: string; values: { numerator: number; denominator: number; value: number }[] }[] } }>(
    base(),
    '{ statistics(selection: { measures: ["disclosureRate"], fromYear: 2025, toYear: 2025, groupBy: AGENCY_YEAR }) { ... on Statistics { rows { agencyName values { value numerator denominator } } } } }',
  );
  const largest = [...statistics.rows].sort((one, other) => (other.values[0]?.denominator ?? 0) - (one.values[0]?.denominator ?? 0))[0];
  const value = largest?.values[0];
  await open(page, base(), '/compare?chart=bars&measures=disclosureRate&year=2025');
  const mark = marks(page).filter({ has: page.locator('rect') }).and(page.locator(`[aria-label^="${largest?.agencyName}2025年"]`));
  await expect(mark).toHaveAttribute('aria-label', new RegExp(`公开率 ${((value?.value ?? 0) * 100).toFixed(1)}%（${value?.numerator}/${value?.denominator}）`));
});

test('from a point to the passage it comes from, and back with the filters kept', async ({ page }) => {
  await open(page, base(), '/compare?chart=slope&years=2021-2025&kinds=department&highlight=1');
  const here = page.url();
  const mark = marks(page).last();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reports\/\d+\?.*cell=requests\.received\.total/);
  await expect(page).toHaveURL(/years=2021-2025&kinds=department/);
  await expect(page.getByRole('region', { name: /^原文/ }).locator('mark, .source-mark').first()).toBeAttached();
  await page.goBack();
  await expect(page).toHaveURL(here);
  await expect(marks(page).first()).toBeAttached();
});

test('from a group to its agencies', async ({ page }) => {
  await open(page, base(), '/compare?by=kind&chart=bars');
  await marks(page).filter({ has: page.locator('rect') }).and(page.locator('[aria-label^="部门"]')).click();
  await expect(page).toHaveURL(/\/compare\?.*kinds=department/);
  await expect(page.getByRole('heading', { level: 2, name: /青禾县部门/ })).toBeVisible();
});

test('a whole system is found by a few letters, and the link shows it to whoever opens it', async ({ page, browser }) => {
  await open(page, base(), '/compare?chart=bars');
  const agencies = page.getByRole('combobox', { name: '机关' });
  await agencies.click();
  await agencies.fill('zjxt');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/systems=/);
  const title = page.getByRole('heading', { level: 2 }).first();
  await expect(title).toContainText('住建系统');
  const elsewhere = await browser.newPage({ locale: 'zh-CN', viewport: page.viewportSize(), storageState: SUPERVISOR });
  await open(elsewhere, page.url(), '');
  await expect(elsewhere.getByRole('heading', { level: 2 }).first()).toHaveText(await title.innerText());
  expect(await elsewhere.locator('.mark-area [data-mark]').count()).toBe(await marks(page).count());
  await elsewhere.close();
});

test('links written before a second year could be chosen still open', async ({ page }) => {
  await open(page, base(), '/compare?chart=bars&at=2021');
  await expect(page.getByRole('heading', { level: 2, name: /2021年新收申请/ })).toBeVisible();
});

test('what an outcome means is read with the keyboard, and put away by Escape', async ({ page }) => {
  await open(page, base(), '/compare?chart=outcomes&years=2025');
  const term = page.getByRole('button', { name: '不予处理' });
  const meaning = page.getByRole('tooltip').filter({ hasText: '不予处理：' });
  await expect(meaning).toBeHidden();
  await page.getByRole('button', { name: '无法提供' }).focus();
  await page.keyboard.press('Tab');
  await expect(term).toBeFocused();
  await expect(meaning).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/信访举报投诉/);
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
});

test('Compare is used with the keyboard alone', async ({ page }) => {
  await open(page, base(), '/compare?chart=bars');
  const switches = page.getByRole('group', { name: '图的种类' });
  await switches.getByRole('button', { name: '排序' }).focus();
  // Along the switches to the two years, and into them.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  await expect(switches.getByRole('button', { name: '两年对比' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chart=slope/);
  // Until the slopes have come, the bars still stand there.
  await expect(page.getByRole('heading', { level: 2, name: /新收申请对比/ })).toBeVisible();
  await expect(chart(page).locator('.slope-line').first()).toBeAttached();
  // The chart is one stop of the Tab key; inside of it the arrows walk.
  await expect(chart(page).locator('[data-mark][tabindex="0"]')).toHaveCount(1);
  await chart(page).locator('[data-mark][tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-mark'));
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).not.toBe(first);
  await expect(page.locator('.mark-hint')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reports\//);
});
