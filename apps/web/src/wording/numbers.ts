import { DAY } from '../i18n/days.js';
import { LARGE_NUMBERS } from '../i18n/large-numbers.js';
import { decimalText, percentText, roundedCount } from './decimal-text.js';
import type { Language } from './language.js';

/** A count or an amount, thousands grouped: `1,295`; decimals only where there are any (money, at most four). */
export function countText(value: number): string {
  return decimalText(value, 0, 4);
}

/** A count where there is no room for all of it: `2.72万`, `27.2k`. Below ten thousand it is written out. */
export function shortCountText(value: number, language: Language): string {
  if (Math.abs(value) < 10_000) return decimalText(value, 0, 2);
  const short = roundedCount(value, 3);
  const { size, unit } = LARGE_NUMBERS[language].find((one) => Math.abs(short) >= one.size) ?? { size: 1, unit: '' };
  return inUnit(short, size, unit);
}

/** Counts along one axis, all in one unit: `0.5万` below `1万`, not `5,000`. Below ten thousand they are written out. */
export function axisCountText(ticks: readonly number[], language: Language): (value: number) => string {
  const sizes = ticks.filter((tick) => tick !== 0).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  const large = LARGE_NUMBERS[language].find(({ size }) => largest >= Math.max(size, 10_000));
  // On an axis by the logarithm one is not 0.0001万.
  if (!large || Math.min(...sizes) < large.size / 100) return (value) => shortCountText(value, language);
  return (value) => (value === 0 ? '0' : inUnit(value, large.size, large.unit));
}

function inUnit(value: number, size: number, unit: string): string {
  return decimalText(value / size, 0, 2).replace(',', '') + unit;
}

/** A share between 0 and 1 as a percentage with one decimal: `17.5%`. */
export function rateText(value: number): string {
  return percentText(value, 1);
}

/** A difference of two shares in percentage points, without its unit and sign: `3.2`. */
export function pointsText(difference: number): string {
  return percentText(Math.abs(difference), 1).slice(0, -1);
}

/**
 * `2024年1月31日`, `31 January 2024`. Takes an ISO date or time; an unreadable one is given back as it is. Put together here:
 * the browser's own format of dates takes a tenth of a second to be made, before the first page is there.
 */
export function dateText(iso: string, language: Language): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return DAY[language](date.getFullYear(), date.getMonth(), date.getDate());
}

/** A moment to the minute: `2025年1月20日 14:05`. */
export function momentText(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `${dateText(iso, language)} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** Size of a file: `318 KB`. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${decimalText(value, 0, value < 10 ? 1 : 0)} ${unit}`;
}
