import type { AgenciesQuery } from '../../api/generated/graphql.js';

export type ListedAgency = AgenciesQuery['agencies']['nodes'][number];

/** One year of one agency in the list. */
export interface AgencyYear {
  readonly year: number;
  /** `null` where no report is in. */
  readonly reportId: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** The agency did not exist in that year: nothing was expected. */
  readonly inactive: boolean;
}

/** The years of an agency, first to last, with and without a report. */
export function agencyYears(agency: Pick<ListedAgency, 'reports' | 'activeFrom' | 'activeUntil'>, years: readonly number[]): AgencyYear[] {
  return years.map((year) => {
    const report = agency.reports.find((one) => one.year === year);
    const inactive = (agency.activeFrom !== null && year < agency.activeFrom) || (agency.activeUntil !== null && year > agency.activeUntil);
    return { year, reportId: report?.id ?? null, errors: report?.errors ?? 0, warnings: report?.warnings ?? 0, inactive: inactive && !report };
  });
}
