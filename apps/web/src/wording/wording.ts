import type { LocalizedText } from '@huilan/annual-report';
import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
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

export const WordingOfPage = createContext<Wording | null>(null);

/** The wording of the page's language. */
export function useWording(): Wording {
  const wording = useContext(WordingOfPage);
  if (!wording) throw new Error('words are asked for outside of a WordingProvider');
  return wording;
}
