import type { LocalizedText } from './localized-text.js';

/** Counts that stand in the free text (parts 1, 5 and 6), not in a table. */
export const INDICATOR_KEYS = [
  'disclosures',
  'website',
  'newMedia',
  'policyInterpretations',
  'complaintsHandled',
  'requestsReceived',
  'requestsHandled',
  'requestsCarriedOut',
  'reconsiderations',
  'litigations',
  'normativeDocumentsIssued',
  'mediaSubmitted',
  'mediaAdopted',
  'training',
] as const;
export type IndicatorKey = (typeof INDICATOR_KEYS)[number];

/** What `complaintsHandled` is made of; each stays separable. */
export const COMPLAINT_KINDS = ['complaint', 'hotline', 'message', 'petition', 'consultation'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const INDICATOR_LABELS: Record<IndicatorKey, LocalizedText> = {
  disclosures: { zh: '主动公开政府信息', en: 'Items disclosed proactively' },
  website: { zh: '政府网站发布信息', en: 'Items on the government website' },
  newMedia: { zh: '政务新媒体发布信息', en: 'Posts on new media' },
  policyInterpretations: { zh: '政策解读', en: 'Policy interpretations' },
  complaintsHandled: { zh: '投诉举报等办理', en: 'Complaints handled' },
  requestsReceived: { zh: '收到申请', en: 'Requests received' },
  requestsHandled: { zh: '办结申请', en: 'Requests handled' },
  requestsCarriedOut: { zh: '结转下年度申请', en: 'Requests carried over' },
  reconsiderations: { zh: '行政复议', en: 'Reconsiderations' },
  litigations: { zh: '行政诉讼', en: 'Litigations' },
  normativeDocumentsIssued: { zh: '制发规范性文件', en: 'Normative documents issued' },
  mediaSubmitted: { zh: '上报稿件', en: 'Articles offered to media' },
  mediaAdopted: { zh: '稿件被采用', en: 'Articles adopted by media' },
  training: { zh: '培训', en: 'Training sessions' },
};

export const COMPLAINT_KIND_LABELS: Record<ComplaintKind, LocalizedText> = {
  complaint: { zh: '投诉举报维权', en: 'Complaints and reports' },
  hotline: { zh: '12345热线工单', en: '12345 hotline cases' },
  message: { zh: '网民留言来信', en: 'Public messages and letters' },
  petition: { zh: '信访', en: 'Petitions' },
  consultation: { zh: '咨询', en: 'Consultations' },
};
