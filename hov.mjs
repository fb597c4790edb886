import { chromium } from '@playwright/test';
const base='http://127.0.0.1:4611';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for (const w of [1440,390]){
const c=await b.newContext({viewport:{width:w,height:900},locale:'zh-CN'});
await c.request.post(base+'/api/session/sample',{data:{role:'SUPERVISOR'},headers:{origin:base}});
const p=await c.newPage(); await p.goto(base+'/compare?chart=outcomes&shares=1&years=2025'); await p.waitForSelector('.part-key'); await p.locator('.help-term-name').nth(4).focus(); await p.waitForTimeout(300); await p.screenshot({path:`/tmp/desk/p/hov-${w}.png`});
await p.goto(base+'/reports/2'); await p.waitForSelector('.table-requests'); const t=p.locator('.table-requests .help-term-name').nth(4); await t.scrollIntoViewIfNeeded(); await t.focus(); await p.waitForTimeout(500); await p.screenshot({path:`/tmp/desk/p/hovf-${w}.png`}); await c.close();}
await b.close();
