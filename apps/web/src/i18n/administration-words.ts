import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { administrationEn } from './administration.en.js';
import { administrationZh } from './administration.zh.js';

/** The words of the administration; loaded with its page. */
export type AdministrationWords = typeof administrationZh;

const WORDS: Record<Language, AdministrationWords> = { zh: administrationZh, en: administrationEn };

/** These words in the language of the page. */
export function useAdministrationWords(): AdministrationWords {
  return WORDS[useWording().language];
}

/** What offices write over the columns of a list of reporters, in whatever language: agency, person, account. */
export const REPORTER_HEADS: readonly (readonly string[])[] = (['agency', 'person', 'account'] as const).map((column) => [...administrationZh.bulk.heads[column], ...administrationEn.bulk.heads[column]]);
