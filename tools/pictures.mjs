// npm run pictures: photographs the pages of a running Huilan for the README and the guide.
// HUILAN_URL names the one to photograph (default http://127.0.0.1:3000/); it has to hold the sample county, whose people let
// themselves in by one click.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { knownQuestion } from './known-questions.mjs';
import { findChromium } from './testing/chromium.mjs';
import { root } from './workspace/root.mjs';

const base = process.env.HUILAN_URL ?? 'http://127.0.0.1:3000/';
const folder = join(root, 'docs/pictures');
const desk = { width: 1440, height: 900 };
const telephone = { width: 390, height: 844 };
/** Pictures stay light enough to be cloned. */
const HEAVIEST = 150_000;

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  const supervisor = await enter('SUPERVISOR', { viewport: desk });
  const { id, agencyId } = await anExample(supervisor);
  await photograph(await entrance(), 'sign-in', '/');
  await photograph(supervisor, 'overview-1440', '/');
  await photograph(supervisor, 'compare-trends', '/compare');
  await photograph(supervisor, 'compare-outcomes', '/compare?chart=outcomes&shares=1&years=2025');
  await photograph(supervisor, 'compare-help', '/compare?chart=outcomes&shares=1&years=2025', (page) => page.getByRole('button', { name: '不予处理' }).focus(), { height: 520 });
  await photograph(supervisor, 'compare-heat', '/compare?chart=heat&measures=disclosureRate');
  await photograph(supervisor, 'compare-slope', '/compare?chart=slope');
  await photograph(supervisor, 'compare-scatter', '/compare?chart=scatter&measures=requests.received,disclosureRate&scale=log');
  await photograph(supervisor, 'compare-funnel', '/compare?chart=funnel&measures=withheldRate&years=2025');
  await photograph(supervisor, 'agency', `/agencies/${agencyId}`);
  await photograph(supervisor, 'report-1440', `/reports/${id}?cell=requests.received.total`);
  await photograph(supervisor, 'take-away', '/compare?chart=bars&years=2025', async (page) => {
    await page.getByRole('button', { name: '下载', exact: true }).click();
    await page.getByRole('button', { name: /^放入简报/ }).click();
    await page.getByText('已放入简报').waitFor();
  });
  await photograph(supervisor, 'briefing', '/briefing', async (page) => {
    await page.getByRole('button', { name: /^放入\d+年要点/ }).click();
    await page.waitForTimeout(500);
  });
  await photograph(supervisor, 'presentation', '/briefing', (page) => page.getByRole('button', { name: '演示' }).click());
  await photograph(supervisor, 'collect', '/collect');
  await photograph(supervisor, 'consolidated', '/consolidated?figure=requests.received.total', undefined, { height: 1200 });
  await photograph(supervisor, 'import', '/import');
  await photograph(supervisor, 'audit', '/audit');
  await photograph(await enter('REPORTER', { viewport: desk }), 'own-reports', '/own');
  await photograph(await enter('ADMINISTRATOR', { viewport: desk }), 'administration', '/administration');
  await photograph(await enter('SUPERVISOR', { viewport: desk, colorScheme: 'dark' }), 'overview-dark', '/');
  const onTelephone = await enter('SUPERVISOR', { viewport: telephone });
  await photograph(onTelephone, 'overview-390', '/');
  await photograph(onTelephone, 'compare-390', '/compare');
} finally {
  await browser.close();
}

async function entrance(options = { viewport: desk }) {
  return browser.newContext({ colorScheme: 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
}

/** Somebody of the sample county who has signed in. */
async function enter(role, options) {
  const context = await entrance(options);
  const answer = await context.request.post(new URL('/api/session/sample', base).href, { data: { role }, headers: { origin: new URL(base).origin } });
  if (!answer.ok()) throw new Error(`${base} lets nobody in as ${role}: ${answer.status()}`);
  return context;
}

/** The report with most findings and its agency: the pages that need one. */
async function anExample(context) {
  const answer = await context.request.post(new URL('/graphql', base).href, { data: knownQuestion('ReportsToCheck', { filter: {}, first: 1 }), headers: { origin: new URL(base).origin } });
  return (await answer.json()).data.reports.nodes[0];
}

/** What a page looks like once everything is there and `before` has been done on it. */
async function photograph(context, name, path, before, size = {}) {
  const page = await context.newPage();
  if (size.height) await page.setViewportSize({ ...desk, ...size });
  await page.goto(new URL(path, base).href);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  // On a busy machine a chart may come long after its figures.
  await page.waitForFunction(() => globalThis.document.querySelector('.skeleton, [aria-busy="true"], .is-updating') === null);
  await before?.(page);
  await page.waitForTimeout(300);
  const devTools = await context.newCDPSession(page);
  let bytes = Buffer.alloc(0);
  // A scan is heavier than type: it is pressed harder.
  for (const quality of [82, 66, 50]) {
    const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality });
    bytes = Buffer.from(data, 'base64');
    if (bytes.length <= HEAVIEST) break;
  }
  await page.close();
  writeFileSync(join(folder, `${name}.webp`), bytes);
  console.log(`docs/pictures/${name}.webp ${Math.round(bytes.length / 1000)} kB`);
  if (bytes.length > HEAVIEST) throw new Error(`${name} is heavier than ${HEAVIEST / 1000} kB`);
}
