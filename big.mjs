import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }); await ctx.request.post('http://127.0.0.1:4611/api/session/sample',{data:{role:'SUPERVISOR'},headers:{origin:'http://127.0.0.1:4611'}}); const page = await ctx.newPage();
page.on('pageerror', e => console.log('pageerror:', e.message.slice(0,200)));
const times = Number(process.argv[2] ?? 22);
await page.route('**/graphql', async route => {
  const body = route.request().postData() ?? '';
  const res = await route.fetch(); 
  if (!body.includes('query Statistics')) return route.fulfill({ response: res });
  const json = await res.json(); const rows = json.data.statistics.rows;
  json.data.statistics.rows = Array.from({length: times}, (_, i) => rows.map(r => ({...r, agencyId: r.agencyId + 'x' + i, agencyName: r.agencyName + (i||'')}))).flat();
  await route.fulfill({ response: res, json });
});
await page.goto('http://127.0.0.1:4611/compare?chart=bars&measures=disclosureRate'); await page.waitForSelector('[data-mark]');
console.log('rows', await page.locator('[data-mark]').count());
for (const [name, sel] of [['趋势'],['热力图'],['两年对比'],['分布'],['漏斗图'],['表格'],['排序'],['热力图'],['趋势'],['漏斗图'],['表格'],['排序']]) {
  const t = await page.evaluate(async (name) => {
    const b = [...document.querySelectorAll('.compare-bar button')].find(x => x.textContent === name);
    const long = []; const po = new PerformanceObserver(l => long.push(...l.getEntries().map(e => Math.round(e.duration)))); po.observe({ type:'longtask' });
    const t0 = performance.now(); b.click();
    await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); const pressed = performance.now() - t0;
    for (let i=0;i<200 && document.querySelector('.is-updating, .skeleton');i++) await new Promise(r => setTimeout(r, 20));
    const done = performance.now() - t0; await new Promise(r => setTimeout(r, 300)); po.disconnect();
    return { pressed: Math.round(pressed), done: Math.round(done), long, marks: document.querySelectorAll('[data-mark]').length };
  }, name);
  console.log(name, JSON.stringify(t));
}
await page.evaluate(() => window.scrollTo(0, 12000)); await page.waitForTimeout(300);
console.log('after scroll', await page.locator('[data-mark]').count(), await page.locator('[data-mark]').first().getAttribute('aria-label'));
await page.screenshot({ path: '/tmp/desk/pic/big.png' });
await browser.close();
