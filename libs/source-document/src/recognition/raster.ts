/** Taken out once: these run for every pixel, and a global is looked up slowly where the code runs in a sandbox, as in tests. */
const { abs, floor, hypot, max, min, round } = Math;

/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** One byte a pixel: 1 where there is ink. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Ink is darker than its surroundings by this share: shaded table heads and yellowed paper are surroundings. */
const DARKER_BY = 0.16;
/** Surroundings reach this far on each side. In pixels at 300 dpi. */
const SURROUNDINGS = 60;

/** RGBA pixels as a canvas gives them, on white where they are transparent. */
export function rasterOfPixels(width: number, height: number, rgba: Uint8ClampedArray | Uint8Array): Raster {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const alpha = rgba[from + 3]! / 255;
    const light = 0.299 * rgba[from]! + 0.587 * rgba[from + 1]! + 0.114 * rgba[from + 2]!;
    grey[at] = light * alpha + 255 * (1 - alpha);
  }
  return { width, height, grey };
}

/** Tells ink from paper by the mean of the surroundings (Bradley and Roth 2007), with sums over rectangles. */
export function inkOf(raster: Raster): InkMap {
  const { width, height, grey } = raster;
  const stride = width + 1;
  // Sums of up to 16 million pixels fit 32 bits.
  const sums = width * height <= 16_000_000 ? new Uint32Array(stride * (height + 1)) : new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = max(0, y - SURROUNDINGS);
    const bottom = min(height, y + SURROUNDINGS + 1);
    for (let x = 0; x < width; x += 1) {
      const left = max(0, x - SURROUNDINGS);
      const right = min(width, x + SURROUNDINGS + 1);
      const sum = sums[bottom * stride + right]! - sums[top * stride + right]! - sums[bottom * stride + left]! + sums[top * stride + left]!;
      const mean = sum / ((bottom - top) * (right - left));
      if (grey[y * width + x]! < mean * (1 - DARKER_BY)) ink[y * width + x] = 1;
    }
  }
  return { width, height, ink };
}

/** True where the darkest pixel does not differ from the lightest as ink does from paper: then there is none anywhere. */
export function isUniform({ grey }: Raster): boolean {
  let darkest = 255;
  let lightest = 0;
  for (const shade of grey) {
    if (shade < darkest) darkest = shade;
    if (shade > lightest) lightest = shade;
  }
  return darkest >= lightest * (1 - DARKER_BY);
}

/** Turns a picture by a small slope (rise over run of lines that ought to be level), so that they are level. */
export function levelled(raster: Raster, slope: number): Raster {
  const { width, height, grey } = raster;
  const result = new Uint8Array(width * height).fill(255);
  const [cosine, sine] = [1 / hypot(1, slope), slope / hypot(1, slope)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = middleX + (x - middleX) * cosine - (y - middleY) * sine;
      const fromY = middleY + (x - middleX) * sine + (y - middleY) * cosine;
      const left = floor(fromX);
      const top = floor(fromY);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const [shareX, shareY] = [fromX - left, fromY - top];
      const upper = grey[at]! * (1 - shareX) + grey[at + 1]! * shareX;
      const lower = grey[at + width]! * (1 - shareX) + grey[at + width + 1]! * shareX;
      result[y * width + x] = upper * (1 - shareY) + lower * shareY;
    }
  }
  return { width, height, grey: result };
}

/** The picture larger (between its pixels) or smaller (the mean of its pixels) by a factor. */
export function resized(raster: Raster, factor: number): Raster {
  if (abs(factor - 1) < 0.02) return raster;
  const width = max(1, round(raster.width * factor));
  const height = max(1, round(raster.height * factor));
  const grey = new Uint8Array(width * height);
  const reach = max(1, round(1 / factor));
  for (let y = 0; y < height; y += 1) {
    const fromY = min(raster.height - 1, (y + 0.5) / factor - 0.5);
    for (let x = 0; x < width; x += 1) {
      const fromX = min(raster.width - 1, (x + 0.5) / factor - 0.5);
      grey[y * width + x] = reach > 1 ? mean(raster, round(fromX), round(fromY), reach) : between(raster, max(0, fromX), max(0, fromY));
    }
  }
  return { width, height, grey };
}

function mean(raster: Raster, x: number, y: number, reach: number): number {
  let sum = 0;
  let count = 0;
  const half = reach >> 1;
  for (let row = max(0, y - half); row < min(raster.height, y - half + reach); row += 1) {
    for (let column = max(0, x - half); column < min(raster.width, x - half + reach); column += 1) {
      sum += raster.grey[row * raster.width + column]!;
      count += 1;
    }
  }
  return count === 0 ? 255 : sum / count;
}

function between(raster: Raster, x: number, y: number): number {
  const left = floor(x);
  const top = floor(y);
  const [shareX, shareY] = [x - left, y - top];
  const at = top * raster.width + left;
  const right = left + 1 < raster.width ? 1 : 0;
  const below = top + 1 < raster.height ? raster.width : 0;
  const upper = raster.grey[at]! * (1 - shareX) + raster.grey[at + right]! * shareX;
  const lower = raster.grey[at + below]! * (1 - shareX) + raster.grey[at + below + right]! * shareX;
  return upper * (1 - shareY) + lower * shareY;
}

/** A binary PGM of a part of the picture, on a white margin: what the recognition takes without further packing. */
export function pgmOf(raster: Raster, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, margin = 0): Uint8Array {
  const width = box.width + 2 * margin;
  const height = box.height + 2 * margin;
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(head.length + width * height).fill(255);
  file.set(head);
  for (let y = 0; y < box.height; y += 1) {
    const from = (box.y + y) * raster.width + box.x;
    file.set(raster.grey.subarray(from, from + box.width), head.length + (y + margin) * width + margin);
  }
  return file;
}
