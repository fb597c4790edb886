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

/** A share between 0 and 1 as a percentage with one decimal: `17.5%`. */
export function rateText(value: number, language: Language): string {
  return format(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value).replace('-', '−');
}

/** A difference of two shares in percentage points, without its unit and sign: `3.2`. */
export function pointsText(difference: number, language: Language): string {
  return format(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.abs(difference) * 100);
}

/** `2024年1月31日`, `31 January 2024`. Takes an ISO date or time; an unreadable one is given back as it is. */
export function dateText(iso: string, language: Language): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', day: 'numeric' }).format(date);
}

/** Size of a file: `318 KB`. */
export function sizeText(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${format(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
