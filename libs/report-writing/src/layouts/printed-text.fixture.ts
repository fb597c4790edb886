import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { ReportLayout } from './report-layout.js';

const CELL_END = '␟';

/** All text a file prints, without markup and without spaces: enough to look for what must be in it. */
export function textOfFile(layout: ReportLayout, bytes: Uint8Array): string {
  const markup = markupOfFile(layout, bytes);
  if (layout.fileType === 'txt') return markup;
  return markup
    .replace(/<(script|style|head)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<br>/g, '')
    .replace(/<\/(?:w:tc|td)>/g, CELL_END)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(CELL_END, ' ');
}

/** The file as text: the document part of a zip, or the decoded bytes. */
export function markupOfFile(layout: ReportLayout, bytes: Uint8Array): string {
  if (layout.fileType === 'docx') return strFromU8(unzipSync(bytes)['word/document.xml']!);
  return layout.key.includes('gb18030') ? iconv.decode(Buffer.from(bytes), 'gb18030') : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
