import { normaliseCharacter } from './normalise-text.js';

/** Kangxi radicals, CJK radicals and compatibility ideographs: other code points for the same letters. */
const OTHER_LETTERS = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** The text with its letters in their ordinary code points, so that ⼈民 is 人民 and can be found and compared; else as printed. */
export function plainLetters(text: string): string {
  return text.replace(OTHER_LETTERS, (letter) => normaliseCharacter(letter));
}
