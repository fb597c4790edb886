import type { LocalizedText } from './localized-text.js';

/** Columns of Table 3 (申请人情况): the kind of applicant. The last one is the row's printed total. */
export const APPLICANTS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganisation',
  'total',
] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** The six columns that must sum to `total`. */
export const APPLICANT_PARTS = APPLICANTS.filter((a): a is Exclude<Applicant, 'total'> => a !== 'total');

export const APPLICANT_LABELS: Record<Applicant, LocalizedText> = {
  naturalPerson: { zh: '自然人', en: 'Natural persons' },
  business: { zh: '商业企业', en: 'Businesses' },
  research: { zh: '科研机构', en: 'Research institutes' },
  publicInterest: { zh: '社会公益组织', en: 'Public-interest organisations' },
  legalServices: { zh: '法律服务机构', en: 'Legal services' },
  otherOrganisation: { zh: '其他', en: 'Other organisations' },
  total: { zh: '总计', en: 'Total' },
};
