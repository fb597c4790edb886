import type { Randomness } from '../randomness.js';
import type { AgencyProfile } from './agency-profile.js';
import { DEPARTMENTS, FORMER_DEPARTMENTS } from './departments.js';
import { township } from './townships.js';

/** Of ten agencies about seven are departments, as in a county of 45; a county of hundreds grows by townships. */
const DEPARTMENT_SHARE = 33 / 45;

/**
 * The agencies of a county that has `count` of them in its latest years, departments first. From 45 on those that
 * reorganisation has ended in between come on top. Throws a RangeError unless `count` is a whole number from 1 to 2 900.
 */
export function countyAgencies(count: number, randomness: Randomness): AgencyProfile[] {
  if (!Number.isInteger(count) || count < 1 || count > 2900) throw new RangeError(`a county of ${count} agencies cannot be drawn`);
  const departments = DEPARTMENTS.slice(0, Math.max(1, Math.round(count * DEPARTMENT_SHARE)));
  const townships = Array.from({ length: count - departments.length }, (_, index) => township(index, randomness));
  return [...departments, ...(count >= 45 ? FORMER_DEPARTMENTS : []), ...townships];
}

/** Whether the agency reports for that year. */
export function isActive(agency: Pick<AgencyProfile, 'activeFrom' | 'activeUntil'>, year: number): boolean {
  return year >= (agency.activeFrom ?? -Infinity) && year <= (agency.activeUntil ?? Infinity);
}

/** The name the agency bore in a year, with the county's in front. */
export function nameInYear(agency: AgencyProfile, county: string, year: number): string {
  // Oldest first: the first name still borne in that year is the one.
  const former = agency.formerNames?.find(({ until }) => year <= until);
  return county + (former?.name ?? agency.name);
}
