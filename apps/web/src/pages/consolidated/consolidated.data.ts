import { findCell, INDICATOR_LABELS, COMPLAINT_KIND_LABELS, type CellKey, type LocalizedText } from '@huilan/annual-report';
import type { ConsolidatedReportQuery, FigureContributionsQuery } from '../../api/generated/graphql.js';
import type { FormIndex, ShownCell } from '../report/read-report.data.js';

export type Consolidated = Extract<ConsolidatedReportQuery['consolidatedReport'], { __typename: 'ConsolidatedReport' }>;
export type Contributions = Extract<FigureContributionsQuery['figureContributions'], { __typename: 'FigureContributions' }>['contributions'];

/** The sums as the official form shows a report's cells; a sum with gaps says of how many agencies it is made. */
export function formOfSums({ cells, counted, findings }: Consolidated, made: (numbers: number, counted: number) => string): FormIndex {
  const broken = new Map<CellKey, { readonly severity: 'ERROR' }[]>();
  for (const finding of findings) for (const key of finding.cells) broken.set(key, [...(broken.get(key) ?? []), { severity: 'ERROR' }]);
  return { cells: new Map(cells.map((sum) => [sum.key, shownCell(sum, counted, made)])), lastYear: new Map(), findings: broken };
}

function shownCell({ sum, numbers, notApplicable, without }: Consolidated['cells'][number], counted: number, made: (numbers: number, counted: number) => string): ShownCell {
  if (sum === null) return without === 0 && notApplicable > 0 ? { kind: 'NOT_APPLICABLE', value: null, raw: '/', note: null } : { kind: 'BLANK', value: null, raw: '', note: null };
  return { kind: 'NUMBER', value: sum, raw: String(sum), note: without === 0 ? null : made(numbers, counted) };
}

/** Name of a figure in the words of the form: table row and column, or the count of the text. A figure of no name names itself. */
export function figureName(figure: string): readonly LocalizedText[] {
  const cell = findCell(figure);
  if (cell) return [cell.row, cell.column];
  const [, key, kind] = figure.split('.');
  const label = (INDICATOR_LABELS as Record<string, LocalizedText>)[key ?? ''];
  const ofKind = (COMPLAINT_KIND_LABELS as Record<string, LocalizedText>)[kind ?? ''];
  return label ? [label, ...(ofKind ? [ofKind] : [])] : [{ zh: figure, en: figure }];
}

/** How much of a sum a contribution is; none where there is no sum, or where a value is negative and parts exceed the whole. */
export function shareOf(value: number | null, contributions: Contributions): number | undefined {
  if (value === null || contributions.some((one) => (one.value ?? 0) < 0)) return undefined;
  const sum = contributions.reduce((total, one) => total + (one.value ?? 0), 0);
  return sum === 0 ? undefined : value / sum;
}
