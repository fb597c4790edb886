/**
 * What a program does that only takes the text out of a file with the usual library, by file type: the peers of the
 * benchmark. `limit` is how many times as long the whole reading may take. Each returns a count of what it saw, so that no work is left out.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** @type {Record<string, { name: string, limit?: number, load: () => Promise<(bytes: Uint8Array) => number | Promise<number>> }[]>} */
export const BARE_EXTRACTIONS = {
  pdf: [
    { name: 'pdfjs-dist: getTextContent', limit: 1.5, load: () => bareText(false) },
    // The ruling lines of a table, which the reader needs, are only in the operators.
    { name: 'pdfjs-dist: getTextContent + getOperatorList', load: () => bareText(true) },
  ],
  docx: [
    // The limit is against the library that people take text out of .docx with. We read it with an XML parser's events: bare, they
    // give no paragraph and no table, but they are the floor below which nobody gets.
    { name: 'mammoth: extractRawText', limit: 2, load: wordText },
    { name: 'unzip + saxes events of all parts', load: zippedXml },
  ],
  html: [{ name: 'htmlparser2: DOM and its text', limit: 2, load: pageText }],
  xlsx: [{ name: '@e965/xlsx: read', load: workbookCells }],
  xls: [{ name: '@e965/xlsx: read', load: workbookCells }],
  doc: [{ name: 'word-extractor: extract', load: legacyWordText }],
  odt: [{ name: 'unzip + saxes events of all parts', load: zippedXml }],
  ofd: [{ name: 'unzip + saxes events of all parts', load: zippedXml }],
};

async function bareText(withOperators) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return async (bytes) => {
    const task = getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: join(folder, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + sep,
      verbosity: 0,
    });
    const document = await task.promise;
    let seen = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      seen += (await page.getTextContent()).items.length;
      if (withOperators) seen += (await page.getOperatorList()).fnArray.length;
      page.cleanup();
    }
    await task.destroy();
    return seen;
  };
}

async function wordText() {
  const { default: mammoth } = await import('mammoth');
  return async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.length;
}

async function legacyWordText() {
  const { default: WordExtractor } = await import('word-extractor');
  return async (bytes) => (await new WordExtractor().extract(Buffer.from(bytes))).getBody().length;
}

async function workbookCells() {
  const { read } = await import('@e965/xlsx');
  return (bytes) => read(bytes, { type: 'buffer' }).SheetNames.length;
}

async function pageText() {
  const [{ parseDocument }, { textContent }] = await Promise.all([import('htmlparser2'), import('domutils')]);
  return (bytes) => {
    const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
    const charset = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
    return textContent(parseDocument(new TextDecoder(charset).decode(bytes))).length;
  };
}

async function zippedXml() {
  const [{ SaxesParser }, { unzipSync }] = await Promise.all([import('saxes'), import('fflate')]);
  const decoder = new TextDecoder();
  return (bytes) => {
    let seen = 0;
    for (const content of Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }))) {
      const parser = new SaxesParser();
      parser.on('text', (text) => (seen += text.length));
      parser.write(decoder.decode(content)).close();
    }
    return seen;
  };
}
