import type { Language } from '../wording/language.js';
import { useWording } from '../wording/wording.js';
import { auditEn } from './audit.en.js';
import { auditZh } from './audit.zh.js';

/** The words of the audit trail; loaded with its page. */
export type AuditWords = typeof auditZh;

const WORDS: Record<Language, AuditWords> = { zh: auditZh, en: auditEn };

/** These words in the language of the page. */
export function useAuditWords(): AuditWords {
  return WORDS[useWording().language];
}
