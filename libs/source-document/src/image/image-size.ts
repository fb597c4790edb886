/** Width and height that a PNG or JPEG declares, before any of it is unpacked; null where it declares none. */
export function imageSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89) {
    return bytes.length >= 24 ? positive(view.getUint32(16), view.getUint32(20)) : null;
  }
  // JPEG: segments follow each other; a frame header (C0 to CF save C4, C8, CC) holds height and width.
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return positive(view.getUint16(at + 7), view.getUint16(at + 5));
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function positive(width: number, height: number): { readonly width: number; readonly height: number } | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
