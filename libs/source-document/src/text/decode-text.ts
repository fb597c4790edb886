/** Text decoded from bytes whose encoding nobody vouches for. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Characters that could not be decoded; more than none means that the file was damaged on its way. */
  readonly undecodable: number;
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/**
 * Decodes by, in this order: a byte order mark, valid UTF-8, the pattern of UTF-16 without a mark, the encoding that
 * the document declares, GB18030 (a superset of GBK and GB 2312, what Chinese Windows writes as “ANSI”).
 * Valid UTF-8 goes before the declaration: content systems change the bytes and forget the declaration, and Chinese
 * text in another encoding is practically never valid UTF-8.
 *
 * @param declared label found in the document (`gb2312`, `utf-8` …); unknown labels are passed over
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const strict = decodeStrictly(bytes);
  if (strict !== null) {
    const unmarked = utf16WithoutMark(bytes);
    return unmarked ? decodeAs(bytes, unmarked) : { text: strict, encoding: 'utf-8', undecodable: 0 };
  }
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return decodeAs(bytes, unmarked);

  const named = declared === undefined ? null : encodingByLabel(declared);
  const candidates: TextEncodingName[] = named && named !== 'utf-8' ? [named, 'utf-8', 'gb18030'] : ['gb18030', 'utf-8'];
  const utf8 = decodeAs(bytes, 'utf-8');
  // Text in another encoding loses nearly every character when read as UTF-8; damaged UTF-8 loses few, and would give
  // fluent nonsense in GB18030.
  if (utf8.undecodable * 10 < charactersBeyondAscii(utf8.text)) return utf8;
  // A single lost byte makes a file invalid in its own encoding: the reading with the fewest losses wins.
  let best: DecodedText | null = null;
  for (const candidate of candidates) {
    const reading = decodeAs(bytes, candidate);
    if (reading.undecodable === 0) return reading;
    if (best === null || reading.undecodable < best.undecodable) best = reading;
  }
  return best as DecodedText;
}

/** Encoding for a label of a document, or null for labels that no Chinese office uses. */
export function encodingByLabel(label: string): TextEncodingName | null {
  switch (label.trim().toLowerCase()) {
    case 'utf-8':
    case 'utf8':
      return 'utf-8';
    case 'gb2312':
    case 'gb_2312-80':
    case 'gbk':
    case 'x-gbk':
    case 'gb18030':
    case 'cp936':
    case 'ms936':
    case 'windows-936':
      return 'gb18030';
    case 'big5':
    case 'big5-hkscs':
    case 'cp950':
      return 'big5';
    case 'utf-16':
    case 'utf-16le':
    case 'unicode':
      return 'utf-16le';
    case 'utf-16be':
      return 'utf-16be';
    default:
      return null;
  }
}

function byteOrderMark(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Line ends and digits of UTF-16 are a zero byte beside an ASCII one, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): TextEncodingName | null {
  const length = Math.min(bytes.length & ~1, 4096);
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] !== 0) zeroFirst += 1;
    else if (bytes[at + 1] === 0 && bytes[at] !== 0) zeroSecond += 1;
  }
  const enough = Math.max(2, length / 100);
  // 一 (U+4E00) and its like have a zero byte on the other side.
  if (zeroSecond >= enough && zeroSecond > zeroFirst * 2) return 'utf-16le';
  if (zeroFirst >= enough && zeroFirst > zeroSecond * 2) return 'utf-16be';
  return null;
}

function charactersBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1;
  return count;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  let undecodable = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) undecodable += 1;
  return { text, encoding, undecodable };
}
