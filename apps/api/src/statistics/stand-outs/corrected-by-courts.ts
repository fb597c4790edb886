import { whole, type StandOutRule } from './stand-out-rule.js';

/** A court corrected the agency: rare, and always worth a look. */
export const correctedByCourts: StandOutRule = {
  key: 'correctedByCourts',
  severity: 'WARNING',
  measure: 'litigation.corrected',
  explanation: {
    zh: '本年政府信息公开行政诉讼中有结果纠正；按件数排列。',
    en: 'At least one outcome corrected in litigation this year; ranked by their number.',
  },
  sql: (year) => `
    SELECT agency_id, litigation_corrected AS weight, jsonb_build_object('corrected', litigation_corrected) AS numbers
    FROM series WHERE year = ${year} AND litigation_corrected >= 1`,
  sentence: ({ agencyName, numbers: { corrected } }) => ({
    zh: `${agencyName}在行政诉讼中被纠正 ${whole(corrected)} 件。`,
    en: `Courts corrected ${agencyName} in ${whole(corrected)} ${corrected === 1 ? 'case' : 'cases'}.`,
  }),
};
