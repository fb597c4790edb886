import { whole, type StandOutRule } from './stand-out-rule.js';

/** Complaints handled rose by half and by twenty at least. */
export const complaintsRisen: StandOutRule = {
  key: 'complaintsRisen',
  severity: 'NOTICE',
  measure: 'complaintsHandled',
  explanation: {
    zh: '投诉举报等办理数比上年至少多 20 件且多五成；按增加件数排列。',
    en: 'Complaints handled exceed last year’s by at least 20 and by half; ranked by the increase.',
  },
  sql: (year) => `
    SELECT this.agency_id, this.complaints - last.complaints AS weight, jsonb_build_object('now', this.complaints, 'before', last.complaints) AS numbers
    FROM series this JOIN series last ON last.agency_id = this.agency_id AND last.year = this.year - 1
    WHERE this.year = ${year} AND this.complaints >= last.complaints + 20 AND this.complaints >= last.complaints * 1.5`,
  sentence: ({ agencyName, numbers: { now = 0, before = 0 } }) => ({
    zh: `${agencyName}办理投诉举报等由上年的 ${whole(before)} 件增至 ${whole(now)} 件，增加 ${whole(now - before)} 件。`,
    en: `${agencyName} handled ${whole(now)} complaints after ${whole(before)} the year before, ${whole(now - before)} more.`,
  }),
};
