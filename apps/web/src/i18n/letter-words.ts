import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { letterEn } from './letter.en.js';
import { letterZh } from './letter.zh.js';

/** The words of a return letter; loaded with its page. */
export type LetterWords = typeof letterZh;

const WORDS: Record<Language, LetterWords> = { zh: letterZh, en: letterEn };

/** These words in the language of the page. */
export function useLetterWords(): LetterWords {
  return WORDS[useWording().language];
}
