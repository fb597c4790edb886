import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { decodeText } from '../text/decode-text.js';
import { warnOfUndecodable } from '../text/warn-of-undecodable.js';

/** Ends of a line as text files have them: also the vertical tab and form feed of text copied out of a PDF. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Plain text: one paragraph a printed line, blank lines left out, each line kept to the character. */
export const txtReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const decoded = decodeText(file.bytes);
    const builder = new SourceDocumentBuilder(budget);
    for (const line of decoded.text.split(LINE_END)) builder.paragraph(line);
    warnOfUndecodable(builder, decoded);
    return builder.build('txt');
  },
};
