import { yearOf } from '../number-words.js';

/** A date as printed: 2024年1月18日, 2024-01-18, 二〇二四年一月十八日. */
export const DATE = /(?<!\d)(2\s?0\s?\d\s?\d|[二贰][〇○O0零][〇○O0零一二三四五六七八九]{2})\s*[年./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?/;

/** The first date in a text as `YYYY-MM-DD`, or `null`. */
export function dateIn(text: string): string | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const year = yearOf(found[1] ?? '');
  const month = smallNumber(found[2] ?? '');
  const day = smallNumber(found[3] ?? '');
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? date : null;
}

function smallNumber(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written);
  if (found === null) return null;
  if (found[2] === undefined) return found[3] === undefined ? (digits[found[1] ?? ''] ?? null) : null;
  return (found[1] === undefined ? 1 : (digits[found[1]] ?? 0)) * 10 + (digits[found[3] ?? ''] ?? 0);
}
