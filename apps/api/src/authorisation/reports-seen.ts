import { regionsAndBelow } from '../agencies/expected-reports.js';
import { currentViewer, seesEverything } from './viewer.js';

/** Puts a value into the statement and gives its placeholder. */
type Add = (value: unknown) => string;

/** Condition that the agency (an SQL expression of its id) is one whose unpublished reports the current viewer sees. */
export function agencySeenInFull(agencyId: string, add: Add): string {
  if (seesEverything()) return 'true';
  const { reportingAgencyIds, supervisedRegionIds } = currentViewer();
  return anyOf([
    reportingAgencyIds.length > 0 && `${agencyId} = ANY(${add(reportingAgencyIds)}::bigint[])`,
    supervisedRegionIds.length > 0 && agencyCountedInFull(agencyId, add),
  ]);
}

/**
 * Condition that the agency's unpublished reports count in what is added up over agencies: for those who see all of them. A
 * bureau's own draft beside the others' published figures would look as if nobody else had reported.
 */
export function agencyCountedInFull(agencyId: string, add: Add): string {
  if (seesEverything()) return 'true';
  const { supervisedRegionIds } = currentViewer();
  return supervisedRegionIds.length > 0 ? isIn(agencyId, add(supervisedRegionIds)) : 'false';
}

/** Condition that what is published of the agency is for the current viewer. */
export function agencySeenPublished(agencyId: string, add: Add): string {
  const { seesAllPublished, viewedRegionIds } = currentViewer();
  if (seesEverything() || seesAllPublished) return 'true';
  return viewedRegionIds.length > 0 ? isIn(agencyId, add(viewedRegionIds)) : 'false';
}

/**
 * Condition that the current viewer sees the report `alias`: his own agencies' and regions' in every state, others' once
 * published. The first wall; behind it stands the row-level security of the database, which says the same.
 */
export function reportSeen(alias: string, add: Add): string {
  return seen(`${alias}.agency_id`, `${alias}.state = 'PUBLISHED'`, add);
}

/** The same condition on the figures of a report, `alias` being a row of `report_figures`. */
export function figuresSeen(alias: string, add: Add): string {
  return seen(`${alias}.agency_id`, `${alias}.is_published`, add);
}

function seen(agencyId: string, isPublished: string, add: Add): string {
  if (seesEverything()) return 'true';
  return `(${agencySeenInFull(agencyId, add)} OR (${isPublished} AND ${agencySeenPublished(agencyId, add)}))`;
}

const isIn = (agencyId: string, regionIds: string): string =>
  `${agencyId} IN (SELECT seen.id FROM agency seen WHERE seen.region_id = ANY(${regionsAndBelow(regionIds)}))`;

function anyOf(conditions: readonly (string | false)[]): string {
  const held = conditions.filter((condition) => condition !== false);
  return held.length === 0 ? 'false' : `(${held.join(' OR ')})`;
}
