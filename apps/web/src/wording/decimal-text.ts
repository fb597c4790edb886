// The numbers of a page are written out here: the browser's own format of numbers does the same, and a property test holds
// this one to it, but it takes a twentieth of a second to be made, before the first number is there.

/**
 * A number with at least and at most so many decimals, thousands grouped, with a minus sign: `−1,295.5`. Rounded as it is
 * printed, half away from zero: 1.005 with two decimals is 1.01.
 */
export function decimalText(value: number, least: number, most: number): string {
  return written(value, shifted(Math.abs(value), most), least, most);
}

/** A share as a percentage: 0.1745 with one decimal is `17.5%`. */
export function percentText(share: number, decimals: number): string {
  return `${written(share, shifted(Math.abs(share), decimals + 2), decimals, decimals)}%`;
}

/** A count with so many leading digits, the others zero. */
export function roundedCount(count: number, digits: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(count))) + 1 - digits);
  return Math.sign(count) * Math.round(Math.abs(count) / unit) * unit;
}

/** The digits of a size times a power of ten, rounded; the point is moved in them, as 1.005 times 100 is 100.49999999999999. */
function shifted(size: number, places: number): string {
  const digits = String(size);
  if (Number.isInteger(size)) return size === 0 ? digits : digits + '0'.repeat(places);
  return String(Math.round(digits.includes('e') ? size * 10 ** places : Number(`${digits}e${places}`)));
}

/** Digits of which the last `most` are decimals. */
function written(value: number, digits: string, least: number, most: number): string {
  const all = digits.padStart(most + 1, '0');
  const [whole, decimals] = [all.slice(0, all.length - most), all.slice(all.length - most)];
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0');
  const text = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (kept && `.${kept}`);
  return value < 0 && /[1-9]/.test(digits) ? `−${text}` : text;
}
