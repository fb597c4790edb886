import type { Language } from '../wording/language.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day as the language writes it; months count from 0. */
export const DAY: Record<Language, (year: number, month: number, day: number) => string> = {
  zh: (year, month, day) => `${year}年${month + 1}月${day}日`,
  en: (year, month, day) => `${day} ${MONTHS[month]} ${year}`,
};
