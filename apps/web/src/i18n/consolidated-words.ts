import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { consolidatedEn } from './consolidated.en.js';
import { consolidatedZh } from './consolidated.zh.js';

/** The words of the consolidated report; loaded with its page. */
export type ConsolidatedWords = typeof consolidatedZh;

const WORDS: Record<Language, ConsolidatedWords> = { zh: consolidatedZh, en: consolidatedEn };

/** These words in the language of the page. */
export function useConsolidatedWords(): ConsolidatedWords {
  return WORDS[useWording().language];
}
