import type { OwnYearsQuery } from '../../api/generated/graphql.js';

export type OwnYear = OwnYearsQuery['ownYears'][number];

/** What a clerk has to do about a year, or what he waits for. */
export type NextStep =
  | { readonly step: 'handIn'; readonly by: string; readonly daysLeft: number }
  | { readonly step: 'handInAgain'; readonly by: string; readonly daysLeft: number }
  | { readonly step: 'wait' }
  | { readonly step: 'none' };

/** What is to be done about a year, on a day (`YYYY-MM-DD`). */
export function nextStep(year: OwnYear, today: string): NextStep {
  const left = (by: string) => Math.round((Date.parse(by) - Date.parse(today)) / 86_400_000);
  if (year.state === 'RETURNED') {
    const by = year.dueOn ?? year.deadline;
    return { step: 'handInAgain', by, daysLeft: left(by) };
  }
  if (year.state === 'EXPECTED') return year.roundState === 'CLOSED' ? { step: 'none' } : { step: 'handIn', by: year.deadline, daysLeft: left(year.deadline) };
  return year.state === 'ACCEPTED' || year.state === 'PUBLISHED' ? { step: 'none' } : { step: 'wait' };
}

/** Whether a file can be handed in for the year: the first, or another version. */
export const mayHandIn = ({ state, roundState }: OwnYear): boolean => roundState !== 'CLOSED' && state !== 'ACCEPTED' && state !== 'PUBLISHED';

/** Agencies in the order they come, each once. */
export function agenciesOf(years: readonly OwnYear[]): { readonly id: string; readonly name: string }[] {
  return [...new Map(years.map(({ agencyId, agencyName }) => [agencyId, { id: agencyId, name: agencyName }])).values()];
}

/** The year that is shown: the one asked for, else what was returned, else the newest that is still to come, else the newest. */
export function shownYear(years: readonly OwnYear[], agency: string, year: number | undefined): OwnYear | undefined {
  const own = years.filter(({ agencyId }) => agency === '' || agencyId === agency);
  return own.find((one) => one.year === year) ?? own.find(({ state }) => state === 'RETURNED') ?? own.find((one) => one.state === 'EXPECTED' && one.roundState !== 'CLOSED') ?? own[0];
}

/** The day where the offices are. */
export const todayInChina = (now = Date.now()): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
