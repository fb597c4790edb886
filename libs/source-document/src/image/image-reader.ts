import { PagePrinter } from '../page/page-printer.js';
import { damaged, Refused, tooManyPages, tooSlow } from '../refused.js';
import { PagePictures } from '../pdf/page-picture.js';
import type { ReadingBudget } from '../reading-budget.js';
import { resized, type Raster } from '../recognition/raster.js';
import { LONG_SIDE, POINTS_PER_PIXEL, recognisePage, SHORT_SIDE } from '../recognition/recognise-page.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { imageSize } from './image-size.js';
import { jpegAsPdf } from './jpeg-as-pdf.js';
import { onOnePage, type PlacedPage } from './on-one-page.js';
import { pngRaster } from './png-raster.js';
import { asWideAsPage, cutIntoPages, isTall, pagesOfTall } from './tall-picture.js';

/** A page photographed or scanned to .png or .jpg, taken for one page of A4; or a long screenshot, which is cut into pages. */
export const imageReader: SourceReader = {
  async read(file: SourceFile, { budget, onProgress }: ReadingHelp): Promise<SourceDocument> {
    const size = imageSize(file.bytes);
    if (size === null) throw damaged('image');
    if (size.width * size.height > budget.limits.pixels) {
      throw new Refused(
        'FILE_TOO_LARGE',
        `图片有 ${size.width} × ${size.height} 像素，超过上限。请缩小后再交。`,
        `The picture has ${size.width} × ${size.height} pixels, more than the limit. Please make it smaller.`,
      );
    }
    if (isTall(size) && pagesOfTall(size) > budget.limits.recognisedPages) throw tooManyPages(pagesOfTall(size), budget.limits.recognisedPages);
    const pages = await pageRasters(file.bytes, size, budget);
    const builder = new SourceDocumentBuilder(budget);
    const printer = new PagePrinter(builder, budget);
    const { recognitionMilliseconds, recognitionMillisecondsPerPage } = budget.limits;
    const begin = performance.now();
    for (const [index, { raster }] of pages.entries()) {
      const milliseconds = Math.min(recognitionMillisecondsPerPage, recognitionMilliseconds - (performance.now() - begin));
      const page = milliseconds <= 0 ? null : await budget.apart(() => recognisePage(raster(), index + 1, milliseconds));
      if (page === null) throw tooSlow(milliseconds <= 0 ? recognitionMilliseconds : milliseconds);
      onProgress?.({ stage: 'recognition', page: index + 1, pageCount: pages.length });
      printer.print(page);
    }
    printer.close();
    warnOfRecognition(builder);
    const document = builder.build('image', {}, 1);
    return pages.length === 1 ? document : onOnePage(document, pages.map(({ placed }) => placed));
  },
};

/** Whatever was recognised may be wrong, however sure the recognition is. */
export function warnOfRecognition(builder: SourceDocumentBuilder): void {
  builder.warn(
    'RECOGNISED',
    '文字由扫描图片识别得来，可能有错，请核对原件。',
    'The text was recognised from a scanned picture and may be wrong; please compare with the original.',
  );
}

interface PageOfPicture {
  /** Made when its turn comes: a long screenshot has many. */
  readonly raster: () => Raster;
  readonly placed: PlacedPage;
}

async function pageRasters(bytes: Uint8Array, size: { readonly width: number; readonly height: number }, budget: ReadingBudget): Promise<PageOfPicture[]> {
  const whole = bytes[0] === 0x89 ? pngRaster(bytes) : await jpegRaster(bytes, size, budget);
  if (!isTall(whole)) {
    const raster = bytes[0] === 0x89 ? resized(whole, LONG_SIDE / Math.max(size.width, size.height)) : whole;
    return [{ raster: () => raster, placed: { factor: 1, y: 0 } }];
  }
  // The picture as a whole is shown as high as a page of A4.
  const pointsPerPixel = (LONG_SIDE / whole.height) * POINTS_PER_PIXEL;
  const enlarged = SHORT_SIDE / whole.width;
  return cutIntoPages(whole).map((stretch) => ({
    raster: () => asWideAsPage(whole, stretch, SHORT_SIDE),
    placed: { factor: pointsPerPixel / (enlarged * POINTS_PER_PIXEL), y: stretch.y * pointsPerPixel },
  }));
}

async function jpegRaster(bytes: Uint8Array, size: { readonly width: number; readonly height: number }, budget: ReadingBudget): Promise<Raster> {
  const pictures = await PagePictures.open(jpegAsPdf(bytes, size), budget);
  try {
    return await pictures.draw(1, isTall(size) ? size.width * size.height : budget.limits.pagePixels);
  } finally {
    await pictures.close();
  }
}
