import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { bulkEn } from './bulk.en.js';
import { bulkZh } from './bulk.zh.js';

/** The words of bulk hand-in; loaded with its page. */
export type BulkWords = typeof bulkZh;

const WORDS: Record<Language, BulkWords> = { zh: bulkZh, en: bulkEn };

/** These words in the language of the page. */
export function useBulkWords(): BulkWords {
  return WORDS[useWording().language];
}
