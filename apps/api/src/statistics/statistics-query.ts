import type { Measure } from '@huilan/measures';
import { addsUp, firstExpectedYear, regionsAndBelow, standsAlone, wasExpected } from '../agencies/expected-reports.js';
import { agencyCountedInFull, agencySeenInFull, agencySeenPublished } from '../authorisation/reports-seen.js';
import { onlyIds } from '../database/identifiers.js';
import { SqlParameters } from '../database/sql-parameters.js';
import { expressionSql } from './expression-sql.js';
import type { Selection, StatisticsGrouping } from './selection.js';

/** What a row of each grouping is about: columns to group by, what the row says of itself, and its order. */
const GROUPINGS: Record<StatisticsGrouping, { readonly columns: string; readonly head: string; readonly order: string }> = {
  AGENCY_YEAR: {
    columns: 'agency_id, agency_name, kind, system, region_id, year',
    head: 'agency_id AS "agencyId", agency_name AS "agencyName", kind, system, region_id AS "regionId", year, min(report_id) AS "reportId"',
    order: 'agency_name COLLATE pinyin, agency_id, year',
  },
  AGENCY: {
    columns: 'agency_id, agency_name, kind, system, region_id',
    head: 'agency_id AS "agencyId", agency_name AS "agencyName", kind, system, region_id AS "regionId"',
    order: 'agency_name COLLATE pinyin, agency_id',
  },
  YEAR: { columns: 'year', head: 'year', order: 'year' },
  KIND_YEAR: { columns: 'kind, year', head: 'kind, year', order: 'kind, year' },
  SYSTEM_YEAR: { columns: 'system, year', head: 'system, year', order: 'system COLLATE pinyin, year' },
  REGION_YEAR: { columns: 'region_id, year', head: 'region_id AS "regionId", year', order: 'region_id, year' },
};

const ADDS_AGENCIES: readonly StatisticsGrouping[] = ['YEAR', 'SYSTEM_YEAR', 'REGION_YEAR'];
const SETS_AGENCIES_SIDE_BY_SIDE: readonly StatisticsGrouping[] = ['AGENCY', 'AGENCY_YEAR'];

/**
 * The one statement that answers a selection: every expected agency-year with the figures of its standing version, measured
 * and grouped. Each row has `expected`, `received`, and for measure i `covered<i>`, `numerator<i>` (the value of a count)
 * and, for a rate, `denominator<i>`. A sum over agencies leaves out the region's own report, and so does a list of
 * the agencies of which it is the sum, unless it was asked for by name or kind. A report counts towards a rate only when it states both parts. What the current viewer does not see
 * is as if it had not come.
 */
export function statisticsQuery(selection: Selection, measures: readonly Measure[], limit: number): { sql: string; parameters: unknown[] } {
  const parameters = new SqlParameters();
  const chosen: string[] = [];
  if (selection.regionIds != null) chosen.push(`agency.region_id = ANY(${regionsAndBelow(parameters.add(onlyIds(selection.regionIds)))})`);
  const named = namedAgencies(selection, parameters);
  if (named.length > 0) chosen.push(`(${named.join(' OR ')})`);
  if (selection.kinds != null) chosen.push(`agency.kind = ANY(${parameters.add(selection.kinds)}::text[])`);
  const everyAgency = selection.kinds == null && named.length === 0;
  if (everyAgency && ADDS_AGENCIES.includes(selection.groupBy)) chosen.push(addsUp('agency'));
  if (everyAgency && SETS_AGENCIES_SIDE_BY_SIDE.includes(selection.groupBy)) chosen.push(`(${addsUp('agency')} OR ${standsAlone('agency')})`);
  // Asked once an agency, not once a report.
  const add = (value: unknown) => parameters.add(value);
  const inFull = selection.groupBy === 'AGENCY' || selection.groupBy === 'AGENCY_YEAR' ? agencySeenInFull : agencyCountedInFull;
  const isSeen = `${inFull('agency.id', add)} AS is_seen_in_full, ${agencySeenPublished('agency.id', add)} AS is_seen_published`;
  const from = `${parameters.add(selection.fromYear)}::integer`;
  const to = `${parameters.add(selection.toYear)}::integer`;
  const grouping = GROUPINGS[selection.groupBy];

  const parts: string[] = [];
  const sums: string[] = [];
  measures.forEach((measure, index) => {
    if (measure.kind === 'count') {
      parts.push(`${expressionSql(measure.value, 'figures')} AS n${index}`);
      sums.push(`sum(n${index})::double precision AS "numerator${index}", count(n${index})::int AS "covered${index}"`);
    } else {
      parts.push(`${expressionSql(measure.numerator, 'figures')} AS n${index}, ${expressionSql(measure.denominator, 'figures')} AS d${index}`);
      sums.push(
        `(sum(n${index}) FILTER (WHERE d${index} IS NOT NULL))::double precision AS "numerator${index}", ` +
          `(sum(d${index}) FILTER (WHERE n${index} IS NOT NULL))::double precision AS "denominator${index}", ` +
          `(count(*) FILTER (WHERE n${index} IS NOT NULL AND d${index} IS NOT NULL))::int AS "covered${index}"`,
      );
    }
  });

  const sql = `
    WITH chosen AS MATERIALIZED (
      SELECT agency.id, agency.name, agency.kind, agency.system, agency.region_id, agency.active_until, ${firstExpectedYear('agency')} AS first_year, ${isSeen}
      FROM agency ${chosen.length > 0 ? `WHERE ${chosen.join(' AND ')}` : ''}
    ), measured AS (
      SELECT chosen.id AS agency_id, chosen.name AS agency_name, chosen.kind, chosen.system, chosen.region_id, years.year, figures.report_id, ${parts.join(', ')}
      FROM chosen
      CROSS JOIN generate_series(${from}, ${to}) AS years (year)
      LEFT JOIN report_figures figures ON figures.agency_id = chosen.id AND figures.year = years.year
        AND (chosen.is_seen_in_full OR (figures.is_published AND chosen.is_seen_published))
      WHERE ${wasExpected('chosen', 'chosen.first_year', 'years.year', 'figures.report_id')}
    )
    SELECT ${grouping.head}, count(*)::int AS expected, count(report_id)::int AS received, ${sums.join(', ')}
    FROM measured
    GROUP BY ${grouping.columns}
    ORDER BY ${grouping.order}
    LIMIT ${parameters.add(limit)}`;
  return { sql, parameters: parameters.values };
}

/** Conditions that each name some agencies; an agency is chosen when one of them holds. */
function namedAgencies({ agencyIds, systems, peersOf }: Selection, parameters: SqlParameters): string[] {
  const named: string[] = [];
  if (agencyIds != null) named.push(`agency.id = ANY(${parameters.add(onlyIds(agencyIds))}::bigint[])`);
  if (systems != null) named.push(`agency.system = ANY(${parameters.add(systems)}::text[])`);
  if (peersOf != null) {
    const [id] = onlyIds([peersOf]);
    named.push(`(agency.region_id, agency.kind) = (SELECT one.region_id, one.kind FROM agency one WHERE one.id = ${parameters.add(id ?? null)}::bigint)`);
  }
  return named;
}
