// What each page loads when it is the first one to be opened, as it comes over the wire (gzip).

/** Kilobytes of JavaScript the first page may weigh. */
const FIRST_PAGE_AT_MOST = 300;

/** Prints the table and returns one line for each target that was missed. */
export async function weightTable({ browser, base, headers, pages }) {
  const missed = [];
  console.log('| page | JavaScript kB (gzip) | files | styles kB | data kB | all kB |\n| --- | --- | --- | --- | --- | --- |');
  for (const [name, path] of pages) {
    const context = await browser.newContext({ extraHTTPHeaders: headers, locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    const kinds = new Map();
    const loaded = [];
    await devTools.send('Network.enable');
    devTools.on('Network.responseReceived', ({ requestId, type, response }) => kinds.set(requestId, { type, url: response.url }));
    devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => loaded.push({ ...kinds.get(requestId), bytes: encodedDataLength }));
    await page.goto(new URL(path, base).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // What comes after the first sight of a page belongs to it as well.
    await page.waitForFunction(() => globalThis.document.querySelector('.skeleton, [aria-busy="true"]') === null);
    await page.waitForTimeout(2_000);
    await page.waitForLoadState('networkidle');
    await context.close();
    const of = (...types) => loaded.filter(({ type }) => types.includes(type));
    const kB = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    const scripts = of('Script');
    console.log(`| ${name} | ${kB(scripts).toFixed(0)} | ${scripts.length} | ${kB(of('Stylesheet')).toFixed(0)} | ${kB(of('Fetch', 'XHR')).toFixed(0)} | ${kB(loaded).toFixed(0)} |`);
    if (path === '/' && kB(scripts) > FIRST_PAGE_AT_MOST) missed.push(`${name}: ${kB(scripts).toFixed(0)} kB of JavaScript, wanted at most ${FIRST_PAGE_AT_MOST}`);
  }
  return missed;
}
