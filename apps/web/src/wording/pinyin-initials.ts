/**
 * The first characters of each initial in the order of pinyin, as the browser's own Chinese collation sorts them. There are
 * no syllables with i, u and v.
 */
const BOUNDARIES: readonly (readonly [initial: string, first: string])[] = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '哒'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '讥'], ['k', '咔'],
  ['l', '垃'], ['m', '痳'], ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'], ['r', '呥'], ['s', '扨'], ['t', '它'], ['w', '穵'],
  ['x', '夕'], ['y', '丫'], ['z', '帀'],
];

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

function initialOf(character: string): string {
  if (!/[\u3400-\u9fff]/.test(character)) return character.toLowerCase();
  let initial = 'a';
  for (const [letter, first] of BOUNDARIES) if (pinyin.compare(character, first) >= 0) initial = letter;
  return initial;
}

/**
 * Pinyin initials of a name, for finding it by a few letters: `县公安局` is `xgaj`. Characters of several readings count by
 * the one the collation sorts them by; other characters stay themselves.
 */
export function pinyinInitials(name: string): string {
  let initials = known.get(name);
  if (initials === undefined) {
    initials = [...name].map(initialOf).join('');
    known.set(name, initials);
  }
  return initials;
}

/** Whether a name is meant by what somebody typed: part of the name, or part of its initials. */
export function isMeant(name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || pinyinInitials(name).includes(wanted);
}
