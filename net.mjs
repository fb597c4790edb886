import { chromium } from '@playwright/test';
const base='http://127.0.0.1:4611';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for (const path of process.argv.slice(2)) {
const c=await b.newContext({viewport:{width:1440,height:900},locale:'zh-CN'});
await c.request.post(base+'/api/session/sample',{data:{role:'SUPERVISOR'},headers:{origin:base}});
const p=await c.newPage();
const cdp=await c.newCDPSession(p); await cdp.send('Network.enable'); const m=new Map();
cdp.on('Network.responseReceived',e=>m.set(e.requestId,e.response.url)); const sz=[];
cdp.on('Network.loadingFinished',e=>{const u=m.get(e.requestId);if(u&&u.endsWith('.js'))sz.push([e.encodedDataLength,u.split('/').pop()])});
await p.goto(base+path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(500);
sz.sort((a,b)=>b[0]-a[0]); console.log(path,'total',(sz.reduce((s,x)=>s+x[0],0)/1000).toFixed(0)); for(const s of sz.slice(0,12))console.log('  ',(s[0]/1000).toFixed(1),s[1]);
await c.close();}
await b.close();
