const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, Ｏ: 0, O: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Characters a Chinese numeral is written with. */
export const CHINESE_NUMERAL = '[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]';

/** 三十一 → 31, 一百零五 → 105, 二〇二三 → 2023, 两万 → 20000. `null` where the word is no number. */
export function chineseNumber(word: string): number | null {
  if (word === '') return null;
  if (![...word].some((c) => UNITS[c] !== undefined || c === '万' || c === '亿')) {
    let value = 0;
    for (const character of word) {
      const digit = DIGITS[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of word) {
    const one = DIGITS[character];
    if (one !== undefined) {
      digit = one;
      continue;
    }
    const unit = UNITS[character];
    if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (character === '万') {
      total += (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
    } else if (character === '亿') {
      total = (total + section + (digit ?? 0)) * 100_000_000;
      section = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0);
}

/** Year as written: 2023, ２０２３ (normalised), 二〇二三, 二○二三. `null` outside 2000–2099. */
export function yearOf(written: string): number | null {
  const digits = written.replace(/\s/g, '');
  const year = /^\d{4}$/.test(digits)
    ? Number(digits)
    : [...digits].length === 4
      ? chineseNumber(digits.replace(/[○Oo0◯]/g, '〇'))
      : null;
  return year !== null && year >= 2000 && year <= 2099 ? year : null;
}

/** A year in running text, in any writing: digits (also spaced out) or Chinese numerals, followed by 年. */
export const YEAR_PATTERN = /(?<!\d)(2\s?0\s?\d\s?\d|[二贰][〇○O0零◯][〇○O0零◯一二三四五六七八九][〇○O0零◯一二三四五六七八九])\s*年/;

/** `251000` with the decimal point moved; without the rounding of floating numbers. */
export function shiftDecimal(value: number, places: number): number {
  return Number(`${value}e${places}`);
}
