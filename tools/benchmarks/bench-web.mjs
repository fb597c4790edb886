// npm run bench:web: what the pages weigh, what Lighthouse says of them, and how long they take to answer a click.
// HUILAN_URL names the running Huilan to measure (default http://127.0.0.1:3000/); it should hold the sample county.
// After -- one may name what to measure: lighthouse, weight, interactions; and RUNS how often Lighthouse looks (3).
// The exit status says whether all targets are met. Other work on the machine makes the times longer, never shorter.
import { chromium } from '@playwright/test';
import { findChromium } from '../testing/chromium.mjs';
import { interactionTable } from './web/interaction-table.mjs';
import { lighthouseTable } from './web/lighthouse-table.mjs';
import { anExample, everyPage, mainPages, signIn } from './web/visitor.mjs';
import { weightTable } from './web/weight-table.mjs';

const base = process.env.HUILAN_URL ?? 'http://127.0.0.1:3000/';
const port = 9333;

try {
  await fetch(new URL('/ready', base));
} catch {
  console.error(`No Huilan answers at ${base}. Start one with npm start, or name one by HUILAN_URL.`);
  process.exit(1);
}

const headers = await signIn(base);
const example = await anExample(base, headers);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const tables = {
  weight: () => weightTable({ browser, base, headers, pages: everyPage(example) }),
  lighthouse: () => lighthouseTable({ base, headers, pages: mainPages(example), runs: Number(process.env.RUNS ?? 3), port }),
  interactions: () => interactionTable({ browser, base, headers }),
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in tables));
if (unknown.length > 0) {
  console.error(`There is nothing to measure by the name of ${unknown.join(', ')}; choose from ${Object.keys(tables).join(', ')}.`);
  process.exit(1);
}
const missed = [];
try {
  for (const name of asked.length > 0 ? asked : Object.keys(tables)) {
    missed.push(...(await tables[name]()));
    console.log('');
  }
} finally {
  await browser.close();
}
missed.forEach((line) => console.log(line));
process.exitCode = missed.length > 0 ? 1 : 0;
