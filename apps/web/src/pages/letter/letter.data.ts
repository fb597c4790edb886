import type { ReturnLetterQuery, VersionsDifferenceQuery } from '../../api/generated/graphql.js';

export type LetterReport = NonNullable<ReturnLetterQuery['report']>;
export type Letter = LetterReport['returns'][number];
type Difference = NonNullable<NonNullable<VersionsDifferenceQuery['report']>['difference']>;

/** Points that are done with: put right, or explained. */
export const settledPoints = ({ points }: Letter): number => points.filter(({ outcome }) => outcome === 'SETTLED' || outcome === 'EXPLAINED').length;

/** What the version that stands changed besides the cells the letter is about. */
export function otherChanges({ points }: Letter, { cells, sections }: Difference): Difference {
  const asked = new Set(points.flatMap((point) => point.cells));
  return { cells: cells.filter(({ cell }) => !asked.has(cell)), sections };
}

/** Findings of the version that stands which the returned one had not. */
export function newFindings(report: LetterReport, letter: Letter): LetterReport['version']['findings'] {
  const known = new Set(report.versions.find(({ id }) => id === letter.versionId)?.findings.map(({ identity }) => identity));
  return report.version.findings.filter(({ identity }) => !known.has(identity));
}
