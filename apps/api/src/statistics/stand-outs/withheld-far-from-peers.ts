import { percent, whole, type StandOutRule } from './stand-out-rule.js';

/**
 * The share withheld differs from that of the agency's peers (same kind, same region, itself left out) by more than chance
 * explains: three standard errors of a share among so many cases. Compared only where there are cases enough for that.
 */
export const withheldFarFromPeers: StandOutRule = {
  key: 'withheldFarFromPeers',
  severity: 'WARNING',
  measure: 'withheldRate',
  explanation: {
    zh: '办结至少 20 件；不予公开率与同地区同类其他机关（合计办结至少 50 件）相差 10 个百分点以上，且超过三倍标准误。',
    en: 'At least 20 handled; the share withheld differs from that of the other agencies of its kind in the region (at least 50 handled together) by more than 10 percentage points and three standard errors.',
  },
  sql: (year) => `
    SELECT agency_id, abs(own - peers) / sqrt(peers * (1 - peers) / handled) AS weight,
           jsonb_build_object('own', own, 'peers', peers, 'withheld', withheld, 'handled', handled) AS numbers
    FROM (
      SELECT agency_id, handled, withheld, withheld / handled AS own,
             (sum(withheld) OVER peers - withheld) / nullif(sum(handled) OVER peers - handled, 0) AS peers,
             sum(handled) OVER peers - handled AS peers_handled
      FROM series WHERE year = ${year} AND handled > 0 AND withheld IS NOT NULL
      WINDOW peers AS (PARTITION BY region_id, kind)
    ) compared
    WHERE handled >= 20 AND peers_handled >= 50 AND peers > 0 AND peers < 1
      AND abs(own - peers) > 0.1 AND abs(own - peers) > 3 * sqrt(peers * (1 - peers) / handled)`,
  sentence: ({ agencyName, numbers: { own = 0, peers = 0, withheld, handled } }) => ({
    zh: `${agencyName}办结 ${whole(handled)} 件中不予公开 ${whole(withheld)} 件，占 ${percent(own)}，${own > peers ? '明显高于' : '明显低于'}同类机关的 ${percent(peers)}。`,
    en: `${agencyName} withheld ${whole(withheld)} of ${whole(handled)} handled (${percent(own)}), far ${own > peers ? 'above' : 'below'} its peers’ ${percent(peers)}.`,
  }),
};
