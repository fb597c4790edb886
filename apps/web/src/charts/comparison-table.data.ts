import { figureSentence } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { aggregate, countedOnce, figureOf, observation, type Comparison } from './comparison.data.js';
import { sentenceOf } from './subject-sentence.js';
import { figureCell } from './figure-cell.js';
import type { FigureColumn, FigureRow, FigureTable } from './figure-table.js';

/** All figures of a comparison: a row an agency, a column a measure and year; measures in their order, years from the left. */
export function comparisonTable(comparison: Comparison, wording: Wording): FigureTable {
  const columns: FigureColumn[] = comparison.measures.flatMap((measure) =>
    comparison.years.map((year) => ({
      key: `${measure.key}@${year}`,
      label: String(year),
      group: wording.t('table.measureAndUnit', { measure: wording.of(measure.label), unit: wording.of(measure.unit) }),
      kind: measure.kind === 'rate' ? 'rate' : 'number',
    })),
  );
  return {
    columns: [{ key: 'name', label: wording.t('table.agency'), kind: 'text' }, { key: 'kind', label: wording.t('table.kind'), kind: 'text' }, ...columns],
    rows: [...comparison.subjects.map((subject) => ({
      key: subject.id,
      cells: [
        { text: subject.name },
        { text: subject.kind === null || subject.isGroup ? '' : wording.t(`kind.${subject.kind}`, { count: 1 }) },
        ...comparison.measures.flatMap((measure, index) =>
          comparison.years.map((year) => {
            const figure = figureOf(comparison, index, subject.id, year);
            const reportId = observation(comparison, subject.id, year)?.reportId ?? null;
            return figureCell(measure, figure, reportId, () => sentenceOf(comparison, index, subject, year, wording), wording);
          }),
        ),
      ],
    })), ...(countedOnce(comparison.subjects).length > 1 ? [summaryRow(comparison, wording)] : [])],
  };
}

/** All agencies or groups taken together; each number says in its sentence how many reports it covers. */
function summaryRow(comparison: Comparison, wording: Wording): FigureRow {
  const together = countedOnce(comparison.subjects);
  const name = together.some((subject) => subject.isGroup) ? wording.t('compare.together') : wording.t('table.all', { count: together.length });
  return {
    key: 'all',
    summary: true,
    cells: [
      { text: name },
      { text: '' },
      ...comparison.measures.flatMap((measure, index) =>
        comparison.years.map((year) => {
          const figure = aggregate(comparison, index, year);
          const expected = comparison.coverage.get(year)?.expected ?? 0;
          const sentence = () => figureSentence({ name, year }, measure, figure, wording) + wording.t('coverage.inBrackets', { covered: figure.covered, expected });
          return figureCell(measure, figure, null, sentence, wording);
        }),
      ),
    ],
  };
}
