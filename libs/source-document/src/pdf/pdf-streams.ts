import { inflateSync } from 'node:zlib';
import type { ReadingBudget } from '../reading-budget.js';
import { archiveTooLarge, damaged } from '../refused.js';

const STREAM = Buffer.from('stream');
const END_OF_STREAM = Buffer.from('endstream');
/** A stream's dictionary stands right before it; longer ones belong to fonts and pictures of no concern here. */
const DICTIONARY_BYTES = 2_048;
/** The end mark of a whole file stands within this distance of its end; some servers append a line of their own. */
const TAIL_BYTES = 8_192;

/**
 * Looks over the packed streams of a PDF before the library opens them: what they unpack to is bounded (the library
 * would unpack without end), and a packed stream whose checksum fails means that some figure on some page may be wrong.
 * Pictures are left out: they are bounded by their pixels and never looked at as text.
 *
 * Throws `Refused` for bombs, for broken streams, and for a file cut off before its end.
 */
export function inspectPdfStreams(bytes: Uint8Array, budget: ReadingBudget): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(Math.max(0, file.length - TAIL_BYTES)).includes('%%EOF')) throw damaged('PDF: %%EOF');
  // Streams of an encrypted file unpack only after deciphering; the library does that and bounds itself by the deadline.
  const encrypted = file.includes('/Encrypt');
  let total = 0;
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at)) {
    budget.tick();
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
    const end = file.indexOf(END_OF_STREAM, at + STREAM.length);
    if (end === -1) return;
    const begin = at + STREAM.length + (file[at + STREAM.length] === 0x0d ? 2 : 1);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')));
    at = end + END_OF_STREAM.length;
    if (encrypted || !/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) continue;
    total += unpackedSize(file.subarray(begin, end), budget.limits.unpackedBytes - total, /\/FlateDecode[\s\S]*\/FlateDecode/.test(own));
  }
}

function unpackedSize(packed: Uint8Array, most: number, twice: boolean): number {
  if (packed.length === 0) return 0;
  let content: Buffer;
  try {
    content = inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw archiveTooLarge();
    // Some programs leave the checksum at the end out; one that is there and wrong is another matter.
    if (code === 'Z_BUF_ERROR') return 0;
    throw damaged('PDF: stream', cause);
  }
  return content.length + (twice ? unpackedSize(content, most - content.length, false) : 0);
}
