// How long Compare takes to answer, from the click or key to the next frame (Event Timing, what INP is made of), and the longest time
// the page was busy afterwards without a pause. 0 is under 16 ms.
import { median } from '../median.mjs';

const AT_MOST = 100;
const TIMES = 3;

const switchTo = (name) => (page) => page.getByRole('group', { name: '图的种类' }).getByRole('button', { name, exact: true }).click();

/** What is done, in the order of a sitting: every chart, its choices, its marks. */
const INTERACTIONS = [
  ['排序 ranked bars', switchTo('排序')],
  ['办理结果 outcomes', switchTo('办理结果')],
  ['比例 shares', (page) => page.getByRole('button', { name: '比例', exact: true }).first().click()],
  ['热力图 heat map', switchTo('热力图')],
  ['两年对比 slope', switchTo('两年对比')],
  ['散点图 scatter', switchTo('散点图')],
  ['一个点 along the marks', async (page) => {
    await page.locator('.mark-area [data-mark]').last().focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp');
  }],
  ['分布 distribution', switchTo('分布')],
  ['漏斗图 funnel', switchTo('漏斗图')],
  ['表格 table', switchTo('表格')],
  ['按列排序 sorted by a column', (page) => page.getByRole('table').getByRole('columnheader').nth(3).getByRole('button').click()],
  ['趋势 trends', switchTo('趋势')],
  ['起始年度 from another year', (page) => page.getByRole('combobox', { name: '起始年度' }).press('ArrowDown')],
  ['全部年度 all years again', (page) => page.getByRole('combobox', { name: '起始年度' }).press('ArrowUp')],
  ['打开机关 the list of agencies', (page) => page.getByRole('combobox', { name: '机关' }).click()],
  ['按拼音找 three letters', (page) => page.keyboard.type('jyj')],
  ['选一个 one of them', (page) => page.keyboard.press('Enter')],
  ['不选 none again', async (page) => {
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
  }],
];

/** Prints the table and returns one line for each interaction that took longer than wanted. */
export async function interactionTable({ browser, base, headers }) {
  const context = await browser.newContext({ extraHTTPHeaders: headers, locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.answers = [];
    globalThis.busy = [];
    new PerformanceObserver((list) => globalThis.busy.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const { name, interactionId, duration } of list.getEntries()) if (interactionId) globalThis.answers.push({ name, duration });
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(new URL('/compare?measures=requests.received,disclosureRate', base).href);
  await page.locator('.mark-area').first().waitFor();
  await page.waitForLoadState('networkidle');
  const measured = new Map(INTERACTIONS.map(([name]) => [name, []]));
  // The files of the charts are fetched in the first round, which is not counted.
  for (let round = 0; round <= TIMES; round += 1) {
    for (const [name, act] of INTERACTIONS) {
      await page.evaluate(() => {
        globalThis.answers.length = 0;
        globalThis.busy.length = 0;
      });
      await act(page);
      await page.evaluate(() => new Promise((done) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(() => setTimeout(done, 300)))));
      const took = await page.evaluate(() => ({ answer: Math.max(0, ...globalThis.answers.map(({ duration }) => duration)), busy: Math.max(0, ...globalThis.busy) }));
      if (round > 0) measured.get(name).push(took);
    }
  }
  await context.close();
  console.log(`| in Compare | answers after, median ms | longest ms | busy at a stretch, ms |\n| --- | --- | --- | --- |`);
  const missed = [];
  for (const [name, times] of measured) {
    const answers = times.map(({ answer }) => answer);
    const middle = median(answers);
    console.log(`| ${name} | ${middle} | ${Math.max(...answers)} | ${median(times.map(({ busy }) => busy))} |`);
    if (middle > AT_MOST) missed.push(`${name}: answers after ${middle} ms, wanted at most ${AT_MOST}`);
  }
  return missed;
}
