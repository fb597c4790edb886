// npm run pictures: photographs the pages of a running Huilan for the README and the documentation.
// HUILAN_URL names the one to photograph (default http://127.0.0.1:3000/); it should hold the sample county.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './testing/chromium.mjs';
import { root } from './workspace/root.mjs';

const base = process.env.HUILAN_URL ?? 'http://127.0.0.1:3000/';
const folder = join(root, 'docs/pictures');
const desk = { width: 1440, height: 900 };
const telephone = { width: 390, height: 844 };

/** The report with most findings, its agency: the pages that need one. */
async function anExample() {
  const query = '{ reports(sort: FINDINGS, direction: DESCENDING, first: 1) { nodes { id agencyId } } }';
  const answer = await fetch(new URL('/graphql', base), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data } = await answer.json();
  return data.reports.nodes[0];
}

const { id, agencyId } = await anExample();
const pictures = [
  ['overview', '/'],
  ['compare', '/compare?chart=outcomes&years=2025'],
  ['compare-trends', '/compare'],
  ['agency', `/agencies/${agencyId}`],
  ['report', `/reports/${id}?cell=requests.handled.total.total`],
];
const onTelephone = ['overview', 'compare', 'report'];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  await photograph('', desk, 'light', pictures);
  await photograph('', telephone, 'light', pictures.filter(([name]) => onTelephone.includes(name)));
  await photograph('-dark', desk, 'dark', pictures.filter(([name]) => name === 'overview'));
} finally {
  await browser.close();
}

async function photograph(suffix, viewport, colorScheme, which) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const [name, path] of which) {
    await page.goto(new URL(path, base).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const file = `${name}${suffix}-${viewport.width}.png`;
    await page.screenshot({ path: join(folder, file), animations: 'disabled' });
    console.log(`docs/pictures/${file}`);
  }
  await context.close();
}
