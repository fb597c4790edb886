import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { ownReportsEn } from './own-reports.en.js';
import { ownReportsZh } from './own-reports.zh.js';

/** The words of a bureau's own page; loaded with it. */
export type OwnReportsWords = typeof ownReportsZh;

const WORDS: Record<Language, OwnReportsWords> = { zh: ownReportsZh, en: ownReportsEn };

/** These words in the language of the page. */
export function useOwnReportsWords(): OwnReportsWords {
  return WORDS[useWording().language];
}
