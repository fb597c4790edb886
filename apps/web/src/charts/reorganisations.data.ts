import { observation, type ComparedSubject, type Comparison } from './comparison.data.js';

/** A year in which some agencies began to report, or had reported for the last time the year before. */
export interface Reorganisation {
  /** First year of the new order: the line stands before it. */
  readonly year: number;
  readonly begun: readonly ComparedSubject[];
  readonly ended: readonly ComparedSubject[];
}

/**
 * Who came and who went within the years of a comparison: founded, merged or dissolved in a reorganisation (机构改革). Groups
 * stay what they are, and are left out.
 */
export function reorganisations(comparison: Comparison): Reorganisation[] {
  const { years } = comparison;
  return years.slice(1).flatMap((year): Reorganisation[] => {
    const agencies = comparison.subjects.filter((subject) => !subject.isGroup);
    const expected = (subject: ComparedSubject, of: number) => observation(comparison, subject.id, of) !== undefined;
    const begun = agencies.filter((subject) => expected(subject, year) && !expected(subject, year - 1));
    const ended = agencies.filter((subject) => !expected(subject, year) && expected(subject, year - 1));
    return begun.length + ended.length === 0 ? [] : [{ year, begun, ended }];
  });
}
