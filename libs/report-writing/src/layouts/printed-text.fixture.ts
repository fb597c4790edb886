import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import iconv from 'iconv-lite';
import type { ReportLayout } from './report-layout.js';

const CELL_END = '␟';

/** All text a file prints, without markup and without spaces: enough to look for what must be in it. */
export function textOfFile(layout: ReportLayout, bytes: Uint8Array): string {
  const markup = markupOfFile(layout, bytes);
  if (['txt', 'rtf', 'pdf', 'ofd'].includes(layout.fileType)) return markup;
  if (layout.fileType === 'csv') return markup.replace(/^"|"$|(?<=,)"|"(?=,|\r)/gm, '').replaceAll('""', '"').replaceAll(',', ' ');
  return markup
    .replace(/<(script|style|head)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<br>/g, '')
    .replace(/<\/(?:w:tc|td|table:table-cell|c|text:p|text:h)>/g, CELL_END)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(CELL_END, ' ');
}

/** The file as text: the document parts of a zip, or the decoded bytes. */
export function markupOfFile(layout: ReportLayout, bytes: Uint8Array): string {
  const utf8 = (content: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(content);
  switch (layout.fileType) {
    case 'docx':
      return strFromU8(unzipSync(bytes)['word/document.xml']!);
    case 'odt':
      return strFromU8(unzipSync(bytes)['content.xml']!);
    case 'xlsx':
      return Object.entries(unzipSync(bytes))
        .filter(([path]) => path.startsWith('xl/worksheets/'))
        .map(([, content]) => strFromU8(content))
        .join('');
    case 'mht':
      return Buffer.from(/base64\r\n(?:.+\r\n)*\r\n([\s\S]*?)\r\n\r\n--/.exec(utf8(bytes))![1]!, 'base64').toString('utf8');
    case 'ofd':
      return ofdText(bytes);
    case 'pdf':
      return pdfText(bytes);
    case 'rtf':
      return richText(utf8(bytes));
    default:
      return layout.key.includes('gb18030') ? iconv.decode(Buffer.from(bytes), 'gb18030') : utf8(bytes);
  }
}

/** Body text of Rich Text: characters decoded, control words dropped. */
function richText(source: string): string {
  return source
    .slice(source.indexOf('\\paperw'))
    .replace(/(?:\\'[0-9a-f]{2})+/g, (bytes) => iconv.decode(Buffer.from(bytes.replaceAll("\\'", ''), 'hex'), 'gbk'))
    .replace(/\\u(-?\d+)\?/g, (_word, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\([\\{}])/g, (_word, character: string) => encodeURIComponent(character).replace('%', '␛'))
    .replace(/\\(?:cell|par|row)\b/g, ' ')
    .replace(/\\[a-z]+-?\d* ?/g, '')
    .replace(/[{}]/g, '')
    .replace(/␛(..)/g, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Pieces of a page joined as the eye reads: line by line from the top, from the left. */
function inReadingOrder(pieces: readonly Piece[]): string {
  return [...pieces]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ text }) => text)
    .join(' ');
}

function ofdText(bytes: Uint8Array): string {
  const pages = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('Content.xml'));
  return pages
    .map(([, content]) => {
      const objects = strFromU8(content).matchAll(/TextObject [^>]*Boundary="([\d.]+) ([\d.]+) [^"]*"[^>]*Size="([\d.]+)"><[^>]*>([^<]*)</g);
      return inReadingOrder([...objects].map(([, x, y, size, text]) => ({ x: Number(x), y: Math.round(Number(y) + Number(size)), text: unescaped(text!) })));
    })
    .join(' ');
}

function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  return [...file.matchAll(/<< \/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)]
    .map((stream) => {
      const start = stream.index + stream[0].length;
      const content = Buffer.from(unzlibSync(bytes.subarray(start, start + Number(stream[1])))).toString('latin1');
      const pieces = content.matchAll(/([\d.]+) ([\d.]+) Td <([0-9a-f]*)> Tj/g);
      return inReadingOrder([...pieces].map(([, x, y, codes]) => ({ x: Number(x), y: -Math.round(Number(y)), text: decoded(codes!) })));
    })
    .join(' ');
}

function decoded(codes: string): string {
  return (codes.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
