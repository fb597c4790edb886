import type { LocalizedText, Outcome } from '@huilan/annual-report';

/**
 * What the Regulations on Open Government Information (政府信息公开条例, State Council Decree 711 of 2019) and the form of the yearly
 * report mean by each outcome, in a sentence for somebody who meets the term on a chart. An article is cited only where it was read.
 */
export const OUTCOME_EXPLANATIONS: Record<Outcome, LocalizedText> = {
  grantedInFull: {
    zh: '所申请的信息可以公开，已向申请人提供，或告知获取的方式和途径（条例第三十六条）',
    en: 'the information may be disclosed and was provided, or the applicant was told where to get it (article 36)',
  },
  grantedInPart: {
    zh: '信息中含有不应当公开的内容，但能够区分处理，已提供可以公开的部分（条例第三十七条）',
    en: 'part of it must not be disclosed but could be separated, and the rest was provided (article 37)',
  },
  withheld: {
    zh: '依法不予公开并说明理由，如国家秘密、商业秘密、个人隐私、内部事务、过程性信息和执法案卷（条例第三十六条）',
    en: 'refused with reasons, such as state or business secrets, privacy, internal affairs, drafts and enforcement files (article 36)',
  },
  unavailable: {
    zh: '本机关不掌握、没有现成信息需要另行制作，或补正后申请内容仍不明确（条例第三十六条、第三十八条）',
    en: 'not held, not existing and to be made first, or still unclear after correction (articles 36 and 38)',
  },
  notProcessed: {
    zh: '所提不是信息公开申请该办的事：信访举报投诉、重复申请、要求提供公开出版物、无正当理由大量反复申请等（条例第三十六条、第三十九条）',
    en: 'no matter for such a request: complaints and petitions, repeated requests, published books, or frequent requests without good reason (articles 36 and 39)',
  },
  otherHandling: {
    zh: '上述各类之外的处理，如申请人逾期不补正、逾期不缴费（条例第三十条）',
    en: 'anything else, such as requests not corrected or fees not paid in time (article 30)',
  },
};
