// npm run bench:web: Lighthouse (desktop) on the four pages people live on, and what each page loads.
// HUILAN_URL names the running Huilan to measure (default http://127.0.0.1:3000/); it should hold the sample county.
// Targets: performance at least 95, accessibility and best practices 100. The exit status says whether all are met.
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { knownQuestion } from '../known-questions.mjs';
import { findChromium } from '../testing/chromium.mjs';
import { median } from './median.mjs';

const base = process.env.HUILAN_URL ?? 'http://127.0.0.1:3000/';
const runs = Number(process.env.RUNS ?? 3);
const port = 9333;
const targets = { performance: 95, accessibility: 100, 'best-practices': 100 };

try {
  await fetch(new URL('/ready', base));
} catch {
  console.error(`No Huilan answers at ${base}. Start one with npm start, or name one by HUILAN_URL.`);
  process.exit(1);
}

/** Signs in as the sample county's supervisor where sign-in is asked for; the cookie goes along with every request. */
async function signIn() {
  const answer = await fetch(new URL('/api/session/sample', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'SUPERVISOR' }),
  });
  return answer.ok ? { Cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') } : {};
}

async function anExample(headers) {
  const body = JSON.stringify(knownQuestion('ReportsToCheck', { filter: {}, first: 1 }));
  const answer = await fetch(new URL('/graphql', base), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return (await answer.json()).data.reports.nodes[0];
}

const extraHeaders = await signIn();
const { id, agencyId } = await anExample(extraHeaders);
const pages = [
  ['总览 Overview', '/'],
  ['比较 Compare', '/compare'],
  ['机关 Agency', `/agencies/${agencyId}`],
  ['报告 Report', `/reports/${id}`],
];

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const missed = [];
console.log(`| page | performance | accessibility | best practices | JavaScript kB (gzip) | all kB | layout shift |\n| --- | --- | --- | --- | --- | --- | --- |`);
try {
  for (const [name, path] of pages) {
    const results = [];
    for (let run = 0; run < runs; run += 1) {
      const { lhr } = await lighthouse(new URL(path, base).href, { port, extraHeaders, onlyCategories: Object.keys(targets) }, desktopConfig);
      results.push(lhr);
    }
    const scores = Object.keys(targets).map((category) => Math.round(median(results.map((lhr) => lhr.categories[category].score * 100))));
    const requests = results[0].audits['network-requests'].details.items;
    const kB = (items) => (items.reduce((sum, item) => sum + (item.transferSize ?? 0), 0) / 1000).toFixed(0);
    const shift = results[0].audits['cumulative-layout-shift'].numericValue.toFixed(3);
    console.log(`| ${name} | ${scores.join(' | ')} | ${kB(requests.filter((item) => item.resourceType === 'Script'))} | ${kB(requests)} | ${shift} |`);
    Object.entries(targets).forEach(([category, target], index) => {
      if (scores[index] >= target) return;
      const worst = results[0].categories[category].auditRefs.filter(({ weight, id: audit }) => weight > 0 && (results[0].audits[audit].score ?? 1) < 0.9);
      missed.push(`${name}: ${category} ${scores[index]}, wanted ${target} (${worst.map((ref) => ref.id).join(', ')})`);
    });
  }
} finally {
  await browser.close();
}
missed.forEach((line) => console.log(line));
process.exitCode = missed.length > 0 ? 1 : 0;
