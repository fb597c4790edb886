import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { huilan } from '../product.js';

const fixture = (name: string) => resolve(import.meta.dirname, '../fixtures', name);
const original = resolve(import.meta.dirname, '../../../../../shared/reports/huzhu-commerce-2023.txt');

/** A report that is not in the sample county, and what a supervisor must find of it. */
interface Story {
  readonly file: string;
  readonly agency: string;
  readonly year: number;
  readonly cells: number;
  readonly received: number;
  readonly disclosures: { readonly text: string; readonly marked: string };
  /** One figure of the tables, by the name its button has. */
  readonly figure: { readonly name: RegExp; readonly marked: RegExp };
}

const stories: Story[] = [
  {
    file: fixture('grain-bureau-2024.txt'),
    agency: '青禾县粮食和物资储备局',
    year: 2024,
    cells: 200,
    received: 7,
    disclosures: { text: '128 条', marked: '128条' },
    figure: { name: /^行政规范性文件 · 现行有效件数：\s*7/, marked: /^7$/ },
  },
  {
    file: original,
    agency: '互助县商务局',
    year: 2023,
    cells: 186,
    received: 0,
    disclosures: { text: '167 条', marked: '167 条' },
    figure: { name: /^行政许可 · 本年处理决定数量：\s*0/, marked: /^0$/ },
  },
];

for (const story of stories) {
  const { agency, year } = story;

  test(`a supervisor drops in the report of ${agency} and compares it with the others`, async ({ page }) => {
    test.skip(!existsSync(story.file), 'the original report is not beside this checkout');

    await test.step('the file is read', async () => {
      await page.goto(huilan('/import'));
      await page.locator('input[type=file]').setInputFiles(story.file);
      const item = page.getByRole('listitem').filter({ hasText: `${agency}${year}年度报告` });
      await expect(item).toContainText(`读出 ${story.cells} 个单元格`);
      await item.getByRole('link', { name: `将${agency}${year}年数据与其他机关比较` }).click();
    });

    await test.step('it stands among the others of its year', async () => {
      await expect(page.getByRole('heading', { level: 2, name: `${year}年新收申请` })).toBeVisible();
      await expect(page.getByRole('link', { name: `${agency}${year}年：新收申请 ${story.received} 件` })).toBeVisible();
      await expect(page.getByRole('link', { name: new RegExp(`^青禾县公安局${year}年：新收申请 \\d+ 件`) })).toBeVisible();
    });

    await test.step('another measure', async () => {
      await chooseMeasure(page, '主动公开信息数');
      await expect(page.getByRole('link', { name: `${agency}${year}年：主动公开信息数 ${story.disclosures.text}` })).toBeVisible();
    });

    await test.step('more years, in the table', async () => {
      await page.getByRole('combobox', { name: '起始年度' }).selectOption('2022');
      await expect(page.getByRole('combobox', { name: '起始年度' })).toHaveValue('2022');
      await page.getByRole('combobox', { name: '截止年度' }).selectOption('2024');
      await expect(page).toHaveURL(/years=2022-2024/);
      await page.getByRole('group', { name: '图的种类' }).getByRole('button', { name: '表格' }).click();
      const table = page.getByRole('table');
      for (const shown of [2022, 2023, 2024]) await expect(table.getByRole('columnheader', { name: String(shown) }).first()).toBeVisible();
      await expect(table.getByRole('columnheader', { name: '2021' })).toHaveCount(0);
    });

    await test.step('from its figure to its report', async () => {
      const row = page.getByRole('table').getByRole('row', { name: new RegExp(agency) });
      await row.getByRole('link', { name: new RegExp(story.disclosures.text.replace(/\D+/g, '')) }).click();
      await expect(page.getByRole('heading', { level: 1, name: `${agency}${year}年度报告` })).toBeVisible();
    });

    const source = page.getByRole('region', { name: /^原文：/ });
    await test.step('from a number of the text to its passage', async () => {
      await page.getByRole('button', { name: new RegExp(`^主动公开政府信息 ${story.disclosures.text}`) }).click();
      await expect(source.locator('mark')).toHaveText(story.disclosures.marked);
      await expect(source.locator('mark')).toBeInViewport();
    });

    await test.step('from a number of the form to its place in the source, and the link remembers it', async () => {
      await page.getByRole('button', { name: story.figure.name }).click();
      await expect(source.locator('mark')).toHaveText(story.figure.marked);
      await page.reload();
      await expect(source.locator('mark')).toHaveText(story.figure.marked);
    });
  });

  test(`the report of ${agency} a second time changes nothing`, async ({ page }) => {
    test.skip(!existsSync(story.file), 'the original report is not beside this checkout');
    await page.goto(huilan('/import'));
    await page.locator('input[type=file]').setInputFiles(story.file);
    await expect(page.getByRole('listitem').filter({ hasText: '已经导入过' })).toContainText(`${agency}，${year}年`);
  });
}

/** Takes away the measure that is chosen and takes another one, by typing its name. */
async function chooseMeasure(page: Page, name: string): Promise<void> {
  const measures = page.getByRole('combobox', { name: '指标' });
  await measures.click();
  await measures.press('Backspace');
  await measures.fill(name);
  await measures.press('Enter');
  await measures.press('Escape');
}
