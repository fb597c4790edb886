import { isOverFewCases, valueOf, type Figure } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { figureOf, observation, remarksOn, type ComparedSubject, type Comparison } from './comparison.data.js';
import type { FigureTable } from './figure-table.js';
import { figureCell } from './figure-cell.js';
import { sentenceOf } from './subject-sentence.js';

export interface TrendPoint {
  /** A rate over too few cases: drawn hollow. */
  readonly weak: boolean;
  /** Somebody left a note on it. */
  readonly noted?: boolean;
  readonly year: number;
  /** `null` is a gap in the line. */
  readonly value: number | null;
  readonly figure: Figure;
  readonly reportId: string | null;
  readonly sentence: string;
}

export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  /** The name where room is short. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
}

/** More lines than this in one chart cannot be told apart: small charts instead. */
export const MAXIMUM_LINES = 6;

/** One line a subject, over the years of the comparison; largest last value first, so that labels at the end read like the lines. */
export function trendSeries(comparison: Comparison, measureIndex: number, wording: Wording): TrendSeries[] {
  const measure = comparison.measures[measureIndex];
  if (!measure) return [];
  const series = comparison.subjects.map((subject: ComparedSubject): TrendSeries => ({
    key: subject.id,
    name: subject.name,
    label: subject.label,
    points: comparison.years.map((year) => {
      const figure = figureOf(comparison, measureIndex, subject.id, year);
      return {
        year,
        value: valueOf(figure),
        weak: isOverFewCases(measure, figure),
        noted: remarksOn(comparison, measureIndex, subject.id, year).length > 0,
        figure,
        reportId: observation(comparison, subject.id, year)?.reportId ?? null,
        get sentence() {
          return sentenceOf(comparison, measureIndex, subject, year, wording);
        },
      };
    }),
  }));
  return series.sort((one, other) => (lastValue(other) ?? -1) - (lastValue(one) ?? -1));
}

/** The last number of a line, `null` where it has none. */
export function lastValue(series: TrendSeries): number | null {
  return lastPoint(series)?.value ?? null;
}

/** The last point of a line that has a number: where its label stands. */
export function lastPoint(series: TrendSeries): TrendPoint | undefined {
  return [...series.points].reverse().find((point) => point.value !== null);
}

export function largestOf(series: readonly TrendSeries[]): number {
  return Math.max(0, ...series.flatMap((one) => one.points.map((point) => point.value ?? 0)));
}

/** Smallest value below zero (a change of the backlog may be one), else zero. */
export function smallestOf(series: readonly TrendSeries[]): number {
  return Math.min(0, ...series.flatMap((one) => one.points.map((point) => point.value ?? 0)));
}

/** Indices of points that hang together: a gap ends a piece. */
export function piecesOf(points: readonly TrendPoint[]): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  points.forEach((point, index) => {
    if (point.value === null) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    } else piece.push(index);
  });
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

/**
 * Heights for labels at the ends of lines, in the order given: as near as possible to where the lines end, at least
 * `distance` apart and between `top` and `bottom` as long as there is room for all of them.
 */
export function placeLabels(wanted: readonly number[], distance: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] as number) - (wanted[other] as number));
  const placed = [...wanted];
  let lowest = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] as number, lowest);
    lowest = (placed[index] as number) + distance;
  }
  let highest = bottom;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] as number, highest);
    highest = (placed[index] as number) - distance;
  }
  return placed;
}

/** The lines as a table: a row a line, a column a year. */
export function trendTable(series: readonly TrendSeries[], comparison: Comparison, measureIndex: number, wording: Wording): FigureTable {
  const measure = comparison.measures[measureIndex];
  if (!measure) return { columns: [], rows: [] };
  return {
    columns: [
      { key: 'name', label: wording.t('table.agency'), kind: 'text' },
      ...comparison.years.map((year) => ({
        key: `${measure.key}@${year}`,
        label: String(year),
        kind: measure.kind === 'rate' ? ('rate' as const) : ('number' as const),
      })),
    ],
    rows: series.map((one) => ({
      key: one.key,
      cells: [{ text: one.name }, ...one.points.map((point) => figureCell(measure, point.figure, point.reportId, () => point.sentence, wording))],
    })),
  };
}
