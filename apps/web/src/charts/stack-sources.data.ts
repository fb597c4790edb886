import { figureOf, observation, type ComparedSubject, type Comparison } from './comparison.data.js';
import type { StackSource } from './outcome-stack.data.js';
import type { Wording } from '../wording/wording.js';

/**
 * The outcomes of single reports or groups, a row each subject and year. The comparison must be one of `STACK_MEASURES`. Rows are named
 * by what differs between them.
 */
export function stackSources(
  comparison: Comparison,
  subjects: readonly ComparedSubject[],
  years: readonly number[],
  namedBy: 'subject' | 'year',
  wording: Wording,
): StackSource[] {
  return subjects.flatMap((subject) =>
    years.map((year) => ({
      key: `${subject.id} ${year}`,
      name: namedBy === 'subject' ? subject.name : String(year),
      label: namedBy === 'subject' ? subject.label : String(year),
      subject: wording.t('subject.nameAndYear', { name: subject.name, year }),
      reportId: observation(comparison, subject.id, year)?.reportId ?? null,
      figures: comparison.measures.map((_, index) => figureOf(comparison, index, subject.id, year)),
    })),
  );
}
