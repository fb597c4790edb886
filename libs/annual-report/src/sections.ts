import type { LocalizedText } from './localized-text.js';

/** The six parts of the report (formats 2019 and 2021), in printed order. */
export const SECTION_KEYS = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters'] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** Headings of the official form, without their number. */
export const SECTION_HEADINGS: Record<SectionKey, LocalizedText> = {
  overview: { zh: '总体情况', en: 'Overview' },
  disclosure: { zh: '主动公开政府信息情况', en: 'Proactive disclosure' },
  requests: { zh: '收到和处理政府信息公开申请情况', en: 'Requests received and handled' },
  disputes: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Reconsideration and litigation' },
  problems: { zh: '存在的主要问题及改进情况', en: 'Problems and improvement' },
  otherMatters: { zh: '其他需要报告的事项', en: 'Other matters' },
};

export const SECTION_NUMBERS: Record<SectionKey, string> = {
  overview: '一、',
  disclosure: '二、',
  requests: '三、',
  disputes: '四、',
  problems: '五、',
  otherMatters: '六、',
};
