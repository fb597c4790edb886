import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { changesEn } from './changes.en.js';
import { changesZh } from './changes.zh.js';

/** The words of what changed between versions; loaded where it is shown. */
export type ChangesWords = typeof changesZh;

const WORDS: Record<Language, ChangesWords> = { zh: changesZh, en: changesEn };

/** These words in the language of the page. */
export function useChangesWords(): ChangesWords {
  return WORDS[useWording().language];
}
