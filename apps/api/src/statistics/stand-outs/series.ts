import { figuresIn, findMeasure, type Expression } from '@huilan/measures';
import { expressionSql } from '../expression-sql.js';

/** The counts that the rules look at, by the name of their column in `series`. */
const COUNTS = {
  received: 'requests.received',
  handled: 'requests.handled',
  withheld: 'requests.withheld',
  carried_out: 'requests.carriedOut',
  disclosures: 'disclosures',
  complaints: 'complaintsHandled',
  litigation_corrected: 'litigation.corrected',
  reconsideration_corrected: 'reconsideration.corrected',
} as const;

/** Years before the one in question that a rule may look back. */
const YEARS_BACK = 3;

/**
 * The CTE the rules read: a row for every report of the regions' agencies in the year and the three before, with
 * `agency_id`, `kind`, `region_id`, `year`, `report_id` and one column a count. `isSeen` is the condition on a row `figures`.
 */
export function seriesSql(regions: string, year: string, isSeen: string): string {
  const columns = Object.entries(COUNTS).map(([column, measure]) => `${expressionSql(countOf(measure), 'figures')} AS ${column}`);
  return `series AS MATERIALIZED (
    SELECT agency.id AS agency_id, agency.kind, agency.region_id, figures.year, figures.report_id, ${columns.join(', ')}
    FROM agency JOIN report_figures figures ON figures.agency_id = agency.id
    WHERE agency.region_id = ANY(${regions}) AND figures.year BETWEEN ${year} - ${YEARS_BACK} AND ${year} AND ${isSeen}
  )`;
}

function countOf(key: string): Expression {
  const measure = findMeasure(key);
  if (measure?.kind !== 'count' || figuresIn(measure.value).length === 0) throw new RangeError(`${key} is no count of the dictionary`);
  return measure.value;
}
