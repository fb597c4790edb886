import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { documentOf, gridOf, tablesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';
import { stop } from './recognition-engine.js';

/** Digits are drawn with whatever font the machine has; without any there is nothing to recognise. */
const font = GlobalFonts.families.map(({ family }) => family).find((family) => /DejaVu Sans|Liberation|Arial|Noto Sans|WenQuanYi/i.test(family));

(font === undefined ? describe.skip : describe)('character recognition (needs a font on this machine)', () => {
  afterAll(() => stop());

  const figures = [['12', '0', '7'], ['0', '305', '0'], ['48', '6', '1295']];
  const picture = (): Uint8Array => {
    const canvas = createCanvas(2480, 3508);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 2480, 3508);
    context.fillStyle = '#000';
    context.font = `42px "${font}"`;
    for (let line = 0; line <= 3; line += 1) {
      context.fillRect(300, 400 + line * 110, 904, 4);
      context.fillRect(300 + line * 300, 400, 4, 334);
    }
    figures.forEach((row, y) => row.forEach((text, x) => context.fillText(text, 420 + x * 300, 470 + y * 110)));
    return new Uint8Array(canvas.toBuffer('image/png'));
  };

  it('a scanned table of figures → its cells, each with how sure the recognition is', async () => {
    const seen: number[] = [];
    const document = documentOf(await openSource(picture(), { onProgress: ({ page }) => seen.push(page) }));
    expect(document).toMatchObject({ fileType: 'image', pageCount: 1 });
    expect(document.warnings.map((warning) => warning.code)).toContain('RECOGNISED');
    expect(seen).toEqual([1]);
    const [table] = tablesOf(document);
    expect(gridOf(table!)).toEqual(figures);
    for (const cell of table!.cells) expect(cell.recognitionConfidence).toBeGreaterThan(0.3);
  });

  it('more time than a page may take → refused, and the next page is read again', async () => {
    expect(await openSource(picture(), { limits: { recognitionMillisecondsPerPage: 1 } })).toMatchObject({ ok: false, refusal: { code: 'TOO_SLOW' } });
    expect(tablesOf(documentOf(await openSource(picture())))).toHaveLength(1);
  });
});
