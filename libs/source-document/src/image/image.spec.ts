import { crc32, deflateSync } from 'node:zlib';
import { openSource } from '../open-source.js';
import { imageSize } from './image-size.js';
import { pngRaster } from './png-raster.js';

const chunk = (type: string, content: Uint8Array): Uint8Array => {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
};

/** A PNG with these filtered lines. */
const pngOf = (width: number, height: number, depth: number, colour: number, lines: readonly number[], extra: readonly Uint8Array[] = []): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Uint8Array.from(Buffer.concat([signature, chunk('IHDR', header), ...extra, chunk('IDAT', deflateSync(Uint8Array.from(lines))), chunk('IEND', new Uint8Array(0))]));
};

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.write('\0\0\0\rIHDR', 8, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
};

describe('pictures', () => {
  it('size as declared by PNG and JPEG', () => {
    expect(imageSize(png(2480, 3508))).toEqual({ width: 2480, height: 3508 });
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0x0d, 0xb4, 0x09, 0xb0, 3, 0, 0]);
    expect(imageSize(jpeg)).toEqual({ width: 2480, height: 3508 });
    expect(imageSize(jpeg.subarray(0, 8))).toBeNull();
    expect(imageSize(png(0, 5))).toBeNull();
  });

  it('a picture of a billion pixels in a hundred bytes → refused before it is unpacked', async () => {
    expect(await openSource(png(40_000, 30_000))).toMatchObject({ ok: false, refusal: { code: 'FILE_TOO_LARGE' } });
  });

  it('a PNG of every kind of pixel → shades of grey', () => {
    const line = (filter: number, ...pixels: number[]) => [filter, ...pixels];
    const raster = (colour: number, depth: number, width: number, height: number, lines: number[][], extra: Uint8Array[] = []) =>
      Array.from(pngRaster(pngOf(width, height, depth, colour, lines.flat(), extra)).grey);
    expect(raster(0, 8, 2, 2, [line(0, 10, 200), line(2, 5, 5)])).toEqual([10, 200, 15, 205]);
    expect(raster(0, 1, 8, 1, [line(0, 0b10100000)])).toEqual([255, 0, 255, 0, 0, 0, 0, 0]);
    expect(raster(2, 8, 2, 1, [line(1, 255, 255, 255, 1, 1, 1)])).toEqual([255, 0]);
    expect(raster(6, 8, 1, 1, [line(0, 0, 0, 0, 0)])).toEqual([255]);
    expect(raster(3, 2, 2, 1, [line(0, 0b01000000)], [chunk('PLTE', Uint8Array.from([255, 255, 255, 0, 0, 0]))])).toEqual([0, 255]);
    expect(raster(0, 8, 2, 2, [line(0, 9, 9), line(4, 1, 1)])).toEqual([9, 9, 10, 11]);
  });

  it('a picture with a wrong checksum, or cut off → refused', async () => {
    const whole = pngOf(40, 40, 8, 0, Array.from({ length: 40 }, () => [0, ...Array<number>(40).fill(255)]).flat());
    const flipped = Uint8Array.from(whole);
    flipped[50] = flipped[50]! ^ 1;
    expect(await openSource(flipped)).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
    expect(await openSource(whole.subarray(0, whole.length - 14))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });

  it('a picture without its content → refused', async () => {
    expect(await openSource(png(100, 100))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });
});
