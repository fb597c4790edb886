import { halfWidth } from './free-text.js';

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Years printed in a text in the order they stand: `2023年`, `２０２３年`, `二〇二三年`, `二○二三年`. */
export function yearsIn(text: string): readonly number[] {
  const plain = halfWidth(text).replace(/[○Ｏ零]/gu, '〇');
  return [...plain.matchAll(/(?<![\d〇一二三四五六七八九])(?:((?:19|20)\d{2})|([一二]〇?[〇一二三四五六七八九]{2,3}))\s*年/gu)].flatMap((match) => {
    const digits = match[1] ?? [...(match[2] ?? '')].map((character) => CHINESE_DIGITS.indexOf(character)).join('');
    return digits.length === 4 ? [Number(digits)] : [];
  });
}

const DAY = String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`;
const PERIOD = new RegExp(String.raw`${DAY}\s*(?:起|开始)?\s*[,，]?\s*(?:至|到|—+|－|–|-|~|～)\s*(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`, 'u');

/**
 * The period of the figures that a sentence states, as `YYYY-MM-DD`; `undefined` when it states none. Only a sentence that
 * speaks of figures counts (统计, 数据, 期限 …): a report names other periods too, such as that of a campaign.
 */
export function periodIn(sentence: string): { readonly from: string; readonly to: string } | undefined {
  if (!/统计|数据|期限|时限|时段|报告期|起止/u.test(sentence)) return undefined;
  const match = PERIOD.exec(halfWidth(sentence));
  if (!match) return undefined;
  const [, year, month, day, lastYear, lastMonth, lastDay] = match;
  const iso = (...parts: (string | undefined)[]) => parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
  return { from: iso(year, month, day), to: iso(lastYear ?? year, lastMonth, lastDay) };
}
