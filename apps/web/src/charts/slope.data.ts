import { betweenText, differenceText, figureText, isOverFewCases, valueOf, type Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames, figureOf, observation, type ComparedSubject, type Comparison } from './comparison.data.js';
import { figureCell } from './figure-cell.js';
import type { FigureTable } from './figure-table.js';

/** One end of a slope. */
export interface SlopeEnd {
  readonly year: number;
  readonly figure: Figure;
  /** `null` where there is no number. */
  readonly value: number | null;
  readonly weak: boolean;
  readonly reportId: string | null;
}

/** A subject in two years. */
export interface SlopeLine {
  readonly subject: ComparedSubject;
  readonly from: SlopeEnd;
  readonly to: SlopeEnd;
  /** Later minus earlier; `null` where an end has no number. */
  readonly change: number | null;
  /** A rate over too few cases at one of its ends: drawn pale, and not among the largest changes. */
  readonly weak: boolean;
  readonly changeText: string;
  readonly sentence: string;
}

/**
 * Every subject in two years, largest change first, whichever its direction; then rates over too few cases; then those without
 * a number in one of the years, which have no line. Who was expected in neither year is left out.
 */
export function slopeLines(comparison: Comparison, measureIndex: number, fromYear: number, toYear: number, wording: Wording): SlopeLine[] {
  const measure = comparison.measures[measureIndex];
  if (!measure) return [];
  const end = (subject: ComparedSubject, year: number): SlopeEnd => {
    const figure = figureOf(comparison, measureIndex, subject.id, year);
    return {
      year,
      figure,
      value: valueOf(figure),
      weak: isOverFewCases(measure, figure),
      reportId: observation(comparison, subject.id, year)?.reportId ?? null,
    };
  };
  const lines = comparison.subjects.flatMap((subject): SlopeLine[] => {
    const [from, to] = [end(subject, fromYear), end(subject, toYear)];
    if (from.figure.state === 'NOT_EXPECTED' && to.figure.state === 'NOT_EXPECTED') return [];
    const known = from.value !== null && to.value !== null;
    return [
      {
        subject,
        from,
        to,
        change: known ? (to.value as number) - (from.value as number) : null,
        weak: from.weak || to.weak,
        changeText: known ? differenceText(measure, to.value as number, from.value as number, wording) : '',
        sentence: wording.t('slope.sentence', {
          name: subject.name,
          measure: wording.of(measure.label),
          between: betweenText(measure, from, to, wording),
        }),
      },
    ];
  });
  const rank = (line: SlopeLine) => (line.change === null ? 2 : line.weak ? 1 : 0);
  return lines.sort(
    (one, other) =>
      rank(one) - rank(other) || Math.abs(other.change ?? 0) - Math.abs(one.change ?? 0) || compareNames(one.subject.name, other.subject.name),
  );
}

/** The two years as a table: the same rows in the same order, the change beside them. */
export function slopeTable(lines: readonly SlopeLine[], comparison: Comparison, measureIndex: number, wording: Wording): FigureTable {
  const measure = comparison.measures[measureIndex];
  const first = lines[0];
  if (!measure || !first) return { columns: [], rows: [] };
  const kind = measure.kind === 'rate' ? ('rate' as const) : ('number' as const);
  return {
    columns: [
      { key: 'name', label: wording.t('table.agency'), kind: 'text' },
      { key: 'from', label: String(first.from.year), kind },
      { key: 'to', label: String(first.to.year), kind },
      { key: 'change', label: wording.t(measure.kind === 'rate' ? 'slope.changePoints' : 'slope.change'), kind: 'number' },
    ],
    rows: lines.map((line) => ({
      key: line.subject.id,
      cells: [
        { text: line.subject.name },
        ...[line.from, line.to].map((one) => figureCell(measure, one.figure, one.reportId, () => line.sentence, wording)),
        {
          text: line.change === null ? figureText(measure, line.from.value === null ? line.from.figure : line.to.figure, wording) : line.changeText,
          // Of a rate in percentage points.
          value: line.change === null ? null : measure.kind === 'rate' ? line.change * 100 : line.change,
          weak: line.weak,
          sentence: line.sentence,
        },
      ],
    })),
  };
}
