import { whole, type StandOutRule } from './stand-out-rule.js';

/** A reconsideration authority (复议机关) corrected the agency. */
export const correctedOnReconsideration: StandOutRule = {
  key: 'correctedOnReconsideration',
  severity: 'NOTICE',
  measure: 'reconsideration.corrected',
  explanation: {
    zh: '本年政府信息公开行政复议中有结果纠正；按件数排列。',
    en: 'At least one outcome corrected on reconsideration this year; ranked by their number.',
  },
  sql: (year) => `
    SELECT agency_id, reconsideration_corrected AS weight, jsonb_build_object('corrected', reconsideration_corrected) AS numbers
    FROM series WHERE year = ${year} AND reconsideration_corrected >= 1`,
  sentence: ({ agencyName, numbers: { corrected } }) => ({
    zh: `${agencyName}在行政复议中被纠正 ${whole(corrected)} 件。`,
    en: `${agencyName} was corrected on reconsideration in ${whole(corrected)} ${corrected === 1 ? 'case' : 'cases'}.`,
  }),
};
