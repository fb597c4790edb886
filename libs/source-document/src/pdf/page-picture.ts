import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isTall } from '../image/tall-picture.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, Refused } from '../refused.js';
import { rasterOfPixels, type Raster } from '../recognition/raster.js';
import { DOTS_PER_INCH } from '../recognition/recognise-page.js';
import { loadPdfLibrary } from './pdf-library.js';

/** Draws pages of a PDF, for those that are pictures. Opened only when such a page comes. */
export class PagePictures {
  private constructor(
    private readonly document: PDFDocumentProxy,
    private readonly budget: ReadingBudget,
  ) {}

  static async open(bytes: Uint8Array, budget: ReadingBudget): Promise<PagePictures> {
    const { library, resources } = await loadPdfLibrary();
    const task = library.getDocument({
      ...resources,
      data: new Uint8Array(bytes),
      cMapPacked: true,
      isEvalSupported: false,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
      maxImageSize: budget.limits.pixels,
    });
    return new PagePictures(await task.promise, budget);
  }

  /** `mostPixels`: a larger page is drawn smaller; a long screenshot is many pages, and may have as many pixels as a picture may. */
  async draw(number: number, mostPixels?: number): Promise<Raster> {
    try {
      const { createCanvas } = await import('@napi-rs/canvas');
      const page = await this.document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const { pixels, pagePixels } = this.budget.limits;
      const most = mostPixels ?? (isTall(natural) ? pixels : pagePixels);
      const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(most / (natural.width * natural.height)));
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
      const context = canvas.getContext('2d');
      // The library draws enlarged pictures in squares; characters are recognised better when drawn smoothly.
      Object.defineProperty(context, 'imageSmoothingEnabled', { get: () => true, set: () => undefined });
      await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
      page.cleanup();
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return rasterOfPixels(canvas.width, canvas.height, data);
    } catch (cause) {
      throw cause instanceof Refused ? cause : damaged(`PDF: ${number}`, cause);
    }
  }

  async close(): Promise<void> {
    await this.document.loadingTask.destroy().catch(() => undefined);
  }
}
