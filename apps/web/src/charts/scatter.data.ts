import { figureSentence, isOverFewCases, valueOf, wholeFigureText } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames, figureOf, observation, subjectsOf, type ComparedSubject, type Comparison } from './comparison.data.js';
import { figureCell } from './figure-cell.js';
import type { FigureTable } from './figure-table.js';

/** A subject by two measures in one year. */
export interface ScatterPoint {
  readonly subject: ComparedSubject;
  readonly x: number;
  readonly y: number;
  /** One of the two is a rate over too few cases: drawn hollow. */
  readonly weak: boolean;
  readonly reportId: string | null;
  readonly sentence: string;
}

export interface Scatter {
  readonly points: readonly ScatterPoint[];
  /** Those who state only one of the two, or none, and so have no place. */
  readonly absent: readonly ComparedSubject[];
}

/** The subjects of one year by two measures of the comparison, those farthest out first: they are named first. */
export function scatterOf(comparison: Comparison, xIndex: number, yIndex: number, year: number, wording: Wording): Scatter {
  const [xMeasure, yMeasure] = [comparison.measures[xIndex], comparison.measures[yIndex]];
  if (!xMeasure || !yMeasure) return { points: [], absent: [] };
  const points: ScatterPoint[] = [];
  const absent: ComparedSubject[] = [];
  for (const subject of subjectsOf(comparison, year)) {
    const [xFigure, yFigure] = [figureOf(comparison, xIndex, subject.id, year), figureOf(comparison, yIndex, subject.id, year)];
    const [x, y] = [valueOf(xFigure), valueOf(yFigure)];
    if (x === null || y === null) {
      absent.push(subject);
      continue;
    }
    points.push({
      subject,
      x,
      y,
      weak: isOverFewCases(xMeasure, xFigure) || isOverFewCases(yMeasure, yFigure),
      reportId: observation(comparison, subject.id, year)?.reportId ?? null,
      sentence: wording.t('scatter.sentence', {
        first: figureSentence({ name: subject.name, year }, xMeasure, xFigure, wording),
        measure: wording.of(yMeasure.label),
        value: wholeFigureText(yMeasure, yFigure, wording),
      }),
    });
  }
  const [xLargest, yLargest] = [Math.max(1e-9, ...points.map((point) => Math.abs(point.x))), Math.max(1e-9, ...points.map((point) => Math.abs(point.y)))];
  const out = (point: ScatterPoint) => Math.hypot(point.x / xLargest, point.y / yLargest);
  points.sort((one, other) => Number(one.weak) - Number(other.weak) || out(other) - out(one) || compareNames(one.subject.name, other.subject.name));
  return { points, absent };
}

/** The points as a table: a row a subject, a column a measure; those without a place last, with the word for what is missing. */
export function scatterTable(scatter: Scatter, comparison: Comparison, xIndex: number, yIndex: number, year: number, wording: Wording): FigureTable {
  const measures = [xIndex, yIndex].flatMap((index) => comparison.measures[index] ?? []);
  return {
    columns: [
      { key: 'name', label: wording.t('table.agency'), kind: 'text' },
      ...measures.map((measure) => ({ key: measure.key, label: wording.of(measure.label), kind: measure.kind === 'rate' ? ('rate' as const) : ('number' as const) })),
    ],
    rows: [...scatter.points.map((point) => point.subject), ...scatter.absent].map((subject) => ({
      key: subject.id,
      cells: [
        { text: subject.name },
        ...[xIndex, yIndex].flatMap((index) => {
          const measure = comparison.measures[index];
          if (!measure) return [];
          const figure = figureOf(comparison, index, subject.id, year);
          const reportId = observation(comparison, subject.id, year)?.reportId ?? null;
          return [figureCell(measure, figure, reportId, () => figureSentence({ name: subject.name, year }, measure, figure, wording), wording)];
        }),
      ],
    })),
  };
}
