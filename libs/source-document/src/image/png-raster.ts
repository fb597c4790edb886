import { crc32, inflateSync } from 'node:zlib';
import { damaged } from '../refused.js';
import type { Raster } from '../recognition/raster.js';

/**
 * Unpacks a PNG (ISO/IEC 15948) to shades of grey. Written here because the canvas library's own decoder takes the whole
 * process down over a broken picture (see docs/adr/0010): every length and checksum is checked before it is used.
 */
export function pngRaster(bytes: Uint8Array): Raster {
  const { header, palette, data } = readChunks(bytes);
  const passes = header.interlaced ? ADAM7 : [WHOLE];
  const bits = header.channels * header.depth;
  const size = passes.reduce((sum, pass) => {
    const { width, height } = passSize(header, pass);
    return sum + (width === 0 ? 0 : height * (1 + Math.ceil((width * bits) / 8)));
  }, 0);
  const lines = unpacked(data, size);
  const grey = new Uint8Array(header.width * header.height).fill(255);
  let at = 0;
  for (const pass of passes) {
    const { width, height } = passSize(header, pass);
    if (width === 0 || height === 0) continue;
    const stride = Math.ceil((width * bits) / 8);
    const pixelBytes = Math.max(1, bits >> 3);
    let above: Uint8Array = new Uint8Array(stride);
    for (let y = 0; y < height; y += 1) {
      const line = lines.subarray(at + 1, at + 1 + stride);
      unfilter(lines[at]!, line, above, pixelBytes);
      const row = (pass.y + y * pass.stepY) * header.width;
      for (let x = 0; x < width; x += 1) grey[row + pass.x + x * pass.stepX] = greyOf(header, line, x, palette);
      above = line;
      at += 1 + stride;
    }
  }
  return { width: header.width, height: header.height, grey };
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly channels: number;
  readonly interlaced: boolean;
}

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const WHOLE: Pass = { x: 0, y: 0, stepX: 1, stepY: 1 };
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 }, { x: 4, y: 0, stepX: 8, stepY: 8 }, { x: 0, y: 4, stepX: 4, stepY: 8 }, { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 }, { x: 1, y: 0, stepX: 2, stepY: 2 }, { x: 0, y: 1, stepX: 1, stepY: 2 },
];
/** Channels by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function passSize(header: Header, pass: Pass): { readonly width: number; readonly height: number } {
  return { width: Math.ceil((header.width - pass.x) / pass.stepX), height: Math.ceil((header.height - pass.y) / pass.stepY) };
}

function readChunks(bytes: Uint8Array): { header: Header; palette: Uint8Array; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | null = null;
  let palette = new Uint8Array(0);
  const data: Uint8Array[] = [];
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) throw damaged('PNG');
    if (type === 'IHDR' && length >= 13) {
      const colour = content[9]!;
      const channels = CHANNELS[colour];
      const depth = content[8]!;
      if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth) || (channels > 1 && depth < 8)) throw damaged('PNG');
      header = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), depth, colour, channels, interlaced: content[12] === 1 };
    } else if (type === 'PLTE') palette = Uint8Array.from(content);
    else if (type === 'IDAT') data.push(content);
    else if (type === 'IEND') ended = true;
    at += 12 + length;
  }
  if (header === null || !ended || data.length === 0) throw damaged('PNG');
  return { header, palette, data: Buffer.concat(data) };
}

function unpacked(data: Uint8Array, size: number): Uint8Array {
  let lines: Uint8Array;
  try {
    lines = inflateSync(data, { maxOutputLength: size });
  } catch (cause) {
    throw damaged('PNG', cause);
  }
  if (lines.length !== size) throw damaged('PNG');
  return lines;
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at >= pixelBytes ? line[at - pixelBytes]! : 0;
    const up = above[at]!;
    if (filter === 1) line[at] = line[at]! + left;
    else if (filter === 2) line[at] = line[at]! + up;
    else if (filter === 3) line[at] = line[at]! + ((left + up) >> 1);
    else if (filter === 4) line[at] = line[at]! + paeth(left, up, at >= pixelBytes ? above[at - pixelBytes]! : 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function greyOf(header: Header, line: Uint8Array, x: number, palette: Uint8Array): number {
  const { depth, colour, channels } = header;
  const sample = (channel: number): number => {
    const index = x * channels + channel;
    if (depth === 8) return line[index]!;
    if (depth === 16) return line[index * 2]!;
    const bit = index * depth;
    const value = (line[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    return colour === 3 ? value : (value * 255) / ((1 << depth) - 1);
  };
  const light = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;
  if (colour === 3) {
    const entry = sample(0) * 3;
    return light(palette[entry] ?? 255, palette[entry + 1] ?? 255, palette[entry + 2] ?? 255);
  }
  const shade = channels >= 3 ? light(sample(0), sample(1), sample(2)) : sample(0);
  if (colour !== 4 && colour !== 6) return shade;
  // What is transparent shows white paper.
  const alpha = sample(channels - 1) / 255;
  return shade * alpha + 255 * (1 - alpha);
}
