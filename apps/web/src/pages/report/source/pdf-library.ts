import libraryUrl from 'pdfjs-dist/legacy/build/pdf.min.mjs?url';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type PdfLibrary = typeof import('pdfjs-dist');
export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

let loading: Promise<PdfLibrary> | undefined;

/**
 * pdf.js, at the first PDF. Taken as a file and not as a part of our code: its legacy build brings what old browsers lack,
 * which the check of our own code cannot know.
 */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<PdfLibrary> {
  // The build replaces Array.prototype.push for the whole page by a slower one, for a corner of the standard nobody here turns.
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push');
  const library = (await import(/* @vite-ignore */ libraryUrl)) as PdfLibrary;
  if (push) Object.defineProperty(Array.prototype, 'push', push);
  library.GlobalWorkerOptions.workerSrc = workerUrl;
  return library;
}

/**
 * Opens a PDF from our own server. Nothing in it runs: no script, no font program as code; character maps and standard fonts
 * come from us (build/pdf-resources.ts). Rejects for files that pdf.js cannot open.
 */
export async function openPdf(url: string): Promise<{ readonly library: PdfLibrary; readonly document: PdfDocument; close(): void }> {
  const library = await loadPdfLibrary();
  const task = library.getDocument({
    url,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    // Our policy lets no WebAssembly be compiled; pdf.js then takes its JavaScript.
    useWasm: false,
  });
  return { library, document: await task.promise, close: () => void task.destroy() };
}
