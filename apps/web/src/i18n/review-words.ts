import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { reviewEn } from './review.en.js';
import { reviewZh } from './review.zh.js';

/** The words of reviewing; loaded with its panel. */
export type ReviewWords = typeof reviewZh;

const WORDS: Record<Language, ReviewWords> = { zh: reviewZh, en: reviewEn };

/** These words in the language of the page. */
export function useReviewWords(): ReviewWords {
  return WORDS[useWording().language];
}
