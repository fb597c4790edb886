import { PagePrinter } from '../page/page-printer.js';
import { damaged, Refused, tooSlow } from '../refused.js';
import { PagePictures } from '../pdf/page-picture.js';
import type { ReadingBudget } from '../reading-budget.js';
import { resized, type Raster } from '../recognition/raster.js';
import { DOTS_PER_INCH, recognisePage } from '../recognition/recognise-page.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { imageSize } from './image-size.js';
import { jpegAsPdf } from './jpeg-as-pdf.js';
import { pngRaster } from './png-raster.js';

/** A page photographed or scanned to .png or .jpg: taken for one page of A4. */
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
    const raster = await pageRaster(file.bytes, size, budget);
    const milliseconds = budget.limits.recognitionMillisecondsPerPage;
    const page = await budget.apart(() => recognisePage(raster, 1, milliseconds));
    if (page === null) throw tooSlow(milliseconds);
    onProgress?.({ stage: 'recognition', page: 1, pageCount: 1 });
    const builder = new SourceDocumentBuilder(budget);
    const printer = new PagePrinter(builder, budget);
    printer.print(page);
    printer.close();
    warnOfRecognition(builder);
    return builder.build('image', {}, 1);
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

/** The longer side of A4 at the resolution of the recognition. */
const LONG_SIDE = Math.round((297 / 25.4) * DOTS_PER_INCH);

async function pageRaster(bytes: Uint8Array, size: { readonly width: number; readonly height: number }, budget: ReadingBudget): Promise<Raster> {
  if (bytes[0] === 0x89) return resized(pngRaster(bytes), LONG_SIDE / Math.max(size.width, size.height));
  const pictures = await PagePictures.open(jpegAsPdf(bytes, size), budget);
  try {
    return await pictures.draw(1);
  } finally {
    await pictures.close();
  }
}
