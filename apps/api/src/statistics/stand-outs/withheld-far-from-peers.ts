import { percent, whole, type StandOutRule } from './stand-out-rule.js';

/**
 * The share withheld is far from what is typical of the agencies of its kind in the region, by more than chance explains:
 * three standard errors of a share among so many cases. Typical is the median of the shares, weighted by cases: a mean would
 * follow the very agency that stands out and make the others look odd. A typical share of 0 would allow no error at all, so 2%
 * is the least the error is reckoned with.
 */
export const withheldFarFromPeers: StandOutRule = {
  key: 'withheldFarFromPeers',
  severity: 'WARNING',
  measure: 'withheldRate',
  explanation: {
    zh: '办结至少 20 件；不予公开率与同地区同类机关的中位水平（按办结数加权，至少 3 个机关，其他机关合计办结至少 50 件）相差 10 个百分点以上，且超过三倍标准误。',
    en: 'At least 20 handled; the share withheld differs by more than 10 percentage points and three standard errors from the median of the agencies of its kind in the region (weighted by requests handled; at least 3 agencies, the others with 50 handled at least).',
  },
  sql: (year) => `
    WITH ranked AS (
      SELECT agency_id, region_id, kind, handled, withheld, withheld / handled AS own,
             sum(handled) OVER (peers ORDER BY withheld / handled, agency_id) AS cases_up_to, sum(handled) OVER peers AS cases, count(*) OVER peers AS agencies
      FROM series WHERE year = ${year} AND handled > 0 AND withheld IS NOT NULL
      WINDOW peers AS (PARTITION BY region_id, kind)
    ), typical AS (
      SELECT region_id, kind, min(own) AS share FROM ranked WHERE cases_up_to * 2 >= cases GROUP BY region_id, kind
    ), compared AS (
      SELECT ranked.*, typical.share AS typical,
             abs(own - typical.share) / sqrt(greatest(typical.share, 0.02) * greatest(1 - typical.share, 0.02) / handled) AS standard_errors
      FROM ranked JOIN typical USING (region_id, kind)
    )
    SELECT agency_id, standard_errors AS weight, jsonb_build_object('own', own, 'typical', typical, 'withheld', withheld, 'handled', handled) AS numbers
    FROM compared
    WHERE handled >= 20 AND agencies >= 3 AND cases - handled >= 50 AND abs(own - typical) > 0.1 AND standard_errors > 3`,
  sentence: ({ agencyName, numbers: { own = 0, typical = 0, withheld, handled } }) => ({
    zh: `${agencyName}办结 ${whole(handled)} 件中不予公开 ${whole(withheld)} 件，占 ${percent(own)}，${own > typical ? '明显高于' : '明显低于'}同类机关的一般水平 ${percent(typical)}。`,
    en: `${agencyName} withheld ${whole(withheld)} of ${whole(handled)} handled (${percent(own)}), far ${own > typical ? 'above' : 'below'} the ${percent(typical)} typical of its peers.`,
  }),
};
