import { useWording } from '../wording/wording.js';
import { accountsZh } from './accounts.zh.js';

/** The words of accounts, their administration and signing in: with the first page in Chinese, in English when it is chosen. */
export type AccountsWords = typeof accountsZh;

let english: AccountsWords | undefined;

/** Takes in the English words, fetched with the others of the language. */
export function addEnglishAccountsWords(words: AccountsWords): void {
  english = words;
}

/** These words in the language of the page. */
export function useAccountsWords(): AccountsWords {
  return (useWording().language === 'en' ? english : undefined) ?? accountsZh;
}
