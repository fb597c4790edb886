import type { Language } from '../wording/language.js';

/** What large counts are told in, largest first. */
export const LARGE_NUMBERS: Record<Language, readonly { readonly size: number; readonly unit: string }[]> = {
  zh: [{ size: 1e12, unit: '万亿' }, { size: 1e8, unit: '亿' }, { size: 1e4, unit: '万' }],
  en: [{ size: 1e12, unit: 'tn' }, { size: 1e9, unit: 'bn' }, { size: 1e6, unit: 'm' }, { size: 1e3, unit: 'k' }],
};
