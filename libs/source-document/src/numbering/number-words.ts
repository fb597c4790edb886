/** How a list numbers its items; the names are Word's (ECMA-376, ST_NumberFormat), other formats are mapped onto them. */
export type NumberFormat = string;

const DIGITS = '〇一二三四五六七八九';
const FINANCIAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The number as that list prints it; bullets and lists without numbers give an empty text. */
export function numberInWords(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(value, DIGITS.replace('〇', '零'), ['', '十', '百', '千'], true);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, FINANCIAL_DIGITS, ['', '拾', '佰', '仟'], false);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
    case 'ideographTraditional':
      return HEAVENLY_STEMS[(value - 1) % 10] ?? String(value);
    case 'ideographZodiac':
      return EARTHLY_BRANCHES[(value - 1) % 12] ?? String(value);
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`;
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 21 → 二十一; `shortTen` leaves the 一 of 一十 out at the beginning, as people count. */
function counted(value: number, digits: string, units: readonly string[], shortTen: boolean): string {
  if (value <= 0 || value > 9999) return String(value);
  let words = '';
  let zeroDue = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      zeroDue = words !== '';
      continue;
    }
    if (zeroDue) words += digits[0];
    zeroDue = false;
    words += shortTen && power === 1 && digit === 1 && words === '' ? units[1] : digits[digit]! + units[power]!;
  }
  return words;
}

/** Word's letters: A … Z, AA, BB … */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly [number, string][] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let rest = value;
  let words = '';
  for (const [step, letter] of steps) {
    for (; rest >= step; rest -= step) words += letter;
  }
  return words;
}

/** One level of a list: how it prints its number, and where it starts. */
export interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** `%1` … `%9` stand for the numbers of the levels, as in Word: `第%1章`, `%1.%2`. */
  readonly template: string;
  /** What stands between label and text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Numbers of higher levels in Arabic digits whatever their own format (`w:isLgl`). */
  readonly legal?: boolean;
}

/** The running numbers of one list, level by level (at most nine). */
export class ListCounter {
  private readonly values: (number | undefined)[] = [];

  constructor(private readonly levels: readonly (ListLevel | undefined)[]) {}

  /** Counts one item of that level and returns its label with what stands after it. */
  label(level: number): string {
    const definition = this.levels[level];
    if (definition === undefined) return '';
    const before = this.values[level];
    this.values[level] = before === undefined ? definition.start : before + 1;
    this.values.length = level + 1;
    const words = definition.template.replace(/%([1-9])/g, (_, digit: string) => {
      const named = Number(digit) - 1;
      const namedLevel = this.levels[named];
      const value = (this.values[named] ??= namedLevel?.start ?? 1);
      return numberInWords(value, definition.legal && named !== level ? 'decimal' : (namedLevel?.format ?? 'decimal'));
    });
    if (definition.format === 'bullet' || words.trim() === '') return '';
    // Between a label that ends in its own punctuation and the text, a tab is only a gap of the layout.
    return definition.suffix === 'nothing' || /[、，．。）〕】：)]$/.test(words) ? words : `${words} `;
  }

  restart(level: number, value: number): void {
    this.values[level] = value - 1;
    this.values.length = level + 1;
  }
}
