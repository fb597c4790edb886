import type { LocalizedText } from '@huilan/annual-report';
import { dictionary } from '@zxcvbn-ts/language-common';

/** Fewer could be guessed in an afternoon; more than the largest could keep the server busy. */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

/** Words everybody here thinks of first; the shipped list of leaked passwords is mostly English. */
const OBVIOUS = ['huilan', '汇览', 'zhengwu', '政务公开', 'zwgk', 'xinxigongkai', 'admin', 'administrator', 'woaini', 'iloveyou', 'qwerty', 'password', 'mima', 'zhongguo', 'china'];

const wellKnown = new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));

export interface Weakness {
  readonly code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_WELL_KNOWN' | 'PASSWORD_TOO_SIMPLE' | 'PASSWORD_CONTAINS_NAME';
  readonly message: LocalizedText;
}

const tooShort: Weakness = {
  code: 'PASSWORD_TOO_SHORT',
  message: { zh: `密码至少 ${PASSWORD_LENGTH.least} 个字符。几个不相干的词连起来，既长又好记。`, en: `A password has at least ${PASSWORD_LENGTH.least} characters. A few unrelated words are long and easy to remember.` },
};
const tooLong: Weakness = {
  code: 'PASSWORD_TOO_LONG',
  message: { zh: `密码不超过 ${PASSWORD_LENGTH.most} 个字符。`, en: `A password has at most ${PASSWORD_LENGTH.most} characters.` },
};
const isWellKnown: Weakness = {
  code: 'PASSWORD_WELL_KNOWN',
  message: { zh: '这个密码在已泄露的常用密码之列，请换一个。', en: 'This password is on the list of leaked, commonly used ones; choose another.' },
};
const tooSimple: Weakness = {
  code: 'PASSWORD_TOO_SIMPLE',
  message: { zh: '这个密码过于简单：不要只用数字，也不要用重复或连续的字符。', en: 'This password is too simple: not digits only, and no repeated or consecutive characters.' },
};
const containsName: Weakness = {
  code: 'PASSWORD_CONTAINS_NAME',
  message: { zh: '密码不能包含账号名或姓名。', en: 'A password does not contain the name of the account or the person.' },
};

/** Why a password is too weak to be taken, or `null`. `names` are what the account is called. */
export function weaknessOf(password: string, names: readonly string[]): Weakness | null {
  const word = password.normalize('NFKC').toLowerCase();
  const length = [...word].length;
  if (length < PASSWORD_LENGTH.least) return tooShort;
  if (length > PASSWORD_LENGTH.most) return tooLong;
  // A known word with digits and marks around it is guessed right after the word itself.
  const core = word.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  if ([word, core, plainLetters(word), plainLetters(core)].some((known) => wellKnown.has(known) || OBVIOUS.includes(known))) return isWellKnown;
  if (/^\d+$/.test(word) || new Set(word).size < 5 || isMostlySteps(word) || isRepeated(word)) return tooSimple;
  if (names.some((name) => name.length >= 3 && word.includes(name.toLowerCase()))) return containsName;
  return null;
}

/** p@ssw0rd is password to whoever guesses. */
const plainLetters = (word: string): string => word.replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/3/g, 'e').replace(/[$5]/g, 's');

/** abcdefgh, 87654321 or rows of the keyboard, whatever stands between. */
function isMostlySteps(word: string): boolean {
  const keyboard = 'qwertyuiop asdfghjkl zxcvbnm';
  const steps = [...word].slice(1).filter((letter, index) => {
    const before = word[index] as string;
    const distance = letter.charCodeAt(0) - before.charCodeAt(0);
    return Math.abs(distance) === 1 || keyboard.includes(before + letter) || keyboard.includes(letter + before);
  });
  return steps.length >= (word.length - 1) * 0.7;
}

/** abcabcabc: some characters over and over. */
const isRepeated = (word: string): boolean => /^(.{1,5})\1+.{0,4}$/u.test(word);
