import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from '../limits.js';
import { archiveTooLarge, damaged, passwordProtected } from '../refused.js';

/**
 * Reads the parts of a zip container held in memory, with every size bounded before it is spent
 * (APPNOTE.TXT 6.3.10; only stored and deflated parts, which is all that office programs write).
 * A part whose CRC does not match is damaged: a flipped bit in a figure must not pass for a figure.
 */
export interface ZipPart {
  /** Name with `/` separators, as the central directory has it. */
  readonly path: string;
  readonly packedSize: number;
  /** As declared; a part that unpacks to another size is damaged. */
  readonly size: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64_LOCATOR = 0x07064b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** Below this size a high ratio is harmless: small XML parts are repetitive. */
const RATIO_MEASURED_FROM = 1024 * 1024;

export type ZipLimits = Pick<Limits, 'unpackedBytes' | 'compressionRatio' | 'containerParts'>;

/** True where the bytes begin as a zip does (also an empty one). */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

export class ZipContainer {
  readonly parts: readonly ZipPart[];
  private readonly byPath = new Map<string, ZipPart>();
  private unpacked = 0;

  /** Reads the directory; throws `Refused` where there is none, or where it lists more than the limits allow. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits,
  ) {
    this.parts = readDirectory(bytes, limits);
    // The first of two parts with one name counts, in every reader of this room: two readings of one file would be a trap.
    for (const part of this.parts) {
      const key = partKey(part.path);
      if (!this.byPath.has(key)) this.byPath.set(key, part);
    }
  }

  has(path: string): boolean {
    return this.byPath.has(partKey(path));
  }

  /** The part's unpacked bytes, or null where the container has no such part; letter case and a leading `/` do not matter. */
  part(path: string): Uint8Array | null {
    const part = this.byPath.get(partKey(path));
    return part === undefined ? null : this.unpack(part);
  }

  /** Unpacks a part; throws `Refused` when it is encrypted, damaged, or takes the container beyond its limits. */
  unpack(part: ZipPart): Uint8Array {
    if (part.encrypted) throw passwordProtected();
    if (part.size > RATIO_MEASURED_FROM && part.size > part.packedSize * this.limits.compressionRatio) throw archiveTooLarge();
    this.unpacked += part.size;
    if (this.unpacked > this.limits.unpackedBytes) throw archiveTooLarge();
    const packed = packedBytes(this.bytes, part);
    const content = part.method === 0 ? packed : inflate(packed, part);
    if (content.length !== part.size || crc32(content) !== part.crc) throw damaged(part.path);
    return content;
  }
}

function partKey(path: string): string {
  const key = path.toLowerCase();
  return key.startsWith('/') ? key.slice(1) : key;
}

function inflate(packed: Uint8Array, part: ZipPart): Uint8Array {
  if (part.method !== 8) throw damaged(`${part.path}: method ${part.method}`);
  if (part.size === 0) return new Uint8Array(0);
  try {
    // The output can never outgrow the declared size, whatever the packed bytes hold.
    return inflateRawSync(packed, { maxOutputLength: part.size });
  } catch (cause) {
    throw damaged(part.path, cause);
  }
}

function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = part.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(part.path);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + part.packedSize > bytes.length) throw damaged(part.path);
  return bytes.subarray(start, start + part.packedSize);
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === END_OF_DIRECTORY_64_LOCATOR) {
    const end64 = Number(view.getBigUint64(end - 20 + 8, true));
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END_OF_DIRECTORY_64) throw damaged('zip64 directory');
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  if (count > limits.containerParts) throw archiveTooLarge();

  const parts: ZipPart[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('zip directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    if (at + 46 + nameLength + extraLength > bytes.length) throw damaged('zip directory');
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const flags = view.getUint16(at + 8, true);
    const sizes = sizesWith64(view, at, extra);
    parts.push({
      path: (unicodePath(extra) ?? decodeName(name)).replaceAll('\\', '/'),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  // Entries that share their packed bytes: a bomb of small ones (Fifield 2019).
  if (parts.reduce((sum, part) => sum + part.packedSize, 0) > bytes.length) throw archiveTooLarge();
  return parts;
}

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_OF_DIRECTORY_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_OF_DIRECTORY_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged('zip directory');
}

/** Sizes and offset of an entry; values beyond 32 bits stand in the extra field 0x0001. */
function sizesWith64(view: DataView, at: number, extra: Uint8Array): Pick<ZipPart, 'packedSize' | 'size' | 'headerOffset'> {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let headerOffset = view.getUint32(at + 42, true);
  const wide = extraField(extra, 0x0001);
  if (wide) {
    const wideView = new DataView(wide.buffer, wide.byteOffset, wide.byteLength);
    let next = 0;
    const take = (narrow: number): number => {
      if (narrow !== 0xffffffff) return narrow;
      if (next + 8 > wide.length) throw damaged('zip64 directory');
      next += 8;
      return Number(wideView.getBigUint64(next - 8, true));
    };
    size = take(size);
    packedSize = take(packedSize);
    headerOffset = take(headerOffset);
  }
  return { packedSize, size, headerOffset };
}

function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const fieldId = extra[at]! | (extra[at + 1]! << 8);
    const length = extra[at + 2]! | (extra[at + 3]! << 8);
    if (fieldId === id && at + 4 + length <= extra.length) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

/** Info-ZIP's UTF-8 path beside the name in the local code page (extra field 0x7075: version, CRC of the name, path). */
function unicodePath(extra: Uint8Array): string | null {
  const field = extraField(extra, 0x7075);
  return field && field.length > 5 && field[0] === 1 ? decodeName(field.subarray(5)) : null;
}

/** Chinese Windows writes names in GBK and does not say so; some programs write GBK and say UTF-8. */
function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}
