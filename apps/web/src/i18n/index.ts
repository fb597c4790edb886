import i18next from 'i18next';
import { LANGUAGES, type Language } from '../wording/language.js';
import { addEnglishAccountsWords } from './accounts-words.js';
import type { compareZh } from './compare.zh.js';
import type { roundZh } from './round.zh.js';
import { zh } from './zh.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh & typeof compareZh & typeof roundZh };
    strictKeyChecks: true;
  }
}

const REMEMBERED = 'huilan.language';

function rememberedLanguage(): Language {
  const remembered = globalThis.localStorage?.getItem(REMEMBERED);
  return LANGUAGES.find((language) => language === remembered) ?? 'zh';
}

/** Words of pages that are not the first: fetched with them, in Chinese, the language most visits need. */
const ofPages: object[] = [];

/** Adds the Chinese words of a page; called by the page's own file of words when it is loaded. */
export function addChineseWords(words: object): void {
  ofPages.push(words);
  if (i18next.isInitialized) i18next.addResourceBundle('zh', 'translation', words, true);
}

/** Loads the words of a language that is not there yet: most visits never need English. */
async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const [{ en }, { compareEn }, { roundEn }, { accountsEn }] = await Promise.all([import('./en.js'), import('./compare.en.js'), import('./round.en.js'), import('./accounts.en.js')]);
    addEnglishAccountsWords(accountsEn);
    i18next.addResourceBundle('en', 'translation', { ...en, ...compareEn, ...roundEn });
  }
}

/** Starts the words of the page in the language chosen last, Chinese at first. */
export async function startLanguage(language: Language = rememberedLanguage()): Promise<typeof i18next> {
  if (!i18next.isInitialized) await i18next.init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  for (const words of ofPages) i18next.addResourceBundle('zh', 'translation', words, true);
  await load(language);
  await i18next.changeLanguage(language);
  showLanguage(language);
  return i18next;
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  globalThis.localStorage?.setItem(REMEMBERED, language);
  showLanguage(language);
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
