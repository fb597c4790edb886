import { readPage } from '../html/html-reader.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged } from '../refused.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { decodeText } from '../text/decode-text.js';
import { declaredCharset } from '../html/html-reader.js';

/** A page saved whole with its pictures (MIME, RFC 2045-2049), as browsers, Word and WPS save “single file” pages. */
export const mhtReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    // Every byte is one character here, so that lines can be cut before anything is decoded.
    const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1');
    let first: SourceDocument | null = null;
    for (const page of pagesOf(text, budget, 0)) {
      const bytes = decoded(page);
      const document = readPage(decodeText(bytes, page.charset ?? declaredCharset(bytes)), 'mht', budget);
      // The first page may only be the frame around the others.
      if (document.blocks.length > 0) return document;
      first ??= document;
    }
    if (first === null) throw damaged('MHT');
    return first;
  },
};

interface MimePart {
  readonly type: string;
  readonly charset: string | undefined;
  readonly encoding: string;
  readonly body: string;
}

const MOST_PARTS = 2_000;

/** The web pages among the parts, in their order; parts inside parts too. */
function pagesOf(entity: string, budget: ReadingBudget, depth: number): MimePart[] {
  budget.checkTime();
  const { headers, body } = splitEntity(entity);
  const contentType = headers.get('content-type') ?? 'text/html';
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  if (type.startsWith('multipart/')) {
    const mark = boundary?.[1] ?? boundary?.[2];
    if (mark === undefined || depth > 4) return [];
    const sections = body.split(`--${mark}`);
    // What comes before the first mark is for programs that know no MIME; the last mark has two dashes behind it.
    if (!/^--/.test(sections[sections.length - 1] ?? '')) throw damaged('MHT');
    return sections.slice(1, MOST_PARTS).flatMap((section) => (section.startsWith('--') ? [] : pagesOf(section.replace(/^\r?\n/, ''), budget, depth + 1)));
  }
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return [];
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  return [{ type, charset, encoding: (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase(), body }];
}

function splitEntity(entity: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>();
  const end = /\r?\n\r?\n/.exec(entity);
  const head = end === null ? '' : entity.slice(0, end.index);
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? entity : entity.slice(end.index + end[0].length) };
}

function decoded(part: MimePart): Uint8Array {
  if (part.encoding === 'base64') return Buffer.from(part.body, 'base64');
  if (part.encoding !== 'quoted-printable') return Buffer.from(part.body, 'latin1');
  const plain = part.body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(plain, 'latin1');
}
