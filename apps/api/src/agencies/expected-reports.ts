/**
 * Who was expected to report, in SQL, in one place for the overview and the comparison alike: an agency that was active in
 * the year (where its first year is not known: from its first report on), and whoever reported although it was not.
 */

/** First year the agency `alias` is expected; null when it is not known and nothing was ever handed in. */
export function firstExpectedYear(alias: string): string {
  return `COALESCE(${alias}.active_from, (SELECT min(first_report.year) FROM report first_report WHERE first_report.agency_id = ${alias}.id))`;
}

/** Whether a report was expected of the agency `alias` in a year, `firstYear` being a column that holds `firstExpectedYear`. */
export function wasExpected(alias: string, firstYear: string, year: string, reportId: string): string {
  return `(${reportId} IS NOT NULL OR (${firstYear} <= ${year} AND (${alias}.active_until IS NULL OR ${alias}.active_until >= ${year})))`;
}

/**
 * Whether the agency `alias` is one of those that add up to their region. A region's own report (kind GOVERNMENT) is the sum
 * of its agencies' already: added to them, everything would count twice.
 */
export function addsUp(alias: string): string {
  return `${alias}.kind <> 'GOVERNMENT'`;
}

/** Whether nobody in the region of the agency `alias` adds up to it: where a province keeps only the reports of whole counties. */
export function standsAlone(alias: string): string {
  return `NOT EXISTS (SELECT FROM agency member WHERE member.region_id = ${alias}.region_id AND ${addsUp('member')})`;
}

/**
 * Array of the ids of regions and of all regions below them, to be compared by `= ANY(...)`; `ids` is a placeholder of a
 * bigint array. As an array it is known before the agencies are looked up, and the index on their region is used.
 */
export function regionsAndBelow(ids: string): string {
  return `ARRAY(WITH RECURSIVE below AS (
    SELECT id FROM region WHERE id = ANY(${ids}::bigint[])
    UNION SELECT region.id FROM region JOIN below ON region.parent_id = below.id
  ) SELECT id FROM below)`;
}
