/**
 * Text as printed comes in many code points for one letter: full and half width, Kangxi radicals out of PDF fonts,
 * circled numbers, a dozen dashes and quotes. Matching is done on one normal form; `offsets` leads every character of
 * it back to the raw text, so that a place is always exact.
 */
export interface NormalisedText {
  readonly text: string;
  /** Raw offset of each character of `text`; one more entry at the end for the end of the raw text. */
  readonly offsets: readonly number[];
}

/** CJK radicals (U+2E80–U+2EFF) that NFKC leaves alone although PDF fonts use them for the ordinary characters. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺄': '乙', '⺅': '亻', '⺆': '冂', '⺇': '几', '⺈': '刀', '⺋': '卩', '⺌': '小', '⺍': '小', '⺎': '兀',
  '⺏': '尢', '⺒': '巳', '⺓': '幺', '⺕': '彐', '⺖': '忄', '⺗': '心', '⺘': '扌', '⺙': '攵', '⺛': '旡', '⺜': '日',
  '⺝': '月', '⺟': '母', '⺠': '民', '⺡': '氵', '⺢': '水', '⺣': '灬', '⺤': '爪', '⺥': '爪', '⺦': '丬', '⺧': '牛',
  '⺨': '犭', '⺩': '王', '⺪': '疋', '⺫': '目', '⺬': '示', '⺭': '礻', '⺮': '竹', '⺯': '糸', '⺰': '纟', '⺱': '罒',
  '⺲': '罒', '⺳': '网', '⺴': '网', '⺵': '网', '⺶': '羊', '⺷': '羊', '⺸': '羊', '⺹': '老', '⺺': '聿', '⺻': '聿',
  '⺼': '肉', '⺽': '臼', '⺾': '艹', '⺿': '艹', '⻀': '艹', '⻁': '虎', '⻂': '衤', '⻃': '西', '⻄': '西', '⻅': '见',
  '⻆': '角', '⻇': '角', '⻈': '讠', '⻉': '贝', '⻊': '足', '⻋': '车', '⻌': '辶', '⻍': '辶', '⻎': '辶', '⻏': '阝',
  '⻐': '钅', '⻑': '长', '⻒': '长', '⻓': '长', '⻔': '门', '⻕': '阝', '⻖': '阝', '⻗': '雨', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻞': '食', '⻟': '饣', '⻠': '饣', '⻡': '首', '⻢': '马', '⻣': '骨',
  '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻫': '齐', '⻬': '齐', '⻭': '齿',
  '⻮': '齿', '⻯': '龙', '⻰': '龙', '⻱': '龟', '⻲': '龟', '⻳': '龟',
};

/** Characters of one meaning that NFKC keeps apart. */
const SAME_MEANING: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '‟': '"', '＂': '"', '「': '"', '」': '"', '『': '"', '』': '"', '‘': '"', '’': '"', '〝': '"', '〞': '"',
  '—': '-', '–': '-', '―': '-', '‒': '-', '−': '-', '‐': '-', '‑': '-', '﹣': '-', '－': '-', '─': '-', '━': '-', 'ー': '-',
  '〔': '(', '〕': ')', '【': '(', '】': ')', '［': '(', '］': ')', '﹝': '(', '﹞': ')', '❨': '(', '❩': ')',
  '｜': '|', '│': '|', '┃': '|', '∣': '|', '︱': '|', '║': '|',
  '﹑': '、', '､': '、', '｡': '。', '．': '.', '•': '·', '∙': '·', '・': '·', '●': '·',
  '⼀': '一', '〡': '一', '\u3000': ' ', '\u00a0': ' ', '\t': '\t', '\r': '',
};

/** Formatting characters that print nothing. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\ufeff|[\ufe00-\ufe0f]/u;

/** Superscript and subscript digits are footnote marks: joined to a number they would change it. */
const FOOTNOTE_DIGIT = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/;

/** ①…⑳ ❶…❿ ➀…➓: numbering, which must not become a bare digit. */
function circledNumber(code: number): number | undefined {
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2776 + 1;
  if (code >= 0x2780 && code <= 0x2789) return code - 0x2780 + 1;
  if (code >= 0x278a && code <= 0x2793) return code - 0x278a + 1;
  return undefined;
}

const known = new Map<string, string>();

/** The normal form of one character: zero, one or a few characters. */
export function normaliseCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const normal = normalForm(character);
  if (known.size < 20_000) known.set(character, normal);
  return normal;
}

function normalForm(character: string): string {
  const same = SAME_MEANING[character] ?? RADICALS[character];
  if (same !== undefined) return same;
  if (INVISIBLE.test(character)) return '';
  if (FOOTNOTE_DIGIT.test(character)) return ' ';
  const circled = circledNumber(character.codePointAt(0) ?? 0);
  if (circled !== undefined) return `(${circled})`;
  const compatible = character.normalize('NFKC');
  if (compatible === character) return character;
  // A compatibility form may itself be one of ours: ﹣, ￣, fullwidth quotes.
  return [...compatible].map((part) => SAME_MEANING[part] ?? part).join('');
}

/** Normalises a whole text. ASCII stays as it is. */
export function normaliseText(raw: string): NormalisedText {
  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < raw.length; ) {
    const code = raw.charCodeAt(index);
    if (code < 0x80 && code !== 0x0d) {
      text += raw[index];
      offsets.push(index);
      index += 1;
      continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(index) ?? code);
    const normal = normaliseCharacter(character);
    text += normal;
    for (let left = normal.length; left > 0; left -= 1) offsets.push(index);
    index += character.length;
  }
  offsets.push(raw.length);
  return { text, offsets };
}

const LETTER_OR_DIGIT = /[\p{Script=Han}\p{L}\p{N}〇]/u;

/** True for what carries a label's meaning: Chinese characters, letters, digits. */
export function isMeaningful(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return LETTER_OR_DIGIT.test(character);
}

/** Normal form with everything but letters and digits taken out: what labels are compared by. */
export function bareText(raw: string): string {
  let bare = '';
  for (const character of normaliseText(raw).text) if (isMeaningful(character)) bare += character;
  return bare;
}
