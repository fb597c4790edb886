import { LINE_BREAK } from './html-page.js';

const WIDE = '\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
/** A line end of the source between two Chinese characters prints nothing (CSS Text 3, 4.1.3). */
const BREAK_BETWEEN_WIDE = new RegExp(`([${WIDE}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[${WIDE}])`, 'g');
const AROUND_LINE_BREAK = new RegExp(` ?${LINE_BREAK} ?`, 'g');

/** Collapses white space as a browser does, and turns `<br>` into `\n`. No-break and ideographic spaces stay as printed. */
export function collapseWhiteSpace(source: string): string {
  let text = source;
  if (/[ \t\r\n\f]/.test(text)) {
    if (text.includes('\n')) text = text.replace(BREAK_BETWEEN_WIDE, '$1');
    text = text.replace(/[ \t\r\n\f]+/g, ' ');
  }
  if (text.includes(LINE_BREAK)) text = text.replace(AROUND_LINE_BREAK, '\n').replace(/^\n+|\n+$/g, '');
  return text.replace(/^ +| +$/g, '');
}
