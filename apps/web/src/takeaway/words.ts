import i18next from 'i18next';
import { useMemo } from 'react';
import { takeawayEn } from '../i18n/takeaway.en.js';
import { takeawayZh } from '../i18n/takeaway.zh.js';
import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';

export type TakeawayWords = (key: keyof typeof takeawayZh, parts?: Readonly<Record<string, string | number>>) => string;

const DICTIONARIES = { zh: takeawayZh, en: takeawayEn };

/** The words of what is taken away, in a language. They come with the code that needs them, not with the first page. */
export function takeawayWords({ language }: { readonly language: Language }): TakeawayWords {
  const dictionary = DICTIONARIES[language];
  return (key, parts = {}) => i18next.services.interpolator.interpolate(dictionary[key], parts, language, {});
}

export function useTakeawayWords(): TakeawayWords {
  const wording = useWording();
  return useMemo(() => takeawayWords(wording), [wording]);
}
