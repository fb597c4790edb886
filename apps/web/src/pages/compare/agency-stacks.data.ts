import { figureOf, observation, type ComparedAgency, type Comparison } from '../../charts/comparison.data.js';
import type { StackSource } from '../../charts/outcome-stack.data.js';
import type { Wording } from '../../wording/wording.js';

/**
 * The outcomes of single reports, a row each agency and year. The comparison must be one of `STACK_MEASURES`. Rows are named
 * by what differs between them.
 */
export function agencyStacks(
  comparison: Comparison,
  agencies: readonly ComparedAgency[],
  years: readonly number[],
  namedBy: 'agency' | 'year',
  wording: Wording,
): StackSource[] {
  return agencies.flatMap((agency) =>
    years.map((year) => ({
      key: `${agency.id} ${year}`,
      name: namedBy === 'agency' ? agency.name : String(year),
      label: namedBy === 'agency' ? agency.label : String(year),
      subject: wording.t('subject.nameAndYear', { name: agency.name, year }),
      reportId: observation(comparison, agency.id, year)?.reportId ?? null,
      figures: comparison.measures.map((_, index) => figureOf(comparison, index, agency.id, year)),
    })),
  );
}
