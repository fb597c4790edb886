import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { everyPage, open } from '../every-page.js';
import { useNewInstallation } from '../new-installation.js';

test.describe('with an empty database', () => {
  const { product, supervisor } = useNewInstallation();

  test('every page opens and says what is missing', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const path of await everyPage(product().url, supervisor())) await open(page, product().url, path);
    expect(errors).toEqual([]);

    await open(page, product().url, '/');
    await expect(page.getByRole('main')).toContainText('还没有报告');
    await expect(page.getByText('示例数据')).toHaveCount(0);
  });

  test('the overview leads to the import, and the first report fills it', async ({ page }) => {
    await open(page, product().url, '/');
    await page.getByRole('main').getByRole('link', { name: '导入报告' }).click();
    await page.locator('input[type=file]').setInputFiles(resolve(import.meta.dirname, '../fixtures/grain-bureau-2024.txt'));
    await expect(page.getByRole('listitem').filter({ hasText: '青禾县粮食和物资储备局2024年度报告' })).toBeVisible();

    await page.getByRole('link', { name: '总览' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2024年度报告总览');
    await expect(page.getByRole('main')).toContainText('128');
  });
});
