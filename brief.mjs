import { chromium } from '@playwright/test';
const base='http://127.0.0.1:4611';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for (const [w,h,scheme] of [[1440,900,'light'],[390,844,'dark'],[1440,900,'dark']]) {
const c=await b.newContext({viewport:{width:w,height:h},colorScheme:scheme,locale:'zh-CN',reducedMotion:'reduce'});
await c.request.post(base+'/api/session/sample',{data:{role:'SUPERVISOR'},headers:{origin:base}});
const p=await c.newPage(); p.on('console',m=>m.type()==='error'&&console.log(m.text())); p.on('pageerror',e=>console.log('ERR',e.message));
for (const path of ['/compare?chart=outcomes&shares=1&years=2025','/compare?chart=scatter&measures=requests.received,disclosureRate','/']) {
 await p.goto(base+path); await p.waitForLoadState('networkidle'); await p.getByRole('button',{name:'下载',exact:true}).first().click(); await p.getByText('放入简报').first().click(); await p.waitForTimeout(700);
 if(path==='/'||path.includes('scatter')) await p.screenshot({path:`/tmp/desk/p/panel-${w}-${scheme}.png`});
}
await p.goto(base+'/briefing'); await p.waitForLoadState('networkidle');
const points=p.getByRole('button',{name:/要点/}); if(await points.count()) {await points.first().click(); await p.waitForTimeout(800);}
await p.screenshot({path:`/tmp/desk/p/briefingfull-${w}-${scheme}.png`,fullPage:true});
await p.getByRole('button',{name:'演示'}).click(); await p.waitForTimeout(600);
for(let i=0;i<4;i++){ await p.screenshot({path:`/tmp/desk/p/slide${i}-${w}-${scheme}.png`}); await p.keyboard.press('ArrowRight'); await p.waitForTimeout(300);}
await c.close(); }
await b.close();
