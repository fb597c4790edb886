import type { PageContent } from '../page/page-content.js';
import type { Raster } from '../recognition/raster.js';
import { POINTS_PER_PIXEL, recognisePage, SHORT_SIDE } from '../recognition/recognise-page.js';
import { asWideAsPage, cutIntoPages } from './tall-picture.js';

/**
 * Reads a page of a PDF that is a long screenshot: cut into stretches of the shape of A4, each as wide as one, and put together again
 * as one long page. Null when the time was up: that of a page for each stretch, and that of them all.
 */
export async function recogniseTall(picture: Raster, number: number, milliseconds: { readonly ofStretch: number; readonly ofAll: number }): Promise<PageContent | null> {
  const enlarged = SHORT_SIDE / picture.width;
  const glyphs: PageContent['glyphs'][number][] = [];
  const rules: PageContent['rules'][number][] = [];
  const until = performance.now() + milliseconds.ofAll;
  for (const stretch of cutIntoPages(picture)) {
    const { y } = stretch;
    const page = await recognisePage(asWideAsPage(picture, stretch, SHORT_SIDE), number, Math.min(milliseconds.ofStretch, until - performance.now()));
    if (page === null) return null;
    const above = y * enlarged * POINTS_PER_PIXEL;
    for (const glyph of page.glyphs) glyphs.push({ ...glyph, y: glyph.y + above });
    for (const rule of page.rules) rules.push(rule.horizontal ? { ...rule, at: rule.at + above } : { ...rule, from: rule.from + above, to: rule.to + above });
  }
  return { number, width: SHORT_SIDE * POINTS_PER_PIXEL, height: picture.height * enlarged * POINTS_PER_PIXEL, glyphs, rules };
}
