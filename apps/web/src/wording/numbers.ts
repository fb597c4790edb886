import { DAY } from '../i18n/days.js';
import type { Language } from './language.js';

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.NumberFormat(LOCALES[language], options);
    formats.set(key, known);
  }
  return known;
}

/** A count or an amount, thousands grouped: `1,295`; decimals only where there are any (money, at most four). */
export function countText(value: number, language: Language): string {
  return format(language, { maximumFractionDigits: 4 }).format(value).replace('-', '−');
}

/** A count where there is no room for all of it: `2.72万`, `27.2k`. Below ten thousand it is written out. */
export function shortCountText(value: number, language: Language): string {
  if (Math.abs(value) < 10_000) return format(language, { maximumFractionDigits: 2 }).format(value).replace('-', '−');
  return format(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value).replace('-', '−');
}

/** What large counts are told in, largest first. */
const LARGE_UNITS: Record<Language, readonly number[]> = { zh: [1e8, 1e4], en: [1e6, 1e3] };

/** Counts along one axis, all in one unit: `0.5万` below `1万`, not `5,000`. Below ten thousand they are written out. */
export function axisCountText(ticks: readonly number[], language: Language): (value: number) => string {
  const sizes = ticks.filter((tick) => tick !== 0).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  const size = LARGE_UNITS[language].find((one) => largest >= Math.max(one, 10_000)) ?? 1;
  // On an axis by the logarithm one is not 0.0001万.
  if (size === 1 || Math.min(...sizes) < size / 100) return (value) => shortCountText(value, language);
  const unit = format(language, { notation: 'compact' }).formatToParts(size).find((part) => part.type === 'compact')?.value ?? '';
  return (value) => (value === 0 ? '0' : `${format(language, { maximumFractionDigits: 2 }).format(value / size).replace('-', '−')}${unit}`);
}

/** A share between 0 and 1 as a percentage with one decimal: `17.5%`. */
export function rateText(value: number, language: Language): string {
  return format(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value).replace('-', '−');
}

/** A difference of two shares in percentage points, without its unit and sign: `3.2`. */
export function pointsText(difference: number, language: Language): string {
  return format(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.abs(difference) * 100);
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
export function sizeText(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${format(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
