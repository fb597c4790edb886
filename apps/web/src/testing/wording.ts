import i18next from 'i18next';
import '../i18n/compare.words.js';
import { startLanguage } from '../i18n/index.js';
import type { Language } from '../wording/language.js';
import { wordingOf, type Wording } from '../wording/wording.js';

/** The wording of a language, for the parts that work without a page. */
export async function testWording(language: Language = 'zh'): Promise<Wording> {
  await startLanguage(language);
  return wordingOf(language, i18next.getFixedT(language));
}
