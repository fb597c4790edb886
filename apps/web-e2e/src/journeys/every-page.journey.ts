import { expect, test } from '@playwright/test';
import { barriers } from '../barriers.js';
import { everyPage, open } from '../every-page.js';
import { huilan } from '../product.js';

const base = () => huilan('/');

test('every page is free of barriers, light and dark, and fits a telephone', async ({ page }) => {
  const found: string[] = [];
  const paths = await everyPage(base());
  test.setTimeout(paths.length * 60_000);
  for (const path of paths) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, base(), path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    found.push(...(await barriers(page, path)));

    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, base(), path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    // Between themes only colours differ, and they are what takes axe its time.
    found.push(...(await barriers(page, `${path} dark`, (axe) => axe.withRules(['color-contrast']))));

    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, base(), path);
    found.push(...(await barriers(page, `${path} on a telephone`, (axe) => axe.disableRules(['color-contrast']))));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) found.push(`${path} is ${width} pixels wide on a telephone`);
  }
  expect(found).toEqual([]);
});

test('every page speaks English as well, remembers it, and asks nothing of another server and of its own nothing that is not there', async ({ page, context }) => {
  const origin = new URL(base()).origin;
  const foreign: string[] = [];
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  await open(page, base(), '/import');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const path of await everyPage(base())) {
    await open(page, base(), path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const links = await page.getByRole('navigation').first().getByRole('link').allInnerTexts();
    expect(links.join(' ')).not.toMatch(/\p{Script=Han}/u);
  }
  // Little but our own words stands on this page: all of it must be English, the region's name aside.
  await open(page, base(), '/import');
  const words = (await page.getByRole('main').innerText()).replaceAll('青禾县', '');
  expect(words).not.toMatch(/\p{Script=Han}/u);
  expect(foreign).toEqual([]);
  expect(missing).toEqual([]);
});
