import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { ChannelEnd } from './pdf-channel.js';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Folders of the library from which it reads fonts and character maps: files beside the code, nothing is fetched. */
export interface PdfResources {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
}

export interface LoadedPdfLibrary {
  readonly library: PdfLibrary;
  readonly resources: PdfResources;
  /** Has the library's worker code serve that end of a channel. */
  readonly listen: (port: ChannelEnd) => void;
}

let loading: Promise<LoadedPdfLibrary> | null = null;

/** Loads pdf.js at the first PDF, its worker in this same thread. */
export function loadPdfLibrary(): Promise<LoadedPdfLibrary> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LoadedPdfLibrary> {
  // The build of pdf.js for Node 20 brings polyfills and replaces Array.prototype.push for all of the process, because
  // of a corner of the standard (a frozen length) that nobody here turns. Its push is many times slower, and a third of
  // the reading time went there: the engine's own is put back.
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)) as {
    readonly WorkerMessageHandler: { initializeFromPort(port: ChannelEnd): void };
  };
  Object.defineProperty(Array.prototype, 'push', push);
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    library,
    listen: (port) => worker.WorkerMessageHandler.initializeFromPort(port),
    resources: { cMapUrl: join(folder, 'cmaps') + sep, standardFontDataUrl: join(folder, 'standard_fonts') + sep },
  };
}
