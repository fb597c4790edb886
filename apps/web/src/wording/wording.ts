import type { LocalizedText } from '@huilan/annual-report';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, type Language } from './language.js';

/** What is needed to put something into words: the language, the page's own words, and the labels of the vocabulary. */
export interface Wording {
  readonly language: Language;
  readonly t: TFunction;
  /** A label of the vocabulary, or a message of the server, in the language of the page. */
  readonly of: (text: LocalizedText) => string;
}

export function wordingOf(language: Language, t: TFunction): Wording {
  return { language, t, of: (text) => inLanguage(text, language) };
}

/** The wording of the page's language. */
export function useWording(): Wording {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return useMemo(() => wordingOf(language, t), [language, t]);
}
