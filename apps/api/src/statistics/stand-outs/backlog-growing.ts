import { whole, type StandOutRule } from './stand-out-rule.js';

/** Requests carried over have grown three years running: one year may be chance, three are a queue. */
export const backlogGrowing: StandOutRule = {
  key: 'backlogGrowing',
  severity: 'WARNING',
  measure: 'requests.carriedOut',
  explanation: {
    zh: '结转下年度的申请连续三年比上一年多，且本年至少 5 件。',
    en: 'Requests carried over exceed the year before for three years running, and are 5 at least.',
  },
  sql: (year) => `
    SELECT agency_id, now - first AS weight, jsonb_build_object('first', first, 'second', second, 'third', third, 'now', now) AS numbers
    FROM (
      SELECT agency_id,
             max(carried_out) FILTER (WHERE year = ${year} - 3) AS first, max(carried_out) FILTER (WHERE year = ${year} - 2) AS second,
             max(carried_out) FILTER (WHERE year = ${year} - 1) AS third, max(carried_out) FILTER (WHERE year = ${year}) AS now
      FROM series GROUP BY agency_id
    ) years
    WHERE now >= 5 AND now > third AND third > second AND second > first`,
  sentence: ({ agencyName, numbers: { first, second, third, now } }) => ({
    zh: `${agencyName}结转下年度的申请连续三年增加：${[first, second, third, now].map(whole).join(' → ')} 件。`,
    en: `${agencyName} carried over more requests three years running: ${[first, second, third, now].map(whole).join(' → ')}.`,
  }),
};
