import type { InkMap } from './raster.js';

/** Taken out once: these run for every pixel, and a global is looked up slowly where the code runs in a sandbox, as in tests. */
const { ceil, floor, max, round } = Math;

/** Pages lie aslant by no more than this on a scanner, and hardly more before a camera. Rise over run. */
const STEEPEST = 0.06;
const COARSE = 0.002;
const FINE = 0.000_25;
/** So many pixels of ink tell the slope as well as all of them. */
const SAMPLES = 60_000;

/**
 * By how much the lines of a page rise (rise over run): the slope along which its ink falls into the fewest and fullest
 * rows. Lines of text tell it as well as ruling lines do. 0 for a page without ink.
 */
export function skewOf({ width, height, ink }: InkMap): number {
  const xs: number[] = [];
  const ys: number[] = [];
  let edges = 0;
  // Only the lower edges of strokes: the strokes themselves would drown them.
  const lower = (at: number): boolean => ink[at] === 1 && ink[at + width] === 0;
  for (let at = 0; at < width * (height - 1); at += 1) if (lower(at)) edges += 1;
  const every = max(1, floor(edges / SAMPLES));
  let seen = 0;
  for (let y = 0; y + 1 < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!lower(y * width + x)) continue;
      seen += 1;
      if (seen % every !== 0) continue;
      xs.push(x - width / 2);
      ys.push(y);
    }
  }
  if (xs.length < 100) return 0;
  const reach = ceil(STEEPEST * width) + 2;
  const rows = new Uint32Array(height + 2 * reach);
  const sharpness = (slope: number): number => {
    rows.fill(0);
    for (let at = 0; at < xs.length; at += 1) {
      const row = round(ys[at]! - slope * xs[at]!) + reach;
      rows[row] = rows[row]! + 1;
    }
    let sum = 0;
    for (const count of rows) sum += count * count;
    return sum;
  };
  const best = (from: number, to: number, step: number): number => {
    let [found, most] = [0, -1];
    for (let slope = from; slope <= to + step / 2; slope += step) {
      const value = sharpness(slope);
      if (value > most) [found, most] = [slope, value];
    }
    return found;
  };
  const near = best(-STEEPEST, STEEPEST, COARSE);
  return best(near - COARSE, near + COARSE, FINE);
}
