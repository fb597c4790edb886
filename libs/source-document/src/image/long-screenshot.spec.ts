import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import { documentOf, gridOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';
import { stop } from '../recognition/recognition-engine.js';
import { jpegAsPdf } from './jpeg-as-pdf.js';

/** Digits are drawn with whatever font the machine has; without any there is nothing to recognise. */
const font = GlobalFonts.families.map(({ family }) => family).find((family) => /DejaVu Sans|Liberation|Arial|Noto Sans|WenQuanYi/i.test(family));
const MEBIBYTE = 1024 * 1024;

const first = [['12', '0', '7'], ['0', '305', '0']];
const last = [['48', '6', '1295'], ['9', '0', '31']];

/** A page of the web as a telephone stores it: a table at its head, much white, a table at its foot. */
function screenshot(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.font = `22px "${font}"`;
  const table = (top: number, figures: readonly (readonly string[])[]): void => {
    for (let line = 0; line <= figures.length; line += 1) context.fillRect(100, top + line * 60, 602, 2);
    for (let line = 0; line <= 3; line += 1) context.fillRect(100 + line * 200, top, 2, figures.length * 60 + 2);
    figures.forEach((row, y) => row.forEach((text, x) => context.fillText(text, 180 + x * 200, top + 38 + y * 60)));
  };
  table(200, first);
  table(height - 400, last);
  return canvas;
}

(font === undefined ? describe.skip : describe)('long screenshots, whole (needs a font on this machine)', () => {
  afterAll(() => stop());

  const picture = (height: number): Canvas => screenshot(1_000, height);
  const files: readonly (readonly [string, () => Uint8Array])[] = [
    ['.png of 1000 × 20000 pixels', () => new Uint8Array(picture(20_000).toBuffer('image/png'))],
    ['scanned page of a .pdf, five times as high as wide', () => jpegAsPdf(new Uint8Array(picture(5_000).toBuffer('image/jpeg', 92)), { width: 1_000, height: 5_000 })],
  ];

  it.each(files)('%s → its first figures and its last, each in its place, in bounded memory', async (_name, make) => {
    const bytes = make();
    const memory = process.memoryUsage.rss();
    // How long it takes is the machine's; what is proven here is what is read.
    const document = documentOf(await openSource(bytes, { limits: { milliseconds: 170_000 } }));
    expect(process.memoryUsage.rss() - memory).toBeLessThan(1_200 * MEBIBYTE);
    expect(document.pageCount).toBe(1);
    const tables = tablesOf(document);
    expect(tables.flatMap(gridOf)).toEqual([...first, ...last]);
    const ys = tables.flatMap(({ cells }) => cells.filter(({ column }) => column === 0).map(({ box }) => box?.y ?? Number.NaN));
    // The tables are 4400 pixels apart and more, the rows of each 60.
    expect((ys[2]! - ys[0]!) / (ys[1]! - ys[0]!)).toBeGreaterThan(70);
  });

  it('longer than sixty pages → refused in words, also as a page of a .pdf', async () => {
    const bytes = new Uint8Array(screenshot(400, 36_000).toBuffer('image/jpeg', 92));
    for (const file of [bytes, jpegAsPdf(bytes, { width: 400, height: 36_000 })]) expect(await openSource(file)).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PAGES' } });
  });

  it('no time left for the pages of the file → they are named, not waited for', async () => {
    const scan = jpegAsPdf(new Uint8Array(picture(1_400).toBuffer('image/jpeg', 92)), { width: 1_000, height: 1_400 });
    const document = documentOf(await openSource(scan, { limits: { recognitionMilliseconds: 0 } }));
    expect(document.warnings.map(({ code }) => code)).toContain('PAGES_WITHOUT_TEXT');
  });
});
