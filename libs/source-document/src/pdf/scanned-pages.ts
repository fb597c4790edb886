import { warnOfRecognition } from '../image/image-reader.js';
import type { PageContent } from '../page/page-content.js';
import { recogniseTall } from '../image/recognise-tall.js';
import { isTall, pagesOfTall } from '../image/tall-picture.js';
import type { Raster } from '../recognition/raster.js';
import { recognisePage } from '../recognition/recognise-page.js';
import { Refused, tooManyPages } from '../refused.js';
import type { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceRefusal } from '../open-result.js';
import type { ReadingHelp } from '../source-reader.js';
import { PagePictures } from './page-picture.js';

/** The pages of a PDF that hold no text: drawn and recognised, one by one, each with a bound of its own. */
export class ScannedPages {
  recognised = 0;
  private attempted = 0;
  private milliseconds = 0;
  private pictures: PagePictures | null = null;
  private unavailable: Refused | null = null;
  private readonly unread: number[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly pageCount: number,
    private readonly help: ReadingHelp,
  ) {}

  /** What stands on the page, or null for a page that could not be read. */
  async read(number: number): Promise<PageContent | null> {
    const { budget, onProgress } = this.help;
    this.attempt(1);
    budget.checkTime();
    if (this.unavailable !== null) {
      this.unread.push(number);
      return null;
    }
    try {
      const page = await budget.apart(async () => {
        this.pictures ??= await PagePictures.open(this.bytes, budget);
        return this.recognise(await this.pictures.draw(number), number);
      });
      if (page === null) this.unread.push(number);
      else if (page.glyphs.length > 0) this.recognised += 1;
      onProgress?.({ stage: 'recognition', page: number, pageCount: this.pageCount });
      return page;
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.refusal.code !== 'OCR_NOT_AVAILABLE') throw failure;
      this.unavailable = failure;
      this.unread.push(number);
      return null;
    }
  }

  /** A long screenshot counts for the pages that it is cut into. */
  private attempt(pages: number): void {
    const most = this.help.budget.limits.recognisedPages;
    this.attempted += pages;
    if (this.attempted > most) throw tooManyPages(Math.max(this.pageCount, this.attempted), most);
  }

  /** Null when the time for the page, or for all pages of the file, is up. */
  private async recognise(picture: Raster, number: number): Promise<PageContent | null> {
    const { recognitionMilliseconds, recognitionMillisecondsPerPage } = this.help.budget.limits;
    const ofAll = recognitionMilliseconds - this.milliseconds;
    if (ofAll <= 0) return null;
    const ofStretch = Math.min(recognitionMillisecondsPerPage, ofAll);
    const begin = performance.now();
    try {
      if (!isTall(picture)) return await recognisePage(picture, number, ofStretch);
      this.attempt(pagesOfTall(picture) - 1);
      return await recogniseTall(picture, number, { ofStretch, ofAll });
    } finally {
      this.milliseconds += performance.now() - begin;
    }
  }

  /** Says what was recognised and what could not be; refuses a file of which nothing could be read for want of recognition. */
  report(builder: SourceDocumentBuilder, pagesWithText: number): void {
    if (this.unavailable !== null && pagesWithText === 0) throw this.unavailable;
    if (this.recognised > 0) warnOfRecognition(builder);
    if (this.unread.length === 0) return;
    const pages = this.unread.join('、');
    const why: SourceRefusal['message'] =
      this.unavailable === null ? { zh: '识别用时过长', en: 'recognition took too long' } : { zh: '文字识别组件没有安装', en: 'character recognition is not installed' };
    builder.warn('PAGES_WITHOUT_TEXT', `第 ${pages} 页是图片，没有读取（${why.zh}）。`, `Page ${pages} is a picture and was not read (${why.en}).`);
  }

  async close(): Promise<void> {
    await this.pictures?.close();
  }
}
