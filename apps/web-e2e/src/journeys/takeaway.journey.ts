import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Download, type Page } from '@playwright/test';
import { askServer } from '../ask-server.js';
import { barriers } from '../barriers.js';
import { huilan } from '../product.js';

interface Answer {
  readonly statistics: { readonly rows: readonly { readonly agencyName: string; readonly received: number; readonly values: readonly { readonly value: number | null }[] }[] };
}

/** New requests of every agency in 2025, as the API states them. */
async function stated(): Promise<Map<string, number | null>> {
  const { regions } = await askServer<{ regions: { id: string; isSample: boolean }[] }>(huilan('/'), '{ regions { id isSample } }');
  const region = regions.find(({ isSample }) => isSample)?.id;
  const { statistics } = await askServer<Answer>(
    huilan('/'),
    `{ statistics(selection: { regionIds: ["${region}"], measures: ["requests.received"], fromYear: 2025, toYear: 2025, groupBy: AGENCY_YEAR }) { ... on Statistics { rows { agencyName received values { value } } } } }`,
  );
  return new Map(statistics.rows.map((row) => [row.agencyName, row.values[0]?.value ?? null]));
}

async function take(page: Page, way: RegExp): Promise<Download> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('group', { name: '下载与引用' }).getByRole('button', { name: way }).click();
  return arriving;
}

const content = async (download: Download) => readFileSync(await download.path());

/** A part of an office file that is one, as text. */
const part = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path] ?? new Uint8Array());

/** Rows of a sheet by the text of their first cell, each with the number of its second, absent where that is a word. */
function numbersOf(sheet: string): Map<string, number | undefined> {
  const rows = [...sheet.matchAll(/<row .*?<\/row>/g)].map(([row]) => [/<t[^>]*>(.*?)<\/t>/.exec(row)?.[1] ?? '', /<c r="B\d+"[^>]*><v>(.*?)<\/v>/.exec(row)?.[1]] as const);
  return new Map(rows.map(([name, number]) => [name, number === undefined ? undefined : Number(number)]));
}

test('what is taken away holds the numbers of the API', async ({ page }) => {
  await page.goto(huilan('/compare?chart=bars&years=2025'));
  await page.getByRole('button', { name: '下载', exact: true }).click();
  const numbers = await stated();
  expect(numbers.size).toBeGreaterThan(40);

  const csv = (await content(await take(page, /^CSV/))).toString('utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('示例数据');
  const lines = new Map(csv.split('\r\n').map((line) => [line.split(',')[0], line.split(',')[1]]));
  for (const [agency, value] of numbers) if (value !== null) expect([agency, lines.get(agency)]).toEqual([agency, String(value)]);

  const sheet = numbersOf(part(await content(await take(page, /^Excel/)), 'xl/worksheets/sheet1.xml'));
  for (const [agency, value] of numbers) expect([agency, sheet.has(agency), sheet.get(agency)]).toEqual([agency, true, value ?? undefined]);

  const svg = (await content(await take(page, /^SVG/))).toString('utf8');
  expect(svg).not.toMatch(/<style|<script|foreignObject|var\(--/);
  for (const words of ['示例数据', '新收申请', '已交', '来源：汇览']) expect(svg).toContain(words);
  // A bar of no length is not drawn, nor is its sentence.
  for (const [agency, value] of numbers) if (value !== null && value > 0) expect(svg).toContain(`${agency}2025年：新收申请 ${value.toLocaleString('en')} 件`);

  const png = await content(await take(page, /^PNG/));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1900);
});

test('a briefing is a Word file of the charts, their numbers and the points of the year', async ({ page }) => {
  await page.goto(huilan('/compare?chart=bars&years=2025'));
  await page.getByRole('button', { name: '下载', exact: true }).click();
  await page.getByRole('button', { name: /^放入简报/ }).click();
  await expect(page.getByText('已放入简报')).toBeVisible();
  await page.goto(huilan('/briefing'));
  await page.getByRole('button', { name: '放入2025年要点' }).click();
  const { regions } = await askServer<{ regions: { id: string; isSample: boolean }[] }>(huilan('/'), '{ regions { id isSample } }');
  const region = regions.find(({ isSample }) => isSample)?.id;
  const { standOuts } = await askServer<{ standOuts: { sentence: { zh: string } }[] }>(huilan('/'), `{ standOuts(regionId: "${region}", year: 2025) { sentence { zh } } }`);
  expect(standOuts.length).toBeGreaterThan(0);
  await expect(page.getByText(standOuts[0]?.sentence.zh ?? '').first()).toBeVisible();

  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word' }).click();
  const file = await content(await arriving);
  // Cells and paragraphs end with a bar, so that a name and its number stand beside each other.
  const words = part(file, 'word/document.xml').replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');
  for (const { sentence } of standOuts) expect(words).toContain(`|${sentence.zh}|`);
  for (const [agency, value] of await stated()) if (value !== null) expect(words).toContain(`|${agency}|${value.toLocaleString('en')}|`);
  expect(Object.keys(unzipSync(file))).toContain('word/media/image1.png');
  expect(words).toContain('示例数据');
});

test('a filled briefing and its presentation are free of barriers, and are turned by keys and by touch', async ({ page }) => {
  await page.goto(huilan('/compare?chart=bars&years=2025'));
  await page.getByRole('button', { name: '下载', exact: true }).click();
  await page.getByRole('button', { name: /^放入简报/ }).click();
  await expect(page.getByText('已放入简报')).toBeVisible();
  await page.goto(huilan('/briefing'));
  await page.getByRole('button', { name: '放入2025年要点' }).click();
  const found: string[] = [];
  for (const [colorScheme, width] of [['light', 1440], ['dark', 390]] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await barriers(page, `briefing ${colorScheme}`)));
    await page.getByRole('button', { name: '演示', exact: true }).click();
    const screen = page.getByRole('dialog');
    await expect(screen.getByRole('status')).toHaveText('第 1 页，共 2 页');
    found.push(...(await barriers(page, `presentation ${colorScheme}`)));
    await page.keyboard.press('ArrowRight');
    await expect(screen.getByRole('status')).toHaveText('第 2 页，共 2 页');
    await screen.getByRole('button', { name: '上一页' }).click();
    await expect(screen.getByRole('status')).toHaveText('第 1 页，共 2 页');
    await screen.getByRole('button', { name: '下一页' }).click();
    await page.keyboard.press('ArrowLeft');
    await expect(screen.getByRole('status')).toHaveText('第 1 页，共 2 页');
    expect(await screen.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(screen).toBeHidden();
  }
  expect(found).toEqual([]);
});

test('on paper the heat map is legible, and no sheet is left empty behind a chart that fills one', async ({ page }) => {
  await page.goto(huilan('/compare?chart=heat&measures=disclosureRate'));
  const cell = page.locator('.heat-6').last();
  await expect(cell).toBeVisible();
  const ink = () => cell.evaluate((element) => getComputedStyle(element).color);
  const onScreen = await ink();
  await page.emulateMedia({ media: 'print' });
  expect(await ink()).toBe(onScreen);
  await page.emulateMedia({ media: null });

  await page.goto(huilan('/compare?chart=outcomes&shares=1'));
  await expect(page.locator('svg.chart').first()).toBeVisible();
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

/** How many sheets a PDF has, by the pages it lists. */
const sheets = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
