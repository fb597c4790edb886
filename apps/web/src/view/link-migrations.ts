/**
 * Links live longer than releases: they stand in briefings, mails and bookmarks. Whenever the meaning or the name of a
 * parameter changes, a migration is added here and none is ever taken away. Each recognises the links it is for by what they
 * say, so that a link needs no version in it; applied to a link of today it changes nothing.
 */
export interface LinkMigration {
  /** Day on which links began to be written the new way. */
  readonly since: string;
  /** What was written before, and why no longer. */
  readonly why: string;
  readonly migrate: (parameters: URLSearchParams) => void;
}

/** Links to Compare, oldest change first. */
export const COMPARE_MIGRATIONS: readonly LinkMigration[] = [
  {
    since: '2026-11-24',
    why: '`at` named the one year that bars and outcomes show. Since a second year can stand against it, they are `year` and `against`.',
    migrate: (parameters) => rename(parameters, 'at', 'year'),
  },
  {
    since: '2026-11-24',
    why: '`scale=common` drew all small charts to one scale; `scale` now says how one axis counts, and may say both.',
    migrate: (parameters) => {
      if (parameters.get('scale') !== 'common') return;
      parameters.delete('scale');
      if (!parameters.has('common')) parameters.set('common', '1');
    },
  },
];

/** The parameters as they would be written today. What was given is left as it is. */
export function migrated(parameters: URLSearchParams, migrations: readonly LinkMigration[]): URLSearchParams {
  const current = new URLSearchParams(parameters);
  for (const { migrate } of migrations) migrate(current);
  return current;
}

/** A value under its new name; where both are given, the new one counts. */
function rename(parameters: URLSearchParams, before: string, now: string): void {
  const value = parameters.get(before);
  if (value === null) return;
  parameters.delete(before);
  if (!parameters.has(now)) parameters.set(now, value);
}
