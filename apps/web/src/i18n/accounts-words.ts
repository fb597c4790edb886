import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { accountsEn } from './accounts.en.js';
import { accountsZh } from './accounts.zh.js';

/** The words of accounts and their administration; loaded with their pages. */
export type AccountsWords = typeof accountsZh;

const WORDS: Record<Language, AccountsWords> = { zh: accountsZh, en: accountsEn };

/** These words in the language of the page. */
export function useAccountsWords(): AccountsWords {
  return WORDS[useWording().language];
}
