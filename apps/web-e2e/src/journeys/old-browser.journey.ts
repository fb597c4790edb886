import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { everyPage, open } from '../every-page.js';
import { huilan } from '../product.js';

// Government offices keep browsers for years: Chromium 96 (November 2021) is the oldest we serve, over plain http.

/** Takes away what came after Chromium 96, before any script of the page runs. */
function becomeChromium96(): void {
  const take = (owner: object | undefined, ...names: (string | symbol)[]) => {
    if (owner) for (const name of names) delete (owner as Record<string | symbol, unknown>)[name];
  };
  const prototypeOf = (name: string) => (globalThis as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;
  const staticOf = (name: string) => (globalThis as unknown as Record<string, object | undefined>)[name];
  take(Array.prototype, 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
  take(Object.getPrototypeOf(Uint8Array.prototype) as object, 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with');
  take(Array, 'fromAsync');
  take(Object, 'groupBy');
  take(Map, 'groupBy');
  take(Map.prototype, 'getOrInsert', 'getOrInsertComputed');
  take(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
  take(String.prototype, 'isWellFormed', 'toWellFormed');
  take(Promise, 'withResolvers', 'try');
  take(RegExp, 'escape');
  take(Error, 'isError');
  take(ArrayBuffer.prototype, 'transfer', 'transferToFixedLength', 'resize');
  take(Uint8Array, 'fromBase64', 'fromHex');
  take(Uint8Array.prototype, 'toBase64', 'toHex');
  take(Intl, 'supportedValuesOf', 'DurationFormat');
  take(Intl.NumberFormat.prototype, 'formatRange', 'formatRangeToParts');
  take(AbortSignal, 'timeout', 'any');
  take(AbortSignal.prototype, 'throwIfAborted');
  take(URL, 'canParse', 'parse');
  take(URLSearchParams.prototype, 'size');
  take(Response, 'json');
  take(prototypeOf('Blob'), 'bytes');
  take(prototypeOf('ReadableStream'), Symbol.asyncIterator, 'values');
  take(staticOf('ReadableStream'), 'from');
  take(Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'moveBefore');
  take(HTMLElement.prototype, 'inert', 'popover', 'showPopover', 'hidePopover', 'togglePopover', 'hidden');
  take(HTMLDialogElement.prototype, 'requestClose');
  take(Document.prototype, 'startViewTransition');
  take(prototypeOf('CanvasRenderingContext2D'), 'roundRect', 'reset');
  // The helpers of iterators; the prototype itself was always there, only without a name.
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  take(iterator, 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find');
  take(globalThis, 'structuredClone', 'Iterator', 'navigation', 'Navigation', 'scheduler', 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError', 'Temporal', 'Float16Array', 'ViewTransition', 'URLPattern');
}

/** What Chromium 96 does not understand in a style sheet. Properties it merely ignores are no matter. */
const newerStyles = [/:has\(/, /@container/, /@layer/, /@scope/, /@starting-style/, /color-mix\(/, /\bok(lch|lab)\(/, /light-dark\(/, /\bsubgrid\b/, /:popover-open/, /\(\s*(width|height)\s*[<>]/, /[{};]\s*&/];

/** Our own style sheets as they were sent. (The controls' have a few newer selectors for rounded corners, each in a rule of its own.) */
async function stylesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(async (link) => (await fetch(link.href)).text());
    return (await Promise.all(links)).join('\n');
  });
}

test.describe('in Chromium 96 over plain http', () => {
  /** Another name than localhost, so that the page is no secure context: no clipboard, no randomUUID. */
  const base = () => huilan('/').replace('127.0.0.1', 'huilan.test');
  let errors: string[];

  test.beforeEach(async ({ page }) => {
    errors = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    await page.addInitScript(becomeChromium96);
  });

  test('every page opens', async ({ page }) => {
    for (const path of await everyPage(huilan('/'))) {
      await open(page, base(), path);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      const styles = await stylesOf(page);
      expect(styles).toContain('{');
      expect(newerStyles.filter((newer) => newer.test(styles)).map(String), path).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test('a report is taken in, compared and traced to its source', async ({ page }) => {
    await open(page, base(), '/import');
    await page.locator('input[type=file]').setInputFiles(resolve(import.meta.dirname, '../fixtures/grain-bureau-2024.txt'));
    await page.getByRole('listitem').filter({ hasText: '青禾县粮食和物资储备局' }).getByRole('link', { name: /打开/ }).click();
    await page.getByRole('button', { name: /^主动公开政府信息 128 条/ }).click();
    await expect(page.getByRole('region', { name: /^原文：/ }).locator('mark')).toHaveText('128条');

    await page.getByRole('link', { name: '比较' }).first().click();
    await page.getByRole('group', { name: '图的种类' }).getByRole('button', { name: '表格' }).click();
    await expect(page.getByRole('table').getByRole('row', { name: /青禾县粮食和物资储备局/ })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.locator('.search-dialog input')).toBeFocused();
    await page.keyboard.type('自然资源');
    await expect(page.getByRole('option', { name: /青禾县自然资源局/ }).first()).toBeVisible();
    expect(errors).toEqual([]);
  });
});
