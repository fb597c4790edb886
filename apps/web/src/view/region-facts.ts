import type { YearRange } from './link-parameters.js';
import type { Selection } from './selection.js';

/** What has to be known of a region to say what a selection means. */
export interface RegionFacts {
  readonly id: string;
  readonly isSample: boolean;
  readonly agencyCount: number;
  readonly years: readonly { readonly year: number; readonly received: number }[];
}

/**
 * The region a page shows: the one named; else the first one of one's own with reports, the sample only where there is
 * nothing else; `undefined` where there is none at all.
 */
export function regionOf<Region extends RegionFacts>(selection: Selection, regions: readonly Region[]): Region | undefined {
  const named = regions.find((region) => region.id === selection.region);
  if (named) return named;
  const withReports = regions.filter(hasReports);
  return withReports.find((region) => !region.isSample) ?? withReports[0] ?? regions.find((region) => region.agencyCount > 0) ?? regions[0];
}

export function hasReports(region: RegionFacts): boolean {
  return region.years.some((year) => year.received > 0);
}

/** The years in which a region has reports, first to last; `undefined` where it has none. */
export function yearsWithReports(region: RegionFacts): YearRange | undefined {
  const years = region.years.filter((year) => year.received > 0).map((year) => year.year);
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

/** The years a page shows: those named as far as the region has reports, else all it has. */
export function yearsOf(selection: Selection, region: RegionFacts): YearRange | undefined {
  const available = yearsWithReports(region);
  if (!available || !selection.years) return available;
  const from = Math.max(selection.years.from, available.from);
  const to = Math.min(selection.years.to, available.to);
  return from <= to ? { from, to } : available;
}

/** Every year of a range, first to last. */
export function everyYear(years: YearRange): number[] {
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
}
