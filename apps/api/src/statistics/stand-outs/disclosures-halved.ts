import { percent, whole, type StandOutRule } from './stand-out-rule.js';

/** Items disclosed on its own initiative fell by half, from a number that means something. */
export const disclosuresHalved: StandOutRule = {
  key: 'disclosuresHalved',
  severity: 'NOTICE',
  measure: 'disclosures',
  explanation: {
    zh: '主动公开信息数不超过上年的一半，且上年至少 50 条；按减少条数排列。',
    en: 'Items disclosed are at most half of last year’s, which were 50 at least; ranked by the decrease.',
  },
  sql: (year) => `
    SELECT this.agency_id, last.disclosures - this.disclosures AS weight, jsonb_build_object('now', this.disclosures, 'before', last.disclosures) AS numbers
    FROM series this JOIN series last ON last.agency_id = this.agency_id AND last.year = this.year - 1
    WHERE this.year = ${year} AND last.disclosures >= 50 AND this.disclosures * 2 <= last.disclosures`,
  sentence: ({ agencyName, numbers: { now = 0, before = 0 } }) => ({
    zh: `${agencyName}主动公开信息由上年的 ${whole(before)} 条降至 ${whole(now)} 条，减少 ${percent((before - now) / before)}。`,
    en: `${agencyName} disclosed ${whole(now)} items after ${whole(before)} the year before, ${percent((before - now) / before)} fewer.`,
  }),
};
