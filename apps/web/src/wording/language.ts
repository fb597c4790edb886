import type { LocalizedText } from '@huilan/annual-report';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of a label in the language of the page. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language];
}
