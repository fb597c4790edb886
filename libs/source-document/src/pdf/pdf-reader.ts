import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from '../geometry/matrix.js';
import type { PageContent } from '../page/page-content.js';
import { PagePrinter } from '../page/page-printer.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, passwordProtected, Refused, tooManyPages } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { followOperators, type OperatorList, type PageFont } from './page-operators.js';
import { pdfChannel } from './pdf-channel.js';
import { loadPdfLibrary, type PdfLibrary } from './pdf-library.js';
import { ScannedPages } from './scanned-pages.js';
import { inspectPdfStreams } from './pdf-streams.js';

/** PDF, whatever program wrote it; pages that are only pictures go through character recognition. */
export const pdfReader: SourceReader = {
  async read(file: SourceFile, help: ReadingHelp): Promise<SourceDocument> {
    const { budget } = help;
    inspectPdfStreams(file.bytes, budget);
    const { library, resources, listen } = await loadPdfLibrary();
    const [port, workerPort] = pdfChannel();
    const worker = new library.PDFWorker({ port: port as never, verbosity: 0 });
    listen(workerPort);
    const task = library.getDocument({
      ...resources,
      // The library takes the bytes it is given for itself.
      data: new Uint8Array(file.bytes),
      cMapPacked: true,
      isEvalSupported: false,
      useSystemFonts: false,
      // Outlines of characters are of no use here (see pdf-channel.ts).
      disableFontFace: false,
      worker,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
      // Pictures are not decoded on the way to the text.
      maxImageSize: 1,
    });
    task.onPassword = () => {
      throw passwordProtected();
    };
    try {
      const document = await inTime(task.promise, budget);
      if (document.numPages > budget.limits.pages) throw tooManyPages(document.numPages, budget.limits.pages);
      const builder = new SourceDocumentBuilder(budget);
      const scanned = await readPages(document, library, builder, file.bytes, help);
      return builder.build(scanned ? 'pdf-scan' : 'pdf', await readMetadata(document, budget), document.numPages);
    } catch (failure) {
      throw refusalOf(failure, budget);
    } finally {
      await task.destroy().catch(() => undefined);
      worker.destroy();
    }
  },
};

/** Returns whether all of the text was recognised from pictures. */
async function readPages(
  document: PDFDocumentProxy,
  library: PdfLibrary,
  builder: SourceDocumentBuilder,
  bytes: Uint8Array,
  help: ReadingHelp,
): Promise<boolean> {
  const { budget } = help;
  const printer = new PagePrinter(builder, budget);
  const scans = new ScannedPages(bytes, document.numPages, help);
  let invisibleOnly = false;
  let pagesWithText = 0;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await inTime(document.getPage(number), budget);
      const { content, invisible } = await readPage(page, number, library, budget);
      page.cleanup();
      invisibleOnly ||= invisible;
      if (content.glyphs.some((glyph) => glyph.text.trim() !== '')) {
        pagesWithText += 1;
        printer.print(content);
      } else printer.print((await scans.read(number)) ?? content);
    }
  } finally {
    await scans.close();
  }
  printer.close();
  scans.report(builder, pagesWithText);
  if (invisibleOnly) {
    builder.warn(
      'TEXT_BY_SCANNER',
      '文字是扫描软件识别的隐藏文字层，可能有错，请核对原文。',
      'The text is a hidden layer recognised by scanning software and may be wrong; please compare with the original.',
    );
  }
  return pagesWithText === 0 && scans.recognised > 0;
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  library: PdfLibrary,
  budget: ReadingBudget,
): Promise<{ content: PageContent; invisible: boolean }> {
  const viewport = page.getViewport({ scale: 1 });
  const list = (await inTime(page.getOperatorList(), budget)) as OperatorList;
  const fonts = new Map<string, PageFont | null>();
  const fontOf = (name: string): PageFont | null => {
    let font = fonts.get(name);
    if (font === undefined) {
      const store = name.startsWith('g_') ? page.commonObjs : page.objs;
      font = store.has(name) ? (store.get(name) as PageFont) : null;
      fonts.set(name, font);
    }
    return font;
  };
  const drawn = followOperators(list, library.OPS, viewport.transform as unknown as Matrix, fontOf, budget);
  // Invisible text counts only on pages that show no other: there it is what a scanner recognised.
  const seen = drawn.glyphs.some((glyph) => glyph.text.trim() !== '');
  const invisible = !seen && drawn.invisible.length > 0;
  return {
    content: {
      number,
      width: viewport.width,
      height: viewport.height,
      glyphs: invisible ? drawn.invisible : drawn.glyphs,
      rules: drawn.collector.rules,
    },
    invisible,
  };
}

/** Title, author and dates of the document's information dictionary; keys in lower case. */
async function readMetadata(document: PDFDocumentProxy, budget: ReadingBudget): Promise<Record<string, string>> {
  const metadata: Record<string, string> = {};
  const { info } = await inTime(document.getMetadata(), budget);
  for (const [key, value] of Object.entries(info as Record<string, unknown>)) {
    if (typeof value === 'string' && value.trim() !== '' && !key.startsWith('PDF')) metadata[key.toLowerCase()] = value.trim().slice(0, 1_000);
  }
  return metadata;
}

/** Waits for the library no longer than the budget allows. */
async function inTime<T>(work: Promise<T>, budget: ReadingBudget): Promise<T> {
  const watch = budget.watch();
  try {
    return await Promise.race([work, watch.over]);
  } finally {
    watch.stop();
  }
}

function refusalOf(failure: unknown, budget: ReadingBudget): unknown {
  if (failure instanceof Refused || budget.signal?.aborted) return failure;
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'PasswordException' || (failure instanceof Error && /encrypt/i.test(failure.message))) return passwordProtected();
  // Whatever the library throws over a page, it throws because of the file.
  return damaged('PDF', failure);
}
