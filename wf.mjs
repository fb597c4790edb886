import { chromium } from '@playwright/test';
const base='http://127.0.0.1:4611';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const c=await b.newContext({viewport:{width:1440,height:900},locale:'zh-CN'});
await c.request.post(base+'/api/session/sample',{data:{role:'SUPERVISOR'},headers:{origin:base}});
const p=await c.newPage(); await p.goto(base+process.argv[2]); await p.waitForLoadState('networkidle');
console.log(await p.evaluate(()=>performance.getEntriesByType('resource').map(e=>`${Math.round(e.startTime)}-${Math.round(e.responseEnd)} ${e.name.split('/').pop()} ${Math.round(e.transferSize/1000)}`).join('\n')+'\nFCP '+performance.getEntriesByName('first-contentful-paint')[0]?.startTime));
await b.close();
