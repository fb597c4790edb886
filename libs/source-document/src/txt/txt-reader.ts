import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { decodeText } from '../text/decode-text.js';
import { warnOfOpenEnd } from '../text/warn-of-open-end.js';
import { warnOfUndecodable } from '../text/warn-of-undecodable.js';

/**
 * End of a line as text files have it: also the vertical tab and form feed of text copied out of a PDF. One at a time: a
 * pattern that takes millions of them in one match keeps its way back for each, and that memory of the engine is bounded.
 */
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/g;

/** Plain text: one paragraph a printed line, blank lines left out, each line kept to the character. */
export const txtReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const decoded = decodeText(file.bytes);
    const builder = new SourceDocumentBuilder(budget);
    // Line by line: an array of all of them would take many times the memory of the text.
    let from = 0;
    for (const end of decoded.text.matchAll(LINE_END)) {
      if (end.index > from) builder.paragraph(decoded.text.slice(from, end.index));
      from = end.index + end[0].length;
    }
    builder.paragraph(decoded.text.slice(from));
    warnOfOpenEnd(builder, decoded.text);
    warnOfUndecodable(builder, decoded);
    return builder.build('txt');
  },
};
