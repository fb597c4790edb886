import type { LocalizedText } from './localized-text.js';

/** The three groups of Table 4: reconsideration, and litigation brought directly or after reconsideration. */
export const DISPUTE_GROUPS = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'] as const;
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];

/** The five columns of each group; the last one is the printed total. */
export const DISPUTE_RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

/** The four columns that must sum to `total`. */
export const DISPUTE_RESULT_PARTS = DISPUTE_RESULTS.filter((r): r is Exclude<DisputeResult, 'total'> => r !== 'total');

export const DISPUTE_GROUP_LABELS: Record<DisputeGroup, LocalizedText> = {
  reconsideration: { zh: '行政复议', en: 'Administrative reconsideration' },
  directLitigation: { zh: '未经复议直接起诉', en: 'Litigation without reconsideration' },
  litigationAfterReconsideration: { zh: '复议后起诉', en: 'Litigation after reconsideration' },
};

/** Printed above both groups of litigation. */
export const LITIGATION_LABEL: LocalizedText = { zh: '行政诉讼', en: 'Administrative litigation' };

export const DISPUTE_RESULT_LABELS: Record<DisputeResult, LocalizedText> = {
  upheld: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Other result' },
  pending: { zh: '尚未审结', en: 'Pending' },
  total: { zh: '总计', en: 'Total' },
};
