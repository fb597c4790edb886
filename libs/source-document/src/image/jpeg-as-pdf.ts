import { isTall } from './tall-picture.js';

/**
 * A JPEG as the only picture of a one-page PDF of the size of A4, so that pdf.js unpacks and draws it: the canvas
 * library's own decoder takes the whole process down over a broken picture (see docs/adr/0010).
 */
export function jpegAsPdf(jpeg: Uint8Array, size: { readonly width: number; readonly height: number }): Uint8Array {
  const { components, turned } = describe(jpeg);
  // A long screenshot is as wide as a page, and so many pages high.
  const points = isTall(size) ? 595.28 / size.width : 841.89 / Math.max(size.width, size.height);
  const [width, height] = [size.width * points, size.height * points].map((value) => value.toFixed(2));
  const space = components === 1 ? '/DeviceGray' : components === 4 ? '/DeviceCMYK' : '/DeviceRGB';
  const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turned} /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ].map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  const head = Buffer.from(
    `%PDF-1.4\n${objects.join('')}5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
  );
  // Without a table of offsets: the library finds the five objects by itself.
  return Buffer.concat([head, jpeg, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n')]);
}

const TURNED_BY_ORIENTATION: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** Colour components of the frame, and by how much a camera says that the picture must be turned (EXIF, tag 0x0112). */
function describe(jpeg: Uint8Array): { readonly components: number; readonly turned: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let turned = 0;
  for (let at = 2; at + 10 < jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) turned = TURNED_BY_ORIENTATION[orientation(view, at + 4, Math.min(jpeg.length, at + 2 + length))] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { components: jpeg[at + 9]!, turned };
    at += 2 + length;
  }
  return { components: 3, turned };
}

function orientation(view: DataView, from: number, to: number): number {
  const start = from + 6;
  if (start + 8 > to || view.getUint32(from) !== 0x45786966) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > to) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 10 > to) return 1;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}
