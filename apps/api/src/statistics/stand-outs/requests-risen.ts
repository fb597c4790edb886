import { whole, type StandOutRule } from './stand-out-rule.js';

/** Requests received rose by half and by ten at least: below that, one busy applicant decides. */
export const requestsRisen: StandOutRule = {
  key: 'requestsRisen',
  severity: 'NOTICE',
  measure: 'requests.received',
  explanation: {
    zh: '本年新收申请比上年至少多 10 件且多五成；按增加件数排列。',
    en: 'Requests received exceed last year’s by at least 10 and by half; ranked by the increase.',
  },
  sql: (year) => `
    SELECT this.agency_id, this.received - last.received AS weight, jsonb_build_object('now', this.received, 'before', last.received) AS numbers
    FROM series this JOIN series last ON last.agency_id = this.agency_id AND last.year = this.year - 1
    WHERE this.year = ${year} AND this.received >= last.received + 10 AND this.received >= last.received * 1.5`,
  sentence: ({ agencyName, numbers: { now = 0, before = 0 } }) => ({
    zh: `${agencyName}新收申请由上年的 ${whole(before)} 件增至 ${whole(now)} 件，增加 ${whole(now - before)} 件。`,
    en: `${agencyName} received ${whole(now)} requests after ${whole(before)} the year before, ${whole(now - before)} more.`,
  }),
};
