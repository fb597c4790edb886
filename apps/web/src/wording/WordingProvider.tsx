import i18next from 'i18next';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { WordingOfPage, wordingOf } from './wording.js';

function onOtherLanguage(tell: () => void): () => void {
  i18next.on('languageChanged', tell);
  return () => i18next.off('languageChanged', tell);
}

/** Gives all below the wording of the language chosen, and another when another is chosen. */
export function WordingProvider({ children }: { readonly children: ReactNode }) {
  const language = useSyncExternalStore(onOtherLanguage, () => (i18next.language === 'en' ? 'en' : 'zh'));
  const wording = useMemo(() => wordingOf(language, i18next.getFixedT(language)), [language]);
  return <WordingOfPage value={wording}>{children}</WordingOfPage>;
}
