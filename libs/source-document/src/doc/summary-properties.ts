/** Properties of a stream of them by their identifiers ([MS-OLEPS]). */
export type PropertyNames = Readonly<Record<number, string>>;

const SUMMARY: PropertyNames = { 2: 'title', 3: 'subject', 4: 'author', 5: 'keywords', 6: 'comments', 8: 'lastmodifiedby' };
/** Those of the other stream, the document summary information. */
export const DOCUMENT_SUMMARY: PropertyNames = { 15: 'company' };
const CODE_PAGE = 1;
const ANSI_STRING = 30;
const WIDE_STRING = 31;

/** Title, author and the like of an old Office file; an unreadable stream yields none, since it is no part of the text. */
export function summaryProperties(stream: Uint8Array, names: PropertyNames = SUMMARY): Record<string, string> {
  const metadata: Record<string, string> = {};
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  try {
    const section = view.getUint32(44, true);
    const count = Math.min(view.getUint32(section + 4, true), 100);
    let encoding = 'gb18030';
    const places = new Map<number, number>();
    for (let at = 0; at < count; at += 1) places.set(view.getUint32(section + 8 + at * 8, true), section + view.getUint32(section + 12 + at * 8, true));
    const page = places.get(CODE_PAGE);
    if (page !== undefined) encoding = encodingOf(view.getUint16(page + 4, true));
    for (const [id, at] of places) {
      const name = names[id];
      const type = view.getUint32(at, true);
      if (name === undefined || (type !== ANSI_STRING && type !== WIDE_STRING)) continue;
      const length = Math.min(view.getUint32(at + 4, true), 2_000) * (type === WIDE_STRING ? 2 : 1);
      const bytes = stream.subarray(at + 8, at + 8 + length);
      const text = new TextDecoder(type === WIDE_STRING ? 'utf-16le' : encoding).decode(bytes).split('\0')[0]!.trim();
      if (text !== '') metadata[name] = text;
    }
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
  }
  return metadata;
}

function encodingOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8';
  if (codePage === 1200) return 'utf-16le';
  if (codePage === 1252) return 'windows-1252';
  return codePage === 950 ? 'big5' : 'gb18030';
}
