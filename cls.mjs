import { chromium } from '@playwright/test';
const base='http://127.0.0.1:4611';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for (const path of process.argv.slice(2)) {
const c=await b.newContext({viewport:{width:1350,height:940},locale:'zh-CN'});
await c.request.post(base+'/api/session/sample',{data:{role:'SUPERVISOR'},headers:{origin:base}});
const p=await c.newPage();
await p.addInitScript(()=>{window.__s=[];new PerformanceObserver(l=>{for(const e of l.getEntries())window.__s.push([e.value.toFixed(4),Math.round(e.startTime),...e.sources.map(s=>(s.node?.nodeName+'.'+(s.node?.className?.baseVal??s.node?.className))+' '+Math.round(s.previousRect.x)+','+Math.round(s.previousRect.y)+' '+Math.round(s.previousRect.width)+'x'+Math.round(s.previousRect.height)+'->'+Math.round(s.currentRect.x)+','+Math.round(s.currentRect.y)+' '+Math.round(s.currentRect.width)+'x'+Math.round(s.currentRect.height))])}).observe({type:'layout-shift',buffered:true})});
await p.goto(base+path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(400);
console.log(path,JSON.stringify(await p.evaluate(()=>window.__s),null,1)); await c.close();}
await b.close();
